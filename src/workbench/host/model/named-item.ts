import { parseAddress, printAddress } from "../../engine/a1";
import type { DefinedName } from "../../engine/types";
import { sameName } from "../behaviour/sheet-name";
import { found, invalidArgument } from "../host-error";
import { WireObject } from "../wire/wire-object";
import { Cells } from "./cells";
import type { ModelContext } from "./context";

/** Excel.NamedItem. */
export class NamedItem extends WireObject {
  readonly className = "NamedItem";
  override readonly identity = "_Id";

  constructor(
    private readonly context: ModelContext,
    private readonly key: string,
    private readonly sheetId: string | null
  ) {
    super();
  }

  get id(): string {
    return this.key;
  }

  get name(): string {
    return this.read().name;
  }

  get formula(): string {
    return this.read().formula;
  }

  set formula(formula: unknown) {
    this.change({ formula: formulaOf(formula) });
  }

  get comment(): string {
    return this.read().comment;
  }

  set comment(comment: unknown) {
    this.change({ comment: String(comment) });
  }

  get visible(): boolean {
    return this.read().visible;
  }

  set visible(visible: unknown) {
    this.change({ visible: visible === true });
  }

  get scope(): string {
    return this.sheetId === null ? "Workbook" : "Worksheet";
  }

  get type(): string {
    if (this.getRangeOrNullObject()) return "Range";
    if (this.formula.includes("#REF!")) return "Error";
    return typeof this.value === "number" ? "Double" : "String";
  }

  /** A range's address, a number, or the formula's text without its sign. */
  get value(): string | number {
    const body = this.formula.slice(1);
    return body !== "" && Number.isFinite(Number(body)) ? Number(body) : body;
  }

  get worksheetOrNullObject(): WireObject | null {
    const sheet = this.context.workbook.sheets().find(({ id }) => id === this.sheetId);
    return sheet ? this.context.objects.worksheet(sheet) : null;
  }

  getRange(): WireObject {
    return found(this.getRangeOrNullObject());
  }

  getRangeOrNullObject(): WireObject | null {
    const address = parseAddress(this.formula.replace(/^=/, ""));
    const name = address?.sheet;
    const sheet = this.context.workbook
      .sheets()
      .find((one) => name != null && sameName(one.name, name));
    return address && sheet ? this.context.objects.range(sheet, address.area) : null;
  }

  delete(): void {
    this.read();
    this.context.workbook.removeName(this.key, this.sheetId);
  }

  private read(): DefinedName {
    const isThis = ({ name, scope }: DefinedName): boolean =>
      scope === this.sheetId && sameName(name, this.key);
    return found(this.context.workbook.names().find(isThis));
  }

  private change(change: Partial<DefinedName>): void {
    this.context.workbook.setName({ ...this.read(), ...change });
  }
}

/** A range's absolute address, or a formula; a bare text becomes a text constant. */
export function formulaOf(reference: unknown): string {
  if (reference instanceof Cells)
    return `=${printAddress(reference.sheet.name, reference.covered[0]!, true)}`;
  if (typeof reference !== "string" || reference === "") throw invalidArgument();
  return reference.startsWith("=") ? reference : `="${reference.replaceAll('"', '""')}"`;
}
