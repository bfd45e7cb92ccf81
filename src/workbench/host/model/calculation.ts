import type { EngineSheet, EngineWorkbook } from "../../engine/types";
import type { EventHub } from "../events";
import type { Calculation } from "./context";

/** Calculates before values are read, and tells who listens which sheets had changed. */
export class LazyCalculation implements Calculation {
  mode = "Automatic";
  /** Told when something has become due: a window calculates soon then, for its user to see. */
  onDue: () => void = () => undefined;
  private readonly touched = new Set<string>();
  private running = Promise.resolve();

  constructor(
    private readonly workbook: EngineWorkbook,
    private readonly events: EventHub
  ) {}

  touch(sheet: EngineSheet): void {
    this.touched.add(sheet.id);
    this.onDue();
  }

  run(): Promise<void> {
    if (this.touched.size > 0) this.running = this.calculate();
    return this.running;
  }

  /** What a batch does before it reads values. */
  async runIfAutomatic(): Promise<void> {
    if (this.mode === "Automatic") await this.run();
  }

  private async calculate(): Promise<void> {
    const sheets = [...this.touched];
    this.touched.clear();
    await this.workbook.calculate();
    for (const worksheetId of sheets) this.events.raise("Calculated", { worksheetId, address: "" });
  }
}
