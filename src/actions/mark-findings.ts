import { groupBy, bySeverity, type Mark } from "../domain";
import { setMarks, type Gateway, type HintColumn, type MarkRequest } from "../excel";
import { hintsOn, hintColumn, HINT_HEADER, hintText, joinHints } from "../forms";
import { describe, isSettled, type Finding } from "../rules";
import type { ReadGrid, Validation } from "./validate-workbook";

/**
 * Highlights what a validation has found and writes its hints, on all sheets or on some, in 2 syncs; marks
 * of an earlier one go.
 */
export function markFindings(gateway: Gateway, validation: Validation, only?: readonly string[]) {
  const requests = markRequests(validation);
  return setMarks(
    gateway,
    only ? requests.filter(({ grid }) => only.includes(grid.name)) : requests
  );
}

/**
 * What each sheet that was read is to show: all that is left to do, so nothing of what was explained. A sheet
 * without findings loses the marks it has.
 */
export function markRequests({ sheets, findings }: Validation): MarkRequest[] {
  const open = findings.filter((finding) => !isSettled(finding));
  const pointing = new Map(groupBy(open, ({ at }) => at[0]?.sheet ?? null));
  const marks = new Map(groupBy(open.flatMap(marksOf), ({ sheet }) => sheet));
  return sheets.map((sheet) => {
    const { name } = sheet.grid;
    return {
      grid: sheet.grid,
      marks: (marks.get(name) ?? []).map(({ mark }) => mark),
      hints: hintsOf(sheet, pointing.get(name) ?? []),
      oldHints: hintsOn(sheet.grid, sheet.tables),
    };
  });
}

/** A finding may concern cells of several sheets: each sheet marks its own. */
function marksOf(finding: Finding): { readonly sheet: string; readonly mark: Mark }[] {
  const { severity, spans } = finding;
  const text = describe(finding);
  return groupBy(spans, ({ sheet }) => sheet).map(([sheet, cells]) => ({
    sheet,
    mark: { cells, severity, text },
  }));
}

function hintsOf({ grid, tables }: ReadGrid, findings: readonly Finding[]): HintColumn | null {
  const column = hintColumn(grid, tables);
  const [first] = tables;
  if (column === null || !first || findings.length === 0) return null;
  const rows = new Map<number, Finding[]>();
  for (const finding of findings) {
    const row = finding.at[0]?.row ?? 0;
    rows.set(row, [...(rows.get(row) ?? []), finding]);
  }
  const header = { row: first.indicatorHeader.row, text: HINT_HEADER };
  const cells = [...rows]
    .filter(([row]) => row !== header.row)
    .map(([row, ofRow]) => ({ row, text: hintOf(ofRow) }));
  const atHeader = rows.get(header.row);
  // Findings about the whole list point at the header row, where the column's own header stands.
  const below = atHeader
    ? [{ row: lowestFreeRow(first.lastRow, rows), text: hintOf(atHeader) }]
    : [];
  return { column, header, cells: [...cells, ...below] };
}

function hintOf(findings: readonly Finding[]): string {
  const gravestFirst = [...findings].sort((a, b) => bySeverity(a.severity, b.severity));
  return joinHints(gravestFirst.map((finding) => hintText(finding.severity, describe(finding))));
}

function lowestFreeRow(lastRow: number, taken: ReadonlyMap<number, unknown>): number {
  let row = lastRow + 1;
  while (taken.has(row)) row += 1;
  return row;
}
