import { cellAddress, fail, ok, type CellRef, type Result } from "../domain";
import { rangeAt } from "./gateway/addresses";
import type { Gateway } from "./gateway/gateway";
import { reasonFor, type OfficeReason } from "./gateway/office-reason";

/**
 * Shows a cell: its sheet comes to the front, the cell is selected. 3 syncs: on some versions a cell can
 * only be selected once its sheet is in front. A hidden sheet stays hidden and is the reason of the failure.
 */
export function goToCell(gateway: Gateway, cell: CellRef): Promise<Result<null, OfficeReason>> {
  return gateway.read(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) return fail(reasonFor("ItemNotFound", cell.sheet));
    if (sheet.visibility !== "Visible") return fail(reasonFor("SheetHidden", cell.sheet));
    sheet.activate();
    await context.sync();
    rangeAt(sheet, cellAddress(cell)).select();
    await context.sync();
    return ok(null);
  });
}

/** The name of the sheet in front, in 1 sync; never waits for a cell that is being edited. ExcelApi 1.1. */
export function activeSheetName(gateway: Gateway): Promise<Result<string, OfficeReason>> {
  return gateway.read(
    async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load("name");
      await context.sync();
      return ok(sheet.name);
    },
    { delayForCellEdit: false }
  );
}
