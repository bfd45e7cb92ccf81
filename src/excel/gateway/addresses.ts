import { areaAddress, type Area } from "../../domain";
import type { SheetId } from "../../forms";

/** getRanges cuts what is longer than 8,192 characters without a word. */
const LIST_LIMIT = 8_000;

/** Addresses joined by commas, in as many lists as Excel's limit asks for. */
export function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  let list = "";
  for (const address of areas.map(areaAddress)) {
    if (list !== "" && list.length + address.length + 1 > LIST_LIMIT) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? address : `${list},${address}`;
  }
  return list === "" ? lists : [...lists, list];
}

/** The cells of an address list, untracked: for work within one batch, no clean-up request. ExcelApi 1.9. */
export function cellsAt(sheet: Excel.Worksheet, list: string): Excel.Range | Excel.RangeAreas {
  return list.includes(",") ? sheet.getRanges(list).untrack() : rangeAt(sheet, list);
}

/** One range, untracked: for work within one batch, no clean-up request. */
export function rangeAt(sheet: Excel.Worksheet, address: string): Excel.Range {
  return sheet.getRange(address).untrack();
}

/** All cells of a sheet, untracked. */
export function allCells(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getRange().untrack();
}

/** The sheet of that identity. */
export function sheetWith({ workbook }: Excel.RequestContext, id: SheetId): Excel.Worksheet {
  return workbook.worksheets.getItem(id);
}
