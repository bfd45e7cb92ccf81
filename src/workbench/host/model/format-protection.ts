import { CellFormats } from "./cell-formats";

/** Excel.FormatProtection: what a protected sheet does with the cells. */
export class FormatProtection extends CellFormats {
  readonly className = "FormatProtection";

  get locked() {
    return this.shared("locked", true);
  }

  set locked(locked: unknown) {
    this.change({ locked: locked === true });
  }

  get formulaHidden() {
    return this.shared("formulaHidden", false);
  }

  set formulaHidden(hidden: unknown) {
    this.change({ formulaHidden: hidden === true });
  }
}
