import type { Finding } from "./finding";
import type { RuleId } from "./wording";

/** Repairs that write the same thing in the form's own way: no amount, share or word means anything else. */
const NORMALISING: ReadonlySet<RuleId> = new Set<RuleId>([
  "value-form",
  "budget-number",
  "plan-number",
  "indicator-level",
  "name-title",
]);

/**
 * True where 全部安全修复 carries out a finding's repair. Money, rounding, the spending plan and new rows are
 * repaired one by one, each looked at.
 */
export function isSafeRepair({ rule, fix }: Finding): boolean {
  if (fix?.kind !== "set" || !NORMALISING.has(rule)) return false;
  // A number in the plan may be 50 for 50% or, in a cell of percentages, 300%: only a text says which.
  return rule !== "plan-number" || fix.changes.every(({ before }) => typeof before === "string");
}
