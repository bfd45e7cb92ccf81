import { fail, ok, type Result } from "../../domain";
import { CHARTS_MISSING, chartSteps, dropCharts } from "./apply-charts";
import { limitNotices } from "../cells/cell-limits";
import { afterInsertions } from "../gateway/guard";
import { concernsCharts, type OfficeReason } from "../gateway/office-reason";
import { restoreCells } from "./restore-cells";
import { trySteps, trySync } from "../gateway/send";
import { sendGuarded, type Sent } from "../gateway/send-guarded";
import { allStands, freshNamesake } from "./all-stands";
import { queueSheetList, type ListedSheet } from "../gateway/sheet-list";
import type { AddedSheet } from "../gateway/added-sheet";
import { insertionsOf, prepareWorks, type PreparedWork, type SheetWork } from "./sheet-works";
import { removeAdded, takeBack } from "./take-back";
import { listed, quoted } from "../gateway/listed";
import { keptNotice, overwrittenBy } from "./works-outcome";
import type { WorkbookState } from "../gateway/workbook-state";

/** What was carried out. */
export interface WorksReport {
  /** The sheets that were added, in order. */
  readonly added: readonly AddedSheet[];
  /** Sentences for the user about what is not as they may expect. */
  readonly notices: readonly string[];
}

/** Why works were not carried out, and what stands of them all the same. */
export type WorksFailure = OfficeReason & {
  /** True where nothing has changed because the sheets were not any more as they were read: it can be planned anew. */
  readonly moved: boolean;
};

interface Options {
  /** What becomes of added sheets after a failure. */
  readonly afterFailure: "remove" | "keep";
}

/**
 * Carries works out, all of them or, after a failure, none: 1 sync for each 4 MB, one more for page set-up where
 * sheets are new. What somebody has typed between reading and writing is put back and told (1 sync more); where
 * rows have moved nothing is written. Charts come last, and where one is refused all else stays: numbers count
 * for more. Every failure is followed by a look at what stands in the workbook. ExcelApi 1.9.
 */
export async function carryOutWorks(
  context: Excel.RequestContext,
  works: readonly SheetWork[],
  state: WorkbookState,
  options: Options
): Promise<Result<WorksReport, WorksFailure>> {
  const prepared = prepareWorks(
    works,
    state.names.map(({ name }) => name)
  );
  const sent = await send(context, prepared);
  const { failure } = sent;
  if (failure === null) return settle(context, prepared);
  const bare = concernsCharts(failure) ? await withoutCharts(context, prepared) : null;
  if (bare !== null) return bare;
  if (sent.unanswered && (await allStands(context, prepared, state)))
    return settle(context, prepared, [unansweredNotice(failure)]);
  return fail(await undo(context, prepared, { ...sent, failure }, state, options));
}

function send(context: Excel.RequestContext, prepared: readonly PreparedWork[]): Promise<Sent> {
  const steps = [
    ...prepared.flatMap((one) => one.steps),
    ...prepared.flatMap((one) => one.validations),
    ...chartSteps(prepared.map((one) => one.charts)),
  ];
  return sendGuarded(
    context,
    steps,
    prepared.flatMap(({ anchor }) => anchor ?? [])
  );
}

/** Puts back what was overwritten; then page set-up, whose failure is a notice. */
async function settle(
  context: Excel.RequestContext,
  prepared: readonly PreparedWork[],
  notices: readonly string[] = []
): Promise<Result<WorksReport, WorksFailure>> {
  const kept: string[] = [];
  for (const one of prepared) {
    const { cells, unmerge } = overwrittenBy(one);
    const anchor = one.anchor && afterInsertions(one.anchor, insertionsOf(one));
    const back = await restoreCells(context, { target: one.target, anchor, unmerge, cells });
    const texts = cells.map(({ state }) => String(state.formula));
    kept.push(...(back ? keptNotice(one.name, cells) : [lostNotice(one.name, texts)]));
  }
  const page = await trySteps(
    context,
    prepared.flatMap((one) => one.page)
  );
  return ok({
    added: prepared.flatMap(({ added }) => added?.added() ?? []),
    notices: [
      ...notices,
      ...kept,
      ...prepared.flatMap(({ name, plan }) => limitNotices(name, plan)),
      ...prepared.flatMap(({ work }) =>
        work.kind === "update" ? (work.update.notices ?? []) : []
      ),
      ...pagesMissing(page, prepared),
    ],
  });
}

/** Looks and dropdowns can not be asked for in a few syncs. */
function unansweredNotice({ code }: OfficeReason): string {
  return `内容已写好，但 Excel 没有答复，格式、合并或下拉可能不全。请核对，不全时再操作一次。（${code}）`;
}

function lostNotice(sheet: string, texts: readonly string[]): string {
  return `“${sheet}”中刚填的内容没能放回：${listed(texts, "、", "格")}。请重新填写。`;
}

function pagesMissing(failure: OfficeReason | null, prepared: readonly PreparedWork[]): string[] {
  if (failure === null) return [];
  if (prepared.some(({ work }) => work.kind === "update"))
    return [
      `格式已恢复，但冻结窗格或打印设置没有写入，可能是没有安装打印机。请在“视图”和“页面布局”中设置。（${failure.code}）`,
    ];
  const why = "表格已写好，但打印设置没有写入，可能是没有安装打印机。";
  return [`${why}请在“页面布局”中设为 A4、缩放为一页宽。（${failure.code}）`];
}

/** Charts come last: all else was carried out. Null where even what is left of them can not be taken away. */
async function withoutCharts(
  context: Excel.RequestContext,
  prepared: readonly PreparedWork[]
): Promise<Result<WorksReport, WorksFailure> | null> {
  const charts = prepared.map((one) => one.charts);
  if ((await dropCharts(context, charts)) !== null) return null;
  return settle(context, prepared, [CHARTS_MISSING]);
}

/** Takes back what was begun, and tells what could not be. */
async function undo(
  context: Excel.RequestContext,
  prepared: readonly PreparedWork[],
  { failure, moved, begun, unanswered }: Sent & { readonly failure: OfficeReason },
  state: WorkbookState,
  { afterFailure }: Options
): Promise<WorksFailure> {
  const untouched = { ...failure, written: [], changed: [] };
  if (!begun) return { ...untouched, moved: moved.length > 0 };
  const changed: string[] = [];
  const bare: string[] = [];
  const looked: string[] = [];
  for (const one of prepared) {
    const became = await takeBack(context, one);
    if (became === "lost") changed.push(one.name);
    else if (became === "contentOnly" || mayLookOtherwise(one, unanswered))
      (one.work.kind === "replace" ? bare : looked).push(one.name);
  }
  const added = prepared.flatMap((one) => {
    const sheet = one.added?.added() ?? null;
    return sheet ? [{ sheet, prepared: one }] : [];
  });
  const nameTaken = failure.code === "ItemAlreadyExists";
  const removes = afterFailure === "remove" || nameTaken;
  const left = removes ? await removeAdded(context, added) : added.map(({ sheet }) => sheet);
  const unknown = prepared.filter((one) => one.added !== null && one.added.added() === null);
  const now = left.length + unknown.length > 0 ? await sheetsNow(context) : [];
  const written = left.filter(({ id }) => now?.some((sheet) => sheet.id === id) ?? true);
  // Where Excel refuses the name the sheet that has it can not be ours.
  const unsure = nameTaken ? [] : newNamesakes(unknown, now, state);
  const again =
    nameTaken && [changed, bare, looked, written, unsure].every((one) => one.length === 0);
  return {
    ...failure,
    sentence: `${failure.sentence}${aftermath({ changed, bare, looked, written, unsure })}`,
    written,
    changed: [...changed, ...bare, ...looked],
    moved: again,
  };
}

/** Of a sheet that stood before: its content may be as it was, and its look all the same another one. */
function mayLookOtherwise({ work, lookBegun }: PreparedWork, unanswered: boolean): boolean {
  return work.kind !== "add" && (unanswered || lookBegun());
}

/** Null where it can not be asked. */
async function sheetsNow(context: Excel.RequestContext): Promise<readonly ListedSheet[] | null> {
  const sheets = queueSheetList(context);
  return (await trySync(context)) === null ? sheets() : null;
}

/**
 * The names of sheets that have come since, and are called as one that we asked for and got no answer about: they
 * may be ours or not, so nobody may take them away.
 */
function newNamesakes(
  unknown: readonly PreparedWork[],
  now: readonly ListedSheet[] | null,
  state: WorkbookState
): readonly string[] {
  return unknown
    .map(({ name }) => name)
    .filter((name) => now === null || freshNamesake(name, now, state) !== undefined);
}

/** What stands in the workbook after a failure: names of sheets, and the sheets that were added. */
interface Aftermath {
  readonly changed: readonly string[];
  /** Their content was put back, not their look. */
  readonly bare: readonly string[];
  /** Their content is as it was, their look may be another one. */
  readonly looked: readonly string[];
  readonly written: readonly AddedSheet[];
  readonly unsure: readonly string[];
}

/** The same for the user. */
function aftermath({ changed, bare, looked, written, unsure }: Aftermath): string {
  return [
    ...(changed.length > 0
      ? [
          `工作表${quoted(changed)}可能只改动了一部分，没能恢复原样，请核对，或不保存关闭后重新打开。`,
        ]
      : []),
    ...(bare.length > 0
      ? [`工作表${quoted(bare)}的内容已恢复，格式、合并和下拉没能恢复，项目表可用“恢复版式”重设。`]
      : []),
    ...(looked.length > 0
      ? [`工作表${quoted(looked)}的格式可能已部分改动，内容没有变，再操作一次即可。`]
      : []),
    ...(written.length > 0
      ? [`这次新增的工作表${quoted(written.map(({ name }) => name))}还在，可能不完整。`]
      : []),
    ...(unsure.length > 0
      ? [`工作表${quoted(unsure)}可能是这次写入的，请核对，不需要的请自行删除。`]
      : []),
  ].join("");
}
