import type { Area } from "../domain";
import type { SheetGrid } from "../forms";
import { parseArea } from "./cell-reference";
import { Refusal } from "./refusal";
import type { DefinedName } from "./workbook-part";

/** '1.人大会议经费'!$A$1:$G$24: the sheet quoted or not, one cell or a rectangle. */
const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i;

/** The names that point into a sheet; one over anything but a plain rectangle is none of ours. */
export function namesIntoSheet(sheet: string, names: readonly DefinedName[]): SheetGrid["names"] {
  return names.flatMap(({ name, formula }) => {
    const [matched, quoted, plain = "", address = ""] = REFERENCE.exec(formula.trim()) ?? [];
    const target = quoted?.replace(/''/g, "'") ?? plain;
    if (matched === undefined || target.toLowerCase() !== sheet.toLowerCase()) return [];
    const area = rectangle(address.replaceAll("$", ""));
    return area ? [{ name, area }] : [];
  });
}

/** A name that points off the sheet is no reason to refuse the workbook. */
function rectangle(address: string): Area | null {
  try {
    return parseArea(address);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
