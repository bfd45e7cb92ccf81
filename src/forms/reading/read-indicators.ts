import {
  cellAddress,
  INDICATOR_FIELDS,
  printIndicatorValue,
  readIndicatorValue,
  type Field,
  type IndicatorField,
  type ReadIndicator,
} from "../../domain";
import type { HeaderRow } from "./find-tables";
import type { FilledCell, FilledRow } from "../sheet/grid-rows";
import { INDICATOR_COLUMNS } from "../target-table/layout";
import {
  blankEntry,
  cellsBetween,
  filledEntry,
  lineField,
  type Entry,
  type PartReader,
} from "./part-reader";
import type { SheetGrid } from "../sheet/sheet-grid";

/** What makes a row an indicator: a row with levels alone is still to be filled in. */
const CONTENT_FIELDS: readonly IndicatorField[] = ["name", "description", "value", "basis"];

/** How the names of levels end: one that does is complete, one that does not may go on in the next row. */
const LEVEL_ENDING = "指标";

type RowCells = Map<IndicatorField, [FilledCell, ...FilledCell[]]>;

interface ListRow {
  readonly row: number;
  lastRow: number;
  readonly cells: RowCells;
}

/** Reads the indicators below a header row, folding the rows that a pasted cell of several paragraphs makes. */
export function readIndicators(
  reader: PartReader,
  header: HeaderRow,
  grid: SheetGrid
): ReadIndicator[] {
  const ends = columnEnds(reader, header);
  const rows: ListRow[] = [];
  for (const row of reader.part.rows) {
    if (row.row <= header.row) continue;
    const cells = rowCells(row, header, ends);
    const above = rows.at(-1);
    if (above && continues(above, row, cells)) continueRow(above, row.row, cells);
    else if (cells.size > 0) rows.push({ row: row.row, lastRow: row.row, cells });
  }
  let level1: Field<string> | null = null;
  return rows.filter(isIndicator).map((row) => {
    const read = readRow(reader, header, ends, row, grid);
    const filledDown =
      read.level1.value === null && level1 ? fillDown(read.level1, level1) : read.level1;
    level1 = filledDown;
    return { ...read, level1: filledDown };
  });
}

/** A merged level 1 stands in its first row only; the rows below mean the same. */
function fillDown(blank: Field<string>, above: Field<string>): Field<string> {
  return { ...blank, value: above.value };
}

/** The last column of each indicator column: up to the next one, the last up to the table's end. */
function columnEnds(reader: PartReader, header: HeaderRow): Map<IndicatorField, number> {
  const starts = [...header.columns].sort(([, a], [, b]) => a - b);
  return new Map(
    starts.map(([field], i) => [field, (starts[i + 1]?.[1] ?? reader.lastColumn + 1) - 1])
  );
}

function rowCells(
  row: FilledRow,
  header: HeaderRow,
  ends: ReadonlyMap<IndicatorField, number>
): RowCells {
  const cells: RowCells = new Map();
  for (const [field, column] of header.columns) {
    const [first] = cellsBetween(row, column, ends.get(field) ?? column);
    if (first) cells.set(field, [first]);
  }
  return cells;
}

/** A row with text in one column only, right below, continues the row above. */
function continues(above: ListRow, row: FilledRow, cells: RowCells): boolean {
  const [field, ...others] = cells.keys();
  if (field === undefined || others.length > 0 || above.lastRow + 1 !== row.row) return false;
  if (CONTENT_FIELDS.includes(field)) return isIndicator(above);
  const level = above.cells.get(field)?.at(-1)?.text;
  return level !== undefined && !level.endsWith(LEVEL_ENDING);
}

function continueRow(above: ListRow, row: number, cells: RowCells): void {
  for (const [field, more] of cells) {
    const [first, ...rest] = above.cells.get(field) ?? more;
    above.cells.set(field, above.cells.has(field) ? [first, ...rest, ...more] : more);
  }
  above.lastRow = row;
}

function isIndicator({ cells }: ListRow): boolean {
  return CONTENT_FIELDS.some((field) => cells.has(field));
}

function readRow(
  reader: PartReader,
  header: HeaderRow,
  ends: ReadonlyMap<IndicatorField, number>,
  row: ListRow,
  grid: SheetGrid
): ReadIndicator {
  const entry = (field: IndicatorField): Entry => {
    const column = header.columns.get(field);
    if (column === undefined) {
      return blankEntry({ sheet: reader.sheet, row: row.row, column: header.column });
    }
    const end = ends.get(field) ?? column;
    const cells = row.cells.get(field);
    if (cells) return filledEntry(reader.sheet, cells, end);
    return blankEntry({ sheet: reader.sheet, row: row.row, column }, end);
  };
  const fields = Object.fromEntries(
    INDICATOR_FIELDS.map((field) => [field, lineField(entry(field))])
  ) as Record<IndicatorField, Field<string>>;
  const valueFormat = grid.numberFormats.get(cellAddress(fields.value.at)) ?? "General";
  return { ...fields, value: numberAsText(fields.value, valueFormat), valueFormat };
}

/** A number that Excel made of what was typed, read by its format: 0.95 as `0%` is 95%, a serial number a date. */
function numberAsText(field: Field<string>, format: string): Field<string> {
  if (typeof field.raw !== "number") return field;
  return { ...field, value: printIndicatorValue(readIndicatorValue(field.raw, format)) };
}

/** True where the header row has the columns of our layout side by side, in its order. */
export function inFormOrder(header: HeaderRow): boolean {
  return INDICATOR_COLUMNS.every(
    ({ field, column }) => header.columns.get(field) === header.column + column
  );
}
