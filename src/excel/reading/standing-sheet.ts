import type { SheetState } from "../gateway/workbook-state";
import type { SheetContent } from "./sheet-content";

/** A sheet as it stands, read in the run that writes to it. */
export interface StandingSheet {
  readonly state: SheetState;
  readonly content: SheetContent;
}
