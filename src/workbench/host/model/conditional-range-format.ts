import { requireColor } from "../behaviour/color";
import type { WireObject } from "../wire/wire-object";
import { ConditionalRangeBorderCollection } from "./conditional-borders";
import { LookPart } from "./conditional-look";

/** Excel.ConditionalRangeFormat. */
export class ConditionalRangeFormat extends LookPart {
  readonly className = "ConditionalRangeFormat";

  get fill(): WireObject {
    return new ConditionalRangeFill(this.handle);
  }

  get font(): WireObject {
    return new ConditionalRangeFont(this.handle);
  }

  get borders(): WireObject {
    return new ConditionalRangeBorderCollection(this.handle);
  }
}

/** Excel.ConditionalRangeFill. */
class ConditionalRangeFill extends LookPart {
  readonly className = "ConditionalRangeFill";

  get color() {
    return this.look.fill ?? null;
  }

  set color(color: unknown) {
    this.set({ fill: requireColor(color) });
  }

  clear(): void {
    this.unset("fill");
  }
}

/** Excel.ConditionalRangeFont. */
class ConditionalRangeFont extends LookPart {
  readonly className = "ConditionalRangeFont";

  get color() {
    return this.look.fontColor ?? null;
  }

  set color(color: unknown) {
    this.set({ fontColor: requireColor(color) });
  }

  get bold() {
    return this.look.bold ?? null;
  }

  set bold(bold: unknown) {
    this.set({ bold: bold === true });
  }

  get italic() {
    return this.look.italic ?? null;
  }

  set italic(italic: unknown) {
    this.set({ italic: italic === true });
  }

  get underline() {
    return this.look.underline ?? null;
  }

  set underline(underline: unknown) {
    this.set({ underline: String(underline) });
  }

  get strikethrough() {
    return this.look.strikethrough ?? null;
  }

  set strikethrough(strikethrough: unknown) {
    this.set({ strikethrough: strikethrough === true });
  }

  clear(): void {
    this.unset("fontColor", "bold", "italic", "underline", "strikethrough");
  }
}
