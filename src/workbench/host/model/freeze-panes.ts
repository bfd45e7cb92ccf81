import { MAX_COLUMNS, MAX_ROWS, parseAddress } from "../../engine/a1";
import type { EngineSheet } from "../../engine/types";
import { found, invalidArgument } from "../host-error";
import { WireObject } from "../wire/wire-object";
import { Cells } from "./cells";
import type { ModelContext } from "./context";
import { requireFront } from "./guards";

/** Excel.WorksheetFreezePanes. */
export class WorksheetFreezePanes extends WireObject {
  readonly className = "WorksheetFreezePanes";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: EngineSheet
  ) {
    super();
  }

  freezeRows(count = 0): void {
    this.freeze(count, 0);
  }

  freezeColumns(count = 0): void {
    this.freeze(0, count);
  }

  freezeAt(range: unknown): void {
    const area = range instanceof Cells ? range.covered[0] : parseAddress(String(range))?.area;
    if (!area) throw invalidArgument();
    this.freeze(area.bottom + 1, area.right + 1);
  }

  unfreeze(): void {
    requireFront(this.context);
    this.sheet.freeze = null;
  }

  getLocation(): WireObject {
    return found(this.getLocationOrNullObject());
  }

  getLocationOrNullObject(): WireObject | null {
    requireFront(this.context);
    const { freeze } = this.sheet;
    if (!freeze) return null;
    const bottom = freeze.rows > 0 ? freeze.rows - 1 : MAX_ROWS - 1;
    const right = freeze.columns > 0 ? freeze.columns - 1 : MAX_COLUMNS - 1;
    return this.context.objects.range(this.sheet, { top: 0, left: 0, bottom, right });
  }

  private freeze(rows: number, columns: number): void {
    requireFront(this.context);
    if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 0 || columns < 0)
      throw invalidArgument();
    this.sheet.freeze = rows + columns > 0 ? { rows, columns } : null;
  }
}
