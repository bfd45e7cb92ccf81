import { BUDGET_FORMAT, type Area } from "../../domain";
import type { Block, BlockPlace } from "./block";
import type { OverviewKey } from "./columns";
import { columnOf, type Frame } from "./frame";
import { PROGRESS_LABELS, type LargestBudgets } from "./pictures";
import { text, type PlannedChart } from "../sheet/sheet-plan";

/** How many rows the charts take, the blank one below the totals not counted. */
export const CHART_ROWS = 15;

/** Covered by a chart where there is one: a saved file may have lost it, and a user may have deleted it. */
export const PLACE_NOTE =
  "此处为两幅图表：累计支出进度与序时进度、预算数最大的项目或单位。没有显示时，请在 Excel 中打开并重新汇总。";

/** What stands under the charts, in the first of the rows that they cover. */
export function chartNote(frame: Frame, row: number): Block {
  const place = { row, column: columnOf(frame, "number") };
  return {
    cells: [{ ...place, value: text(PLACE_NOTE) }],
    numberFormats: [],
    styles: [{ style: "muted", areas: [{ ...place, rows: 1, columns: 1 }] }],
    lastRow: row + CHART_ROWS - 1,
  };
}

/** Cumulative spending against 序时进度: the lines are rows of its block. */
export function progressChart(
  frame: Frame,
  startRow: number,
  { headRow, rows }: BlockPlace
): PlannedChart {
  const shares = across(frame, "share.march", "share.december");
  const row = (at: number | undefined): Area => ({ row: at ?? headRow, rows: 1, ...shares });
  return {
    name: "jx.chart.progress",
    kind: "line",
    title: "累计支出进度与序时进度",
    area: { row: startRow, rows: CHART_ROWS, ...across(frame, "number", "projectName") },
    categories: row(headRow),
    series: [
      { label: PROGRESS_LABELS.elapsed, values: row(rows[0]), color: "#7F7F7F", dashed: true },
      { label: PROGRESS_LABELS.all, values: row(rows[1]), color: "#107C41" },
      { label: PROGRESS_LABELS.withoutLargest, values: row(rows[3]), color: "#0F6CBD" },
    ],
    format: "0%",
    max: 1,
    settled: true,
  };
}

/** The largest budgets: the first rows of their block. */
export function largestChart(
  frame: Frame,
  startRow: number,
  { headRow, rows }: BlockPlace,
  { by, budgets }: LargestBudgets
): PlannedChart {
  const first = rows[0] ?? headRow;
  const column = (key: OverviewKey): Area => ({
    row: first,
    rows: (rows[budgets.length - 1] ?? first) - first + 1,
    column: columnOf(frame, key),
    columns: 1,
  });
  return {
    name: "jx.chart.largest",
    kind: "bars",
    title: `预算数最大的${by}（万元）`,
    area: { row: startRow, rows: CHART_ROWS, ...across(frame, "total", "share.december") },
    categories: column("projectName"),
    series: [{ label: "预算数", values: column("total"), color: "#107C41" }],
    format: BUDGET_FORMAT,
    max: null,
    settled: false,
  };
}

/** From one column to another, with what a user has put between them. */
function across(
  frame: Frame,
  from: OverviewKey,
  to: OverviewKey
): Pick<Area, "column" | "columns"> {
  const [first, last] = [columnOf(frame, from), columnOf(frame, to)];
  return { column: first, columns: Math.max(1, last - first + 1) };
}
