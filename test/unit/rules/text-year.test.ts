import { planDepartment } from "../../../src/forms";
import { describe as sentenceOf } from "../../../src/rules";
import { brief, findingsOn, seedSheet, sentencesWhen, whenChanged } from "../../support/findings";
import { gridOfPlan } from "../../support/plan-grid";
import { SEED } from "../../support/seed";

/** The seed's budget year is 2026; B8 holds the goals of a table. */
const inGoals = (text: string) => whenChanged({ B8: text }, 4);

const SPOKEN_OF = ["text-year 提醒 B8"];

test("another year's plan in a text of a table is told with both years", () => {
  expect(sentencesWhen({ B8: "1.按照2025年工作计划开展工作。" }, 4)).toEqual([
    "文中的“2025年工作计划”是2025年的，预算年度是2026年，可能沿用了往年的文字。请核对后改正；确需引用的，请说明。",
  ]);
  expect(sentencesWhen({ B8: "按2027年工作计划开展工作" }, 4)).toEqual([
    "文中的“2027年工作计划”是2027年的，预算年度是2026年。请核对后改正；确需引用的，请说明。",
  ]);
});

test.each([
  "2025年度工作要点",
  "2025年机关工作思路",
  "2025 年实施方案",
  "《市人大常委会2024年立法、监督工作计划》",
  "2025年支出安排",
  "2025年初工作计划",
])("%s is another year's plan", (text) => {
  expect(inGoals(text)).toEqual(SPOKEN_OF);
});

test.each([
  ["the budget year itself", "2026年工作计划"],
  ["a span of years", "2021-2025年发展计划"],
  ["a span of years", "2021年—2025年实施方案"],
  ["a span of years", "2025年至2027年行动方案"],
  ["a span of years", "2025－2027年行动方案"],
  ["accounts of last year", "2025年决算编制方案"],
  ["what is carried over", "使用2025年结转资金安排支出"],
  ["last year on purpose", "参照上年2025年工作计划"],
  ["last year's plan as past", "对照2025年工作完成情况，制定工作计划"],
  ["a year between", "总结2025年和制定2026年计划"],
  ["a date", "2025年12月印发的方案"],
  ["a date", "2025年底前制定方案"],
  ["a longer number", "12025年工作计划"],
  ["no plan", "2025年会议"],
])("%s is not told: %s", (_why, text) => {
  expect(inGoals(text)).toEqual([]);
});

test("up to 12 characters stand between a year and its plan", () => {
  expect(inGoals("2025年一二三四五六七八九十一二计划")).toEqual(SPOKEN_OF);
  expect(inGoals("2025年一二三四五六七八九十一二三计划")).toEqual([]);
});

test("every plan is told once, a clause about last year does not excuse the next one", () => {
  const text = "按照2025年工作计划，落实2024年工作方案，完成2025年工作计划；上年2023年工作计划。";
  expect(findingsOn([seedSheet(4, { B8: text })]).map(({ params }) => params)).toMatchObject([
    { text: "2025年工作计划", year: 2025 },
    { text: "2024年工作方案", year: 2024 },
  ]);
});

test("it is advice in 依据, and to be explained in every other entry", () => {
  expect(whenChanged({ F11: "2025年工作计划" }, 4)).toEqual(["text-year 建议 F11"]);
  expect(sentencesWhen({ F11: "2025年工作计划" }, 4)).toEqual([
    "文中的“2025年工作计划”是2025年的，预算年度是2026年，可能沿用了往年的文字。建议核对；确以此为依据的可忽略。",
  ]);
  expect(whenChanged({ B5: "2025年工作安排" }, 4)).toEqual(["text-year 提醒 B5"]);
  expect(whenChanged({ D11: "2025年工作安排" }, 4)).toEqual(["text-year 提醒 D11"]);
});

test("without a budget year there is nothing to compare with, and another year can be set", () => {
  const codeless = seedSheet(4, { B3: null, B8: "2025年工作计划" });
  expect(brief(findingsOn([codeless]))).toEqual(["code-missing 提醒 B3"]);
  expect(findingsOn([codeless], { budgetYear: 2025 })).toHaveLength(1);
  expect(brief(findingsOn([codeless], { budgetYear: 2026 }))).toContain("text-year 提醒 B8");
});

test("every text of the whole department is asked", () => {
  if (!SEED.department) throw new Error("the seed has a department");
  const stale = "2025年工作计划";
  const department = gridOfPlan(
    planDepartment({
      overall: stale,
      subTargets: [{ task: "立法", goal: stale, indicators: [{ name: "完成率", value: stale }] }],
      measures: [{ title: "加强制度建设", content: stale }],
    })
  );
  const findings = findingsOn([department], { budgetYear: 2026 }).filter(
    ({ rule }) => rule === "text-year"
  );
  expect(brief(findings)).toEqual([
    "text-year 提醒 A3",
    "text-year 提醒 C6",
    "text-year 提醒 E6",
    "text-year 提醒 C9",
  ]);
  expect(findings.map((finding) => sentenceOf(finding)).join("")).not.toContain("建议");
});
