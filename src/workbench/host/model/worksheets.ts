import type { EngineSheet } from "../../engine/types";
import { sameName } from "../behaviour/sheet-name";
import type { EventHub } from "../events";
import { WHOLE_WORKBOOK } from "../events";
import { found } from "../host-error";
import { WireCollection, type WireObject } from "../wire/wire-object";
import type { ModelContext } from "./context";
import { raises, type EventSource } from "./event-source";
import { addSheet } from "./sheet-structure";

/** Excel.WorksheetCollection. */
export class WorksheetCollection extends WireCollection implements EventSource {
  readonly className = "WorksheetCollection";

  constructor(private readonly context: ModelContext) {
    super();
  }

  items(): readonly WireObject[] {
    return this.context.workbook.sheets().map((sheet) => this.wrap(sheet));
  }

  add(name?: string | null): WireObject {
    return this.wrap(addSheet(this.context, name));
  }

  getActiveWorksheet(): WireObject {
    return this.wrap(this.context.workbook.selection.sheet);
  }

  getCount(visibleOnly = false): number {
    return this.sheets(visibleOnly).length;
  }

  getFirst(visibleOnly = false): WireObject {
    return this.wrap(this.sheets(visibleOnly)[0]!);
  }

  getLast(visibleOnly = false): WireObject {
    return this.wrap(this.sheets(visibleOnly).at(-1)!);
  }

  /** By name or id. */
  getItem(key: string): WireObject {
    return found(this.getItemOrNullObject(key));
  }

  getItemOrNullObject(key: string): WireObject | null {
    const sheet = this.sheets(false).find(({ id, name }) => id === key || sameName(name, key));
    return sheet ? this.wrap(sheet) : null;
  }

  eventHub(): EventHub {
    return this.context.events;
  }

  eventTarget(): string {
    return WHOLE_WORKBOOK;
  }

  private sheets(visibleOnly: boolean): readonly EngineSheet[] {
    return this.context.workbook
      .sheets()
      .filter(({ visibility }) => !visibleOnly || visibility === "Visible");
  }

  private wrap(sheet: EngineSheet): WireObject {
    return this.context.objects.worksheet(sheet);
  }
}

raises(
  [
    "DataChanged",
    "SelectionChanged",
    "Activated",
    "Deactivated",
    "Added",
    "Deleted",
    "Calculated",
    "FormatChanged",
    "ProtectionChanged",
    "NameChanged",
  ],
  WorksheetCollection
);
