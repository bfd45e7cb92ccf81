import {
  activeSheetName,
  clearMarks,
  createRepairs,
  goToCell,
  removeSheets,
  watchEdits,
  type Gateway,
} from "../excel";
import type { Actions } from "./actions";
import { addIndicatorRow } from "./add-indicator-row";
import { copyTable } from "./copy-table";
import { explainFinding } from "./explain-finding";
import { fitRowHeights } from "./fit-row-heights";
import { importDocument, importText } from "./import-document";
import { makeCumulative } from "./make-cumulative";
import { markFindings } from "./mark-findings";
import { newDepartmentSheet, newTable } from "./new-sheets";
import { offerHeads } from "./offer-heads";
import { renumberTitles } from "./renumber-titles";
import { repairFindings } from "./repair-findings";
import { restoreLayout } from "./restore-layout";
import { revalidateSheets } from "./revalidate-sheets";
import { showSource } from "./show-source";
import { summariseFiles } from "./summarise-files";
import { summariseWorkbook } from "./summarise-workbook";
import { validateWorkbook } from "./validate-workbook";
import { writeReport } from "./write-report";

/** All that the user can ask for, on the workbook behind the gateway. */
export function createActions(gateway: Gateway): Actions {
  const repairs = createRepairs(gateway);
  return {
    newTable: (head) => newTable(gateway, head),
    newDepartmentSheet: () => newDepartmentSheet(gateway),
    importText: (bytes, existing, only) => importText(gateway, bytes, existing, only),
    importDocument: (document, existing, only) => importDocument(gateway, document, existing, only),
    fitRowHeights: () => fitRowHeights(gateway),
    addIndicatorRow: () => addIndicatorRow(gateway),
    restoreLayout: () => restoreLayout(gateway),
    renumberTitles: () => renumberTitles(gateway, repairs),
    makeCumulative: () => makeCumulative(gateway, repairs),
    copyTable: (head) => copyTable(gateway, head),
    offerHeads: () => offerHeads(gateway),
    removeSheets: (sheets) => removeSheets(gateway, sheets),
    validate: (options) => validateWorkbook(gateway, options),
    revalidate: (validation, sheets, options) =>
      revalidateSheets(gateway, validation, sheets, options),
    watch: (listener) => watchEdits(gateway, listener),
    mark: (validation, sheets) => markFindings(gateway, validation, sheets),
    repair: (validation, findings, options) =>
      repairFindings(repairs, validation, findings, options),
    undoRepair: () => repairs.undo(),
    explain: (validation, finding, reason) => explainFinding(gateway, validation, finding, reason),
    report: (validation, date) => writeReport(gateway, validation, date),
    activeSheet: () => activeSheetName(gateway),
    goTo: (cell) => goToCell(gateway, cell),
    clear: () => clearMarks(gateway),
    summarise: (validation) => summariseWorkbook(gateway, validation),
    summariseFiles: (files, failed, others) => summariseFiles(gateway, files, failed, others),
    showSource: (files, failed) => showSource(gateway, files, failed),
  };
}
