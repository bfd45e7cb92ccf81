import type { Area } from "../../domain";
import type { ListColumn, PlacedColumn } from "./columns";
import type { SheetPlan } from "../sheet/sheet-plan";
import type { StyleName } from "../sheet/styles";

/** Rows of a list that stand one below the other, 0-based. */
export type RowRun = Pick<Area, "row" | "rows">;

/** Row numbers as runs of neighbours. */
export function rowRuns(rows: readonly number[]): RowRun[] {
  const runs: { row: number; rows: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && row === last.row + last.rows) last.rows += 1;
    else if (row !== (last?.row ?? -1)) runs.push({ row, rows: 1 });
  }
  return runs;
}

/** The cells of columns in these rows, column by column: columns may stand apart. */
export function areasIn(
  columns: readonly Pick<PlacedColumn, "column">[],
  runs: readonly RowRun[]
): Area[] {
  return columns.flatMap(({ column }) => runs.map((run) => ({ ...run, column, columns: 1 })));
}

/**
 * The look of a list's title and of the lines below it, the last of which is small print; `width` is how many
 * columns it takes.
 */
export function headStyles(
  titleRow: number,
  lines: readonly number[],
  width: number
): SheetPlan["styles"] {
  const title: Area = { row: titleRow, column: 0, rows: 1, columns: width };
  const below = lines.map((row) => ({ ...title, row }));
  return [
    { style: "sheet", areas: [title, ...below] },
    { style: "title", areas: [title] },
    { style: "muted", areas: below.slice(-1).map((area) => ({ ...area, columns: 1 })) },
  ];
}

/** The look of the row of column heads. */
export function headerStyles(
  columns: readonly PlacedColumn[],
  headerRow: number
): SheetPlan["styles"] {
  const areas = areasIn(columns, [{ row: headerRow, rows: 1 }]);
  return (["sheet", "grid", "columnLabel"] as const).map((style) => ({ style, areas }));
}

/** The look of a list's rows, each column aligned in its way. */
export function rowStyles(
  columns: readonly PlacedColumn[],
  runs: readonly RowRun[]
): SheetPlan["styles"] {
  const areas = areasIn(columns, runs);
  const aligned = ALIGNED.map(([align, style]) => ({
    style,
    areas: areasIn(
      columns.filter((one) => one.align === align),
      runs
    ),
  }));
  return [
    { style: "sheet", areas },
    { style: "grid", areas },
    ...aligned.filter((one) => one.areas.length > 0),
  ];
}

const ALIGNED: readonly (readonly [ListColumn["align"], StyleName])[] = [
  ["text", "entryText"],
  ["centered", "entryCentered"],
  ["number", "entryNumber"],
];
