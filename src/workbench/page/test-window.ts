/** What a test in a browser may ask of the page: `window.workbench`, there once the grid is usable. */
import { parseAddress, printAddress, type CellValue, type EngineSheet } from "../engine";
import { saveWorkbook } from "../xlsx";
import type { Desk } from "./desk";
import { cellRect, reveal, type CellRect } from "./grid/cell-rect";

/** Addresses are "Sheet1!C4", or "C4" on the sheet in front. */
export interface WorkbenchWindow {
  sheets(): readonly string[];
  /** The selection as "Sheet1!C4". */
  selection(): string;
  value(address: string): CellValue;
  /** With its "=", "" where there is none. */
  formula(address: string): string;
  /** What the cell shows. */
  text(address: string): string;
  /** Where to click, once the cell is scrolled into view; the sheet must be in front. */
  rect(address: string): Promise<CellRect>;
  /** Resolves when every formula has its value. */
  calculated(): Promise<void>;
  /** The .xlsx file that saving would download. */
  save(): Promise<Uint8Array>;
}

export function workbenchWindow(desk: Desk): WorkbenchWindow {
  const cell = <T>(address: string, read: (sheet: EngineSheet, r: number, c: number) => T): T => {
    const { workbook } = desk.current.grid;
    const parsed = parseAddress(address);
    const name = parsed?.sheet ?? workbook.selection.sheet.name;
    const sheet = workbook.sheets().find((one) => one.name === name);
    if (!parsed || !sheet) throw new Error(`no cell ${address}`);
    return read(sheet, parsed.area.top, parsed.area.left);
  };
  return {
    sheets: () => desk.current.grid.workbook.sheets().map(({ name }) => name),
    selection: () => {
      const { sheet, area } = desk.current.grid.workbook.selection;
      return printAddress(sheet.name, area);
    },
    value: (address) => cell(address, (sheet, r, c) => sheet.value(r, c)),
    formula: (address) => cell(address, (sheet, r, c) => sheet.formula(r, c)),
    text: (address) => cell(address, (sheet, r, c) => sheet.text(r, c)),
    rect: (address) =>
      cell(address, async (sheet, r, c) => {
        await reveal(desk.current.grid, r, c);
        return cellRect(desk.current.grid, sheet, r, c);
      }),
    calculated: () => desk.current.host.calculation.runIfAutomatic(),
    save: () => saveWorkbook(desk.current.grid.workbook),
  };
}
