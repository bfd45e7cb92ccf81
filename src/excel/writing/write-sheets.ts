import { fail, ok, type Result } from "../../domain";
import type { SheetPlan } from "../../forms";
import { sheetWith } from "../gateway/addresses";
import type { Gateway } from "../gateway/gateway";
import { reasonFor, type OfficeReason } from "../gateway/office-reason";
import { listOwnFormats, queueOwnFormats } from "../reading/own-formats";
import { placePlans, type ExistingMode, type Placing } from "./place-plans";
import { loadEach, trySync } from "../gateway/send";
import { queueContent, type SheetContent } from "../reading/sheet-content";
import type { AddedSheet, NamedSheet } from "../gateway/added-sheet";
import type { SheetWork } from "../works/sheet-works";
import { workOnSheets } from "../works/work-on-sheets";
import { loadWorkbookState, type SheetState, type WorkbookState } from "../gateway/workbook-state";

/** What was written. */
export interface WriteReport {
  /** Sheets that were added, in order. */
  readonly written: readonly AddedSheet[];
  /** Names of the sheets that were written over. */
  readonly replaced: readonly string[];
  /** The sheets that were there and were left alone. */
  readonly skipped: readonly NamedSheet[];
  /** Sentences for the user about what is missing although the sheets are written. */
  readonly notices: readonly string[];
}

export interface WriteOptions {
  readonly existing: ExistingMode;
  /**
   * Sheets that were skipped: only what was planned for them is written, and only they are replaced. Without it
   * those are replaced that are there when the workbook is first read.
   */
  readonly only?: readonly NamedSheet[] | undefined;
  /** As readSheets has just reported it, so as not to ask again: one sync less. */
  readonly state?: WorkbookState;
}

/**
 * Writes planned sheets in 3 syncs (one more where a sheet is replaced): the list of sheets; sheets with
 * content, look and validation; page set-up, whose failure is a notice. Nothing is written where the
 * workbook's structure, or a sheet to be replaced, is protected. After a failure the content of replaced
 * sheets is put back, and the reason tells which new ones are there. ExcelApi 1.9.
 */
export async function writeSheets(
  gateway: Gateway,
  plans: readonly SheetPlan[],
  options: WriteOptions
): Promise<Result<WriteReport, OfficeReason>> {
  const { existing: mode, only } = options;
  let known = only && new Set(only.map(({ id }) => id));
  const done = await workOnSheets(
    gateway,
    async (context, attempt) => {
      const state =
        (attempt === 0 ? options.state : undefined) ?? (await loadWorkbookState(context));
      known ??= new Set(state.sheets.map(({ id }) => id));
      const placed = placePlans(plans, state.sheets, { mode, known, only });
      const works = await worksOf(context, placed.placings);
      return works.ok ? ok({ works: works.value, state, value: placed }) : works;
    },
    "keep"
  );
  if (!done.ok) return done;
  const { added, notices, value } = done.value;
  return ok({
    written: added,
    replaced: value.placings.flatMap(({ over }) => over?.name ?? []),
    skipped: value.skipped,
    notices,
  });
}

/** The works of placings; what is written over is read before: 1 sync, none where nothing is. */
async function worksOf(
  context: Excel.RequestContext,
  placings: readonly Placing[]
): Promise<Result<readonly SheetWork[], OfficeReason>> {
  const over = placings.flatMap((placing) => placing.over ?? []);
  const read = await readOver(context, over);
  if (!read.ok) return read;
  return ok(
    placings.map(({ plan, name, over: state }): SheetWork => {
      const found = state && read.value.get(state);
      if (!state || !found) return { kind: "add", plan, name };
      const { content, ownFormats } = found;
      return { kind: "replace", plan, standing: { state, content }, ownFormats };
    })
  );
}

interface WrittenOver {
  readonly content: SheetContent;
  readonly ownFormats: readonly string[];
}

async function readOver(
  context: Excel.RequestContext,
  sheets: readonly SheetState[]
): Promise<Result<ReadonlyMap<SheetState, WrittenOver>, OfficeReason>> {
  if (sheets.length === 0) return ok(new Map());
  const locked = sheets.find((sheet) => sheet.protected);
  if (locked) return fail(reasonFor("SheetProtected", locked.name));
  const joint = await loadEach(context, sheets, (sheet) => {
    const worksheet = sheetWith(context, sheet.id);
    const formats = queueOwnFormats(worksheet, sheet);
    const content = queueContent(worksheet);
    return () => ({ content: content(), ownFormats: formats().ids });
  });
  if (!joint.ok) return joint;
  const read = new Map(joint.value.done.map(({ item, reply }) => [item, reply]));
  for (const { item } of joint.value.failed) {
    const alone = await readAlone(context, item);
    if (!alone.ok) return alone;
    read.set(item, alone.value);
  }
  return ok(read);
}

/** Rules made by hand can make the listing of a sheet's conditional formats fail. */
async function readAlone(
  context: Excel.RequestContext,
  sheet: SheetState
): Promise<Result<WrittenOver, OfficeReason>> {
  const own = await listOwnFormats(context, [sheet]);
  if (!own.ok) return own;
  const content = queueContent(sheetWith(context, sheet.id));
  const unread = await trySync(context);
  if (unread !== null) return fail(unread);
  return ok({ content: content(), ownFormats: own.value.found[0]?.ids ?? [] });
}
