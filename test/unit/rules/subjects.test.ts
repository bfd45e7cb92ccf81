import { checksum } from "../../../src/domain";
import { planDepartment, type SheetGrid } from "../../../src/forms";
import { check, findingKey, subjectOf, type Finding } from "../../../src/rules";
import { seedSheet, tablesOn, type Changes } from "../../support/findings";
import { insertRow, setCell } from "../../support/grid-changes";
import { gridOfPlan } from "../../support/plan-grid";
import { SEED } from "../../support/seed";

/** What is found on these sheets, with what it is about. */
function about(...grids: readonly SheetGrid[]) {
  const read = tablesOn(grids);
  const { findings } = check(read);
  return findings.map((finding) => ({ rule: finding.rule, ...subjectOf(finding, read) }));
}

/** The subject of the only finding of a rule, when cells of the seed's first table are changed. */
function subjectWhen(rule: Finding["rule"], changes: Changes) {
  const [one, ...others] = about(seedSheet(0, changes)).filter((each) => each.rule === rule);
  expect(others).toEqual([]);
  return one;
}

/** Keys with their rules. */
function keysOn(...grids: readonly SheetGrid[]): string[] {
  const read = tablesOn(grids);
  const { findings } = check(read);
  return findings.map((finding) => findingKey(finding, { ...read, findings }));
}

const departmentSheet = (): SheetGrid => {
  if (SEED.department === null) throw new Error("the seed has no department");
  return gridOfPlan(planDepartment(SEED.department));
};

const CODE = "13070026P000008100145";

describe("what a finding is about", () => {
  test("the project by its code, the field by the form's word, the value as it is shown", () => {
    expect(subjectWhen("plan-decreasing", { D7: 0.4 })).toEqual({
      rule: "plan-decreasing",
      project: CODE,
      projectName: "人大代表培训经费",
      field: "10月底",
      value: "40%",
    });
  });

  test("a sum shows all its parts, blanks too", () => {
    expect(subjectWhen("budget-sum", { E4: 30.99 })).toMatchObject({
      field: "预算数",
      value: "31.00、30.99、（空）",
    });
  });

  test("a project without a code goes by its name, one without a name by its sheet", () => {
    expect(subjectWhen("code-missing", { B3: null })).toMatchObject({
      project: "人大代表培训经费",
      field: "项目编码",
      value: "（空）",
    });
    const nameless = subjectWhen("code-missing", { B3: null, E3: null });
    expect(nameless).toMatchObject({ project: "1.人大代表培训经费", projectName: "" });
  });

  test("an indicator's cell is told by its column and the indicator's name", () => {
    expect(subjectWhen("indicator-blank", { F12: null })).toMatchObject({
      field: "指标值确定依据：培训人次",
    });
    expect(subjectWhen("indicator-blank", { C12: null })).toMatchObject({ field: "三级指标" });
  });

  test("kinds that are missing from the list are subjects of their own, whatever else the list holds", () => {
    const found = (changes: Changes) =>
      about(seedSheet(0, changes)).filter(({ rule }) => rule === "indicator-required");
    const missing = found({ B10: "数量指标", B14: "数量指标" });
    expect(missing.map(({ field, value }) => [field, value])).toEqual([
      ["绩效指标：成本指标", "（空）"],
      ["绩效指标：时效指标", "（空）"],
    ]);
    expect(found({ B10: "数量指标", B14: "数量指标", E11: "≥2期" })).toEqual(missing);
  });

  test("a long text is shortened, and any change in it shows", () => {
    const goals = `${"完成全年培训任务，提高履职能力。".repeat(5)}按2025年度培训计划执行。`;
    const value = (text: string) => subjectWhen("text-year", { B8: text })?.value ?? "";
    expect(value(goals)).toMatch(
      /^完成全年培训任务，提高履职能力。完成全年…（共94字，[0-9a-f]{8}）$/
    );
    expect(value(goals.replace("提高", "增强"))).not.toBe(value(goals));
    expect(value(goals)).toBe(value(`  ${goals}\n`));
  });

  test("the whole department's texts are told by their task", () => {
    const subjects = about(departmentSheet(), seedSheet(0)).filter(
      ({ project }) => project === "部门整体绩效目标"
    );
    expect(subjects.length).toBeGreaterThanOrEqual(4);
    for (const { projectName, field, value } of subjects) {
      expect(projectName).toBe("部门整体绩效目标");
      expect(field).toMatch(/^(总体绩效目标|分项绩效目标：.+|工作保障措施：.+)$/);
      expect(value).not.toBe("");
    }
  });

  test("what belongs to no table goes by its sheet", () => {
    const sheet = seedSheet(0);
    const headless = { ...sheet, values: sheet.values.filter((_, row) => row !== 8) };
    expect(about(headless)).toEqual([
      { rule: "table-unreadable", project: sheet.name, projectName: "", field: "", value: "" },
    ]);
  });
});

describe("a finding's key", () => {
  const faulty = () => seedSheet(0, { D7: 0.4, E12: null, F14: null });

  test("is its own among all, also where tables and rows look the same", () => {
    const twins = [seedSheet(0, { E12: null }), seedSheet(0, { E12: null }, "副本")];
    const rows = seedSheet(2, { C11: "同名", C12: "同名", E11: null, E12: null });
    const keys = keysOn(...twins, rows);
    expect(keys.length).toBeGreaterThan(5);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("stays while rows are inserted, sheets renamed and other findings mended", () => {
    const keys = keysOn(faulty());
    expect(keysOn(insertRow(faulty(), 2))).toEqual(keys);
    expect(keysOn({ ...faulty(), name: "培训" })).toEqual(keys);
    const fewer = keysOn(setCell(faulty(), 6, 3, 0.75));
    expect(fewer).toEqual(keys.filter((key) => !key.startsWith("plan-decreasing")));
  });

  test("is plain enough to be an id", () => {
    expect(keysOn(seedSheet(0, { C12: "甲\"乙'<丙>", E12: null })).join()).toMatch(/^[a-z0-9,-]+$/);
  });
});

test.each([
  ["", "811c9dc5"],
  ["a", "e40c292c"],
  ["foobar", "bf9cf968"],
])("the checksum of %j is that of FNV-1a", (text, expected) => {
  expect(checksum(text)).toBe(expected);
});
