import fc from "fast-check";
import type { DepartmentTargets } from "../../../src/domain";
import { emptyDepartmentTargets, planDepartment } from "../../../src/forms";
import { describe as sentenceOf, type Finding } from "../../../src/rules";
import { brief, findingsOn } from "../../support/findings";
import { gridOfPlan } from "../../support/plan-grid";
import { projectSheet, type Row } from "../../support/project-sheets";

const NAMES = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];

/** Rows that differ from project to project in the last `own` of them. */
function rowsOf(project: string, count: number, own: number): readonly Row[] {
  return NAMES.slice(0, count).map((name, i) => [
    "数量指标",
    i < count - own ? name : `${project}${name}`,
    "≥1次",
  ]);
}

function project(name: string, rows: readonly Row[], projectCode = "") {
  return projectSheet({ rows, projectName: name, projectCode, number: 1 });
}

const copies = (...sheets: Parameters<typeof findingsOn>[0]) =>
  findingsOn(sheets).filter(({ rule }) => rule === "table-copy");
const others = (findings: readonly Finding[]) =>
  findings.map(({ at }) => at.map(({ sheet }) => sheet));

describe("指标雷同 table-copy", () => {
  test("over 80 % of the rows are the same: the later table is told, with the one it copies", () => {
    const findings = copies(
      project("培训", rowsOf("培训", 10, 1)),
      project("会议", rowsOf("会议", 10, 1))
    );
    expect(others(findings)).toEqual([["1.会议", "1.培训"]]);
    expect(brief(findings)).toEqual(["table-copy 提醒 E3 E3"]);
    expect(findings.map((finding) => sentenceOf(finding))).toEqual([
      "10条指标中有9条与“培训”相同。请按本项目的实际重新编写；确属同类项目的，请说明。",
    ]);
  });

  test("80 % itself is no copy", () => {
    expect(
      copies(project("培训", rowsOf("培训", 10, 2)), project("会议", rowsOf("会议", 10, 2)))
    ).toEqual([]);
  });

  test("the share is that of the longer table, whichever comes first", () => {
    const short = project("培训", rowsOf("培训", 6, 0));
    const long = project("会议", rowsOf("会议", 8, 0));
    expect(copies(short, long)).toEqual([]);
    expect(copies(long, short)).toEqual([]);
    expect(copies(short, project("会议", rowsOf("会议", 7, 0)))).toHaveLength(1);
  });

  test("five rows are enough to tell, four are not", () => {
    const same = (count: number) =>
      copies(project("培训", rowsOf("培训", count, 0)), project("会议", rowsOf("会议", count, 0)));
    expect(same(5)).toHaveLength(1);
    expect(same(4)).toEqual([]);
  });

  test("white space and full-width punctuation aside, every part of a row counts", () => {
    const rows = rowsOf("", 5, 0);
    const spaced = rows.map(([kind, name, value]): Row => [kind, `${name} `, value]);
    const described = (text: string) =>
      rows.map(([kind, name, value]): Row => [kind, name, value, `${name}（${text}）`]);
    const half = rows.map(([kind, name, value]): Row => [kind, name, value, `${name}(一)`]);
    const values = rows.map(([kind, name]): Row => [kind, name, "≥2次"]);
    expect(copies(project("培训", rows), project("会议", spaced))).toHaveLength(1);
    expect(copies(project("培训", described("一")), project("会议", half))).toHaveLength(1);
    expect(copies(project("培训", rows), project("会议", described("一")))).toEqual([]);
    expect(copies(project("培训", rows), project("会议", values))).toEqual([]);
  });

  test("rows that wait for their content are none", () => {
    const blank = NAMES.map((name): Row => ["数量指标", name, ""]);
    expect(copies(project("培训", blank), project("会议", blank))).toEqual([]);
    const nameless = NAMES.map((name): Row => ["数量指标", "", "≥1次", name]);
    expect(copies(project("培训", nameless), project("会议", nameless))).toEqual([]);
  });

  test("the same row twice counts twice only where it stands twice in both", () => {
    const twice = (own: string): readonly Row[] => [
      ...Array.from({ length: 5 }, (): Row => ["数量指标", "甲", "≥1次"]),
      ["数量指标", own, "≥1次"],
    ];
    expect(copies(project("培训", twice("乙")), project("会议", twice("丙")))).toHaveLength(1);
    expect(copies(project("培训", twice("乙")), project("会议", rowsOf("会议", 6, 0)))).toEqual([]);
  });

  test("the same project twice is for its code or its name to tell", () => {
    const rows = rowsOf("", 6, 0);
    const code = "13070026P000008100145";
    expect(copies(project("培训", rows), project("培训", rows))).toEqual([]);
    expect(copies(project("培训", rows, code), project("会议", rows, code))).toEqual([]);
    const other = "13070026P00001010039Q";
    expect(copies(project("培训", rows, code), project("会议", rows, other))).toHaveLength(1);
    const nameless = copies(project("", rows, code), project("", rows, other));
    expect(nameless.map(({ params }) => params)).toMatchObject([{ same: 6, rows: 6 }]);
  });

  test("whatever rows tables have in whatever order, those with enough in common are told", () => {
    const rowsOfTable = fc.shuffledSubarray(NAMES, { minLength: 4 });
    fc.assert(
      fc.property(fc.array(rowsOfTable, { minLength: 2, maxLength: 6 }), (tables) => {
        const sheets = tables.map((names, i) => ({
          ...project(
            `项目${i}`,
            names.map((name) => ["数量指标", name, "≥1次"])
          ),
          name: `表${i}`,
        }));
        const alike = (a: readonly string[], b: readonly string[]) =>
          a.filter((name) => b.includes(name)).length > 0.8 * Math.max(a.length, b.length);
        const expected = tables.flatMap((later, i) =>
          later.length >= 5 && tables.slice(0, i).some((earlier) => alike(later, earlier))
            ? [`表${i}`]
            : []
        );
        expect(others(copies(...sheets)).map(([copy]) => copy)).toEqual(expected);
      }),
      { seed: 20_261_123, numRuns: 100 }
    );
  });

  test("each copy is one finding, also of a copy", () => {
    const a = rowsOf("", 10, 0);
    const b = [...a.slice(0, 9), ["数量指标", "子", "≥1次"] as const];
    const c = [...a.slice(0, 8), ["数量指标", "丑", "≥1次"] as const, ...b.slice(9)];
    const sheets = [project("一", a), project("二", b), project("三", c), project("四", a)];
    expect(others(copies(...sheets))).toEqual([
      ["1.二", "1.一"],
      ["1.三", "1.二"],
      ["1.四", "1.一"],
    ]);
  });
});

describe("部门整体漏填 department-blank", () => {
  const complete: DepartmentTargets = {
    overall: "依法履职。",
    subTargets: [
      { task: "立法工作", goal: "完成立法。", indicators: [{ name: "完成率", value: "100%" }] },
      {
        task: "监督工作",
        goal: "完成监督。",
        indicators: [
          { name: "完成率", value: "100%" },
          { name: "检查次数", value: "≥5次" },
        ],
      },
    ],
    measures: [{ title: "加强制度建设", content: "健全制度。" }],
  };

  const findings = (targets: Partial<DepartmentTargets>) =>
    findingsOn([gridOfPlan(planDepartment({ ...complete, ...targets }))]);
  const blank = (targets: Partial<DepartmentTargets>) => brief(findings(targets));
  const told = (targets: Partial<DepartmentTargets>) =>
    findings(targets).map((finding) => sentenceOf(finding));

  const [first, second] = complete.subTargets;
  if (!first || !second) throw new Error("two sub-targets");

  test("a department that says everything has nothing to find", () => {
    expect(blank({})).toEqual([]);
  });

  test("no overall target and no measure are errors", () => {
    expect(blank({ overall: "" })).toEqual(["department-blank 错误 A3"]);
    expect(told({ overall: "" })).toEqual(["未填总体绩效目标。请填写。"]);
    expect(blank({ measures: [] })).toEqual(["department-blank 错误 A9"]);
    expect(told({ measures: [] })).toEqual(["未填工作保障措施。请填写。"]);
  });

  test("a sub-target without target or indicator is named", () => {
    const goalless = { subTargets: [{ ...first, goal: "" }, second] };
    expect(blank(goalless)).toEqual(["department-blank 错误 C6"]);
    expect(told(goalless)).toEqual([
      "分项绩效目标“立法工作”未填绩效目标。请填写；不用的请整行清空。",
    ]);
    const bare = { subTargets: [first, { ...second, indicators: [] }] };
    expect(blank(bare)).toEqual(["department-blank 错误 C7"]);
    expect(told(bare)).toEqual([
      "分项绩效目标“监督工作”未填绩效指标和指标值。请填写；不用的请整行清空。",
    ]);
    expect(blank({ subTargets: [{ ...first, task: "" }, second] })).toEqual([
      "department-blank 错误 B6",
    ]);
  });

  test("an indicator without its name or value is told where it is blank, once a sub-target", () => {
    const half = [
      { name: "完成率", value: "" },
      { name: "", value: "≥5次" },
    ];
    expect(blank({ subTargets: [first, { ...second, indicators: half }] })).toEqual([
      "department-blank 错误 E7 D8",
    ]);
  });

  test("one entry is enough to make a row a sub-target", () => {
    const unused = { task: "", goal: "", indicators: [] };
    const parts = (begun: Partial<typeof first>) =>
      findings({ subTargets: [first, { ...unused, ...begun }] }).map(({ params }) => params);
    expect(parts({ task: "立法" })).toMatchObject([{ missing: "goal" }, { missing: "indicator" }]);
    expect(parts({ goal: "完成。" })).toMatchObject([
      { missing: "task" },
      { missing: "indicator" },
    ]);
    expect(parts({ indicators: second.indicators })).toMatchObject([
      { missing: "task" },
      { missing: "goal" },
    ]);
  });

  test("without any row for them the sub-targets are missing too", () => {
    expect(blank({ subTargets: [] })).toEqual(["department-blank 错误 A6"]);
  });

  test("rows with a number alone are still to be filled in, unless there are no others", () => {
    const unused = { task: "", goal: "", indicators: [] };
    expect(blank({ subTargets: [first, unused, unused] })).toEqual([]);
    expect(blank({ subTargets: [unused, unused] })).toEqual(["department-blank 错误 B6"]);
    expect(told(emptyDepartmentTargets())).toEqual([
      "未填总体绩效目标。请填写。",
      "未填分项绩效目标。请填写。",
      "未填工作保障措施。请填写。",
    ]);
  });
});
