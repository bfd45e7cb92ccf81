import { MAX_COLUMNS, MAX_ROWS, parseAddress } from "../../engine/a1";
import { intersect, union } from "../../engine/area";
import type { Area } from "../../engine/types";
import { onSheet } from "../behaviour/areas";
import { sameName } from "../behaviour/sheet-name";
import { found, invalidArgument } from "../host-error";
import type { WireObject } from "../wire/wire-object";
import { RangePlace } from "./range-place";
import { usedWithin } from "./used-area";

/** Excel.Range, second part: the ranges around it. */
export abstract class RangeGeometry extends RangePlace {
  getCell(row: number, column: number): WireObject {
    const { top, left } = this.area;
    return this.within({
      top: top + row,
      left: left + column,
      bottom: top + row,
      right: left + column,
    });
  }

  getRow(row: number): WireObject {
    const top = this.area.top + row;
    return this.within({ ...this.area, top, bottom: top });
  }

  getColumn(column: number): WireObject {
    const left = this.area.left + column;
    return this.within({ ...this.area, left, right: left });
  }

  getLastCell(): WireObject {
    const { bottom, right } = this.area;
    return this.within({ top: bottom, left: right, bottom, right });
  }

  getLastRow(): WireObject {
    return this.within({ ...this.area, top: this.area.bottom });
  }

  getLastColumn(): WireObject {
    return this.within({ ...this.area, left: this.area.right });
  }

  getEntireRow(): WireObject {
    return this.within({ ...this.area, left: 0, right: MAX_COLUMNS - 1 });
  }

  getEntireColumn(): WireObject {
    return this.within({ ...this.area, top: 0, bottom: MAX_ROWS - 1 });
  }

  getOffsetRange(rows: number, columns: number): WireObject {
    const { top, left, bottom, right } = this.area;
    return this.within({
      top: top + rows,
      left: left + columns,
      bottom: bottom + rows,
      right: right + columns,
    });
  }

  getResizedRange(rows: number, columns: number): WireObject {
    const { bottom, right } = this.area;
    return this.within({ ...this.area, bottom: bottom + rows, right: right + columns });
  }

  getAbsoluteResizedRange(rows: number, columns: number): WireObject {
    const { top, left } = this.area;
    return this.within({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  getRowsAbove(count = 1): WireObject {
    const { top, bottom } = this.area;
    if (count < 0) return this.getRowsBelow(-count);
    return this.within({ ...this.area, top: top - count, bottom: Math.min(bottom, top - 1) });
  }

  getRowsBelow(count = 1): WireObject {
    const { bottom } = this.area;
    if (count < 0) return this.getRowsAbove(-count);
    return this.within({ ...this.area, top: bottom + 1, bottom: bottom + count });
  }

  getColumnsBefore(count = 1): WireObject {
    const { left, right } = this.area;
    return this.within({ ...this.area, left: left - count, right: Math.min(right, left - 1) });
  }

  getColumnsAfter(count = 1): WireObject {
    const { right } = this.area;
    return this.within({ ...this.area, left: right + 1, right: right + count });
  }

  getBoundingRect(other: unknown): WireObject {
    return this.within(union(this.area, this.areaOf(other)));
  }

  getIntersection(other: unknown): WireObject {
    return found(this.getIntersectionOrNullObject(other));
  }

  getIntersectionOrNullObject(other: unknown): WireObject | null {
    const shared = intersect(this.area, this.areaOf(other));
    return shared && this.within(shared);
  }

  getUsedRange(valuesOnly = false): WireObject {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly = false): WireObject | null {
    const used = usedWithin(this.sheet, this.area, valuesOnly);
    return used && this.within(used);
  }

  private within(area: Area): WireObject {
    return this.context.objects.range(this.sheet, onSheet(area));
  }

  /** Of a range or an address on this sheet; another sheet's is InvalidArgument. */
  private areaOf(other: unknown): Area {
    if (other instanceof RangePlace)
      return this.ifHere(other.sheet.id === this.sheet.id, other.area);
    const address = typeof other === "string" ? parseAddress(other) : null;
    if (!address) throw invalidArgument();
    const { sheet, area } = address;
    return this.ifHere(sheet === null || sameName(sheet, this.sheet.name), area);
  }

  private ifHere(here: boolean, area: Area): Area {
    if (!here) throw invalidArgument();
    return area;
  }
}
