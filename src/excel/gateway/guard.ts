import { cellAddress, ok, type Result } from "../../domain";
import type { SheetId } from "../../forms";
import type { OfficeReason } from "./office-reason";
import { sheetWith } from "./addresses";
import { loadEach } from "./send";

/**
 * A sheet as it was read, by which a later request of the same run finds out whether its cells still stand
 * where they stood. `used` is tracked: Excel moves it with its cells.
 */
export interface Anchor {
  readonly sheet: { readonly id: SheetId; readonly name: string };
  readonly used: Excel.Range;
  /** Where the used range ended, 0-based. */
  readonly row: number;
  readonly column: number;
}

/** Queues keeping the cells of a sheet that hold something; null for an empty sheet, which nothing can move. */
export function queueAnchor(worksheet: Excel.Worksheet): () => Anchor | null {
  const place = "rowIndex,columnIndex,rowCount,columnCount";
  const used = worksheet.getUsedRangeOrNullObject(true).load(place);
  worksheet.load({ id: true, name: true });
  return () => {
    if (used.isNullObject) return null;
    return {
      sheet: { id: worksheet.id as SheetId, name: worksheet.name },
      used,
      row: used.rowIndex + used.rowCount - 1,
      column: used.columnIndex + used.columnCount - 1,
    };
  };
}

/**
 * Queues what fails the batch before it changes anything unless the sheet bears its name and its used range ends
 * where it did, `inserted` rows further down: no rows or columns have come or gone. Range.getIntersection fails
 * where two ranges do not meet. ExcelApi 1.1.
 */
export function queueGuard(
  { workbook }: Excel.RequestContext,
  { sheet, used, row, column }: Anchor,
  inserted: number
): void {
  const here = workbook.worksheets.getItem(sheet.name);
  const place = here.getRange(cellAddress({ row: row + inserted, column })).untrack();
  place.getIntersection(used.getLastCell().untrack()).untrack();
}

/** The same sheet after rows of ours have come in above its end, which are in descending order. */
export function afterInsertions(
  anchor: Anchor,
  insertions: readonly { readonly row: number; readonly rows: number }[]
): Anchor {
  const row = insertions.reduce(
    (end, inserted) => (inserted.row <= end ? end + inserted.rows : end),
    anchor.row
  );
  return { ...anchor, row };
}

/** A sheet with how many rows we may have inserted above its end, more than one number where nobody knows. */
export interface Expected {
  readonly anchor: Anchor;
  readonly inserted: readonly number[];
}

/** Which of the sheets are not any more as they were read. 1 sync, more where one is gone. */
export async function movedOf(
  context: Excel.RequestContext,
  expected: readonly Expected[]
): Promise<Result<readonly Anchor[], OfficeReason>> {
  const loaded = await loadEach(context, expected, ({ anchor: { sheet, used } }) => {
    const now = sheetWith(context, sheet.id);
    const end = used.getLastCell().untrack();
    now.load({ name: true });
    end.load("rowIndex,columnIndex");
    return () => ({ name: now.name, row: end.rowIndex, column: end.columnIndex });
  });
  if (!loaded.ok) return loaded;
  const moved = loaded.value.done.filter(({ item: { anchor, inserted }, reply }) => {
    const inPlace = inserted.some((rows) => reply.row === anchor.row + rows);
    return !inPlace || reply.column !== anchor.column || reply.name !== anchor.sheet.name;
  });
  return ok([...moved, ...loaded.value.failed].map(({ item }) => item.anchor));
}
