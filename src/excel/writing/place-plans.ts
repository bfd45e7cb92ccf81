import { uniqueSheetName, type SheetId, type SheetPlan } from "../../forms";
import type { NamedSheet } from "../gateway/added-sheet";
import { sameName, type SheetState } from "../gateway/workbook-state";

/** What becomes of a sheet that has the name of a planned one. */
export type ExistingMode = "keepBoth" | "skip" | "replace";

/** A plan with the sheet that it goes onto. */
export interface Placing {
  readonly plan: SheetPlan;
  readonly name: string;
  /** The sheet that is there already and is written over; null for a new one. */
  readonly over: SheetState | null;
}

export interface PlaceOptions {
  readonly mode: ExistingMode;
  /** The sheets that may be replaced: one that has come since under the same name is somebody else's. */
  readonly known: ReadonlySet<SheetId>;
  /** The sheets whose plans were skipped before: all others are written already. */
  readonly only?: readonly NamedSheet[] | undefined;
}

/** Where each plan goes, given the sheets that exist; `skipped` are existing sheets. */
export function placePlans(
  plans: readonly SheetPlan[],
  existing: readonly SheetState[],
  { mode, known, only }: PlaceOptions
): { placings: readonly Placing[]; skipped: readonly NamedSheet[] } {
  const taken = existing.map(({ name }) => name);
  const placings: Placing[] = [];
  const skipped: NamedSheet[] = [];
  const met = new Set<string>();
  for (const plan of plans) {
    const wanted = uniqueSheetName(plan.name, []);
    const first = !met.has(wanted);
    met.add(wanted);
    if (only && !(first && only.some(({ name }) => sameName(name, wanted)))) continue;
    const namesake = first ? existing.find(({ name }) => sameName(name, wanted)) : undefined;
    if (namesake && mode === "skip") skipped.push({ id: namesake.id, name: namesake.name });
    else if (namesake && mode === "replace" && known.has(namesake.id))
      placings.push({ plan, name: namesake.name, over: namesake });
    else {
      const name = uniqueSheetName(plan.name, taken);
      taken.push(name);
      placings.push({ plan, name, over: null });
    }
  }
  return { placings, skipped };
}
