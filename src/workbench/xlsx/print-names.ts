/** Print areas and titles: in a file hidden names of their sheet, in the engine texts of the page set-up. */
import {
  parseAddress,
  printAddress,
  printArea,
  MAX_COLUMNS,
  MAX_ROWS,
  type PageLayout,
} from "../engine";
import type { FileName } from "./name-part";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** Names that Excel keeps for itself. */
export const isBuiltIn = ({ name }: FileName): boolean => name.startsWith("_xlnm.");

/** Splits at commas outside of quoted sheet names. */
function addressesIn(formula: string): readonly string[] {
  return (formula.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? []).flatMap((text) => {
    const address = parseAddress(text);
    return address ? [printArea(address.area)] : [];
  });
}

const isRows = (text: string): boolean => /^\d/.test(text);

/** The page set-up that a sheet's built-in names stand for. */
export function readPrintNames(names: readonly FileName[], sheet: number): PageLayout {
  const own = names.filter((name) => name.sheet === sheet);
  const formulaOf = (name: string): string =>
    own.find((entry) => entry.name === name)?.formula ?? "";
  const areas = addressesIn(formulaOf(PRINT_AREA));
  const titles = addressesIn(formulaOf(PRINT_TITLES));
  const [rows, columns] = [titles.find(isRows), titles.find((text) => !isRows(text))];
  return {
    ...(areas.length > 0 && { printArea: areas.join(",") }),
    ...(rows !== undefined && { printTitleRows: rows }),
    ...(columns !== undefined && { printTitleColumns: columns }),
  };
}

function absolute(sheet: string, text: string): readonly string[] {
  const address = parseAddress(text.trim());
  return address ? [printAddress(sheet, address.area, true)] : [];
}

/** A title given as some cells of its rows or columns means the whole of them. */
function wholeTitles(layout: PageLayout, sheet: string): readonly string[] {
  const [columns, rows] = ["printTitleColumns", "printTitleRows"].map((key) => layout[key]);
  const found: string[] = [];
  const columnArea = typeof columns === "string" ? parseAddress(columns)?.area : undefined;
  if (columnArea)
    found.push(printAddress(sheet, { ...columnArea, top: 0, bottom: MAX_ROWS - 1 }, true));
  const rowArea = typeof rows === "string" ? parseAddress(rows)?.area : undefined;
  if (rowArea)
    found.push(printAddress(sheet, { ...rowArea, left: 0, right: MAX_COLUMNS - 1 }, true));
  return found;
}

/** The built-in names for a sheet's page set-up. */
export function writePrintNames(
  layout: PageLayout,
  sheet: string,
  position: number
): readonly FileName[] {
  const name = (builtIn: string, parts: readonly string[]): readonly FileName[] =>
    parts.length === 0
      ? []
      : [{ name: builtIn, sheet: position, formula: parts.join(","), comment: "", hidden: false }];
  const area = layout["printArea"];
  const areas =
    typeof area === "string" ? area.split(",").flatMap((text) => absolute(sheet, text)) : [];
  return [...name(PRINT_AREA, areas), ...name(PRINT_TITLES, wholeTitles(layout, sheet))];
}
