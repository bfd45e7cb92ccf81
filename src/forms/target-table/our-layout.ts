import type { ReadTable } from "../../domain";

/** Our layout: the indicator columns stand in A to F, the last one reaching to G. */
export function hasOurLayout(table: ReadTable): boolean {
  return (
    table.missingColumns.length === 0 && table.indicatorHeader.column === 0 && table.columnsInOrder
  );
}
