import { BUDGET_FORMAT, cellAddress } from "../../domain";
import type { BlockColumn, BlockLine, BlockPlan } from "./block";
import { SHARE_FORMAT, type OverviewKey } from "./columns";
import { columnOf, isProject, type Frame } from "./frame";
import { rowRuns } from "../lists/look";
import { GENERAL_FORMAT } from "../sheet/number-formats";
import { labelOf, type LargestBudget, type LargestBudgets } from "./pictures";
import type { SummedProject } from "./project";
import { unitSum } from "./units";
import { fittingText, formula, text, type PlannedValue } from "../sheet/sheet-plan";

/**
 * The largest budgets and the rest as one row. Which they are is settled when the overview is written; what
 * they amount to is live.
 */
export function largestPlan(frame: Frame, { by, budgets, others }: LargestBudgets): BlockPlan {
  const present = frame.rowsOf.flatMap(({ row, from }) =>
    isProject(from) ? [[from, row] as const] : []
  );
  const rowOf = new Map<SummedProject, number>(present);
  const amount = (row: number) => cellAddress({ row, column: columnOf(frame, "total") });
  const total = amount(frame.totalRow);
  const line = (
    name: string,
    label: PlannedValue,
    budget: (rows: readonly number[]) => PlannedValue
  ): BlockLine => ({
    name,
    values: (row, rows) => ({
      projectName: label,
      total: budget(rows),
      fiscal: formula(`=IF(${total}=0,0,${amount(row)}/${total})`),
    }),
  });
  const rest = `其余${others}个${by}`;
  return {
    id: "largest",
    columns: largestColumns(by),
    lines: [
      ...budgets.map((one) => {
        const { label, budget } = valuesOf(frame, one, rowOf);
        return line(labelOf(one), label, () => budget);
      }),
      ...(others > 0
        ? [line(rest, text(rest), (rows) => formula(`=${total}-SUM(${shown(rows.slice(0, -1))})`))]
        : []),
    ],
  };

  /** The amounts of lines, without those of rows that a user has put between them. */
  function shown(rows: readonly number[]): string {
    const runs = rowRuns(rows).map((run) =>
      run.rows === 1 ? amount(run.row) : `${amount(run.row)}:${amount(run.row + run.rows - 1)}`
    );
    return runs.join(",");
  }
}

export function largestColumns(by: LargestBudgets["by"]): readonly BlockColumn[] {
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
