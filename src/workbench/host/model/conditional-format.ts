import type { ConditionalFormat as Format, EngineSheet } from "../../engine/types";
import { found, HostError, itemNotFound } from "../host-error";
import { WireObject } from "../wire/wire-object";
import {
  CellValueConditionalFormat,
  CustomConditionalFormat,
  type FormatHandle,
} from "./conditional-rules";
import type { ModelContext } from "./context";
import { requireAllowed } from "./guards";

/** Excel.ConditionalFormat. Kinds other than Custom and CellValue have an id, a type and ranges, but no rule. */
export class ConditionalFormat extends WireObject {
  readonly className = "ConditionalFormat";
  override readonly identity = "Id";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: EngineSheet,
    private readonly key: string,
    private readonly undeletable: boolean
  ) {
    super();
  }

  get id(): string {
    return this.key;
  }

  get type(): string {
    return this.find().type;
  }

  get stopIfTrue(): boolean {
    return this.read().stopIfTrue;
  }

  set stopIfTrue(stop: unknown) {
    this.handle.change({ stopIfTrue: stop === true });
  }

  get priority(): number {
    return this.sheet.conditionalFormats.findIndex(({ id }) => id === this.key);
  }

  set priority(position: number) {
    requireAllowed(this.sheet, "allowFormatCells");
    const format = this.find();
    const others = this.sheet.conditionalFormats.filter(({ id }) => id !== this.key);
    this.sheet.conditionalFormats = others.toSpliced(position, 0, format);
  }

  get custom(): WireObject {
    return required(this.customOrNullObject);
  }

  get customOrNullObject(): WireObject | null {
    return this.type === "Custom" ? new CustomConditionalFormat(this.handle) : null;
  }

  get cellValue(): WireObject {
    return required(this.cellValueOrNullObject);
  }

  get cellValueOrNullObject(): WireObject | null {
    return this.type === "CellValue" ? new CellValueConditionalFormat(this.handle) : null;
  }

  getRange(): WireObject {
    return required(this.getRangeOrNullObject());
  }

  /** null for a format over several ranges. */
  getRangeOrNullObject(): WireObject | null {
    const [area, ...others] = this.read().areas;
    return area && others.length === 0 ? this.context.objects.range(this.sheet, area) : null;
  }

  getRanges(): WireObject {
    return this.context.objects.rangeAreas(this.sheet, this.read().areas);
  }

  delete(): void {
    requireAllowed(this.sheet, "allowFormatCells");
    if (this.undeletable) throw itemNotFound();
    this.find();
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter(
      ({ id }) => id !== this.key
    );
  }

  private readonly handle: FormatHandle = {
    read: () => this.read(),
    change: (change) => {
      requireAllowed(this.sheet, "allowFormatCells");
      this.sheet.conditionalFormats = this.sheet.conditionalFormats.map((format) =>
        format.id === this.key ? { ...format, ...change } : format
      );
    },
  };

  private read(): Format {
    if (this.context.faults.unreadableFormats.has(this.sheet.name))
      throw new HostError("GeneralException");
    return this.find();
  }

  private find(): Format {
    return found(this.sheet.conditionalFormats.find(({ id }) => id === this.key));
  }
}

/** Asking a format for the rule of another kind is refused (office-js #2180). */
function required(part: WireObject | null): WireObject {
  if (!part) throw new HostError("InvalidOperation");
  return part;
}
