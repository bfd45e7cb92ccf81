/** Calculates on demand: starts Univer's formula engine directly and waits until the results are in the cells. */
import {
  FormulaDataModel,
  IFunctionService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { namesEverUsed } from "./names";
import type { Command, Unit } from "./unit";

interface Notification {
  readonly functionsExecutedState?: number;
}

export class Calculation {
  private dirty = false;
  private stale = false;
  private running: Promise<void> | null = null;

  constructor(private readonly unit: Unit) {}

  /** Something that formulas may depend on has changed. */
  touch(): void {
    this.dirty = true;
  }

  /** Names, sheets or places have changed, so that what the engine remembers of parsed formulas no longer holds. */
  forget(): void {
    this.stale = true;
    this.dirty = true;
  }

  /** Resolves when every formula has its value. Calls that overlap share one run. */
  async settle(): Promise<void> {
    while (this.dirty || this.running) {
      this.running ??= this.run();
      await this.running;
    }
  }

  private async run(): Promise<void> {
    this.dirty = false;
    try {
      const done = this.finished();
      const rowData = this.unit.injector.get(FormulaDataModel).getHiddenRowsFiltered();
      this.unit.run(SetFormulaCalculationStartMutation.id, {
        forceCalculation: true,
        maxIteration: 1,
        rowData,
        clearDependencyTreeCache: this.staleSheets(),
        dirtyDefinedNameMap: { [this.unit.id]: namesEverUsed() },
      });
      await done;
    } finally {
      this.running = null;
    }
  }

  private staleSheets(): Record<string, Record<string, string>> {
    if (!this.stale) return {};
    this.stale = false;
    // parsed formulas are kept under the workbook's id and their text
    this.unit.injector.get(IFunctionService).deleteFormulaAstCacheKey(this.unit.id);
    const sheets = this.unit.workbook.getSheets().map((worksheet) => [worksheet.getSheetId(), "1"]);
    return { [this.unit.id]: Object.fromEntries(sheets) as Record<string, string> };
  }

  private finished(): Promise<void> {
    return new Promise((resolve) => {
      const hearing = this.unit.onCommand((command: Command) => {
        if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
        if ((command.params as Notification).functionsExecutedState === undefined) return;
        hearing.dispose();
        resolve();
      });
    });
  }
}
