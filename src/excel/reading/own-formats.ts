import { fail, ok, type Result } from "../../domain";
import { allCells, sheetWith } from "../gateway/addresses";
import {
  mayConcernOneSheet,
  reasonFor,
  type OfficeReason,
  type SheetFailure,
} from "../gateway/office-reason";
import { loadEach, trySync } from "../gateway/send";
import type { NamedSheet } from "../gateway/added-sheet";

/** Our conditional formats of one sheet, by id. */
export interface OwnFormats {
  readonly sheet: NamedSheet;
  readonly protected: boolean;
  readonly ids: readonly string[];
}

export interface OwnFormatsList {
  readonly found: readonly OwnFormats[];
  readonly failed: readonly SheetFailure[];
}

/**
 * The constant formula that tells our conditional formats from the user's: =LEN("jx:error")>0. One without any
 * formula shows nothing and can not be made by hand: it is one of ours, left by a batch that was cut short.
 */
const OWN_FORMULA = /^(=\s*LEN\(\s*"jx:|$)/i;

/**
 * Lists our conditional formats on the named sheets in one sync; where that fails, on ever fewer sheets,
 * and rule by rule on a sheet that fails alone (rules made by hand can make the joint list fail:
 * office-js issues 2180, 6827). A sheet that fails even so is reported: FormatsUnreadable, where the sheet
 * itself can be read.
 */
export async function listOwnFormats(
  context: Excel.RequestContext,
  sheets: readonly NamedSheet[]
): Promise<Result<OwnFormatsList, OfficeReason>> {
  const joint = await loadEach(context, sheets, (sheet) =>
    queueOwnFormats(sheetWith(context, sheet.id), sheet)
  );
  if (!joint.ok) return joint;
  const found = joint.value.done.map(({ reply }) => reply);
  const failed: SheetFailure[] = [];
  for (const { item: sheet } of joint.value.failed) {
    const alone = await listRuleByRule(context, sheet);
    if (alone.ok) found.push(alone.value);
    else if (!mayConcernOneSheet(alone.reason)) return alone;
    else failed.push({ sheet: sheet.name, reason: reasonFor(alone.reason.code, sheet.name) });
  }
  return ok({ found, failed });
}

/** Queues listing our conditional formats of one sheet. */
export function queueOwnFormats(worksheet: Excel.Worksheet, sheet: NamedSheet): () => OwnFormats {
  worksheet.load({ protection: { protected: true } });
  const formats = allCells(worksheet).conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return () => ({
    sheet,
    protected: worksheet.protection.protected,
    ids: formats.items
      .filter(({ type, customOrNullObject: custom }) => type === "Custom" && isOwn(custom))
      .map(({ id }) => id),
  });
}

/** Ids and types first, then the formula of each custom rule through a path of its own. 2 syncs, 3 in vain. */
async function listRuleByRule(
  context: Excel.RequestContext,
  sheet: NamedSheet
): Promise<Result<OwnFormats, OfficeReason>> {
  const worksheet = sheetWith(context, sheet.id);
  const { protection } = worksheet;
  protection.load("protected");
  const formats = allCells(worksheet).conditionalFormats;
  formats.load("items/id,items/type");
  const unlisted = await trySync(context);
  if (unlisted !== null) return fail(await whatIsInTheWay(context, sheet, unlisted));
  const custom = formats.items.filter(({ type }) => type === "Custom");
  const rules = custom.map(({ id }) => queueRule(worksheet, id));
  const unread = await trySync(context);
  if (unread !== null) return fail(await whatIsInTheWay(context, sheet, unread));
  const ids = rules.filter(({ rule }) => isOwn(rule)).map(({ id }) => id);
  return ok({ sheet, protected: protection.protected, ids });
}

/** The formats of the sheet, unless it can not be reached itself. */
async function whatIsInTheWay(
  context: Excel.RequestContext,
  sheet: NamedSheet,
  reason: OfficeReason
): Promise<OfficeReason> {
  if (!mayConcernOneSheet(reason)) return reason;
  sheetWith(context, sheet.id).load("name");
  return (await trySync(context)) ?? reasonFor("FormatsUnreadable", sheet.name);
}

function queueRule(sheet: Excel.Worksheet, id: string) {
  const rule = allCells(sheet).conditionalFormats.getItem(id).custom;
  rule.load({ rule: { formula: true } });
  return { id, rule };
}

function isOwn({ rule }: Excel.CustomConditionalFormat): boolean {
  return OWN_FORMULA.test(rule.formula);
}

/** Queues deleting conditional formats of ours, by id and through a fresh path (office-js issue 5222). */
export function queueDeletions(sheet: Excel.Worksheet, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const { conditionalFormats } = allCells(sheet);
  for (const id of ids) conditionalFormats.getItem(id).delete();
}
