import { foldText, greatestOf, type Explanation } from "../../domain";
import { filledRows } from "../sheet/grid-rows";
import { insertAbove } from "../sheet/insert-rows";
import { lastRowOf, type ListRow } from "../lists/rows";
import { REASONS_NAME } from "../lists/own-names";
import { firstRowBelow, planListUpdate, planNewList, type ListKind } from "../lists/plan-list";
import { readReasonsSheet, type ReasonLine, type ReasonsOnSheet } from "./read-reasons";
import { REASON_COLUMNS, type ReasonKey } from "./columns";
import type { SheetGrid, StandingGrid } from "../sheet/sheet-grid";
import { BLANK, fittingText, number, type NewOrUpdate } from "../sheet/sheet-plan";

export const REASONS_SHEET = "校验说明";

const REASONS: ListKind<ReasonKey> = {
  sheet: REASONS_SHEET,
  title: "绩效目标校验说明",
  defined: REASONS_NAME,
  columns: REASON_COLUMNS,
  tabColor: "#B8860B",
};

const NOTES: readonly string[] = [
  "“提醒”须改正或书面说明，说明记在本表并随工作簿上报。可直接修改“说明”栏；表中的值改动后，原说明视为过期，需重新说明。",
];

/** A reason longer than this is not seen whole in print: a row ends at 409 points. */
export const REASON_LIMIT = 500;

/**
 * Enters reasons into 校验说明: each takes the row of the same project, rule and field, else the first row of
 * the list that is wholly blank, else a new one below the last. A reason of "" is taken away: our cells of
 * its rows are emptied and the rows stay, for what the user has put beside them. Null: nothing is to change.
 */
export function planReasons(
  changes: readonly Explanation[],
  existing: StandingGrid | null = null
): NewOrUpdate | null {
  const known = existing && readReasonsSheet(existing);
  if (known) return planUpdate(existing, known, changes);
  const given = changes.filter(({ reason }) => reason !== "");
  if (given.length === 0) return null;
  const first = firstRowBelow(NOTES);
  const rows = given.map((reason, i) => ({ row: first + i, values: valuesOf(reason) }));
  return { kind: "new", plan: planNewList(REASONS, NOTES, numbered(rows)) };
}

function planUpdate(
  grid: StandingGrid,
  known: ReasonsOnSheet,
  changes: readonly Explanation[]
): NewOrUpdate | null {
  const { lines, headerRow } = known;
  const changed = new Map(changes.flatMap((change) => rewritten(lines, change)));
  const added = changes.filter(
    (change) => change.reason !== "" && linesOf(lines, change).length === 0
  );
  if (changed.size + added.length === 0) return null;
  const lastRow = lastRowOf(lines, headerRow);
  const places = placesFor(added.length, grid, headerRow, lastRow);
  const rows = numbered([
    ...lines.map((line) => keptRow(line, changed.get(line))),
    ...added.map((reason, i) => ({ row: places.rows[i] ?? 0, values: valuesOf(reason) })),
  ]);
  const update = planListUpdate(REASONS, {
    grid,
    header: { row: headerRow, columns: known.columns },
    insertRows: places.insertRows,
    rows,
    lastRow: lastRowOf(rows, headerRow),
  });
  return { kind: "update", update };
}

/** The lines that a change writes anew: the last of its matter, which is the one that counts; a removal all. */
function rewritten(
  lines: readonly ReasonLine[],
  change: Explanation
): (readonly [ReasonLine, Explanation])[] {
  const same = linesOf(lines, change);
  return (change.reason === "" ? same : same.slice(-1)).map((line) => [line, change] as const);
}

/** First those that go by the project's name, written before it had its code. */
function linesOf(lines: readonly ReasonLine[], change: Explanation): ReasonLine[] {
  const of = (project: string) =>
    lines.filter(({ explanation }) => matterOf(explanation) === matterOf({ ...change, project }));
  const byName = change.projectName === change.project ? [] : of(change.projectName);
  return [...byName, ...of(change.project)];
}

function matterOf({ project, rule, field }: Explanation): string {
  return [project, rule, field].map(foldText).join("\n");
}

/** Rows for reasons that come in: blank ones within the list, then new ones below it. */
function placesFor(count: number, grid: SheetGrid, headerRow: number, lastRow: number) {
  const filled = new Set(filledRows(grid).map(({ row }) => row));
  const within = Array.from({ length: lastRow - headerRow }, (_, i) => headerRow + 1 + i);
  const blank = within.filter((row) => !filled.has(row)).slice(0, count);
  const below = Array.from({ length: count - blank.length }, () => lastRow + 1);
  const { inserted, insertRows } = insertAbove(below);
  // Where nothing stands below, there is nothing to make room for.
  const makesRoom = grid.truncated || greatestOf(filled) > lastRow;
  return { rows: [...blank, ...inserted], insertRows: makesRoom ? insertRows : [] };
}

type ReasonRow = ListRow<ReasonKey>;

/** A line that stays as it is but for its number, or is written anew, or is emptied. */
function keptRow({ row }: ReasonLine, change: Explanation | undefined): ReasonRow {
  if (!change) return { row, from: row, values: {} };
  return { row, from: row, values: change.reason === "" ? EMPTIED : valuesOf(change) };
}

const EMPTIED: ReasonRow["values"] = Object.fromEntries(
  REASON_COLUMNS.map(({ key }) => [key, BLANK])
);

/** The project is its code, or its name where it has no code. */
function valuesOf(explanation: Explanation): ReasonRow["values"] {
  const { project, projectName, rule, field, value, reason, date } = explanation;
  return {
    projectCode: fittingText(project === projectName ? "" : project),
    projectName: fittingText(projectName),
    rule: fittingText(rule),
    field: fittingText(field),
    value: fittingText(value),
    reason: fittingText(reason),
    date: fittingText(date),
  };
}

/** 1, 2, 3 … from top to bottom; emptied rows have no number. */
function numbered(rows: readonly ReasonRow[]): ReasonRow[] {
  let position = 0;
  return [...rows]
    .sort((a, b) => a.row - b.row)
    .map((one) =>
      one.values === EMPTIED
        ? one
        : { ...one, values: { ...one.values, number: number((position += 1)) } }
    );
}
