import type { Area, EngineSheet } from "../../engine/types";
import { WireObject } from "../wire/wire-object";
import type { ModelContext } from "./context";

/** What covers cells of one sheet: a range, or range areas. A kept one moves along when rows come and go. */
export abstract class Cells extends WireObject {
  constructor(
    readonly context: ModelContext,
    readonly sheet: EngineSheet,
    public covered: readonly Area[]
  ) {
    super();
  }
}
