import { planDepartment } from "../../../src/forms";
import {
  brief,
  findingsOn,
  foundWhenChanged,
  seedSheet,
  whenChanged,
  type Changes,
} from "../../support/findings";
import { gridOfPlan } from "../../support/plan-grid";
import { SEED } from "../../support/seed";

/** The rules that speak, each once. */
const rules = (changes: Changes, index = 0) => [
  ...new Set(foundWhenChanged(changes, index).map(({ rule }) => rule)),
];

describe("one cause, one finding", () => {
  test("a row with a blank is told for that alone, while other rows are asked on", () => {
    const wrong = { E10: "若干", E16: "≥120%" };
    expect(rules({ E10: "若干" })).toEqual(["value-unparsed"]);
    expect(rules({ E10: "若干", F10: null })).toEqual(["indicator-blank"]);
    expect(rules({ E16: "≥120%" })).toEqual(["value-percent"]);
    expect(rules({ ...wrong, F16: null })).toEqual(["value-unparsed", "indicator-blank"]);
  });

  test("a value that is no quantity is not told for its unit or direction as well", () => {
    expect(rules({ E16: "显著" })).toEqual(["value-unparsed"]);
    expect(rules({ E10: "较低" })).toEqual(["value-unparsed"]);
  });

  test("a placeholder is no value to be judged, nor a code", () => {
    expect(whenChanged({ E12: "≥XX人次" })).toEqual(["text-placeholder 错误 E12"]);
    expect(whenChanged({ B3: "待定" })).toEqual(["text-placeholder 错误 B3"]);
  });

  test("without a budget there is nothing to compare costs with", () => {
    const meeting = 5;
    const all = (changes: Changes) =>
      findingsOn([seedSheet(meeting, changes)]).map(({ rule }) => rule);
    expect(all({})).toContain("cost-over-budget");
    expect(all({ C4: null })).not.toContain("cost-over-budget");
    expect(all({ C4: null })).toContain("budget-missing");
    expect(all({ C4: "202万" })).not.toContain("cost-over-budget");
    expect(all({ C4: "202万" })).toContain("budget-number");
  });

  test("a plan filled in per period is not told for falling or for its end too", () => {
    expect(rules({ B7: 0.4, C7: 0.3, D7: 0.2, E7: 0.1 })).toEqual(["plan-incremental"]);
  });
});

test("what a draft leaves behind is told in the whole department's texts too, where it stands", () => {
  const { department } = SEED;
  const [first, ...rest] = department?.subTargets ?? [];
  if (!department || !first) throw new Error("the seed has no department");
  const drafted = { ...department, subTargets: [{ ...first, goal: "完成××项任务" }, ...rest] };
  const found = findingsOn([gridOfPlan(planDepartment(drafted)), seedSheet(0)]);
  expect(brief(found.filter(({ rule }) => rule === "text-placeholder"))).toEqual([
    expect.stringMatching(/^text-placeholder 错误 C\d+$/),
  ]);
});
