import type { SheetUpdate } from "../forms";
import { rangeAt, sheetNamed } from "./addresses";
import { formatCells } from "./apply-cells";
import { contentOf } from "./cell-state";
import type { OfficeReason } from "./office-reason";
import { trySteps, trySync, type Step } from "./send";
import { queueLastRow, type SheetContent } from "./sheet-content";
import { blockSteps, type BlockCell } from "./write-block";

type Insertions = SheetUpdate["insertRows"];

/**
 * Takes an update back that has failed half way: the rows it has inserted go, its cells get their old
 * content and number format. How many insertions were made is told by how far the end of the sheet has moved.
 */
export async function putBack(
  context: Excel.RequestContext,
  update: SheetUpdate,
  before: SheetContent
): Promise<OfficeReason | null> {
  const now = queueLastRow(sheetNamed(context, before.sheet));
  const unread = await trySync(context);
  if (unread !== null) return unread;
  // What came in below everything has moved nothing: its rows are emptied like any other.
  const insertions = update.insertRows.filter(({ row }) => row < before.lastRow);
  const made = insertionsMade(insertions, before.lastRow, now());
  const cells = [...update.plan.cells, ...formatCells(update.plan.numberFormats)];
  const places = cells.flatMap(({ row, column }) => {
    const old = rowBefore(row, insertions);
    return old === null ? [] : [{ row: old, column }];
  });
  return trySteps(context, [
    ...[...made].reverse().map(({ row, rows }) => deleteStep(before.sheet, row, rows)),
    ...blockSteps(before.sheet, "numberFormat", places.flatMap(oldFormats(before))),
    ...blockSteps(before.sheet, "formulas", places.map(oldContents(before))),
  ]);
}

/** Insertions run from the bottom up. */
function insertionsMade(insertions: Insertions, lastRow: number, lastRowNow: number): Insertions {
  let moved = 0;
  return insertions.filter(({ rows }) => {
    const made = moved < lastRowNow - lastRow;
    if (made) moved += rows;
    return made;
  });
}

/** Where a row stood before the insertions; null for an inserted one. */
function rowBefore(row: number, insertions: Insertions): number | null {
  let old = row;
  for (const inserted of [...insertions].reverse()) {
    if (old < inserted.row) break;
    if (old < inserted.row + inserted.rows) return null;
    old -= inserted.rows;
  }
  return old;
}

function deleteStep(sheet: string, row: number, rows: number): Step {
  return {
    bytes: 600,
    queue(context) {
      rangeAt(sheetNamed(context, sheet), `${row + 1}:${row + rows}`).delete("Up");
    },
  };
}

type Place = Pick<BlockCell, "row" | "column">;

const oldFormats =
  (before: SheetContent) =>
  ({ row, column }: Place): BlockCell[] => {
    const format = before.numberFormats[row - before.row]?.[column - before.column];
    return typeof format === "string" ? [{ row, column, value: format }] : [];
  };

const oldContents =
  (before: SheetContent) =>
  ({ row, column }: Place): BlockCell => {
    const [i, j] = [row - before.row, column - before.column];
    const value = before.values[i]?.[j];
    const isText = before.numberFormats[i]?.[j] === "@";
    return { row, column, value: contentOf({ formula: before.formulas[i]?.[j], value }, isText) };
  };
