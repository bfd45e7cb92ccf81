import { requireColor } from "../behaviour/color";
import { CellFormats } from "./cell-formats";

/** Excel.RangeFill. A cell without a fill is white. */
export class RangeFill extends CellFormats {
  readonly className = "RangeFill";

  get color() {
    return this.shared("fill", "#FFFFFF");
  }

  set color(color: unknown) {
    this.change({ fill: color === "" ? null : requireColor(color) });
  }

  clear(): void {
    this.change({ fill: null });
  }
}
