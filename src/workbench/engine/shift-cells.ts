/** Inserts and deletes rows and columns: the cells of the sheet move, every formula of the workbook follows. */
import type { ICellData, IColumnData, IRowData, Nullable } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/sheets";
import { shiftAreas, type Shift } from "./area";
import {
  formulaCells,
  put,
  registerFormulas,
  rewriteCells,
  unshareFormulas,
  type FormulaAt,
  type Patch,
} from "./formula-cells";
import { SheetMerges } from "./sheet-merges";
import type { Area } from "./types";
import type { Unit } from "./unit";

function moveCells(unit: Unit, sheet: string, { axis, kind, at, count }: Shift): void {
  const worksheet = unit.worksheet(sheet);
  const rows = axis === "rows";
  unit.grow(
    sheet,
    rows ? at + (kind === "delete" ? count : 0) : 0,
    rows ? 0 : at + (kind === "delete" ? count : 0)
  );
  const range = rows
    ? {
        startRow: at,
        endRow: at + count - 1,
        startColumn: 0,
        endColumn: worksheet.getColumnCount() - 1,
      }
    : {
        startRow: 0,
        endRow: worksheet.getRowCount() - 1,
        startColumn: at,
        endColumn: at + count - 1,
      };
  if (kind === "delete")
    return unit.run(rows ? RemoveRowMutation.id : RemoveColMutation.id, { range }, sheet);
  if (rows)
    return unit.run(
      InsertRowMutation.id,
      { range, rowInfo: sizesAbove(unit, sheet, at, count) },
      sheet
    );
  unit.run(InsertColMutation.id, { range, colInfo: sizesBefore(unit, sheet, at, count) }, sheet);
}

/** Inserted rows take height and format of the row above, as in Excel. */
function sizesAbove(
  unit: Unit,
  sheet: string,
  at: number,
  count: number
): Record<number, IRowData> {
  const above =
    at > 0
      ? unit
          .worksheet(sheet)
          .getRowManager()
          .getRow(at - 1)
      : null;
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [index, { ...above, hd: 0 }])
  );
}

function sizesBefore(
  unit: Unit,
  sheet: string,
  at: number,
  count: number
): Record<number, IColumnData> {
  const before =
    at > 0
      ? unit
          .worksheet(sheet)
          .getColumnManager()
          .getColumn(at - 1)
      : null;
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [index, { ...before, hd: 0 }])
  );
}

function formatOf(cell: Nullable<ICellData>): object | null {
  const traits: unknown = cell?.custom?.["traits"];
  if (!cell?.s && traits === undefined) return null;
  return { ...(cell?.s && { s: cell.s }), ...(traits !== undefined && { custom: { traits } }) };
}

/** Gives inserted cells the format of the row above or the column before. */
function inheritFormats(unit: Unit, sheet: string, { axis, at, count }: Shift): void {
  if (at === 0) return;
  const worksheet = unit.worksheet(sheet);
  const rows = axis === "rows";
  const patch: Patch = {};
  const length = rows ? worksheet.getColumnCount() : worksheet.getRowCount();
  for (let other = 0; other < length; other++) {
    const format = formatOf(
      rows ? worksheet.getCellRaw(at - 1, other) : worksheet.getCellRaw(other, at - 1)
    );
    if (!format) continue;
    for (let index = at; index < at + count; index++) {
      put(patch, rows ? index : other, rows ? other : index, { ...format });
    }
  }
  if (Object.keys(patch).length > 0)
    unit.run("sheet.mutation.set-range-values", { cellValue: patch }, sheet);
}

/** Moves the cells of a sheet with their sizes, formats and merges, then all formulas that point there. */
export function shiftCells(unit: Unit, sheet: string, shift: Shift, formulaAt: FormulaAt): void {
  const name = unit.worksheet(sheet).getName();
  const single = (area: Area): boolean => area.top === area.bottom && area.left === area.right;
  const merges = new SheetMerges(unit, sheet);
  const moved = shiftAreas(merges.list(), shift).filter((area) => !single(area));
  unshareFormulas(unit, sheet, formulaAt);
  const old = formulaCells(unit, sheet);
  merges.replace([]);
  moveCells(unit, sheet, shift);
  merges.replace(moved);
  if (shift.kind === "insert") inheritFormats(unit, sheet, shift);
  registerFormulas(unit, sheet, old);
  rewriteCells(unit, { kind: "shift", sheet: name, shift }, formulaAt);
}
