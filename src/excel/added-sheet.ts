import type { SheetId } from "../forms";

/** A sheet that this run has added, or asks Excel to add. */
export interface AddedSheet {
  readonly id: SheetId;
  /** What it was called when it was added. */
  readonly name: string;
}
