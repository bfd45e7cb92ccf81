import {
  meantMoney,
  type MoneyUnit,
  oneLine,
  paragraphs,
  rangeOf,
  shareOf,
  type CellRef,
  type Field,
  type Money,
} from "../../domain";
import type { PartLabel, TablePart } from "./find-tables";
import type { FilledCell, FilledRow } from "../sheet/grid-rows";

/** Reads the cells of one table's part; `lastColumn` is where its entries end. */
export interface PartReader {
  readonly sheet: string;
  readonly part: TablePart;
  readonly lastColumn: number;
  /** Where findings about what is missing altogether point: the title, else the first label. */
  readonly anchor: CellRef;
}

export function partReader(sheet: string, part: TablePart): PartReader {
  const labels = [...part.labels].filter(([label]) => label !== "title").map(([, cell]) => cell);
  const header = [...(part.header?.columns.values() ?? [])];
  const beforeHeader = labels.map(({ column }) => column + 1);
  const first = part.labels.get("title") ?? part.rows[0]?.cells[0];
  return {
    sheet,
    part,
    lastColumn: Math.max(0, ...header, ...beforeHeader, lastAmountColumn(part)),
    anchor: { sheet, row: first?.row ?? 0, column: first?.column ?? 0 },
  };
}

/** Of a column that was inserted between 其他资金 and its amount no label tells; more of them no one inserts. */
const INSERTED = 1;

/**
 * The last entry is an amount, 其他资金, right of its label, or one column further where one was inserted. A
 * text there is a note of the user's, and a number further right is none of the form's.
 */
function lastAmountColumn({ labels, rows }: TablePart): number {
  const label = labels.get("other");
  if (!label) return 0;
  const row = rows.find((candidate) => candidate.row === label.row);
  const [next] = cellsBetween(row, label.column + 1, label.column + 1 + INSERTED);
  return typeof next?.value === "number" ? next.column : 0;
}

/** The filled cells of a row from one column up to another, both included. */
export function cellsBetween(
  row: FilledRow | undefined,
  from: number,
  to: number
): readonly FilledCell[] {
  return row?.cells.filter(({ column }) => column >= from && column <= to) ?? [];
}

/** The filled rows of the part below one row and above another. */
export function rowsBetween({ part }: PartReader, above: number, below: number): FilledRow[] {
  return part.rows.filter(({ row }) => row > above && row < below);
}

export function rowAt({ part }: PartReader, row: number): FilledRow | undefined {
  return part.rows.find((candidate) => candidate.row === row);
}

/** The column before the next label in a label's row, else the table's last column. */
function lastColumnOf(reader: PartReader, label: FilledCell): number {
  const next = [...reader.part.labels.values()]
    .filter(({ row, column }) => row === label.row && column > label.column)
    .map(({ column }) => column - 1);
  return Math.min(reader.lastColumn, ...next);
}

/** The cell right of a label, wherever it stands before the next label, with the rows that continue it. */
export function entryOf(reader: PartReader, label: PartLabel): Entry {
  const cell = reader.part.labels.get(label);
  if (!cell) return blankEntry(reader.anchor);
  const end = lastColumnOf(reader, cell);
  const first = cell.column + 1;
  if (first > end) return blankEntry({ sheet: reader.sheet, row: cell.row, column: cell.column });
  const found = cellsBetween(rowAt(reader, cell.row), first, end)[0];
  return found
    ? filledEntry(reader.sheet, [found], end)
    : blankEntry({ sheet: reader.sheet, row: cell.row, column: first }, end);
}

/** A place for a value: its filled cells from top to bottom, none where it is blank. */
export interface Entry {
  readonly cells: readonly FilledCell[];
  readonly at: CellRef;
  readonly columns: number;
  readonly rows: number;
}

/** A blank place that reaches from `at` to a column. */
export function blankEntry(at: CellRef, lastColumn = at.column): Entry {
  return { cells: [], at, columns: lastColumn - at.column + 1, rows: 1 };
}

/** A place filled by cells, the first of which is where a finding points. */
export function filledEntry(
  sheet: string,
  cells: readonly [FilledCell, ...FilledCell[]],
  lastColumn: number
): Entry {
  const [first] = cells;
  const last = cells[cells.length - 1] ?? first;
  return {
    cells,
    at: { sheet, row: first.row, column: first.column },
    columns: Math.max(lastColumn - first.column + 1, 1),
    rows: last.row - first.row + 1,
  };
}

function field<T>({ cells, at, columns, rows }: Entry, value: T | null): Field<T> {
  const [only, ...others] = cells;
  const raw = others.length > 0 ? cells.map(({ text }) => text).join("\n") : (only?.value ?? null);
  return { raw, value, at, span: { ...rangeOf(at), rows, columns } };
}

/** A text of one line; the rows of a text pasted in several are joined. Blank texts are null. */
export function lineField(entry: Entry): Field<string> {
  const text = oneLine(entry.cells.map((cell) => cell.text).join("\n"));
  return field(entry, text === "" ? null : text);
}

/** A text of several lines. */
export function linesField(entry: Entry): Field<string> {
  const text = paragraphs(entry.cells.map((cell) => cell.text).join("\n"));
  return field(entry, text === "" ? null : text);
}

/** An amount of money: a cell with a number of `unit`. A text is no amount, whatever it says. */
export function moneyField(entry: Entry, unit: MoneyUnit): Field<Money> {
  const raw = entry.cells[0]?.value;
  return field(entry, typeof raw === "number" ? meantMoney(raw, unit) : null);
}

/** A share: a cell with a number, 0.5 for 50%. A text is no share. */
export function shareField(entry: Entry): Field<number> {
  return field(entry, shareOf(entry.cells[0]?.value ?? null));
}
