import { A4_PORTRAIT } from "./print";
import type { SheetParts } from "./sheet-plan";

/** What the plan of an update begins with: it changes nothing. */
export const NOTHING_PLANNED: SheetParts = {
  cells: [],
  numberFormats: [],
  styles: [],
  merges: [],
  columnWidths: [],
  rowHeights: [],
  validations: [],
  frozenRows: 0,
  frozenColumns: 0,
  print: A4_PORTRAIT,
  tabColor: "",
  names: [],
  links: [],
};
