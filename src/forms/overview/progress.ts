import { cellAddress, columnName, PLAN_PERIODS, type PlanPeriod } from "../../domain";
import type { BlockColumn, BlockLine, BlockPlan } from "./block";
import { columnOf, type Frame } from "./frame";
import type { OverviewKey } from "./columns";
import { GENERAL_FORMAT } from "../sheet/number-formats";
import { ELAPSED, PROGRESS_LABELS } from "./pictures";
import { formula, number, text, type PlannedValue } from "../sheet/sheet-plan";

/**
 * Cumulative spending against 序时进度, with all projects and without the largest one. The labels stand under
 * 项目名称, the shares under the columns of the shares.
 */
export function progressPlan(frame: Frame): BlockPlan {
  const { totalRow } = frame;
  const share = (row: number, period: PlanPeriod) => at(frame, row, `share.${period}`);
  const lines = [
    progressLine(PROGRESS_LABELS.elapsed, (_, i) => number(ELAPSED[i] ?? 1)),
    progressLine(PROGRESS_LABELS.all, (key) => formula(`=${share(totalRow, key)}`)),
    progressLine(PROGRESS_LABELS.difference, (key, _, [elapsed = 0, all = 0]) =>
      formula(`=${share(all, key)}-${share(elapsed, key)}`)
    ),
    progressLine(PROGRESS_LABELS.withoutLargest, (key) =>
      formula(withoutLargest(frame, `amount.${key}`))
    ),
  ];
  return { id: "progress", columns: PROGRESS_COLUMNS, lines };
}

export const PROGRESS_COLUMNS: readonly BlockColumn[] = [
  { key: "projectName", label: "支出进度与序时进度", format: GENERAL_FORMAT, align: "text" },
  ...PLAN_PERIODS.map(
    ({ key, label }) => ({ key: `share.${key}`, label, format: "0.00%", align: "number" }) as const
  ),
];

function progressLine(
  name: string,
  valueOf: (period: PlanPeriod, i: number, rows: readonly number[]) => PlannedValue
): BlockLine {
  return {
    name,
    values: (_, rows) =>
      Object.fromEntries([
        ["projectName", text(name)],
        ...PLAN_PERIODS.map(({ key }, i) => [`share.${key}`, valueOf(key, i, rows)] as const),
      ]),
  };
}

function at(frame: Frame, row: number, key: OverviewKey): string {
  return cellAddress({ row, column: columnOf(frame, key) });
}

/** (all − largest) ÷ (budget − its budget); 0 where there is one project only. */
function withoutLargest(frame: Frame, key: OverviewKey): string {
  const { firstRow, totalRow } = frame;
  const total = columnName(columnOf(frame, "total"));
  const amount = columnName(columnOf(frame, key));
  const budgets = `$${total}$${firstRow + 1}:$${total}$${totalRow}`;
  const rest = `$${total}$${totalRow + 1}-MAX(${budgets})`;
  const amounts = `${amount}$${firstRow + 1}:${amount}$${totalRow}`;
  const largest = `INDEX(${amounts},MATCH(MAX(${budgets}),${budgets},0))`;
  return `=IF(${rest}=0,0,(${amount}${totalRow + 1}-${largest})/(${rest}))`;
}
