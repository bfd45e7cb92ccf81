import { markRequests, validationOf } from "../../../src/actions";
import type { Explanation } from "../../../src/domain";
import type { StandingGrid } from "../../../src/forms";
import { check, isSettled, subjectOf, titleOfRule, type Finding } from "../../../src/rules";
import { seedSheet, tablesOn, type Changes } from "../../support/findings";
import { SEED } from "../../support/seed";

/** A plan with a gap in October, which is a 提醒, with these reasons. */
const GAP = { B7: null, C7: 0.5, D7: null, E7: 1 };

const REASON: Explanation = {
  project: "13070026P000008100145",
  projectName: "人大代表培训经费",
  rule: "支出比例漏填",
  field: "10月底",
  value: "（空）",
  reason: "三季度没有支出",
  date: "2026-11-20",
};

/** What the findings of the seed's first table say of the reasons, by rule. */
function explainedWhen(changes: Changes, explanations: readonly Explanation[]) {
  const { findings } = check({ ...tablesOn([seedSheet(0, changes)]), explanations });
  return findings.flatMap(({ rule, explained }) => (explained ? [{ rule, ...explained }] : []));
}

describe("a written reason", () => {
  test("is found again by project, rule and field", () => {
    const given = { rule: "plan-gap", reason: REASON.reason, date: REASON.date, stale: false };
    expect(explainedWhen(GAP, [REASON])).toEqual([given]);
    expect(explainedWhen(GAP, [{ ...REASON, project: "13070026P000008100146" }])).toEqual([]);
    expect(explainedWhen(GAP, [{ ...REASON, rule: "预算为0" }])).toEqual([]);
    expect(explainedWhen(GAP, [{ ...REASON, field: "3月底" }])).toEqual([]);
  });

  test("is found as people retype it: blanks and full-width signs aside", () => {
    const retyped = { ...REASON, rule: " 支出比例 漏填", field: "10 月底", value: "(空)" };
    expect(explainedWhen(GAP, [retyped])).toMatchObject([{ stale: false }]);
  });

  test("is stale once the value has changed", () => {
    const budget = (total: number) => ({ C4: total, E4: total });
    const reason = { ...REASON, rule: "金额单位", field: "预算数", value: "100000.00" };
    expect(explainedWhen(budget(100_000), [reason])).toMatchObject([{ stale: false }]);
    expect(explainedWhen(budget(200_000), [reason])).toMatchObject([{ stale: true }]);
  });

  test("that stands lower wins, but one for the present value wins over a stale one", () => {
    const [later, old] = [
      { ...REASON, reason: "以此为准" },
      { ...REASON, value: "50%", reason: "旧值" },
    ];
    expect(explainedWhen(GAP, [REASON, later])).toMatchObject([{ reason: "以此为准" }]);
    expect(explainedWhen(GAP, [REASON, old])).toMatchObject([
      { reason: REASON.reason, stale: false },
    ]);
    expect(explainedWhen(GAP, [old])).toMatchObject([{ reason: "旧值", stale: true }]);
  });

  test("that was written before the project had its code still counts", () => {
    expect(explainedWhen(GAP, [{ ...REASON, project: REASON.projectName }])).toHaveLength(1);
  });

  test("explains neither an error nor advice", () => {
    const read = tablesOn([seedSheet(0, { D7: 0.4, E12: "≤80人次" })]);
    const { findings } = check(read);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["错误", "建议"]));
    const explanations = findings.map((finding) => ({
      ...REASON,
      ...subjectOf(finding, read),
      rule: titleOfRule(finding.rule),
    }));
    expect(check({ ...read, explanations }).findings).toEqual(findings);
  });

  test("can be written for every 提醒 that the catalogue has, by what its own subject says", () => {
    const read = tablesOn([
      seedSheet(0, { B3: "13070026P000008100146", D7: null, E15: "显著", B10: "数量指标" }),
      seedSheet(0, { E16: "120%", C4: 0, E4: 0 }, "副本"),
    ]);
    const { findings } = check(read);
    const open = findings.filter(({ severity }) => severity === "提醒");
    expect(open.length).toBeGreaterThan(5);
    const explanations = open.map((finding) => explanationOf(finding, read));
    const again = check({ ...read, explanations }).findings;
    expect(again.filter(isSettled)).toHaveLength(open.length);
  });
});

function explanationOf(finding: Finding, read: ReturnType<typeof tablesOn>): Explanation {
  return { ...REASON, ...subjectOf(finding, read), rule: titleOfRule(finding.rule) };
}

describe("what is explained", () => {
  const shown = (explanations: readonly Explanation[], changes: Changes = GAP) => {
    const grids = [seedSheet(4, changes)];
    const validation = validationOf(readingOf(grids), {});
    const checked = check({ ...validation, explanations });
    return markRequests({ ...validation, findings: checked.findings });
  };
  const code = SEED.tables[4]?.projectCode ?? "";
  const reason = { ...REASON, project: code };

  test("is marked no more and has no hint, so a sheet on which all is explained is clean", () => {
    const [open] = shown([]);
    expect(open?.marks.map(({ severity }) => severity)).toEqual(["提醒"]);
    expect(open?.hints).not.toBeNull();
    expect(shown([reason])).toMatchObject([{ marks: [], hints: null }]);
  });

  test("is marked again where the value has changed since", () => {
    expect(shown([{ ...reason, value: "50%" }])[0]?.marks).toHaveLength(1);
  });
});

function readingOf(grids: readonly StandingGrid[]) {
  const state = { sheets: [], structureProtected: false, names: [] };
  return { grids, unread: [], state, content: null };
}
