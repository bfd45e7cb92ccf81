import { columnIndex, fail, ok, type CellRef, type Result } from "../domain";
import { filledRows, textAt } from "./sheet/grid-rows";
import { INDICATOR_COLUMNS, type IndicatorKey } from "./indicators/columns";
import { findHeader, holdsList, type ListColumn, type ListHeader } from "./lists/columns";
import { overviewColumns, type OverviewKey } from "./overview/columns";
import { fileInSource } from "./overview/project";
import { INDICATORS_NAME, nameOn, OVERVIEW_NAME, PROBLEMS_NAME } from "./lists/own-names";
import { PROBLEM_COLUMNS, type ProblemKey } from "./problems/columns";
import type { SheetGrid } from "./sheet/sheet-grid";

/** The row that the user has selected, with as much of its sheet as tells what the row says. */
export interface SelectedRow {
  /** The sheet's first rows, and the names that point into it. */
  readonly head: SheetGrid;
  /** The row alone. */
  readonly line: SheetGrid;
  /** The active cell, 0-based. */
  readonly row: number;
  readonly column: number;
  /** By column: the cell of another sheet that the formula of the row there refers to, of several the last one. */
  readonly references: ReadonlyMap<number, CellRef>;
}

/** Where a row of 项目汇总, 指标明细 or 汇总问题 comes from. */
export type RowSource =
  { readonly kind: "workbook"; readonly cell: CellRef } | ({ readonly kind: "file" } & PlaceInFile);

/** A place in a picked file, as a row tells it. */
export interface PlaceInFile {
  readonly file: string;
  /** "" where the row tells of the whole file. */
  readonly sheet: string;
  readonly projectCode: string;
  readonly projectName: string;
  /** 0-based; the column is null where the row tells of a whole row, all of it where it tells of no cell. */
  readonly at: { readonly row: number; readonly column: number | null } | null;
}

/** Why a row has no source: not on such a sheet, the sheet's heads are gone, none of its rows, or a row without a file. */
export type NoSource = "otherSheet" | "noHeader" | "otherRow" | "noFile";

/** Finds the list that the row stands in by its defined name or its words, and what the row says of its source. */
export function rowSource(selected: SelectedRow): Result<RowSource, NoSource> {
  for (const read of LISTS) {
    const source = read(selected);
    if (source) return source;
  }
  return fail("otherSheet");
}

/** A row of a list whose heads were found. */
interface ListedRow<K extends string> {
  readonly text: (key: K) => string;
  readonly selected: SelectedRow;
  readonly columns: ListHeader<K>["columns"];
}

type ReadSource<K extends string> = (row: ListedRow<K>) => Result<RowSource, NoSource>;

/** Answers null for a row of another sheet. Only the columns that are `needed` must be there still. */
function list<K extends string>(
  defined: string,
  known: readonly ListColumn<K>[],
  needed: readonly K[],
  read: ReadSource<K>
): (selected: SelectedRow) => Result<RowSource, NoSource> | null {
  return (selected) => {
    const { head, line, row } = selected;
    if (nameOn(head, defined) === null && !holdsList(head, known)) return null;
    const header = findHeader(filledRows(head), known, needed);
    if (!header) return fail("noHeader");
    if (row <= header.row) return fail("otherRow");
    const { columns } = header;
    return read({ text: (key) => textAt(line, row, columns.get(key) ?? -1), selected, columns });
  };
}

const LISTS = [
  list(OVERVIEW_NAME, overviewColumns([]), ["projectCode", "projectName", "source"], ofProject),
  list(INDICATORS_NAME, INDICATOR_COLUMNS, ["name", "file", "sheet", "row"], ofIndicator),
  list(PROBLEMS_NAME, PROBLEM_COLUMNS, ["category", "file", "sheet", "cell"], ofProblem),
];

/** Totals, blocks below them and the user's own rows have no source. */
function ofProject(row: ListedRow<OverviewKey>): Result<RowSource, NoSource> {
  const { text } = row;
  const source = text("source");
  if (source === "") return fail("otherRow");
  const cell = referenceIn(row);
  if (cell) return ok({ kind: "workbook", cell });
  const file = fileInSource(source);
  // A project that is gone from this workbook has no formulas any more.
  if (!file) return ok({ kind: "workbook", cell: { sheet: source, row: 0, column: 0 } });
  return ok({ kind: "file", ...file, ...projectIn(text), at: null });
}

/** The cell that the selected figure is taken from, else the one of the project's name, code or budget. */
function referenceIn({ selected, columns }: ListedRow<OverviewKey>): CellRef | undefined {
  const { references, column } = selected;
  const [key] = [...columns].find(([, place]) => place === column) ?? [];
  const own = key?.replace("amount.", "share.") as OverviewKey | undefined;
  const keys = [...(own ? [own] : []), "projectName", "projectCode", "total"] as const;
  const places = keys.map((one) => columns.get(one) ?? -1);
  return places.map((place) => references.get(place)).find((cell) => cell !== undefined);
}

function ofIndicator({ text }: ListedRow<IndicatorKey>): Result<RowSource, NoSource> {
  const [file, sheet, row] = [text("file"), text("sheet"), Number(text("row"))];
  if (file === "" || sheet === "") return fail("otherRow");
  const at = Number.isInteger(row) && row > 0 ? { row: row - 1, column: null } : null;
  return ok({ kind: "file", file, sheet, ...projectIn(text), at });
}

function ofProblem({ text }: ListedRow<ProblemKey>): Result<RowSource, NoSource> {
  if (text("category") === "") return fail("otherRow");
  const [file, sheet] = [text("file"), text("sheet")];
  if (file === "") return fail("noFile");
  return ok({ kind: "file", file, sheet, ...projectIn(text), at: cellOf(text("cell")) });
}

function projectIn(text: (key: "projectCode" | "projectName") => string) {
  return { projectCode: text("projectCode"), projectName: text("projectName") };
}

/** "C4" is row 3, column 2. */
function cellOf(address: string): { row: number; column: number } | null {
  const [, column, row] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(address) ?? [];
  return column && row ? { row: Number(row) - 1, column: columnIndex(column) } : null;
}
