import { parseAddress } from "../../engine/a1";
import type { Area, EngineSheet } from "../../engine/types";
import { onSheet, WHOLE_SHEET } from "../behaviour/areas";
import { sameName } from "../behaviour/sheet-name";
import { invalidArgument } from "../host-error";
import { WireObject } from "../wire/wire-object";
import type { ModelContext } from "./context";
import { NamedItemCollection } from "./named-items";

/** Excel cuts the addresses of getRanges silently at this many characters. */
const MAX_ADDRESSES = 8_192;

/** Excel.Worksheet, first part: its ranges. */
export abstract class WorksheetRanges extends WireObject {
  constructor(
    readonly context: ModelContext,
    readonly sheet: EngineSheet
  ) {
    super();
  }

  /** The whole sheet, an address, or the name of a range. */
  getRange(address?: string | null): WireObject {
    if (address === undefined || address === null || address === "") return this.range(WHOLE_SHEET);
    const parsed = parseAddress(address);
    if (parsed && this.isHere(parsed.sheet)) return this.range(parsed.area);
    const named = parsed ? null : this.namedRange(address);
    if (!named) throw invalidArgument();
    return named;
  }

  getRanges(addresses?: string | null): WireObject {
    const texts = (addresses || "A:XFD").slice(0, MAX_ADDRESSES).split(",");
    const areas = texts.map((text) => {
      const parsed = parseAddress(text);
      if (!parsed || !this.isHere(parsed.sheet)) throw invalidArgument();
      return parsed.area;
    });
    return this.context.objects.rangeAreas(this.sheet, areas);
  }

  getRangeByIndexes(top: number, left: number, rows: number, columns: number): WireObject {
    return this.range({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  getCell(row: number, column: number): WireObject {
    return this.range({ top: row, left: column, bottom: row, right: column });
  }

  getUsedRange(valuesOnly = false): WireObject {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly = false): WireObject | null {
    const used = this.sheet.usedArea(valuesOnly);
    return used && this.range(used);
  }

  private range(area: Area): WireObject {
    return this.context.objects.range(this.sheet, onSheet(area));
  }

  private isHere(sheet: string | null): boolean {
    return sheet === null || sameName(sheet, this.sheet.name);
  }

  private namedRange(name: string): WireObject | null {
    const scopes = [this.sheet, null].map((scope) => new NamedItemCollection(this.context, scope));
    return scopes.map((names) => names.rangeOf(name)).find((range) => range !== null) ?? null;
  }
}
