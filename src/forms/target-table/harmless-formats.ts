import { BUDGET_FORMAT, cellAddress, type Area, type CellValue } from "../../domain";
import { valueAt } from "../sheet/grid-rows";
import { TEXT_FORMAT, textFormat } from "../sheet/number-formats";
import type { SheetGrid } from "../sheet/sheet-grid";
import { text, type SheetPlan } from "../sheet/sheet-plan";

type NumberFormats = SheetPlan["numberFormats"];

/** What stands on a sheet: `formulas` are the addresses of the cells that hold one. */
export interface StandingCells {
  readonly grid: SheetGrid;
  readonly formulas: ReadonlySet<string>;
}

/**
 * The planned number formats that change nothing in what the cells mean; the others are left out. A number in
 * a text cell keeps the format that says whether it is a percentage or a date, 50 typed for 50 % does not
 * become 5000 %, and a formula never stands in a text cell.
 */
export function harmlessFormats(formats: NumberFormats, cells: StandingCells): NumberFormats {
  const planned = new Map<string, { readonly cell: Area; readonly format: string }>();
  for (const { format, areas } of formats)
    for (const cell of areas.flatMap(cellsOf)) planned.set(cellAddress(cell), { cell, format });
  const groups = new Map<string, Area[]>();
  for (const [address, { cell, format }] of planned) {
    const value = valueAt(cells.grid, cell.row, cell.column);
    const harmless = harmlessFormat(format, value, cells.formulas.has(address));
    if (harmless !== null) groups.set(harmless, [...(groups.get(harmless) ?? []), cell]);
  }
  return [...groups].map(([format, areas]) => ({ format, areas }));
}

function harmlessFormat(planned: string, value: CellValue, isFormula: boolean): string | null {
  if (isFormula && planned === TEXT_FORMAT) return null;
  if (value === null) return planned;
  if (typeof value === "string") return planned === TEXT_FORMAT ? textFormat(text(value)) : planned;
  if (typeof value !== "number") return null;
  if (planned === BUDGET_FORMAT) return planned;
  return planned.endsWith("%") && value >= 0 && value <= 1 ? planned : null;
}

function cellsOf({ row, column, rows, columns }: Area): Area[] {
  return Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
    rows: 1,
    columns: 1,
  }));
}
