import { budgetRules } from "./budget";
import { codeRules } from "./code";
import { indicatorRules } from "./indicator";
import { nameRules } from "./name";
import { planRules } from "./plan";
import { readingRules } from "./reading";
import type { Rule } from "./rule";
import { textRules } from "./text";
import type { RuleId } from "./wording";

/** Every rule (domain.md section 4), a family a file. */
export const CATALOGUE: readonly Rule[] = [
  ...readingRules,
  ...codeRules,
  ...nameRules,
  ...budgetRules,
  ...planRules,
  ...indicatorRules,
  ...textRules,
];

/**
 * One cause, one finding: where a rule speaks, those it explains are silent. `within` says how far: in the
 * same table, or at the same cell.
 */
export interface Silence {
  readonly rule: RuleId;
  readonly silences: readonly RuleId[];
  readonly within: "table" | "cell";
}

export const SILENCES: readonly Silence[] = [
  {
    rule: "plan-incremental",
    silences: ["plan-decreasing", "plan-end", "plan-late"],
    within: "table",
  },
  {
    rule: "plan-number",
    silences: [
      "plan-missing",
      "plan-decreasing",
      "plan-gap",
      "plan-incremental",
      "plan-end",
      "plan-late",
    ],
    within: "table",
  },
  { rule: "budget-missing", silences: ["budget-sum", "budget-source"], within: "table" },
  { rule: "budget-number", silences: ["budget-sum", "budget-source"], within: "table" },
  { rule: "budget-sum", silences: ["budget-zero"], within: "table" },
  {
    rule: "code-shape",
    silences: ["code-missing", "code-check", "code-duplicate", "code-year", "code-region"],
    within: "table",
  },
  { rule: "text-placeholder", silences: ["code-shape"], within: "cell" },
];
