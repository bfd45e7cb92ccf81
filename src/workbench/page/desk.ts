/** One workbook on the stage at a time: its grid, and the host around it that the pane talks to. */
import type { WorkbookOptions } from "../engine";
import { createHost, type Host } from "../host/host";
import { openWorkbook, type OpenFailure } from "../xlsx";
import { watchCellEditor } from "./grid/cell-editor";
import { createGrid, type Grid } from "./grid/create-grid";
import { followSelection } from "./grid/follow-selection";
import { takePastesAsExcel } from "./grid/paste";
import { routeSheetTabs } from "./grid/sheet-tabs";
import { takeTypingAsExcel } from "./grid/typing";
import { showValidationAsExcel } from "./grid/validation-looks";
import { TEXTS } from "./texts";

/** What lies open. */
export interface OpenBook {
  readonly name: string;
  readonly grid: Grid;
  readonly host: Host;
}

export class Desk {
  private book: OpenBook | undefined;

  constructor(
    private readonly stage: HTMLElement,
    private readonly opened: (book: OpenBook) => void,
    private readonly say: (text: string) => void
  ) {}

  /** The workbook that is open; there is one from the first `create` on. */
  get current(): OpenBook {
    if (!this.book) throw new Error("no workbook is open");
    return this.book;
  }

  async create(name: string): Promise<void> {
    await this.place(name, createGrid(this.stage));
  }

  /** Opens a file in place of the present workbook, which stays when the file can not be read. */
  async open(name: string, bytes: Uint8Array): Promise<OpenFailure | null> {
    let grid: Grid | undefined;
    const create = (options: WorkbookOptions) => (grid = createGrid(this.stage, options)).workbook;
    const result = await openWorkbook(bytes, create);
    if (result.ok && grid) await this.place(name, grid);
    else grid?.element.remove();
    return result.ok ? null : result.reason;
  }

  private async place(name: string, grid: Grid): Promise<void> {
    const host = createHost(grid.workbook, { name, platform: "OfficeOnline" });
    await grid.usable; // Univer's interface empties the element it moves into
    this.connect(grid, host);
    this.close();
    this.book = { name, grid, host };
    this.opened(this.book);
  }

  private close(): void {
    this.book?.host.dispose();
    this.book?.grid.dispose();
  }

  private connect(grid: Grid, host: Host): void {
    takeTypingAsExcel(grid, host);
    takePastesAsExcel(grid, host, this.say);
    routeSheetTabs(grid, host, this.say);
    watchCellEditor(grid, host);
    followSelection(grid);
    showValidationAsExcel(grid);
    host.onRefused = (sheet) => this.say(TEXTS.sheetProtected(sheet.name));
    // once a turn of the event loop, however many cells a batch writes
    let due = false;
    host.calculation.onDue = () => {
      if (due) return;
      due = true;
      setTimeout(() => {
        due = false;
        void host.calculation.runIfAutomatic();
      });
    };
  }
}
