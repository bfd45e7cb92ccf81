import { fail, ok, type Result } from "../domain";
import type { SheetPlan } from "../forms";
import { CHARTS_MISSING, chartSteps, dropCharts } from "./apply-charts";
import type { Gateway } from "./gateway";
import { concernsCharts, reasonFor, type OfficeReason } from "./office-reason";
import { listOwnFormats } from "./own-formats";
import { placePlans, type ExistingMode, type Placing } from "./place-plans";
import { trySteps, trySync } from "./send";
import { contentSteps, printSteps } from "./sheet-steps";
import { loadWorkbookState, sameName, type WorkbookState } from "./workbook-state";

/** What was written, by name of sheet. */
export interface WriteReport {
  /** Sheets that were added, in order. */
  readonly written: readonly string[];
  readonly replaced: readonly string[];
  /** Sheets that were there and were left alone. */
  readonly skipped: readonly string[];
  /** Sentences for the user about what is missing although the sheets are written. */
  readonly notices: readonly string[];
}

/** Why writing failed, and which sheets it has added all the same: removeSheets takes them. */
export type WriteFailure = OfficeReason & { readonly written: readonly string[] };

export interface WriteOptions {
  readonly existing: ExistingMode;
  /** As readSheets has just reported it, so as not to ask again: one sync less. */
  readonly state?: WorkbookState;
}

/**
 * Writes planned sheets in 3 syncs (one more where a sheet is replaced): the list of sheets; sheets with
 * content, look and validation; page set-up, whose failure is a notice. Nothing is written where the
 * workbook's structure, or a sheet to be replaced, is protected. ExcelApi 1.9.
 */
export async function writeSheets(
  gateway: Gateway,
  plans: readonly SheetPlan[],
  options: WriteOptions
): Promise<Result<WriteReport, WriteFailure>> {
  let written: readonly string[] = [];
  const result = await gateway.write(async (context) => {
    const state = options.state ?? (await loadWorkbookState(context));
    const placed = placePlans(plans, namesOf(state), options.existing);
    const refusal = refusalOf(placed.placings, state);
    if (refusal !== null) return fail(refusal);
    const failure = await writeContent(context, placed.placings, state);
    if (failure === null) return ok(reportOf(placed, await addRest(context, placed.placings)));
    written = await findWritten(context, placed.placings);
    return fail(failure);
  });
  return result.ok ? result : fail({ ...result.reason, written });
}

function namesOf({ sheets }: WorkbookState): string[] {
  return sheets.map(({ name }) => name);
}

function refusalOf(placings: readonly Placing[], state: WorkbookState): OfficeReason | null {
  const adds = placings.some(({ replaces }) => !replaces);
  if (adds && state.structureProtected) return reasonFor("StructureProtected");
  const locked = state.sheets.find(
    (sheet) => sheet.protected && placings.some(({ name }) => name === sheet.name)
  );
  return locked ? reasonFor("SheetProtected", locked.name) : null;
}

async function writeContent(
  context: Excel.RequestContext,
  placings: readonly Placing[],
  state: WorkbookState
): Promise<OfficeReason | null> {
  const replaced = placings.filter(({ replaces }) => replaces).map(({ name }) => name);
  const own = await listOwnFormats(context, replaced);
  if (!own.ok) return own.reason;
  const ids = new Map(own.value.found.map(({ sheet, ids }) => [sheet, ids]));
  const names = state.names.map(({ name }) => name);
  return trySteps(context, contentSteps(placings, names, ids));
}

/** Charts and page set-up, in one sync where all goes well; returns what is missing. */
async function addRest(
  context: Excel.RequestContext,
  placings: readonly Placing[]
): Promise<string[]> {
  const charts = placings.map(({ name, plan }) => ({
    sheet: name,
    charts: plan.charts ?? [],
    present: [],
  }));
  const pages = printSteps(placings);
  const failure = await trySteps(context, [...chartSteps(charts), ...pages]);
  if (failure === null || !concernsCharts(failure)) return pagesMissing(failure);
  await dropCharts(context, charts);
  return [CHARTS_MISSING, ...pagesMissing(await trySteps(context, pages))];
}

function pagesMissing(failure: OfficeReason | null): string[] {
  if (failure === null) return [];
  const why = "表格已写好，但打印设置没有写入，可能是没有安装打印机。";
  return [`${why}请在“页面布局”中设为 A4、缩放为一页宽。（${failure.code}）`];
}

function reportOf(
  { placings, skipped }: ReturnType<typeof placePlans>,
  notices: readonly string[]
): WriteReport {
  const names = (replaces: boolean) =>
    placings.filter((placing) => placing.replaces === replaces).map(({ name }) => name);
  return { written: names(false), replaced: names(true), skipped, notices };
}

/** A batch is not atomic: which sheets a failed one has added is seen in the workbook; all, where it can not be asked. */
async function findWritten(
  context: Excel.RequestContext,
  placings: readonly Placing[]
): Promise<string[]> {
  const added = placings.filter(({ replaces }) => !replaces).map(({ name }) => name);
  const { worksheets } = context.workbook;
  worksheets.load({ name: true });
  if ((await trySync(context)) !== null) return added;
  const present = worksheets.items.map(({ name }) => name);
  return added.filter((name) => present.some((other) => sameName(other, name)));
}
