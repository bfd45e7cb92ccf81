import type { ConditionalFormat as Format } from "../../engine/types";
import { invalidArgument } from "../host-error";
import { WireObject } from "../wire/wire-object";
import { ConditionalRangeFormat } from "./conditional-range-format";

/** One conditional format, read and changed where it is kept. */
export interface FormatHandle {
  read(): Format;
  change(change: Partial<Format>): void;
}

/** Excel.CustomConditionalFormat: a formula. */
export class CustomConditionalFormat extends WireObject {
  readonly className = "CustomConditionalFormat";

  constructor(private readonly handle: FormatHandle) {
    super();
  }

  get rule(): WireObject {
    return new ConditionalFormatRule(this.handle);
  }

  get format(): WireObject {
    return new ConditionalRangeFormat(this.handle);
  }
}

/** Excel.ConditionalFormatRule. */
class ConditionalFormatRule extends WireObject {
  readonly className = "ConditionalFormatRule";

  constructor(private readonly handle: FormatHandle) {
    super();
  }

  get formula(): string {
    const { formula } = this.handle.read().rule;
    return typeof formula === "string" ? formula : "";
  }

  set formula(formula: unknown) {
    if (typeof formula !== "string" || formula === "") throw invalidArgument();
    this.handle.change({ rule: { formula } });
  }

  get formulaLocal(): string {
    return this.formula;
  }

  set formulaLocal(formula: unknown) {
    this.formula = formula;
  }
}

/** Excel.CellValueConditionalFormat: a comparison with the cell's value. */
export class CellValueConditionalFormat extends WireObject {
  readonly className = "CellValueConditionalFormat";

  constructor(private readonly handle: FormatHandle) {
    super();
  }

  get rule() {
    return this.handle.read().rule;
  }

  set rule(rule: Readonly<Record<string, unknown>>) {
    if (typeof rule.operator !== "string" || rule.formula1 === undefined) throw invalidArgument();
    this.handle.change({ rule });
  }

  get format(): WireObject {
    return new ConditionalRangeFormat(this.handle);
  }
}
