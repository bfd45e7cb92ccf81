import type { ConditionalFormat as Format } from "../../engine/types";
import { overlaps } from "../behaviour/areas";
import { found, invalidArgument } from "../host-error";
import { WireCollection, type WireObject } from "../wire/wire-object";
import type { Cells } from "./cells";
import { ConditionalFormat } from "./conditional-format";
import { freshId } from "./copy-sheet";
import { requireAllowed } from "./guards";

/** Excel.ConditionalFormatType. */
const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

/** Excel.ConditionalFormatCollection: the formats that touch a range or range areas, the highest priority first. */
export class ConditionalFormatCollection extends WireCollection {
  readonly className = "ConditionalFormatCollection";

  constructor(private readonly cells: Cells) {
    super();
  }

  items(): readonly WireObject[] {
    return this.touching().map((format) => this.wrap(format));
  }

  getCount(): number {
    return this.touching().length;
  }

  add(type: unknown): WireObject {
    const { sheet, covered } = this.cells;
    requireAllowed(sheet, "allowFormatCells");
    if (typeof type !== "string" || !TYPES.includes(type)) throw invalidArgument();
    const id = freshId();
    const format: Format = { id, areas: covered, type, rule: {}, format: {}, stopIfTrue: false };
    sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
    return this.wrap(format);
  }

  getItem(id: unknown): WireObject {
    return found(this.getItemOrNullObject(id));
  }

  getItemOrNullObject(id: unknown): WireObject | null {
    const format = this.touching().find((one) => one.id === id);
    return format ? this.wrap(format) : null;
  }

  getItemAt(index: number): WireObject {
    return this.wrap(
      found(this.touching()[index]),
      this.cells.context.faults.formatsByIndexNotFound
    );
  }

  clearAll(): void {
    const { sheet } = this.cells;
    requireAllowed(sheet, "allowFormatCells");
    const gone = new Set(this.touching().map(({ id }) => id));
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ id }) => !gone.has(id));
  }

  private touching(): readonly Format[] {
    const { sheet, covered } = this.cells;
    return sheet.conditionalFormats.filter(({ areas }) => overlaps(areas, covered));
  }

  private wrap({ id }: Format, undeletable = false): WireObject {
    return new ConditionalFormat(this.cells.context, this.cells.sheet, id, undeletable);
  }
}
