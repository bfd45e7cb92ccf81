import { uniqueSheetName, type SheetPlan } from "../forms";
import { sameName, type SheetState } from "./workbook-state";

/** What becomes of a sheet that has the name of a planned one. */
export type ExistingMode = "keepBoth" | "skip" | "replace";

/** A plan with the sheet that it goes onto. */
export interface Placing {
  readonly plan: SheetPlan;
  readonly name: string;
  /** The sheet that is there already and is written over; null for a new one. */
  readonly over: SheetState | null;
}

/**
 * Where each plan goes, given the sheets that exist; `skipped` are names of existing sheets. `only` names
 * those whose plans were skipped before: all others are written already.
 */
export function placePlans(
  plans: readonly SheetPlan[],
  existing: readonly SheetState[],
  mode: ExistingMode,
  only?: readonly string[]
): { placings: readonly Placing[]; skipped: readonly string[] } {
  const taken = existing.map(({ name }) => name);
  const placings: Placing[] = [];
  const skipped: string[] = [];
  const met = new Set<SheetState>();
  for (const plan of plans) {
    const namesake = existing.find(({ name }) => sameName(name, uniqueSheetName(plan.name, [])));
    const first = namesake !== undefined && !met.has(namesake);
    if (first) met.add(namesake);
    if (only && !(first && only.includes(namesake.name))) continue;
    if (first && mode === "skip") skipped.push(namesake.name);
    else if (first && mode === "replace")
      placings.push({ plan, name: namesake.name, over: namesake });
    else {
      const name = uniqueSheetName(plan.name, taken);
      taken.push(name);
      placings.push({ plan, name, over: null });
    }
  }
  return { placings, skipped };
}
