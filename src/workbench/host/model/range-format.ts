import { MAX_COLUMNS, MAX_ROWS } from "../../engine/a1";
import { autofitColumns, autofitRows } from "../behaviour/autofit";
import { invalidArgument } from "../host-error";
import type { WireObject } from "../wire/wire-object";
import { CellFormats } from "./cell-formats";
import { FormatProtection } from "./format-protection";
import { requireAllowed } from "./guards";
import { RangeBorderCollection } from "./range-borders";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";
import { uniform } from "./uniform";

/** Excel's limits for heights and widths, in points. */
const MAX_HEIGHT = 409.5;
const MAX_WIDTH = 1343;

/** Excel.RangeFormat, of a range or of range areas. */
export class RangeFormat extends CellFormats {
  readonly className = "RangeFormat";

  get fill(): WireObject {
    return new RangeFill(this.cells);
  }

  get font(): WireObject {
    return new RangeFont(this.cells);
  }

  get borders(): WireObject {
    return new RangeBorderCollection(this.cells);
  }

  get protection(): WireObject {
    return new FormatProtection(this.cells);
  }

  get wrapText() {
    return this.shared("wrapText", false);
  }

  set wrapText(wrapText: unknown) {
    this.change({ wrapText: wrapText === true });
  }

  get shrinkToFit() {
    return this.shared("shrinkToFit", false);
  }

  set shrinkToFit(shrinkToFit: unknown) {
    this.change({ shrinkToFit: shrinkToFit === true });
  }

  get horizontalAlignment() {
    return this.shared("horizontalAlignment", "General");
  }

  set horizontalAlignment(alignment: unknown) {
    this.change({ horizontalAlignment: String(alignment) });
  }

  get verticalAlignment() {
    return this.shared("verticalAlignment", "Bottom");
  }

  set verticalAlignment(alignment: unknown) {
    this.change({ verticalAlignment: String(alignment) });
  }

  get indentLevel() {
    return this.shared("indentLevel", 0);
  }

  set indentLevel(level: unknown) {
    this.change({ indentLevel: Number(level) });
  }

  get columnWidth(): number | null {
    const { sheet, covered } = this.cells;
    const { left, right } = covered[0]!;
    return uniform(left, Math.min(right, MAX_COLUMNS - 1), (column) => sheet.columnWidth(column));
  }

  set columnWidth(points: number) {
    const { sheet, covered } = this.cells;
    requireAllowed(sheet, "allowFormatColumns");
    requireSize(points, MAX_WIDTH);
    for (const { left, right } of covered) {
      for (let column = left; column <= right; column++) sheet.setColumnWidth(column, points);
    }
  }

  get rowHeight(): number | null {
    const { sheet, covered } = this.cells;
    const { top, bottom } = covered[0]!;
    return uniform(top, Math.min(bottom, MAX_ROWS - 1), (row) => sheet.rowHeight(row));
  }

  set rowHeight(points: number) {
    const { sheet, covered } = this.cells;
    requireAllowed(sheet, "allowFormatRows");
    requireSize(points, MAX_HEIGHT);
    for (const { top, bottom } of covered) {
      for (let row = top; row <= bottom; row++) sheet.setRowHeight(row, points);
    }
  }

  autofitColumns(): void {
    requireAllowed(this.cells.sheet, "allowFormatColumns");
    for (const area of this.cells.covered) autofitColumns(this.cells.sheet, area);
  }

  autofitRows(): void {
    requireAllowed(this.cells.sheet, "allowFormatRows");
    for (const area of this.cells.covered) autofitRows(this.cells.sheet, area);
  }
}

function requireSize(points: unknown, max: number): void {
  if (typeof points !== "number" || points < 0 || points > max) throw invalidArgument();
}
