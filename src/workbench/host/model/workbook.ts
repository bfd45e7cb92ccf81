import { firstCell } from "../behaviour/areas";
import { accessDenied, found } from "../host-error";
import { WireObject } from "../wire/wire-object";
import { Application, Runtime } from "./application";
import type { ModelContext } from "./context";
import { NamedItemCollection } from "./named-items";
import { SettingCollection } from "./settings";
import { WorksheetCollection } from "./worksheets";

/** Excel.Workbook, the root of all paths. */
export class Workbook extends WireObject {
  readonly className = "Workbook";

  constructor(private readonly context: ModelContext) {
    super();
  }

  get application(): WireObject {
    return new Application(this.context);
  }

  get runtime(): WireObject {
    return new Runtime(this.context);
  }

  get worksheets(): WireObject {
    return new WorksheetCollection(this.context);
  }

  get names(): WireObject {
    return new NamedItemCollection(this.context, null);
  }

  get settings(): WireObject {
    return new SettingCollection(this.context.workbook.settings);
  }

  get protection(): WireObject {
    return new WorkbookProtection(this.context);
  }

  get name(): string {
    return this.context.settings.name;
  }

  get readOnly(): boolean {
    return this.context.faults.readOnly;
  }

  getSelectedRange(): WireObject {
    const { sheet, area } = this.context.workbook.selection;
    return this.context.objects.range(sheet, area);
  }

  getSelectedRanges(): WireObject {
    const { sheet, area } = this.context.workbook.selection;
    return this.context.objects.rangeAreas(sheet, [area]);
  }

  getActiveCell(): WireObject {
    const { sheet, area } = this.context.workbook.selection;
    return this.context.objects.range(sheet, firstCell(area));
  }

  /** The range of an event's arguments. */
  getRangeForEventByReferenceId(reference: string): WireObject {
    return found(this.getRangeOrNullObjectForEventByReferenceId(reference));
  }

  getRangeOrNullObjectForEventByReferenceId(reference: string): WireObject | null {
    return this.context.references.find(reference) ?? null;
  }
}

/** Excel.WorkbookProtection: the structure, that is which sheets there are and their names. */
class WorkbookProtection extends WireObject {
  readonly className = "WorkbookProtection";

  constructor(private readonly context: ModelContext) {
    super();
  }

  get protected(): boolean {
    return this.context.workbook.structureProtected;
  }

  protect(password?: string | null): void {
    if (this.protected) throw accessDenied();
    this.context.workbook.structureProtected = true;
    this.context.structurePassword = password ?? "";
  }

  unprotect(password?: string | null): void {
    if (!this.protected || this.context.structurePassword !== (password ?? ""))
      throw accessDenied();
    this.context.workbook.structureProtected = false;
  }
}
