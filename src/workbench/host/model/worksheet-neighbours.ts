import type { EngineSheet } from "../../engine/types";
import { found } from "../host-error";
import type { WireObject } from "../wire/wire-object";
import { neighbour } from "./sheet-structure";
import { WorksheetRanges } from "./worksheet-ranges";

/** Excel.Worksheet, second part: the sheets beside it. */
export abstract class WorksheetNeighbours extends WorksheetRanges {
  getNext(visibleOnly = false): WireObject {
    return found(this.getNextOrNullObject(visibleOnly));
  }

  getNextOrNullObject(visibleOnly = false): WireObject | null {
    return this.wrap(neighbour(this.context, this.sheet, 1, visibleOnly));
  }

  getPrevious(visibleOnly = false): WireObject {
    return found(this.getPreviousOrNullObject(visibleOnly));
  }

  getPreviousOrNullObject(visibleOnly = false): WireObject | null {
    return this.wrap(neighbour(this.context, this.sheet, -1, visibleOnly));
  }

  /** How the client finds again a sheet that it got from another one. */
  getSheetById(id: string): WireObject {
    const sheet = this.context.workbook.sheets().find((one) => one.id === id);
    return this.context.objects.worksheet(found(sheet));
  }

  getAnotherWorksheetById(id: string): WireObject {
    return this.getSheetById(id);
  }

  private wrap(sheet: EngineSheet | null): WireObject | null {
    return sheet && this.context.objects.worksheet(sheet);
  }
}
