import { budgetRules } from "./families/budget";
import { codeRules } from "./families/code";
import { costRules } from "./families/cost";
import { costBudgetRules } from "./families/cost-budget";
import { deadlineRules } from "./families/deadline";
import { departmentRules } from "./families/department";
import { indicatorRules } from "./families/indicator";
import { kindRules } from "./families/kind";
import { nameRules } from "./families/name";
import { percentageRules } from "./families/percentage";
import { planRules } from "./families/plan";
import { readingRules } from "./families/reading";
import type { Rule } from "./rule/rule";
import { tableCopyRules } from "./families/table-copy";
import { textRules } from "./families/text";
import { valueRules } from "./families/value";
import { valueUnparsedRules } from "./families/value-unparsed";

/** Every rule (domain.md section 4), a family a file. */
export const CATALOGUE: readonly Rule[] = [
  ...readingRules,
  ...codeRules,
  ...nameRules,
  ...budgetRules,
  ...planRules,
  ...indicatorRules,
  ...kindRules,
  ...valueRules,
  ...valueUnparsedRules,
  ...percentageRules,
  ...deadlineRules,
  ...costRules,
  ...costBudgetRules,
  ...tableCopyRules,
  ...departmentRules,
  ...textRules,
];
