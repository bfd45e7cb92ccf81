import { isSafeRepair } from "../../../src/rules";
import { foundWhenChanged, type Changes } from "../../support/findings";

/** What 全部安全修复 would write, and what it leaves to a look at each: by rule, with the new values. */
function repairs(changes: Changes) {
  const found = foundWhenChanged(changes).filter(({ fix }) => fix);
  const written = found.map((finding) => ({
    rule: finding.rule,
    safe: isSafeRepair(finding),
    after: finding.fix?.kind === "set" ? finding.fix.changes.map(({ after }) => after) : [],
    formats: finding.fix?.kind === "set" ? finding.fix.changes.map(({ format }) => format) : [],
  }));
  expect(written).not.toEqual([]);
  return written;
}

test.each<[string, Changes, string, unknown, string | undefined]>([
  ["an amount with its unit", { C4: "31.00万元" }, "budget-number", 31, "0.00"],
  ["a percentage that is a text", { D7: "75%" }, "plan-number", 0.75, "0%"],
  ["a percentage with a decimal", { D7: "75.5" }, "plan-number", 0.755, "0.0%"],
  [
    "an alias of a level",
    { B16: "服务对象满意度" },
    "indicator-level",
    "服务对象满意度指标",
    undefined,
  ],
  ["a level 1 that level 2 tells", { A16: "产出指标" }, "indicator-level", "满意度指标", undefined],
  [
    "a title",
    { A1: "1.会议费绩效目标表" },
    "name-title",
    "1.人大代表培训经费绩效目标表",
    undefined,
  ],
  ["the form of a value", { E16: "≥ ９５％" }, "value-form", "≥95%", undefined],
])("%s is normalised with all others", (_, changes, rule, after, format) => {
  const repair = repairs(changes).find((each) => each.rule === rule);
  expect(repair).toEqual({ rule, safe: true, after: [after], formats: [format] });
});

test("a value stays a text, which Excel must not read as a date or a number", () => {
  const repair = repairs({ E16: " ９５％以上" }).find(({ rule }) => rule === "value-form");
  expect(repair?.after).toEqual(["≥95%"]);
  expect(typeof repairs({ E16: "０.９５" }).find(({ safe }) => safe)?.after[0]).toBe("string");
});

test.each<[string, Changes]>([
  ["a share that is a number, which may be 50 for 50% or a typing error of 300%", { D7: 3 }],
  ["a share that is a number beside one that is a text", { C7: "60%", D7: 75 }],
  ["money", { C4: 30 }],
  ["rounding", { C4: 31.005, E4: 31.005 }],
  ["a plan filled in per period", { B7: 0.25, C7: 0.25, D7: 0.25, E7: 0.25 }],
  ["an indicator that is missing", { B10: "数量指标" }],
])("%s is looked at one by one", (_, changes) => {
  expect(repairs(changes).map(({ safe }) => safe)).not.toContain(true);
});
