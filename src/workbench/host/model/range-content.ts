import type { Hyperlink } from "../../engine/types";
import { valueOnWire, valueType } from "../behaviour/cell-values";
import { requireAllowed } from "./guards";
import { RangeGeometry } from "./range-geometry";
import { ofFilled, readBlock } from "./read-block";
import { uniform } from "./uniform";
import { writeCells, writeNumberFormats } from "./write-cells";

/** Excel.Range, third part: what its cells hold and show. */
export abstract class RangeContent extends RangeGeometry {
  get values() {
    const { sheet } = this;
    return this.block((row, column) => valueOnWire(sheet.value(row, column)), "");
  }

  set values(input: unknown) {
    writeCells(this.context, this.sheet, this.area, input);
  }

  get formulas() {
    const { sheet } = this;
    return this.block(
      (row, column) => sheet.formula(row, column) || valueOnWire(sheet.value(row, column)),
      ""
    );
  }

  set formulas(input: unknown) {
    writeCells(this.context, this.sheet, this.area, input);
  }

  get formulasLocal() {
    return this.formulas;
  }

  set formulasLocal(input: unknown) {
    this.formulas = input;
  }

  get text() {
    return this.block((row, column) => this.sheet.text(row, column), "");
  }

  get valueTypes() {
    return this.block((row, column) => valueType(this.sheet.value(row, column)), "Empty");
  }

  get numberFormat() {
    const { context, sheet, area } = this;
    return readBlock(
      context,
      area,
      (row, column) => sheet.style(row, column).numberFormat ?? "General"
    );
  }

  set numberFormat(input: unknown) {
    writeNumberFormats(this.context, this.sheet, this.area, input);
  }

  get numberFormatLocal() {
    return this.numberFormat;
  }

  set numberFormatLocal(input: unknown) {
    this.numberFormat = input;
  }

  get hidden(): boolean {
    return this.rowHidden === true || this.columnHidden === true;
  }

  get rowHidden(): boolean | null {
    return uniform(this.area.top, this.area.bottom, (row) => this.sheet.rowHidden(row));
  }

  set rowHidden(hidden: unknown) {
    requireAllowed(this.sheet, "allowFormatRows");
    for (let row = this.area.top; row <= this.area.bottom; row++)
      this.sheet.setRowHidden(row, hidden === true);
  }

  get columnHidden(): boolean | null {
    return uniform(this.area.left, this.area.right, (column) => this.sheet.columnHidden(column));
  }

  set columnHidden(hidden: unknown) {
    requireAllowed(this.sheet, "allowFormatColumns");
    for (let column = this.area.left; column <= this.area.right; column++) {
      this.sheet.setColumnHidden(column, hidden === true);
    }
  }

  get hyperlink(): Hyperlink | null {
    return this.sheet.hyperlink(this.area.top, this.area.left);
  }

  set hyperlink(link: Hyperlink | null) {
    requireAllowed(this.sheet, "allowInsertHyperlinks");
    const { top, left } = this.area;
    if (link?.textToDisplay !== undefined)
      writeCells(this.context, this.sheet, this.area, [[link.textToDisplay]]);
    this.sheet.setHyperlink(top, left, link);
  }

  private block<T>(read: (row: number, column: number) => T, ofEmpty: T) {
    const { context, sheet, area } = this;
    return readBlock(context, area, ofFilled(sheet, area, read, ofEmpty));
  }
}
