/** Formulas in cells: rewrites them after a change to a sheet, and keeps Univer's formula model told where they stand. */
import { contentOf } from "./cells";
import { rewriteFormula, type SheetChange } from "./references";
import type { Unit } from "./unit";

export type Patch = Record<number, Record<number, object>>;

/** A formula of one cell, its own text even where Univer shares it. */
export type FormulaAt = (sheet: string, row: number, column: number) => string;

export function put(patch: Patch, row: number, column: number, cell: object): void {
  (patch[row] ??= {})[column] = cell;
}

/** Rewrites all formulas of the workbook after a change to a sheet, one mutation a sheet. */
export function rewriteCells(unit: Unit, change: SheetChange, formulaAt: FormulaAt): void {
  for (const worksheet of unit.workbook.getSheets()) {
    const patch: Patch = {};
    worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell?.f && !cell?.si) return;
      const formula = formulaAt(worksheet.getSheetId(), row, column);
      const followed = rewriteFormula(formula, worksheet.getName(), change);
      if (followed !== formula)
        put(patch, row, column, { ...contentOf(cell), f: followed, si: null });
    });
    if (Object.keys(patch).length === 0) continue;
    unit.run("sheet.mutation.set-range-values", { cellValue: patch }, worksheet.getSheetId());
  }
}

/** Where Univer's formula model believes formulas to be, before a move. */
export function formulaCells(unit: Unit, sheet: string): readonly (readonly [number, number])[] {
  const cells: [number, number][] = [];
  unit
    .worksheet(sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (cell?.f || cell?.si) cells.push([row, column]);
    });
  return cells;
}

/** Tells Univer's formula model what stands now at the old and the new places: moving cells does not. */
export function registerFormulas(
  unit: Unit,
  sheet: string,
  old: readonly (readonly [number, number])[]
): void {
  const worksheet = unit.worksheet(sheet);
  const patch: Patch = {};
  for (const [row, column] of [...old, ...formulaCells(unit, sheet)]) {
    const cell = worksheet.getCellRaw(row, column);
    put(patch, row, column, { f: null, si: null, ...contentOf(cell) });
  }
  if (old.length > 0) unit.run("sheet.mutation.set-range-values", { cellValue: patch }, sheet);
}

/** Shared formulas hang together by relative places, so each cell is given its own before cells move. */
export function unshareFormulas(unit: Unit, sheet: string, formulaAt: FormulaAt): void {
  const patch: Patch = {};
  unit
    .worksheet(sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (cell?.si)
        put(patch, row, column, { ...contentOf(cell), f: formulaAt(sheet, row, column), si: null });
    });
  if (Object.keys(patch).length > 0)
    unit.run("sheet.mutation.set-range-values", { cellValue: patch }, sheet);
}
