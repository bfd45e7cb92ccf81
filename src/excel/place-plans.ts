import { uniqueSheetName, type SheetPlan } from "../forms";
import { sameName } from "./workbook-state";

/** What becomes of a sheet that has the name of a planned one. */
export type ExistingMode = "keepBoth" | "skip" | "replace";

/** A plan with the sheet that it goes onto. */
export interface Placing {
  readonly plan: SheetPlan;
  readonly name: string;
  /** The sheet is there already and is written over. */
  readonly replaces: boolean;
}

/** Where each plan goes, given the names of the sheets that exist; `skipped` are names of existing sheets. */
export function placePlans(
  plans: readonly SheetPlan[],
  existing: readonly string[],
  mode: ExistingMode
): { placings: readonly Placing[]; skipped: readonly string[] } {
  const taken = [...existing];
  const placings: Placing[] = [];
  const skipped: string[] = [];
  const met = new Set<string>();
  for (const plan of plans) {
    const namesake = existing.find((name) => sameName(name, uniqueSheetName(plan.name, [])));
    const first = namesake !== undefined && !met.has(namesake);
    if (first) met.add(namesake);
    if (first && mode === "skip") skipped.push(namesake);
    else if (first && mode === "replace") placings.push({ plan, name: namesake, replaces: true });
    else {
      const name = uniqueSheetName(plan.name, taken);
      taken.push(name);
      placings.push({ plan, name, replaces: false });
    }
  }
  return { placings, skipped };
}
