import { ok, type Result } from "../../domain";
import type { NewOrUpdate } from "../../forms";
import { uniqueSheetName } from "../../forms";
import type { Gateway } from "../gateway/gateway";
import type { OfficeReason } from "../gateway/office-reason";
import { readKeptSheets, type KeptSheets, type WantedSheets } from "../reading/read-kept-sheets";
import type { SheetWork } from "../works/sheet-works";
import { workOnSheets } from "../works/work-on-sheets";
import type { WorkbookState } from "../gateway/workbook-state";

/** What is to become of lists of ours, by their defined names, with what the caller wants to know afterwards. */
export interface PlannedLists<T> {
  readonly lists: ReadonlyMap<string, NewOrUpdate>;
  readonly value: T;
}

/** Where a list of ours stands now. */
export interface PlacedList {
  readonly sheet: string;
  /** True where the sheet was there and was brought up to date in place. */
  readonly updated: boolean;
}

export interface ChangedLists<T> {
  /** By their defined names. */
  readonly lists: ReadonlyMap<string, PlacedList>;
  /** Sentences for the user about what is not as they may expect. */
  readonly notices: readonly string[];
  readonly value: T;
}

/**
 * Reads lists of ours, lets `plan` say what becomes of them, and writes: in place where they are there, else on
 * new sheets; all of them or, after a failure, none. Another sheet of the same name is left alone, and the sheet
 * in front stays in front. 2 syncs besides the reading's where sheets are new, 1 where all are there. Where the
 * workbook changes meanwhile it is read and planned anew.
 */
export async function changeKeptSheets<T>(
  gateway: Gateway,
  wanted: WantedSheets & { readonly known?: WorkbookState },
  plan: (read: KeptSheets) => Result<PlannedLists<T>, OfficeReason>
): Promise<Result<ChangedLists<T>, OfficeReason>> {
  const done = await workOnSheets(
    gateway,
    async (context, attempt) => {
      const read = await readKeptSheets(context, wanted, attempt === 0 ? wanted.known : undefined);
      if (!read.ok) return read;
      const planned = plan(read.value);
      if (!planned.ok) return planned;
      const works = worksOf(planned.value.lists, read.value);
      const value = { works, read: read.value, value: planned.value.value };
      return ok({ works: [...works.values()], state: read.value.state, value });
    },
    "remove"
  );
  if (!done.ok) return done;
  const { works, read, value } = done.value.value;
  return ok({
    lists: new Map([...works].map(([defined, work]) => [defined, placeOf(work)])),
    notices: [...alteredNotices(works, read), ...done.value.notices],
    value,
  });
}

function worksOf(
  lists: ReadonlyMap<string, NewOrUpdate>,
  { kept, state }: KeptSheets
): ReadonlyMap<string, SheetWork> {
  const taken = state.sheets.map(({ name }) => name);
  const works = new Map<string, SheetWork>();
  for (const [defined, planned] of lists) {
    const known = kept.get(defined);
    if (planned.kind === "update" && known)
      works.set(defined, { kind: "update", update: planned.update, standing: known.standing });
    if (planned.kind !== "new") continue;
    const name = uniqueSheetName(planned.plan.name, taken);
    taken.push(name);
    works.set(defined, { kind: "add", plan: planned.plan, name });
  }
  return works;
}

function placeOf(work: SheetWork): PlacedList {
  return work.kind === "add"
    ? { sheet: work.name, updated: false }
    : { sheet: work.standing.state.name, updated: true };
}

function alteredNotices(
  works: ReadonlyMap<string, SheetWork>,
  { kept }: KeptSheets
): readonly string[] {
  return [...works].flatMap(([defined, work]) => {
    const old = work.kind === "add" ? kept.get(defined)?.grid.name : undefined;
    if (old === undefined || work.kind !== "add") return [];
    return [
      `“${old}”的表头或合计行被改动，或内容过多，无法原地更新，已另建“${work.name}”。原表没有改动，不再需要时可自行删除。`,
    ];
  });
}
