import { planDepartment } from "../../../src/forms";
import { describe as sentenceOf } from "../../../src/rules";
import { cellAddress } from "../../../src/domain";
import { findingsOn, seedSheet } from "../../support/findings";
import { gridOfPlan } from "../../support/plan-grid";
import { SEED } from "../../support/seed";
import { SEED_FINDINGS } from "../../support/seed-findings";

test("the seed yields the findings of the domain's section 6, and nothing else", () => {
  if (!SEED.department) throw new Error("the seed has a department");
  const sheets = [
    gridOfPlan(planDepartment(SEED.department)),
    ...SEED.tables.map((_, i) => seedSheet(i)),
  ];
  const told = findingsOn(sheets).map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    cells: finding.at.map((at) => `${at.sheet}!${cellAddress(at)}`),
    sentence: sentenceOf(finding),
  }));
  expect(told).toEqual(SEED_FINDINGS);
});
