import { columnIndex, ok, type Area, type CellRef, type Result } from "../../domain";
import { GRID_LIMIT, type SelectedRow } from "../../forms";
import { isFormula } from "../cells/cell-state";
import { partsOf } from "../cells/formula-references";
import type { Gateway } from "../gateway/gateway";
import type { OfficeReason } from "../gateway/office-reason";
import { queueCells, type CellBlock } from "../cells/read-cells";
import { sheetGridOf } from "./sheet-grid-of";
import { namesOf, sheetStateOf } from "../gateway/workbook-state";

/** The heads of a list are looked for no further down. */
const HEAD: Area = { ...GRID_LIMIT, rows: 100 };

/** The row of the active cell and the head of its sheet, however long that is, in 1 sync. ExcelApi 1.7. */
export function readActiveRow(gateway: Gateway): Promise<Result<SelectedRow, OfficeReason>> {
  return gateway.read(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    const cell = context.workbook.getActiveCell().untrack();
    const used = cell.getEntireRow().untrack().getUsedRangeOrNullObject(true).untrack();
    sheet.load({ id: true, name: true, visibility: true, protection: { protected: true } });
    names.load({ name: true, formula: true });
    cell.load("rowIndex,columnIndex");
    used.load("rowIndex,columnIndex,values,formulas");
    const head = queueCells(sheet, HEAD);
    await context.sync();
    const state = sheetStateOf(sheet);
    const { rowIndex: row, columnIndex: column } = cell;
    return ok({
      head: sheetGridOf(state, head(), false, namesOf(names)),
      line: sheetGridOf(state, used.isNullObject ? null : blockOf(used), false, []),
      row,
      column,
      references: used.isNullObject ? new Map<number, CellRef>() : referencesIn(used),
    });
  });
}

function blockOf({ rowIndex, columnIndex: column, values }: Excel.Range): CellBlock {
  return { row: rowIndex, column, values, numberFormats: [] };
}

/** What the formulas of a row refer to in other sheets, by column. */
function referencesIn(row: Excel.Range): Map<number, CellRef> {
  const [formulas = [], values = []] = [row.formulas, row.values].map((all: unknown[][]) => all[0]);
  return new Map(
    formulas.flatMap((formula, i) => {
      const cell = isFormula({ formula, value: values[i] }) ? lastReference(String(formula)) : null;
      return cell ? [[row.columnIndex + i, cell] as const] : [];
    })
  );
}

/** Of a range its last cell: MAX(B7:C7) tells of C7. */
function lastReference(formula: string): CellRef | null {
  const references = partsOf(formula).flatMap((part) => (typeof part === "string" ? [] : part));
  const last = references.findLast(({ sheet }) => sheet !== null);
  const [, column, row] = /([A-Z]+)(\d+)$/i.exec(last?.address ?? "") ?? [];
  if (!last?.sheet || !column || !row) return null;
  return { sheet: last.sheet, row: Number(row) - 1, column: columnIndex(column) };
}
