/** Widths, heights and hidden rows and columns of one sheet, in points; Univer counts pixels of 0.75 points. */
import { BooleanNumber, type IRange, type Worksheet } from "@univerjs/core";
import {
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import type { Unit } from "./unit";

const POINTS_PER_PIXEL = 0.75;

export class SheetSizes {
  constructor(
    private readonly unit: Unit,
    private readonly sheet: string
  ) {}

  get standardHeight(): number {
    return this.worksheet.getConfig().defaultRowHeight * POINTS_PER_PIXEL;
  }

  set standardHeight(points: number) {
    this.worksheet.getConfig().defaultRowHeight = points / POINTS_PER_PIXEL;
  }

  get standardWidth(): number {
    return this.worksheet.getConfig().defaultColumnWidth * POINTS_PER_PIXEL;
  }

  set standardWidth(points: number) {
    this.worksheet.getConfig().defaultColumnWidth = points / POINTS_PER_PIXEL;
  }

  columnWidth(column: number): number {
    const width = this.worksheet.getColumnManager().getColumn(column)?.w;
    return width === undefined ? this.standardWidth : width * POINTS_PER_PIXEL;
  }

  setColumnWidth(column: number, points: number): void {
    this.unit.grow(this.sheet, 0, column);
    const colWidth = points / POINTS_PER_PIXEL;
    if (this.columnHidden(column)) {
      // the width mutation leaves hidden columns out
      const columnData = { [column]: { w: colWidth } };
      return this.unit.run(SetColDataMutation.id, { columnData }, this.sheet);
    }
    this.unit.run(
      SetWorksheetColWidthMutation.id,
      { ranges: [this.columnRange(column)], colWidth },
      this.sheet
    );
  }

  rowHeight(row: number): number {
    const height = this.worksheet.getRowManager().getRow(row)?.h;
    return height === undefined ? this.standardHeight : height * POINTS_PER_PIXEL;
  }

  setRowHeight(row: number, points: number): void {
    this.unit.grow(this.sheet, row, 0);
    const ranges = [this.rowRange(row)];
    this.unit.run(
      SetWorksheetRowHeightMutation.id,
      { ranges, rowHeight: points / POINTS_PER_PIXEL },
      this.sheet
    );
    this.unit.run(
      SetWorksheetRowIsAutoHeightMutation.id,
      { ranges, autoHeightInfo: BooleanNumber.FALSE },
      this.sheet
    );
  }

  rowHidden(row: number): boolean {
    return !this.worksheet.getRowVisible(row);
  }

  setRowHidden(row: number, hidden: boolean): void {
    this.unit.grow(this.sheet, row, 0);
    const id = hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id;
    this.unit.run(id, { ranges: [this.rowRange(row)] }, this.sheet);
  }

  columnHidden(column: number): boolean {
    return !this.worksheet.getColVisible(column);
  }

  setColumnHidden(column: number, hidden: boolean): void {
    this.unit.grow(this.sheet, 0, column);
    const id = hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id;
    this.unit.run(id, { ranges: [this.columnRange(column)] }, this.sheet);
  }

  private rowRange(row: number): IRange {
    return {
      startRow: row,
      endRow: row,
      startColumn: 0,
      endColumn: this.worksheet.getColumnCount() - 1,
    };
  }

  private columnRange(column: number): IRange {
    return {
      startRow: 0,
      endRow: this.worksheet.getRowCount() - 1,
      startColumn: column,
      endColumn: column,
    };
  }

  private get worksheet(): Worksheet {
    return this.unit.worksheet(this.sheet);
  }
}
