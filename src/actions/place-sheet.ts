import { ok, type Result } from "../domain";
import {
  updateSheet,
  writeSheets,
  type Gateway,
  type OfficeReason,
  type SheetContent,
  type WorkbookState,
} from "../excel";
import type { NewOrUpdate } from "../forms";

/** Where a sheet of ours stands now. */
export interface PlacedSheet {
  readonly sheet: string;
  /** True where the sheet was there and was brought up to date in place. */
  readonly updated: boolean;
  /** Sentences for the user about what is not as they may expect. */
  readonly notices: readonly string[];
}

/** What was read before planning. */
interface Before {
  readonly state: WorkbookState;
  readonly content: SheetContent | null;
  /** The sheet that was found; where it could not be brought up to date a new one stands beside it. */
  readonly old: string | null;
}

/**
 * Writes a sheet of ours: in place, 1 sync, or new, 2 syncs. Another sheet of that name is left alone, and
 * the sheet in front stays in front.
 */
export async function placeSheet(
  gateway: Gateway,
  planned: NewOrUpdate,
  { state, content, old }: Before
): Promise<Result<PlacedSheet, OfficeReason>> {
  if (planned.kind === "update") {
    const { update } = planned;
    const done = await updateSheet(gateway, update, content ?? undefined);
    return done.ok ? ok({ sheet: update.sheet, updated: true, notices: done.value.notices }) : done;
  }
  const { plan } = planned;
  const done = await writeSheets(gateway, [plan], { existing: "keepBoth", state });
  if (!done.ok) return done;
  const [sheet = plan.name] = done.value.written;
  const altered = old === null ? [] : [alteredNotice(old, sheet)];
  return ok({ sheet, updated: false, notices: [...altered, ...done.value.notices] });
}

function alteredNotice(old: string, sheet: string): string {
  return `“${old}”的表头或合计行被改动，或内容过多，无法原地更新，已另建“${sheet}”。原表没有改动，不再需要时可自行删除。`;
}
