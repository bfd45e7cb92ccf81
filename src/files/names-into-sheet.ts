import type { Area } from "../domain";
import type { SheetGrid } from "../forms";
import { parseArea } from "./cell-reference";
import { Refusal } from "./refusal";
import type { DefinedName } from "./workbook-part";

/** '1.人大会议经费'!$A$1:$G$24: the sheet quoted or not, one cell or a rectangle. */
const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i;

/**
 * The names that point into each sheet, found by the sheet's name; one over anything but a plain rectangle is
 * none of ours.
 */
export function namesIntoSheets(
  names: readonly DefinedName[]
): (sheet: string) => SheetGrid["names"] {
  const bySheet = new Map<string, NameOver[]>();
  for (const { name, formula } of names) {
    const [matched, quoted, plain = "", address = ""] = REFERENCE.exec(formula.trim()) ?? [];
    const area = matched === undefined ? null : rectangle(address.replaceAll("$", ""));
    if (!area) continue;
    const sheet = (quoted?.replace(/''/g, "'") ?? plain).toLowerCase();
    const known = bySheet.get(sheet);
    if (known) known.push({ name, area });
    else bySheet.set(sheet, [{ name, area }]);
  }
  return (sheet) => bySheet.get(sheet.toLowerCase()) ?? [];
}

type NameOver = SheetGrid["names"][number];

/** A name that points off the sheet is no reason to refuse the workbook. */
function rectangle(address: string): Area | null {
  try {
    return parseArea(address);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
