import { clearMarks, goToCell, removeSheets, type Gateway } from "../excel";
import type { Actions } from "./actions";
import { addIndicatorRow } from "./add-indicator-row";
import { fitRowHeights } from "./fit-row-heights";
import { importDocument, importText } from "./import-document";
import { markFindings } from "./mark-findings";
import { newDepartmentSheet, newTable } from "./new-sheets";
import { summariseWorkbook } from "./summarise-workbook";
import { validateWorkbook } from "./validate-workbook";

/** All that the user can ask for, on the workbook behind the gateway. */
export function createActions(gateway: Gateway): Actions {
  return {
    newTable: (head) => newTable(gateway, head),
    newDepartmentSheet: () => newDepartmentSheet(gateway),
    importText: (bytes, existing) => importText(gateway, bytes, existing),
    importDocument: (document, existing) => importDocument(gateway, document, existing),
    fitRowHeights: () => fitRowHeights(gateway),
    addIndicatorRow: () => addIndicatorRow(gateway),
    removeSheets: (names) => removeSheets(gateway, names),
    validate: (options) => validateWorkbook(gateway, options),
    mark: (validation) => markFindings(gateway, validation),
    goTo: (cell) => goToCell(gateway, cell),
    clear: () => clearMarks(gateway),
    summarise: (validation) => summariseWorkbook(gateway, validation),
  };
}
