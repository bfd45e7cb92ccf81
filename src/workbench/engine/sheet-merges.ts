/** Merged cells of one sheet, through Univer's synchronous mutations (its own merge command settles too late). */
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import { intersect } from "./area";
import type { Area } from "./types";
import { toArea, toRange, type Unit } from "./unit";

export class SheetMerges {
  constructor(
    private readonly unit: Unit,
    private readonly sheet: string
  ) {}

  list(): readonly Area[] {
    return this.unit.worksheet(this.sheet).getMergeData().map(toArea);
  }

  /** Adds a merge in place of those that it meets. */
  add(area: Area): void {
    this.remove(area);
    this.unit.grow(this.sheet, area.bottom, area.right);
    this.unit.run(AddWorksheetMergeMutation.id, { ranges: [toRange(area)] }, this.sheet);
  }

  /** Takes apart every merge that meets the area. */
  remove(area: Area): void {
    const ranges = this.list()
      .filter((merge) => intersect(merge, area))
      .map(toRange);
    if (ranges.length > 0) this.unit.run(RemoveWorksheetMergeMutation.id, { ranges }, this.sheet);
  }

  /** Puts a whole list in place of all there are. */
  replace(areas: readonly Area[]): void {
    const ranges = this.list().map(toRange);
    if (ranges.length > 0) this.unit.run(RemoveWorksheetMergeMutation.id, { ranges }, this.sheet);
    if (areas.length > 0)
      this.unit.run(AddWorksheetMergeMutation.id, { ranges: areas.map(toRange) }, this.sheet);
  }
}
