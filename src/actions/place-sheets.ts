import { fail, ok, type Result } from "../domain";
import {
  removeSheets,
  updateSheets,
  writeSheets,
  type Gateway,
  type KeptSheets,
  type OfficeReason,
  type PlannedUpdate,
} from "../excel";
import type { NewOrUpdate, SheetPlan } from "../forms";

/** Where sheets of ours stand now, by their defined names. */
export interface PlacedSheets {
  readonly sheets: ReadonlyMap<string, { readonly sheet: string; readonly updated: boolean }>;
  /** Sentences for the user about what is not as they may expect. */
  readonly notices: readonly string[];
}

/**
 * Writes several sheets of ours, in place or new: all of them, or after a failure none. 1 sync where all are
 * there, 2 for new ones (page set-up is the second), 3 where there are both.
 */
export async function placeSheets(
  gateway: Gateway,
  planned: ReadonlyMap<string, NewOrUpdate>,
  { kept, state }: KeptSheets
): Promise<Result<PlacedSheets, OfficeReason>> {
  const fresh: (readonly [string, SheetPlan])[] = [];
  const updates: PlannedUpdate[] = [];
  for (const [defined, plan] of planned) {
    const known = kept.get(defined);
    if (plan.kind === "new") fresh.push([defined, plan.plan]);
    else if (known) updates.push({ update: plan.update, content: known.content });
  }
  const plans = fresh.map(([, plan]) => plan);
  const added =
    plans.length > 0 ? await writeSheets(gateway, plans, { existing: "keepBoth", state }) : null;
  if (added && !added.ok) {
    await removeSheets(gateway, added.reason.written);
    return added;
  }
  const written = added?.value.written ?? [];
  const updated = updates.length > 0 ? await updateSheets(gateway, updates) : null;
  if (updated && !updated.ok) {
    if (written.length > 0) await removeSheets(gateway, written);
    return fail(updated.reason);
  }
  const sheets = new Map(
    [...planned].map(([defined, plan]) => {
      const place = fresh.findIndex(([name]) => name === defined);
      const sheet = plan.kind === "new" ? (written[place] ?? plan.plan.name) : plan.update.sheet;
      return [defined, { sheet, updated: plan.kind === "update" }] as const;
    })
  );
  const altered = fresh.flatMap(([defined], i) => {
    const old = kept.get(defined)?.grid.name;
    return old === undefined ? [] : [alteredNotice(old, written[i] ?? "")];
  });
  return ok({
    sheets,
    notices: [...altered, ...(added?.value.notices ?? []), ...(updated?.value.notices ?? [])],
  });
}

function alteredNotice(old: string, sheet: string): string {
  return `“${old}”的表头或合计行被改动，或内容过多，无法原地更新，已另建“${sheet}”。原表没有改动，不再需要时可自行删除。`;
}
