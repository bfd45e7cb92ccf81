import type { Area, EngineSheet } from "../../engine/types";

/** Fills an empty sheet with all that another one has: content, formats, sizes, rules and page set-up. */
export function copySheetContents(source: EngineSheet, copy: EngineSheet): void {
  const used = source.usedArea(false);
  if (used) copyCellsAndSizes(source, copy, used);
  for (const merge of source.merges()) copy.merge(merge);
  copy.dataValidations = source.dataValidations;
  copy.conditionalFormats = source.conditionalFormats.map((format) => ({
    ...format,
    id: freshId(),
  }));
  copy.tabColor = source.tabColor;
  copy.showGridlines = source.showGridlines;
  copy.freeze = source.freeze;
  copy.pageLayout = source.pageLayout;
  copy.protection = source.protection;
}

/** An id as Excel gives them to conditional formats. */
export function freshId(): string {
  return `{${globalThis.crypto.randomUUID().toUpperCase()}}`;
}

function copyCellsAndSizes(source: EngineSheet, copy: EngineSheet, used: Area): void {
  const { top, left, bottom, right } = used;
  copy.write(used, (i, j) => {
    const formula = source.formula(top + i, left + j);
    return formula === "" ? { value: source.value(top + i, left + j) } : { formula };
  });
  copy.restyle(used, (_style, i, j) => source.style(top + i, left + j));
  for (let row = top; row <= bottom; row++) {
    copy.setRowHeight(row, source.rowHeight(row));
    if (source.rowHidden(row)) copy.setRowHidden(row, true);
  }
  for (let column = left; column <= right; column++) {
    copy.setColumnWidth(column, source.columnWidth(column));
    if (source.columnHidden(column)) copy.setColumnHidden(column, true);
  }
}
