/** Pastes from other programs as Excel does: each text as if typed, no validation left; copies of the grid's own cells stay Univer's. */
import { SetRangeValuesCommand, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import { SheetPasteShortKeyCommand } from "@univerjs/sheets-ui";
import { PasteCommand } from "@univerjs/ui";
import { cancelled, type Area, type EngineSheet } from "../../engine";
import { onSheet } from "../../host/behaviour/areas";
import { hiddenByMerges } from "../../host/behaviour/merged-cells";
import type { Host } from "../../host/host";
import { replaceValidation } from "../../host/model/data-validation";
import { TEXTS } from "../texts";
import { enteredCell } from "./cell-data";
import { clipboardBlock, isFromGrid, type Block } from "./clipboard-table";
import type { Grid } from "./create-grid";

interface Clipboard {
  readonly htmlContent?: string;
  readonly textContent?: string;
}

/** The cells of a block, without those that a merge hides. */
function cellsOf(grid: Grid, host: Host, sheet: EngineSheet, area: Area, block: Block): object {
  const isHidden = hiddenByMerges(sheet, area);
  const cells: Record<number, Record<number, object>> = {};
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const text = block[row - area.top]?.[column - area.left];
      if (text === undefined || isHidden(row, column)) continue;
      (cells[row] ??= {})[column] = enteredCell(grid, host, { sheet, row, column, text });
    }
  }
  return cells;
}

/** Univer's sheets have fixed counts of rows: they grow before they take more. */
function growTo(grid: Grid, sheet: EngineSheet, { bottom }: Area): void {
  const rows = grid.unit.getSheetBySheetId(sheet.id)?.getRowCount() ?? 0;
  if (bottom < rows) return;
  const target = { unitId: grid.unit.getUnitId(), subUnitId: sheet.id, rowCount: bottom + 1 };
  grid.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, target);
}

/** Enters a block from the selection's first cell on, as one step of undo. */
function pasteBlock(grid: Grid, host: Host, block: Block): void {
  const { sheet, area } = host.workbook.selection;
  const [down, across] = [block.length - 1, (block[0]?.length ?? 1) - 1];
  const target = onSheet({ ...area, bottom: area.top + down, right: area.left + across });
  growTo(grid, sheet, target);
  const range = {
    startRow: target.top,
    endRow: target.bottom,
    startColumn: target.left,
    endColumn: target.right,
  };
  const done = grid.commands.syncExecuteCommand(SetRangeValuesCommand.id, {
    unitId: grid.unit.getUnitId(),
    subUnitId: sheet.id,
    range,
    value: cellsOf(grid, host, sheet, target, block),
  });
  if (done) replaceValidation(sheet, [target], null);
}

async function readClipboard(): Promise<Clipboard> {
  const [item] = await navigator.clipboard.read();
  const read = async (type: string): Promise<string> =>
    item?.types.includes(type) ? await (await item.getType(type)).text() : "";
  return { htmlContent: await read("text/html"), textContent: await read("text/plain") };
}

/** Takes over from Univer what other programs have put on the clipboard. */
export function takePastesAsExcel(grid: Grid, host: Host, say: (text: string) => void): void {
  grid.commands.beforeCommandExecuted(({ id, params }) => {
    if (id === PasteCommand.id) {
      readClipboard().then(
        (clipboard) => void grid.commands.executeCommand(SheetPasteShortKeyCommand.id, clipboard),
        () => say(TEXTS.clipboardRefused)
      );
      throw cancelled(grid.commands);
    }
    if (id !== SheetPasteShortKeyCommand.id) return;
    const { htmlContent = "", textContent = "" } = params as Clipboard;
    const block = isFromGrid(htmlContent) ? null : clipboardBlock(htmlContent, textContent);
    if (!block) return;
    pasteBlock(grid, host, block);
    throw cancelled(grid.commands);
  });
}
