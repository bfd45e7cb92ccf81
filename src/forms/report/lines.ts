import { insertAbove } from "../sheet/insert-rows";
import { matchLines } from "../lists/match-lines";
import type { ReportLine, ReportOnSheet } from "./read-report";
import { reportStateOf, type ReportContent, type ReportEntry } from "./entry";
import type { ReportRow } from "./look";
import { entryValues, goneState, keysOfEntry, keysOfLine } from "./rows";
import { number, text, type SheetUpdate } from "../sheet/sheet-plan";

/** The rows of a report that begins. */
export function newRows({ entries }: ReportContent, firstRow: number): ReportRow[] {
  return numbered(entries.map((entry, i) => entryRow(entry, firstRow + i)));
}

/** Every row of ours where it stands afterwards, and the rows that have to come in for that. */
export function rowsOf(
  content: ReportContent,
  known: ReportOnSheet
): { rows: ReportRow[]; insertRows: SheetUpdate["insertRows"] } {
  const { lines, added } = matchLines(known.lines, content.entries, keysOfLine, keysOfEntry);
  const [first, ...others] = added;
  // The row that says that nothing was found serves the first finding.
  const slot = known.nothingFound;
  const below = lines.flatMap(({ line, thing }) => (thing ? [[thing, line.row] as const] : []));
  const above = rowsAbove(content.entries, new Map(below), known.end);
  const coming = (slot === null ? added : others)
    .map((entry) => ({ entry, place: above.get(entry) ?? known.end }))
    .sort((a, b) => a.place - b.place);
  const { insertRows, inserted, shifted } = insertAbove(coming.map(({ place }) => place));
  const rows = [
    ...lines.map(({ line, thing }) =>
      thing ? entryRow(thing, shifted(line.row), line) : goneRow(line, shifted(line.row), content)
    ),
    ...(slot !== null && first ? [{ ...entryRow(first, shifted(slot)), from: slot }] : []),
    ...coming.map(({ entry }, i) => entryRow(entry, inserted[i] ?? known.end)),
  ];
  return { rows: numbered(rows), insertRows };
}

/** Above which row a finding would come in: that of the next one that has a line, else the list's end. */
function rowsAbove(
  entries: readonly ReportEntry[],
  rowOf: ReadonlyMap<ReportEntry, number>,
  end: number
): ReadonlyMap<ReportEntry, number> {
  let next = end;
  return new Map(
    [...entries].reverse().map((entry) => [entry, (next = rowOf.get(entry) ?? next)] as const)
  );
}

function entryRow(entry: ReportEntry, row: number, line?: ReportLine): ReportRow {
  const state = reportStateOf(entry);
  const values = { ...entryValues(entry, line), state: text(state) };
  return { row, ...(line && { from: line.row }), values, entry, state };
}

function goneRow(line: ReportLine, row: number, content: ReportContent): ReportRow {
  const state = goneState(line, content);
  return { row, from: line.row, values: { state: text(state) }, entry: null, state };
}

/** 1, 2, 3 … from top to bottom. */
function numbered(rows: readonly ReportRow[]): ReportRow[] {
  return [...rows]
    .sort((a, b) => a.row - b.row)
    .map((one, i) => ({ ...one, values: { ...one.values, number: number(i + 1) } }));
}
