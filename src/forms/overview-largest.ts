import { BUDGET_FORMAT, cellAddress } from "../domain";
import { tableBlock, type Block, type BlockColumn, type BlockRow } from "./overview-block";
import { SHARE_FORMAT, type OverviewKey } from "./overview-columns";
import { columnOf, isProject, type Frame } from "./overview-frame";
import { GENERAL_FORMAT } from "./number-formats";
import type { LargestBudget, LargestBudgets } from "./overview-pictures";
import type { SummedProject } from "./overview-project";
import { unitSum } from "./overview-units";
import { fittingText, formula, text, type PlannedValue } from "./sheet-plan";

/**
 * The largest budgets and the rest as one row. Which they are is settled when the overview is written; what
 * they amount to is live.
 */
export function largestBlock(
  frame: Frame,
  startRow: number,
  { by, budgets, others }: LargestBudgets
): Block {
  const present = frame.rowsOf.flatMap(({ row, from }) =>
    isProject(from) ? [[from, row] as const] : []
  );
  const rowOf = new Map<SummedProject, number>(present);
  const first = startRow + 1;
  const amount = (row: number) => cellAddress({ row, column: columnOf(frame, "total") });
  const lines = [
    ...budgets.map((one) => valuesOf(frame, one, rowOf)),
    ...(others > 0
      ? [
          {
            label: text(`其余${others}个${by}`),
            budget: formula(
              `=${amount(frame.totalRow)}-SUM(${amount(first)}:${amount(first + budgets.length - 1)})`
            ),
          },
        ]
      : []),
  ];
  const rows = lines.map(({ label, budget }, i): BlockRow => {
    const portion = `=IF(${amount(frame.totalRow)}=0,0,${amount(first + i)}/${amount(frame.totalRow)})`;
    return { projectName: label, total: budget, fiscal: formula(portion) };
  });
  return tableBlock(frame, startRow, columnsOf(by), rows);
}

function columnsOf(by: string): readonly BlockColumn[] {
  return [
    { key: "projectName", label: `预算最大的${by}`, format: GENERAL_FORMAT, align: "text" },
    { key: "total", label: "预算数", format: BUDGET_FORMAT, align: "number" },
    { key: "fiscal", label: "占比", format: SHARE_FORMAT, align: "number" },
  ];
}

function valuesOf(
  frame: Frame,
  one: LargestBudget,
  rowOf: ReadonlyMap<SummedProject, number>
): { readonly label: PlannedValue; readonly budget: PlannedValue } {
  if ("unit" in one) {
    const { label, texts } = one.unit;
    return { label: fittingText(label), budget: formula(`=${unitSum(frame, "total", texts)}`) };
  }
  const row = rowOf.get(one.project) ?? 0;
  const at = (key: OverviewKey) => cellAddress({ row, column: columnOf(frame, key) });
  return {
    label: formula(`=${at("projectName")}&""`),
    budget: formula(`=N(${at("total")})`),
  };
}
