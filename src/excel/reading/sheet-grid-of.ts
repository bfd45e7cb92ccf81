import { cellAddress, columnIndex, type Area } from "../../domain";
import type { SheetGrid, StandingGrid } from "../../forms";
import { isFormula } from "../cells/cell-state";
import { cellValue, type CellBlock } from "../cells/read-cells";
import { sameName, type SheetState, type WorkbookState } from "../gateway/workbook-state";

/** The grid of a sheet from what was read of it; `block` null for an empty sheet. */
export function sheetGridOf(
  sheet: SheetState,
  block: CellBlock | null,
  truncated: boolean,
  names: WorkbookState["names"]
): StandingGrid {
  return {
    id: sheet.id,
    formulas: block === null ? new Set() : formulasIn(block),
    name: sheet.name,
    visibility: sheet.visibility,
    origin: { row: block?.row ?? 0, column: block?.column ?? 0 },
    values: (block?.values ?? []).map((cells) => cells.map(cellValue)),
    numberFormats: block === null ? new Map() : formatsOfNumbers(block),
    merges: [], // reading them costs the user's undo list, and asks for ExcelApi 1.13
    names: namesInto(sheet.name, names),
    truncated,
  };
}

function formulasIn({ row, column, values, formulas }: CellBlock): ReadonlySet<string> {
  const found = new Set<string>();
  formulas?.forEach((cells, i) =>
    cells.forEach((formula, j) => {
      if (isFormula({ formula, value: values[i]?.[j] }))
        found.add(cellAddress({ row: row + i, column: column + j }));
    })
  );
  return found;
}

function formatsOfNumbers({ row, column, values, numberFormats }: CellBlock): Map<string, string> {
  const formats = new Map<string, string>();
  values.forEach((cells, i) =>
    cells.forEach((value, j) => {
      const format = numberFormats[i]?.[j];
      if (typeof value !== "number" || typeof format !== "string" || format === "General") return;
      formats.set(cellAddress({ row: row + i, column: column + j }), format);
    })
  );
  return formats;
}

/** ='1.人大会议经费'!$A$1:$G$24: the sheet quoted or not, one cell or a rectangle. */
const REFERENCE = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i;

/** The names that point into a sheet; a name over anything but a plain rectangle is none of ours. */
function namesInto(sheet: string, names: WorkbookState["names"]): SheetGrid["names"] {
  return names.flatMap(({ name, formula }) => {
    const target = referenceOf(formula);
    return target !== null && sameName(target.sheet, sheet) ? [{ name, area: target.area }] : [];
  });
}

/** The sheet and the rectangle that a defined name's formula points to; null for any other formula. */
export function referenceOf(formula: string): { sheet: string; area: Area } | null {
  const [matched, quoted, plain = "", left = "", top = "", right = left, bottom = top] =
    REFERENCE.exec(formula) ?? [];
  if (matched === undefined) return null;
  const row = Number(top) - 1;
  const column = columnIndex(left);
  const rows = Number(bottom) - row;
  const columns = columnIndex(right) - column + 1;
  return { sheet: quoted?.replace(/''/g, "'") ?? plain, area: { row, column, rows, columns } };
}
