import type { SheetId } from "../../forms";

/** A sheet, and what it was called when this was known of it. */
export interface NamedSheet {
  readonly id: SheetId;
  readonly name: string;
}

/** A sheet that this run has added, or asks Excel to add. */
export type AddedSheet = NamedSheet;
