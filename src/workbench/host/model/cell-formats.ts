import type { CellStyle, StyleChange } from "../../engine/types";
import { WireObject } from "../wire/wire-object";
import type { Cells } from "./cells";
import { formatChanged } from "./changes";
import { requireAllowed } from "./guards";
import { uniformStyle } from "./uniform";

/** What every part of Excel.RangeFormat does: reads what all cells share, changes all cells at once. */
export abstract class CellFormats extends WireObject {
  constructor(protected readonly cells: Cells) {
    super();
  }

  /** What all cells have, the default counting for what a style leaves out; null where they differ. */
  protected shared<K extends keyof CellStyle>(
    key: K,
    byDefault: NonNullable<CellStyle[K]>
  ): CellStyle[K] | null {
    return uniformStyle(this.cells.sheet, this.cells.covered, (style) => style[key] ?? byDefault);
  }

  protected change(change: StyleChange): void {
    const { context, sheet, covered } = this.cells;
    requireAllowed(sheet, "allowFormatCells");
    for (const area of covered) sheet.restyle(area, () => change);
    formatChanged(context, sheet, covered);
  }
}
