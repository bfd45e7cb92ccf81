import { budgetRules } from "./budget";
import { codeRules } from "./code";
import { costRules } from "./cost";
import { costBudgetRules } from "./cost-budget";
import { deadlineRules } from "./deadline";
import { departmentRules } from "./department";
import { indicatorRules } from "./indicator";
import { kindRules } from "./kind";
import { nameRules } from "./name";
import { percentageRules } from "./percentage";
import { planRules } from "./plan";
import { readingRules } from "./reading";
import type { Rule } from "./rule";
import { tableCopyRules } from "./table-copy";
import { textRules } from "./text";
import { valueRules } from "./value";
import { valueUnparsedRules } from "./value-unparsed";

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
