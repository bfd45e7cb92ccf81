/** Defined names of the workbook and of single sheets, mirrored into Univer so that formulas can use them. */
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import { rewriteFormula, type SheetChange } from "./references";
import type { DefinedName } from "./types";
import type { Unit } from "./unit";

const keyOf = (name: string, scope: string | null): string =>
  `${scope ?? ""}!${name.toLowerCase()}`;

/**
 * Univer keeps formulas with their names resolved by text alone, for all workbooks of the process and beyond the
 * life of a name: a formula that holds any name ever used has to be parsed anew at each calculation.
 */
const everUsed: Record<string, string> = {};

export function namesEverUsed(): Readonly<Record<string, string>> {
  return { ...everUsed };
}

export class Names {
  private readonly entries = new Map<string, DefinedName>();

  constructor(
    private readonly unit: Unit,
    private readonly touch: () => void
  ) {}

  list(): readonly DefinedName[] {
    return [...this.entries.values()];
  }

  set(name: DefinedName): void {
    const id = keyOf(name.name, name.scope);
    this.entries.set(id, name);
    everUsed[name.name] = "1";
    this.unit.run(SetDefinedNameMutation.id, {
      id,
      name: name.name,
      formulaOrRefString: mirrored(name.formula),
      comment: name.comment,
      localSheetId: name.scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      hidden: !name.visible,
    });
    this.touch();
  }

  remove(name: string, scope: string | null): void {
    const id = keyOf(name, scope);
    const entry = this.entries.get(id);
    if (!entry) return;
    this.entries.delete(id);
    this.unit.run(RemoveDefinedNameMutation.id, { id, name: entry.name, formulaOrRefString: "" });
    this.restoreHomonym(entry.name);
    this.touch();
  }

  /** Names of a deleted sheet go with it. */
  removeScope(scope: string): void {
    for (const name of this.list()) if (name.scope === scope) this.remove(name.name, scope);
  }

  /** Follows a change to a sheet; names always carry the sheet in their references. */
  follow(change: SheetChange): void {
    for (const name of this.list()) {
      const formula = rewriteFormula(name.formula, null, change);
      if (formula !== name.formula) this.set({ ...name, formula });
    }
  }

  /** Univer looks names up by their spelling alone: the one that is left takes over. */
  private restoreHomonym(name: string): void {
    const other = this.list().find((entry) => entry.name.toLowerCase() === name.toLowerCase());
    if (other) this.set(other);
  }
}

/** Univer takes a reference without the "=", a formula or constant with it. */
function mirrored(formula: string): string {
  const body = formula.replace(/^=/, "");
  const isReference = /^(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Za-z$\d:]+$/u.test(body);
  return isReference ? body : `=${body}`;
}
