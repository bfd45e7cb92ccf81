import { areaAddress, columnName, quoteSheetName, type Area } from "../../domain";
import type { PlannedPrint, SheetParts } from "../../forms";
import { rangeAt } from "../gateway/addresses";
import type { Step } from "../gateway/send";
import type { SheetTarget } from "../gateway/sheet-target";
import { sameName } from "../gateway/workbook-state";

/** Tab, gridlines and frozen panes with their paths: measured, and rounded up. */
const VIEW_BYTES = 1_000;
const NAME_BYTES = 500;
const PRINT_BYTES = 2_000;

/** The step that sets what belongs to the sheet as a whole. ExcelApi 1.8. */
export function viewStep(target: SheetTarget, plan: SheetParts): Step {
  return {
    bytes: VIEW_BYTES,
    queue(context) {
      const sheet = target(context);
      sheet.tabColor = plan.tabColor;
      sheet.showGridlines = false;
      freeze(sheet, plan);
    },
  };
}

/** The step that freezes the planned rows and columns, or leaves the panes as they are where there are none. */
export function freezeStep(target: SheetTarget, plan: SheetParts): Step {
  return {
    bytes: VIEW_BYTES,
    queue: (context) => freeze(target(context), plan),
  };
}

/** Every call of freezePanes fails while another workbook is in front: none that is not needed. */
function freeze(sheet: Excel.Worksheet, { frozenRows, frozenColumns }: SheetParts): void {
  if (frozenRows > 0 && frozenColumns > 0)
    sheet.freezePanes.freezeAt(rangeAt(sheet, `A1:${columnName(frozenColumns - 1)}${frozenRows}`));
  else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
}

/** The steps that set workbook-scoped names; one that is among `known` is pointed to its new place. ExcelApi 1.7. */
export function nameSteps(
  target: SheetTarget,
  sheetName: string,
  names: SheetParts["names"],
  known: readonly string[]
): Step[] {
  return names.map(({ name, area }) => ({
    bytes: NAME_BYTES,
    queue(context) {
      const { names: defined } = context.workbook;
      if (known.some((other) => sameName(other, name)))
        defined.getItem(name).formula = `=${quoteSheetName(sheetName)}!${absoluteAddress(area)}`;
      else defined.add(name, rangeAt(target(context), areaAddress(area)));
    },
  }));
}

function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

/** The step that sets up the pages: A4, one page wide. It fails where there is no printer. ExcelApi 1.9. */
export function printStep(target: SheetTarget, print: PlannedPrint): Step {
  return {
    bytes: PRINT_BYTES,
    queue(context) {
      const { pageLayout } = target(context);
      pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintMargins("Points", print.margins);
      if (print.area !== null) pageLayout.setPrintArea(print.area);
      if (print.titleRows !== null) pageLayout.setPrintTitleRows(print.titleRows);
      pageLayout.headersFooters.defaultForAllPages.centerFooter = print.centerFooter;
    },
  };
}
