/** The one gateway to a Univer workbook: runs its mutations, knows which of them are the engine's own. */
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
  type IDisposable,
  type Injector,
  type IStyleData,
  type Nullable,
  type IRange,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { IActiveDirtyManagerService } from "@univerjs/engine-formula";
import { MAX_COLUMNS, MAX_ROWS } from "./a1";
import { cancelled } from "./cancel-command";
import type { Area } from "./types";

/** Rows and columns added beyond what is needed when a sheet has to grow. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 10;

/** What Univer reports of a command or mutation that has run. */
export interface Command {
  readonly id: string;
  readonly params?: unknown;
  /** True for values that the formula engine puts into cells. */
  readonly calculated?: boolean;
}

export class Unit {
  readonly injector: Injector;
  readonly id: string;
  private readonly book: Workbook;
  private readonly commands: ICommandService;
  private depth = 0;
  private changes = 0;
  private readonly deferred = new Set<() => void>();

  constructor(
    readonly univer: Univer,
    id: string
  ) {
    this.injector = univer.__getInjector();
    const workbook = this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(id, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error(`no workbook ${id} in this Univer`);
    this.id = id;
    this.book = workbook;
    this.commands = this.injector.get(ICommandService);
    this.commands.onCommandExecuted(() => void this.changes++);
    this.stopDebouncedCalculation();
  }

  /** True while the engine itself writes: such changes are no user's edits. */
  get writing(): boolean {
    return this.depth > 0;
  }

  get workbook(): Workbook {
    this.settle();
    return this.book;
  }

  /** Tells one state of the workbook from another: what was found out holds as long as this is the same. */
  get version(): number {
    this.settle();
    return this.changes;
  }

  worksheet(id: string): Worksheet {
    this.settle();
    return this.unsettled(id);
  }

  /** A sheet without what was put off. */
  unsettled(id: string): Worksheet {
    const worksheet = this.book.getSheetBySheetId(id);
    if (!worksheet) throw new Error(`no sheet ${id} in this workbook`);
    return worksheet;
  }

  /** What a style id stands for; it never changes its meaning. */
  styleOf(id: string): Nullable<IStyleData> {
    return this.book.getStyles().get(id);
  }

  /**
   * Puts work off until anything else is read from or written to the workbook, at the latest to the next
   * task: what comes in many small steps is done in one.
   */
  defer(work: () => void): void {
    if (this.deferred.size === 0) setTimeout(() => this.settle());
    this.deferred.add(work);
  }

  /** Does what was put off. */
  settle(): void {
    if (this.deferred.size === 0) return;
    const works = [...this.deferred];
    this.deferred.clear();
    for (const work of works) work();
  }

  dispose(): void {
    this.deferred.clear();
    this.univer.dispose();
  }

  /** Runs a synchronous Univer mutation on this workbook; sheet mutations name their sheet. */
  run(id: string, params: object, sheet?: string): void {
    this.settle();
    const target =
      sheet === undefined ? { unitId: this.id } : { unitId: this.id, subUnitId: sheet };
    this.depth++;
    try {
      this.commands.syncExecuteCommand(id, { ...target, ...params });
    } finally {
      this.depth--;
    }
  }

  /** Hears every command and mutation after it ran, the engine's own included. */
  onCommand(hear: (command: Command) => void): IDisposable {
    return this.commands.onCommandExecuted(({ id, params }, options) =>
      hear({ id, params, calculated: options?.["applyFormulaCalculationResult"] === true })
    );
  }

  /** Hears of every command and mutation before it runs; what `cancelled` returns stops it when thrown. */
  beforeCommand(hear: (command: Command) => void): IDisposable {
    return this.commands.beforeCommandExecuted(hear);
  }

  cancelled(): Error {
    return cancelled(this.commands);
  }

  clearUndo(): void {
    this.injector.get(IUndoRedoService).clearUndoRedo(this.id);
  }

  /** Makes a sheet large enough to hold a cell: Univer's sheets have fixed counts and drop what lies outside. */
  grow(sheet: string, row: number, column: number): void {
    const worksheet = this.worksheet(sheet);
    if (row >= worksheet.getRowCount()) {
      const rowCount = Math.min(row + 1 + SPARE_ROWS, MAX_ROWS);
      this.run("sheet.mutation.set-worksheet-row-count", { rowCount }, sheet);
    }
    if (column >= worksheet.getColumnCount()) {
      const columnCount = Math.min(column + 1 + SPARE_COLUMNS, MAX_COLUMNS);
      this.run("sheet.mutation.set-worksheet-column-count", { columnCount }, sheet);
    }
  }

  /** Without its list of what makes formulas dirty, Univer does not recalculate 100 ms after each write: the engine does. */
  private stopDebouncedCalculation(): void {
    const dirty = this.injector.get(IActiveDirtyManagerService);
    for (const id of [...dirty.getDirtyConversionMap().keys()]) dirty.remove(id);
  }
}

export function toRange({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

export function toArea({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}
