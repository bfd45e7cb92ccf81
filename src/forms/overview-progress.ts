import { cellAddress, columnName, PLAN_PERIODS } from "../domain";
import { tableBlock, type Block, type BlockColumn, type BlockRow } from "./overview-block";
import { columnOf, type Frame } from "./overview-frame";
import type { OverviewKey } from "./overview-columns";
import { GENERAL_FORMAT } from "./number-formats";
import { ELAPSED, PROGRESS_LABELS } from "./overview-pictures";
import { formula, number, text } from "./sheet-plan";

/**
 * Cumulative spending against 序时进度, with all projects and without the largest one. The labels stand under
 * 项目名称, the shares under the columns of the shares.
 */
export function progressBlock(frame: Frame, startRow: number): Block {
  const { totalRow } = frame;
  const [elapsedRow, allRow] = [startRow + 1, startRow + 2];
  const rows: BlockRow[] = [
    progressRow(PROGRESS_LABELS.elapsed, (_, i) => number(ELAPSED[i] ?? 1)),
    progressRow(PROGRESS_LABELS.all, (key) => formula(`=${at(frame, totalRow, `share.${key}`)}`)),
    progressRow("与序时进度之差", (key) =>
      formula(`=${at(frame, allRow, `share.${key}`)}-${at(frame, elapsedRow, `share.${key}`)}`)
    ),
    progressRow(PROGRESS_LABELS.withoutLargest, (key) =>
      formula(withoutLargest(frame, `amount.${key}`))
    ),
  ];
  return tableBlock(frame, startRow, COLUMNS, rows);
}

const COLUMNS: readonly BlockColumn[] = [
  { key: "projectName", label: "支出进度与序时进度", format: GENERAL_FORMAT, align: "text" },
  ...PLAN_PERIODS.map(
    ({ key, label }) => ({ key: `share.${key}`, label, format: "0.00%", align: "number" }) as const
  ),
];

function progressRow(
  label: string,
  valueOf: (key: (typeof PLAN_PERIODS)[number]["key"], i: number) => ReturnType<typeof number>
): BlockRow {
  return Object.fromEntries([
    ["projectName", text(label)],
    ...PLAN_PERIODS.map(({ key }, i) => [`share.${key}`, valueOf(key, i)] as const),
  ]);
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
