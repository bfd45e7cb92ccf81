import { parseArea } from "../../engine/a1";
import type { DefinedName, EngineSheet } from "../../engine/types";
import { sameName } from "../behaviour/sheet-name";
import { found, invalidArgument } from "../host-error";
import { WireCollection, type WireObject } from "../wire/wire-object";
import type { ModelContext } from "./context";
import { formulaOf, NamedItem } from "./named-item";

const LEGAL = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const LOOKS_LIKE_A_CELL = /^(r\d*c?\d*|c\d*)$/i;

/** Excel.NamedItemCollection, of the workbook (scope null) or of one sheet. */
export class NamedItemCollection extends WireCollection {
  readonly className = "NamedItemCollection";

  constructor(
    private readonly context: ModelContext,
    private readonly scope: EngineSheet | null
  ) {
    super();
  }

  items(): readonly WireObject[] {
    return this.names().map(({ name }) => this.wrap(name));
  }

  getCount(): number {
    return this.names().length;
  }

  add(name: unknown, reference: unknown, comment?: string | null): WireObject {
    if (typeof name !== "string" || !isLegal(name) || this.getItemOrNullObject(name))
      throw invalidArgument();
    const formula = formulaOf(reference);
    this.context.workbook.setName({
      name,
      scope: this.scope?.id ?? null,
      formula,
      comment: comment ?? "",
      visible: true,
    });
    return this.wrap(name);
  }

  addFormulaLocal(name: unknown, formula: unknown, comment?: string | null): WireObject {
    return this.add(name, formula, comment);
  }

  getItem(name: unknown): WireObject {
    return found(this.getItemOrNullObject(name));
  }

  getItemOrNullObject(name: unknown): NamedItem | null {
    const defined = this.names().find((one) => sameName(one.name, String(name)));
    return defined ? this.wrap(defined.name) : null;
  }

  /** The range that a name stands for; null where there is no such name or it is no range. */
  rangeOf(name: string): WireObject | null {
    const item = this.getItemOrNullObject(name);
    return item && item.getRangeOrNullObject();
  }

  private names(): readonly DefinedName[] {
    const scope = this.scope?.id ?? null;
    return this.context.workbook.names().filter((name) => name.scope === scope);
  }

  private wrap(name: string): NamedItem {
    return new NamedItem(this.context, name, this.scope?.id ?? null);
  }
}

function isLegal(name: string): boolean {
  return LEGAL.test(name) && parseArea(name) === null && !LOOKS_LIKE_A_CELL.test(name);
}
