import { cellAddress, type Area } from "../../domain";
import { textAt, valueAt } from "../sheet/grid-rows";
import { areasIn } from "../lists/look";
import type { BlockColumn } from "./block";
import { PLACE_NOTE } from "./charts";
import type { OverviewKey } from "./columns";
import { columnOf, type Frame } from "./frame";
import type { LeftRow, OverviewLayout } from "./layout";
import { isOfFile } from "./project";
import { GONE } from "../lists/line-states";
import type { RowBefore, TypedCell } from "./typed";
import type { OverviewOnSheet } from "./read-overview";
import type { StandingGrid } from "../sheet/sheet-grid";
import { BLANK, type PlannedCell } from "../sheet/sheet-plan";

/** What of the rows that stood on the overview before a user may have typed over, by where they stand now. */
export function rowsBefore(
  frame: Frame,
  { totalRow }: OverviewOnSheet,
  layout: OverviewLayout
): ReadonlyMap<number, RowBefore> {
  const label = columnOf(frame, "projectName");
  const { chartRow } = layout.places;
  return new Map<number, RowBefore>([
    ...frame.rowsOf.flatMap(({ row, line }): [number, RowBefore][] =>
      line ? [[row, { row: line.row, kind: "live", plain: plainColumns(frame, line) }]] : []
    ),
    [frame.totalRow, { row: totalRow, kind: "live", blanksAreTheirs: true }],
    ...layout.stays.map(({ id, kind, row, before, columns }): [number, RowBefore] => [
      row,
      kind === "head"
        ? { row: before, kind: "words", words: wordsIn(frame, columns) }
        : { row: before, kind: "live", plain: (column) => id === "largest" && column === label },
    ]),
    ...(chartRow === null || layout.chartRowBefore === null
      ? []
      : [
          [
            chartRow,
            { row: layout.chartRowBefore, kind: "words", words: chartWords(frame) },
          ] as const,
        ]),
  ]);
}

function wordsIn(frame: Frame, columns: readonly BlockColumn[]): ReadonlyMap<number, string> {
  return new Map(columns.map(({ key, label }) => [columnOf(frame, key), label]));
}

function chartWords(frame: Frame): ReadonlyMap<number, string> {
  return new Map([[columnOf(frame, "number"), PLACE_NOTE]]);
}

/** What holds a formula in the row of any project, and what in that of a table of this workbook only. */
const ALWAYS_LIVE = /^(portion$|amount\.)/;
const LIVE_HERE = /^(unit|projectCode|projectName|total|fiscal|other)$|^share\./;

/** A project that was gone has words instead of references. */
const WORDS: ReadonlySet<OverviewKey> = new Set(["unit", "projectCode", "projectName"]);

function plainColumns(
  { columns }: Frame,
  { source, state }: NonNullable<Frame["rowsOf"][number]["line"]>
): (column: number) => boolean {
  const isLive = (key: OverviewKey) =>
    ALWAYS_LIVE.test(key) ||
    (!isOfFile(source) && LIVE_HERE.test(key) && !(state === GONE && WORDS.has(key)));
  const live = new Set(columns.filter(({ key }) => isLive(key)).map(({ column }) => column));
  return (column) => !live.has(column);
}

interface LeftCells {
  readonly cells: readonly PlannedCell[];
  /** What is to lose its look. */
  readonly areas: readonly Area[];
  readonly typed: readonly TypedCell[];
}

/** Empties what is left of blocks, but for what a user has typed over it. */
export function leftCells(frame: Frame, grid: StandingGrid, { left }: OverviewLayout): LeftCells {
  const cells: PlannedCell[] = [];
  const typed: TypedCell[] = [];
  for (const one of left)
    for (const { key, label } of one.block.columns) {
      const column = columnOf(frame, key);
      if (isTyped(one, column, grid))
        typed.push({ row: one.row, column, value: valueAt(grid, one.before, column) });
      else if (one.name !== null || textAt(grid, one.before, column) === label)
        cells.push({ row: one.row, column, value: BLANK });
    }
  const areas = cells.flatMap(({ row, column }) => areasIn([{ column }], [{ row, rows: 1 }]));
  return { cells, areas, typed };
}

/** True for a constant in a column that holds formulas in the block's other lines. */
function isTyped({ block, name, before }: LeftRow, column: number, grid: StandingGrid): boolean {
  const isFormula = (row: number) => grid.formulas.has(cellAddress({ row, column }));
  const words = textAt(grid, before, column);
  if (name === null || words === "" || isFormula(before) || name.includes(words)) return false;
  return block.lines.some(({ row }) => isFormula(row));
}

/**
 * Empties what an earlier run has written into lines that stay and that have no such value any more: it wrote
 * a formula beside it. Where nobody has asked for formulas all of it counts as written.
 */
export function staleCells(
  frame: Frame,
  grid: StandingGrid,
  { stays }: OverviewLayout,
  written: readonly PlannedCell[]
): PlannedCell[] {
  const filled = new Set(written.map((cell) => cellAddress(cell)));
  return stays.flatMap(({ kind, row, before, columns }) => {
    if (kind === "head") return [];
    const free = columns
      .map(({ key }) => columnOf(frame, key))
      .filter((column) => !filled.has(cellAddress({ row, column })));
    const isOurs =
      grid.formulas.size === 0 ||
      free.some((column) => grid.formulas.has(cellAddress({ row: before, column })));
    return isOurs ? free.map((column) => ({ row, column, value: BLANK })) : [];
  });
}
