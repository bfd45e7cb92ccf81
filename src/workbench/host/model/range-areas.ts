import { printAddress, printArea } from "../../engine/a1";
import { intersect } from "../../engine/area";
import type { Area } from "../../engine/types";
import { cellCount, isEntireColumn, isEntireRow, onSheet } from "../behaviour/areas";
import { found, invalidArgument } from "../host-error";
import { WireCollection, type WireObject } from "../wire/wire-object";
import { Cells } from "./cells";
import { clearCells } from "./clear-cells";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { RangeFormat } from "./range-format";
import { usedWithin } from "./used-area";

/** Excel.RangeAreas: formats, validation and conditional formats over many areas. It has no values and no merge. */
export class RangeAreas extends Cells {
  readonly className = "RangeAreas";
  override readonly identity = "_ReferenceId";

  get referenceId(): string {
    return this.context.references.idOf(this);
  }

  get address(): string {
    return this.covered.map((area) => printAddress(this.sheet.name, area)).join(",");
  }

  get addressLocal(): string {
    return this.covered.map((area) => printArea(area)).join(",");
  }

  get areaCount(): number {
    return this.covered.length;
  }

  get cellCount(): number {
    return this.covered.reduce((count, area) => count + cellCount(area), 0);
  }

  get isEntireRow(): boolean {
    return this.covered.every(isEntireRow);
  }

  get isEntireColumn(): boolean {
    return this.covered.every(isEntireColumn);
  }

  get worksheet(): WireObject {
    return this.context.objects.worksheet(this.sheet);
  }

  get areas(): WireObject {
    return new RangeCollection(this);
  }

  get format(): WireObject {
    return new RangeFormat(this);
  }

  get dataValidation(): WireObject {
    return new DataValidation(this);
  }

  get conditionalFormats(): WireObject {
    return new ConditionalFormatCollection(this);
  }

  getOffsetRangeAreas(rows: number, columns: number): WireObject {
    return this.of(
      this.covered.map(({ top, left, bottom, right }) =>
        onSheet({
          top: top + rows,
          left: left + columns,
          bottom: bottom + rows,
          right: right + columns,
        })
      )
    );
  }

  getIntersectionOrNullObject(other: unknown): WireObject | null {
    if (!(other instanceof Cells) || other.sheet.id !== this.sheet.id) throw invalidArgument();
    return this.ofSome(
      this.covered.flatMap((area) => other.covered.map((one) => intersect(area, one)))
    );
  }

  getUsedRangeAreasOrNullObject(valuesOnly = false): WireObject | null {
    return this.ofSome(this.covered.map((area) => usedWithin(this.sheet, area, valuesOnly)));
  }

  clear(applyTo?: unknown): void {
    for (const area of this.covered) clearCells(this.context, this.sheet, area, applyTo ?? "All");
  }

  calculate(): Promise<void> {
    return this.context.calculation.run();
  }

  private of(areas: readonly Area[]): WireObject {
    return this.context.objects.rangeAreas(this.sheet, areas);
  }

  private ofSome(areas: readonly (Area | null)[]): WireObject | null {
    const some = areas.filter((area) => area !== null);
    return some.length > 0 ? this.of(some) : null;
  }
}

/** Excel.RangeCollection: the areas of range areas one by one. */
class RangeCollection extends WireCollection {
  readonly className = "RangeCollection";

  constructor(private readonly cells: Cells) {
    super();
  }

  items(): readonly WireObject[] {
    return this.cells.covered.map((area) =>
      this.cells.context.objects.range(this.cells.sheet, area)
    );
  }

  getCount(): number {
    return this.cells.covered.length;
  }

  getItemAt(index: number): WireObject {
    const area = found(this.cells.covered[index]);
    return this.cells.context.objects.range(this.cells.sheet, area);
  }
}
