/** Collects the sheets whose rules Univer must be told again, and tells it once after the current run of code. */
import { mirrorConditionalFormats } from "./mirror-conditional-formats";
import { mirrorValidations } from "./mirror-validations";
import type { EngineSheet } from "./types";
import type { Unit } from "./unit";

export class PendingRules {
  private readonly sheets = new Set<EngineSheet>();
  private closed = false;

  constructor(private readonly unit: Unit) {}

  add(sheet: EngineSheet): void {
    if (this.sheets.size === 0) queueMicrotask(() => this.flush());
    this.sheets.add(sheet);
  }

  forget(sheet: EngineSheet): void {
    this.sheets.delete(sheet);
  }

  flush(): void {
    if (this.closed) return;
    for (const sheet of this.sheets) {
      mirrorValidations(this.unit, sheet.id, sheet.dataValidations);
      mirrorConditionalFormats(this.unit, sheet.id, sheet.conditionalFormats);
    }
    this.sheets.clear();
  }

  close(): void {
    this.closed = true;
  }
}
