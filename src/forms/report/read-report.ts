import { filledRows, textAt, type FilledCell } from "../sheet/grid-rows";
import { findHeader, type ListHeader } from "../lists/columns";
import { lastRowOf } from "../lists/rows";
import { isOurs, REPORT_NAME } from "../lists/own-names";
import { REPORT_COLUMNS, REPORT_ESSENTIALS, type ReportKey } from "./columns";
import { isReportLine } from "./entry";
import type { SheetGrid } from "../sheet/sheet-grid";

/** One finding's row on a report that exists; texts are "" where the cell shows none. */
export interface ReportLine {
  readonly row: number;
  readonly texts: Readonly<Record<ReportKey, string>>;
}

/** A report that exists: where its columns and rows stand now, 0-based. */
export interface ReportOnSheet {
  readonly header: ListHeader<ReportKey>;
  /** The rows above the header. */
  readonly head: readonly FilledCell[];
  readonly lines: readonly ReportLine[];
  /** The row that says that nothing was found; null where there is none. */
  readonly nothingFound: number | null;
  /** The row below the list and the user's own rows that follow it at once. */
  readonly end: number;
}

/** Stands in the list of a report without findings. */
export const NO_FINDINGS = "没有发现问题，无需处理。";

/** True for the report, whatever it is called, also where its defined name was lost. */
export function isReport(grid: SheetGrid): boolean {
  return isOurs(grid, REPORT_NAME, REPORT_COLUMNS);
}

/** Reads a report of ours by its words; null for another sheet, and where not all of it could be read. */
export function readReport(grid: SheetGrid): ReportOnSheet | null {
  if (!isReport(grid) || grid.truncated) return null;
  const rows = filledRows(grid);
  const header = findHeader(rows, REPORT_COLUMNS, REPORT_ESSENTIALS);
  if (!header) return null;
  const below = rows.map(({ row }) => row).filter((row) => row > header.row);
  const read = below.map((row) => ({ row, texts: textsOf(grid, header, row) }));
  const lines = read.filter(({ texts }) => isReportLine(texts));
  const nothingFound = read.find(({ texts }) => texts.sentence === NO_FINDINGS)?.row ?? null;
  const last = Math.max(lastRowOf(lines, header.row), nothingFound ?? 0);
  return {
    header,
    head: rows.filter(({ row }) => row < header.row).flatMap(({ cells }) => cells),
    lines,
    nothingFound,
    end: firstMissing(new Set(below), last + 1),
  };
}

function textsOf(
  grid: SheetGrid,
  { columns }: ListHeader<ReportKey>,
  row: number
): ReportLine["texts"] {
  return Object.fromEntries(
    REPORT_COLUMNS.map(({ key }) => [key, textAt(grid, row, columns.get(key) ?? -1)])
  ) as Record<ReportKey, string>;
}

function firstMissing(rows: ReadonlySet<number>, from: number): number {
  let row = from;
  while (rows.has(row)) row += 1;
  return row;
}
