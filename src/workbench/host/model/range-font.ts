import { requireColor } from "../behaviour/color";
import { CellFormats } from "./cell-formats";

/** Excel.RangeFont. */
export class RangeFont extends CellFormats {
  readonly className = "RangeFont";

  get name() {
    return this.shared("fontName", "宋体");
  }

  set name(name: unknown) {
    this.change({ fontName: String(name) });
  }

  get size() {
    return this.shared("fontSize", 11);
  }

  set size(size: unknown) {
    this.change({ fontSize: Number(size) });
  }

  get color() {
    return this.shared("fontColor", "#000000");
  }

  set color(color: unknown) {
    this.change({ fontColor: requireColor(color) });
  }

  get bold() {
    return this.shared("bold", false);
  }

  set bold(bold: unknown) {
    this.change({ bold: bold === true });
  }

  get italic() {
    return this.shared("italic", false);
  }

  set italic(italic: unknown) {
    this.change({ italic: italic === true });
  }

  get underline() {
    return this.shared("underline", "None");
  }

  set underline(underline: unknown) {
    this.change({ underline: String(underline) });
  }

  get strikethrough() {
    return this.shared("strikethrough", false);
  }

  set strikethrough(strikethrough: unknown) {
    this.change({ strikethrough: strikethrough === true });
  }
}
