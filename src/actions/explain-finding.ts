import { fail, ok } from "../domain";
import { readOwnSheet, type Gateway } from "../excel";
import { isReasonsSheet, planReasons, REASON_LIMIT, REASONS_NAME } from "../forms";
import { subjectOf, titleOfRule, type Finding } from "../rules";
import { reasonOfAction } from "./action-reasons";
import type { Outcome } from "./actions";
import { placeSheet } from "./place-sheet";
import type { Validation } from "./validate-workbook";

/**
 * Writes the reason for a 提醒 onto the sheet 校验说明, replacing the one that is there for the same project,
 * rule and field, also a stale one; an empty text takes it away. The sheet is read anew, for others may have
 * been written since the validation. 3 syncs.
 */
export async function explainFinding(
  gateway: Gateway,
  validation: Validation,
  finding: Finding,
  reason: { readonly text: string; readonly date: string }
): Outcome<null> {
  const text = reason.text.trim();
  if (finding.severity !== "提醒") return fail(reasonOfAction("NotToExplain"));
  if (text.length > REASON_LIMIT) return fail(tooLong(text));
  const unnamed = validation.reading.grids.find(isReasonsSheet)?.name ?? null;
  const read = await readOwnSheet(gateway, REASONS_NAME, unnamed);
  if (!read.ok) return read;
  const { grid } = read.value;
  const rule = titleOfRule(finding.rule);
  const explanation = { ...subjectOf(finding, validation), rule, reason: text, date: reason.date };
  const planned = planReasons([explanation], grid);
  if (planned === null) return ok(null);
  const placed = await placeSheet(gateway, planned, { ...read.value, old: grid?.name ?? null });
  return placed.ok ? ok(null) : placed;
}

function tooLong({ length }: string) {
  return reasonOfAction(
    "ReasonTooLong",
    `说明有${length}字，超过${REASON_LIMIT}字，打印时显示不全，没有写入。请精简后再试。`
  );
}
