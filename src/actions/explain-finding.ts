import { fail, ok } from "../domain";
import { changeKeptSheets, type Gateway } from "../excel";
import { ownSheet, planReasons, REASON_LIMIT, REASONS_NAME } from "../forms";
import { subjectOf, titleOfRule, type Finding } from "../rules";
import { reasonOfAction } from "./action-reasons";
import type { Outcome } from "./actions";
import type { Validation } from "./validate-workbook";

/** What a row takes in a reply, with values, formulas and formats: bytes. */
const ROW_BYTES = 1_000;

/**
 * Writes the reason for a 提醒 onto the sheet 校验说明, replacing the one that is there for the same project,
 * rule and field, also a stale one; an empty text takes it away. The sheet is read anew, for others may have
 * been written since the validation. Answers sentences about what was left as it is. 2 syncs, 3 where the sheet is new or has moved.
 */
export async function explainFinding(
  gateway: Gateway,
  validation: Validation,
  finding: Finding,
  reason: { readonly text: string; readonly date: string }
): Outcome<readonly string[]> {
  const text = reason.text.trim();
  if (finding.severity !== "提醒") return fail(reasonOfAction("NotToExplain"));
  if (text.length > REASON_LIMIT) return fail(tooLong(text));
  const { grids, state } = validation.reading;
  const rule = titleOfRule(finding.rule);
  const explanation = { ...subjectOf(finding, validation), rule, reason: text, date: reason.date };
  const otherwise = ownSheet(grids, REASONS_NAME)?.id ?? null;
  const kind = { defined: REASONS_NAME, rowBytes: ROW_BYTES, otherwise };
  const done = await changeKeptSheets<null>(gateway, { kinds: [kind], known: state }, (read) => {
    const planned = planReasons([explanation], read.kept.get(REASONS_NAME)?.grid);
    return ok({ lists: new Map(planned ? [[REASONS_NAME, planned]] : []), value: null });
  });
  return done.ok ? ok(done.value.notices) : done;
}

function tooLong({ length }: string) {
  return reasonOfAction(
    "ReasonTooLong",
    `说明有${length}字，超过${REASON_LIMIT}字，打印时显示不全，没有写入。请精简后再试。`
  );
}
