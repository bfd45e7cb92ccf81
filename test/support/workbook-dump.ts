import type { EngineSheet, EngineWorkbook } from "../../src/workbench/engine/types";
import { printArea } from "../../src/workbench/engine";

/**
 * Everything of a workbook that clearing marks must leave as it was: cells, formats, merges, sizes, validation,
 * conditional formats, panes, page set-up and names, as plain data.
 */
export function dumpWorkbook(workbook: EngineWorkbook) {
  return { sheets: workbook.sheets().map(dumpSheet), names: workbook.names() };
}

function dumpSheet(sheet: EngineSheet) {
  const used = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const rows = indexes(used.top, used.bottom);
  const columns = indexes(used.left, used.right);
  const cells = rows.map((row) =>
    columns.map((column) => ({
      content: sheet.formula(row, column) || sheet.value(row, column),
      style: sheet.style(row, column),
    }))
  );
  return {
    name: sheet.name,
    used: printArea(used),
    cells,
    merges: sheet
      .merges()
      .map((area) => printArea(area))
      .sort(),
    widths: columns.map((column) => sheet.columnWidth(column)),
    heights: rows.map((row) => sheet.rowHeight(row)),
    validations: sheet.dataValidations,
    conditionalFormats: sheet.conditionalFormats,
    freeze: sheet.freeze,
    pageLayout: sheet.pageLayout,
    tabColor: sheet.tabColor,
  };
}

function indexes(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
