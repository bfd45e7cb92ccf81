import { printAddress } from "../../engine/a1";
import type { Area } from "../../engine/types";
import { cellCount, columnCount, isEntireColumn, isEntireRow, rowCount } from "../behaviour/areas";
import type { WireObject } from "../wire/wire-object";
import { Cells } from "./cells";

/** Excel.Range, first part: where it lies. */
export abstract class RangePlace extends Cells {
  readonly className = "Range";
  override readonly identity = "_ReferenceId";

  get area(): Area {
    return this.covered[0]!;
  }

  get referenceId(): string {
    return this.context.references.idOf(this);
  }

  get address(): string {
    return printAddress(this.sheet.name, this.area);
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.area.top;
  }

  get columnIndex(): number {
    return this.area.left;
  }

  get rowCount(): number {
    return rowCount(this.area);
  }

  get columnCount(): number {
    return columnCount(this.area);
  }

  /** -1 for more cells than a 32-bit number counts. */
  get cellCount(): number {
    const count = cellCount(this.area);
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireRow(): boolean {
    return isEntireRow(this.area);
  }

  get isEntireColumn(): boolean {
    return isEntireColumn(this.area);
  }

  get worksheet(): WireObject {
    return this.context.objects.worksheet(this.sheet);
  }
}
