import type { CellRange, CellRef, CellValue } from "./cell";
import type { Severity } from "./severity";

/** One highlighted place on a sheet. A cell has one mark, the gravest. */
export interface Mark {
  readonly cells: readonly CellRange[];
  readonly severity: Severity;
  /** The sentence for the 校验提示 column, without its 【…】; "" where the place carries no hint. */
  readonly text: string;
}

/** A safe repair: cell changes, or a new indicator row of the given levels below `after`. */
export type Fix =
  | { readonly kind: "set"; readonly changes: readonly CellChange[] }
  | {
      readonly kind: "insertIndicator";
      readonly after: CellRef;
      readonly level1: string;
      readonly level2: string;
    };

/** What a cell is set to: a text stays one, whatever it looks like (95%, 3-5, =A1). */
export interface CellChange {
  readonly at: CellRef;
  readonly before: CellValue;
  readonly after: CellValue;
  /**
   * Number format for a number that goes into a text cell (@) or one without a format (General), or for a
   * share that the cell would round ("0%"); any other cell keeps its own.
   */
  readonly format?: string;
}
