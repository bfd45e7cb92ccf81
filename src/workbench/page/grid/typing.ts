/** Lets what is typed into the grid go through the host's rules instead of Univer's; undo stays Univer's. */
import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import type { Host } from "../../host/host";
import { enteredCell } from "./cell-data";
import type { Grid } from "./create-grid";

/** Above Univer's own interceptors, which ours replaces. */
const FIRST = 1_000;

/** The text as typed: Univer has taken formulas, forced texts and lines apart already. */
function typedText({ f, p, v, t }: ICellData): string {
  if (f) return f;
  const lines = p?.body?.dataStream;
  if (lines !== undefined) return lines.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const text = v === undefined || v === null ? "" : String(v);
  return t === CellValueType.FORCE_STRING ? `'${text}` : text;
}

export function takeTypingAsExcel(grid: Grid, host: Host): void {
  const interceptors = grid.injector.get(SheetInterceptorService).writeCellInterceptor;
  interceptors.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell: Nullable<ICellData>, { subUnitId, row, col }) => {
      const sheet = host.workbook.sheets().find(({ id }) => id === subUnitId);
      if (!sheet || !cell) return cell;
      return enteredCell(grid, host, { sheet, row, column: col, text: typedText(cell) });
    },
  });
}
