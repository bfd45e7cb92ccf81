import { invalidArgument } from "../host-error";
import { WireObject } from "../wire/wire-object";
import type { ModelContext } from "./context";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

/** Excel.Application. */
export class Application extends WireObject {
  readonly className = "Application";

  constructor(private readonly context: ModelContext) {
    super();
  }

  get calculationMode(): string {
    return this.context.calculation.mode;
  }

  set calculationMode(mode: string) {
    if (!MODES.includes(mode)) throw invalidArgument();
    this.context.calculation.mode = mode;
  }

  get calculationState(): string {
    return "Done";
  }

  calculate(): Promise<void> {
    return this.context.calculation.run();
  }

  /** There is nothing on a screen to hold back. */
  suspendScreenUpdatingUntilNextSync(): void {}

  /** The host calculates before values are read and at no other time. */
  suspendApiCalculationUntilNextSync(): void {}
}

/** Excel.Runtime. */
export class Runtime extends WireObject {
  readonly className = "Runtime";

  constructor(private readonly context: ModelContext) {
    super();
  }

  get enableEvents(): boolean {
    return this.context.events.enabled;
  }

  set enableEvents(enabled: unknown) {
    this.context.events.enabled = enabled === true;
  }
}
