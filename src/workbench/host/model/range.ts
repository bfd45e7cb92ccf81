import type { Area, EngineSheet } from "../../engine/types";
import { mergeCells, mergesIn } from "../behaviour/merged-cells";
import { invalidArgument } from "../host-error";
import type { WireObject } from "../wire/wire-object";
import { Cells } from "./cells";
import { clearCells } from "./clear-cells";
import { ConditionalFormatCollection } from "./conditional-formats";
import type { ModelContext } from "./context";
import { copyCells } from "./copy-cells";
import { DataValidation } from "./data-validation";
import { requireAllowed } from "./guards";
import { RangeContent } from "./range-content";
import { RangeFormat } from "./range-format";

import { select } from "./selection";
import { shiftCells } from "./shift-cells";

/** Excel.Range, last part: its formats and rules, and what can be done with it. */
export class Range extends RangeContent {
  constructor(context: ModelContext, sheet: EngineSheet, area: Area) {
    super(context, sheet, [area]);
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

  select(): void {
    select(this.context, this.sheet, this.area);
  }

  clear(applyTo?: unknown): void {
    clearCells(this.context, this.sheet, this.area, applyTo ?? "All");
  }

  merge(across?: unknown): void {
    requireAllowed(this.sheet, null);
    const { area, sheet } = this;
    if (across !== true) return mergeCells(sheet, area);
    for (let row = area.top; row <= area.bottom; row++)
      mergeCells(sheet, { ...area, top: row, bottom: row });
  }

  unmerge(): void {
    requireAllowed(this.sheet, null);
    for (const merge of mergesIn(this.sheet, this.area)) this.sheet.unmerge(merge);
  }

  getMergedAreasOrNullObject(): WireObject | null {
    const merges = mergesIn(this.sheet, this.area);
    return merges.length > 0 ? this.context.objects.rangeAreas(this.sheet, merges) : null;
  }

  insert(): WireObject {
    shiftCells(this.context, this.sheet, this.area, "insert");
    return this.context.objects.range(this.sheet, this.area);
  }

  delete(): void {
    shiftCells(this.context, this.sheet, this.area, "delete");
  }

  async copyFrom(source: unknown, copyType?: unknown): Promise<void> {
    if (!(source instanceof Cells)) throw invalidArgument();
    await this.context.calculation.run();
    copyCells(source, this, copyType ?? "All");
  }

  calculate(): Promise<void> {
    return this.context.calculation.run();
  }

  /** The client sends large blocks in pieces and has their size checked first. */
  validateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw invalidArgument();
  }
}
