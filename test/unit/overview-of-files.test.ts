import { cellAddress, type TargetTable } from "../../src/domain";
import {
  planOverview,
  type FileProject,
  type ProjectCosts,
  type StandingGrid,
  type SheetParts,
} from "../../src/forms";
import { gridOfPlan } from "../support/plan-grid";
import { SEED } from "../support/seed";

const OTHER_UNIT = { code: "102001", name: "张家口市教育局" };

interface Part {
  readonly file?: string;
  readonly content?: Partial<TargetTable>;
  readonly costs?: ProjectCosts;
}

function project(
  index: number,
  { file = "人大.xlsx", content = {}, costs }: Part = {}
): FileProject {
  const table = SEED.tables[index];
  if (!table) throw new Error("the seed has six tables");
  return {
    file,
    sheet: `${index + 1}.${table.projectName}`,
    content: { ...table, ...content },
    errors: 0,
    warnings: 0,
    advice: 0,
    explained: 0,
    ...(costs && { costs }),
  };
}

function newPlan(projects: readonly FileProject[]): SheetParts {
  const planned = planOverview(projects);
  if (planned.kind !== "new") throw new Error("there is no overview yet");
  return planned.plan;
}

/** An overview as it is read again: its formulas are of no concern to what follows. */
function gridOf(plan: SheetParts): StandingGrid {
  return { ...gridOfPlan(plan), names: plan.names };
}

function update(projects: readonly FileProject[], existing: StandingGrid) {
  const planned = planOverview(projects, existing);
  if (planned.kind !== "update") throw new Error("the overview is there");
  return planned.update;
}

const at = (plan: SheetParts, address: string) =>
  plan.cells.find((cell) => cellAddress(cell) === address)?.value;

/** The row, 1-based, in which a text stands in a column. */
function rowOf(plan: SheetParts, column: string, text: string): number {
  const cell = plan.cells.find(
    ({ value, ...place }) =>
      value.kind === "text" && value.text === text && cellAddress(place).startsWith(column)
  );
  if (!cell) throw new Error(`no ${text} in ${column}`);
  return cell.row + 1;
}

test("a project of a file is written in plain numbers, with file and sheet as its source and no link", () => {
  const plan = newPlan([project(0), project(1)]);
  const [training] = SEED.tables;
  expect(at(plan, "B4")).toEqual({
    kind: "text",
    text: `${training?.unit.code}${training?.unit.name}`,
  });
  expect(at(plan, "C4")).toEqual({ kind: "text", text: training?.projectCode });
  expect(at(plan, "E4")).toEqual({ kind: "number", number: 31 });
  expect(at(plan, "M4")).toEqual({ kind: "formula", formula: "=N(E4)*I4" });
  expect(at(plan, "E6")).toEqual({ kind: "formula", formula: "=SUM(E4:E5)" });
  expect(at(plan, "Y4")).toEqual({ kind: "text", text: "人大.xlsx的“1.人大代表培训经费”" });
  expect(plan.links).toEqual([]);
  expect(plan.styles.some(({ style }) => style === "link")).toBe(false);
});

test("a blank share carries on the one before it, a leading blank is nothing", () => {
  const spendingPlan = { march: null, june: 0.4, october: null, december: 1 };
  const plan = newPlan([project(0, { content: { spendingPlan } })]);
  expect(["I4", "J4", "K4", "L4"].map((address) => at(plan, address))).toEqual(
    [0, 0.4, 0.4, 1].map((number) => ({ kind: "number", number }))
  );
});

test.each(['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)"])(
  "a name that begins like a formula stays a text: %s",
  (projectName) => {
    const plan = newPlan([project(0, { content: { projectName }, file: `${projectName}.xlsx` })]);
    expect(at(plan, "D4")).toEqual({ kind: "text", text: projectName });
    expect(plan.cells.filter(({ value }) => value.kind === "formula")).not.toContainEqual(
      expect.objectContaining({
        value: { formula: expect.stringContaining(projectName) as string },
      })
    );
  }
);

describe("sums by unit", () => {
  const two = [project(0), project(1), project(2, { content: { unit: OTHER_UNIT } })];

  test("stand below the totals as live sums over the rows of each unit's code", () => {
    const plan = newPlan(two);
    const row = rowOf(plan, "B", "单位小计") + 1;
    expect(at(plan, `B${row + 1}`)).toEqual({ kind: "text", text: "102001张家口市教育局" });
    expect(at(plan, `C${row}`)).toEqual({ kind: "number", number: 2 });
    expect(at(plan, `E${row + 1}`)).toEqual({
      kind: "formula",
      formula: '=SUMIF($B$4:$B$6,"=102001张家口市教育局",E$4:E$6)',
    });
    expect(at(plan, `I${row}`)).toEqual({
      kind: "formula",
      formula: `=IF(E${row}=0,0,M${row}/E${row})`,
    });
  });

  test("of a unit whose name is written in two ways count both", () => {
    const renamed = { ...OTHER_UNIT, name: "张家口市教育局（本级）" };
    const plan = newPlan([...two, project(3, { content: { unit: renamed } })]);
    const row = rowOf(plan, "B", "单位小计") + 2;
    expect(at(plan, `C${row}`)).toEqual({ kind: "number", number: 2 });
    expect(at(plan, `E${row}`)).toMatchObject({
      formula:
        '=SUMIF($B$4:$B$7,"=102001张家口市教育局",E$4:E$7)+SUMIF($B$4:$B$7,"=102001张家口市教育局（本级）",E$4:E$7)',
    });
  });

  test("stay one short formula where a hundred schools report under the code of their bureau", () => {
    const schools = Array.from({ length: 100 }, (_, i) =>
      project(0, { content: { unit: { code: "102001", name: `张家口市第${i + 1}中学` } } })
    );
    const plan = newPlan([...schools, project(1)]);
    const row = rowOf(plan, "B", "单位小计") + 2;
    expect(at(plan, `C${row}`)).toEqual({ kind: "number", number: 100 });
    const formulas = plan.cells.flatMap(({ value }) =>
      value.kind === "formula" ? [value.formula] : []
    );
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(600);
  });

  test("are left out where all projects are of one unit", () => {
    expect(() => rowOf(newPlan(two.slice(0, 2)), "B", "单位小计")).toThrow();
  });

  test("of a unit without a code go by its name, signs that mean any text taken literally", () => {
    const unit = { code: "", name: '某"*单位' };
    const plan = newPlan([project(0), project(1, { content: { unit } })]);
    const row = rowOf(plan, "B", "单位小计") + 2;
    expect(at(plan, `E${row}`)).toEqual({
      kind: "formula",
      formula: '=SUMIF($B$4:$B$5,"=某""~*单位",E$4:E$5)',
    });
  });
});

test("indicators are counted by level 2, with how many have a value that can be measured", () => {
  const plan = newPlan(SEED.tables.map((_, i) => project(i)));
  const count = (kind: string) => {
    const row = rowOf(plan, "D", kind);
    return [at(plan, `E${row}`), at(plan, `F${row}`)];
  };
  const numbers = (...all: number[]) => all.map((number) => ({ kind: "number", number }));
  expect(count("成本指标")).toEqual(numbers(16, 16));
  expect(count("社会效益指标")).toEqual(numbers(9, 9));
  expect(count("生态效益指标")).toEqual(numbers(0, 0));
  const all = rowOf(plan, "C", "全部指标");
  expect([at(plan, `E${all}`), at(plan, `F${all}`)]).toEqual(numbers(66, 66));
  expect(() => rowOf(plan, "D", "不在目录内")).toThrow();
});

test("a word of praise can not be measured, and an unknown kind is counted as such", () => {
  const [row] = SEED.tables[0]?.indicators ?? [];
  if (!row) throw new Error("the seed has indicators");
  const indicators = [row, { ...row, level2: "自定指标", value: "显著提升" }];
  const plan = newPlan([project(0, { content: { indicators } })]);
  const unknown = rowOf(plan, "D", "不在目录内");
  expect([at(plan, `E${unknown}`), at(plan, `F${unknown}`)]).toEqual([
    { kind: "number", number: 1 },
    { kind: "number", number: 0 },
  ]);
});

test("the ten largest budgets are listed, and what the others amount to follows the total", () => {
  const plan = newPlan(Array.from({ length: 12 }, (_, i) => project(i % 6, { file: `${i}.xlsx` })));
  const first = rowOf(plan, "D", "预算最大的项目") + 1;
  expect(at(plan, `D${first}`)).toEqual({ kind: "formula", formula: '=D9&""' });
  expect(at(plan, `E${first}`)).toEqual({ kind: "formula", formula: "=N(E9)" });
  expect(at(plan, `D${first + 10}`)).toEqual({ kind: "text", text: "其余2个项目" });
  expect(at(plan, `E${first + 10}`)).toEqual({
    kind: "formula",
    formula: `=E16-SUM(E${first}:E${first + 9})`,
  });
});

test("costs are reckoned by project against the budget in its row; what can not be computed is counted", () => {
  const plan = newPlan([
    project(5, { costs: { caps: 220_000_000, uncomputable: 0 } }),
    project(0, { costs: { caps: null, uncomputable: 2 } }),
  ]);
  const row = rowOf(plan, "C", "成本测算：项目编码") + 1;
  expect(at(plan, `E${row}`)).toEqual({ kind: "formula", formula: "=N(E4)" });
  expect(at(plan, `F${row}`)).toEqual({ kind: "number", number: 220 });
  expect(at(plan, `G${row}`)).toEqual({ kind: "formula", formula: `=F${row}-E${row}` });
  expect(at(plan, `F${row + 1}`)).toBeUndefined();
  expect(at(plan, `H${row + 1}`)).toEqual({ kind: "number", number: 2 });
});

describe("run again", () => {
  const costs = { caps: 1_000_000, uncomputable: 0 };
  const first = [project(0, { costs }), project(1, { costs })];
  const existing = gridOf(newPlan(first));

  test("with one more project, rows come in where its blocks grow, and nothing is overwritten", () => {
    const end = existing.origin.row + existing.values.length;
    const largest = rowOf(newPlan(first), "D", "预算最大的项目");
    expect(update([...first, project(2, { costs })], existing).insertRows).toEqual([
      { row: end, rows: 1 },
      { row: largest + 2, rows: 1 },
      { row: 5, rows: 1 },
    ]);
  });

  test("with a second unit, its sums come in as whole rows, and the other blocks move down", () => {
    const moved = project(1, { costs, content: { unit: OTHER_UNIT } });
    const { insertRows, plan } = update([project(0, { costs }), moved], existing);
    const kinds = rowOf(newPlan(first), "C", "指标构成：一级指标");
    expect(insertRows).toEqual([{ row: kinds - 1, rows: 4 }]);
    expect(rowOf(plan, "B", "单位小计")).toBe(rowOf(plan, "D", "预算最大的单位") + 4);
  });

  test("with a project less, the rows that its blocks leave are emptied", () => {
    const { insertRows, plan } = update(first.slice(0, 1), existing);
    expect(insertRows).toEqual([]);
    const last = existing.values.length;
    expect(at(plan, `C${last}`)).toEqual({ kind: "blank" });
    expect(at(plan, "X5")).toEqual({ kind: "text", text: "已不在" });
  });

  test("a project is known by its code when its file was renamed, but not by a sheet of this workbook", () => {
    const { insertRows, plan } = update(
      [project(0, { costs, file: "人大（二次）.xlsx" }), project(1, { costs })],
      existing
    );
    expect(insertRows).toEqual([]);
    expect(at(plan, "Y4")).toEqual({
      kind: "text",
      text: "人大（二次）.xlsx的“1.人大代表培训经费”",
    });
  });

  test("a project whose file could not be read keeps its figures, which go on counting, and says so", () => {
    const planned = planOverview([project(0, { costs })], existing, { unread: ["人大.xlsx"] });
    if (planned.kind !== "update") throw new Error("the overview is there");
    const { plan } = planned.update;
    const inRow = plan.cells.filter(({ row }) => row === 4).map((cell) => cellAddress(cell));
    expect(inRow.sort()).toEqual(["A5", "X5"]);
    expect(at(plan, "X5")).toEqual({ kind: "text", text: "未读取" });
    expect(at(plan, "X4")).toEqual({ kind: "text", text: "可提交" });
    expect(at(plan, "A2")).toMatchObject({ text: expect.stringContaining("另有1个") as string });
    expect(at(plan, "E6")).toEqual({ kind: "formula", formula: "=SUM(E4:E5)" });
  });

  test("the unit of a project whose file could not be read is summed up with the others", () => {
    const other = project(1, { file: "教育.xlsx", content: { unit: OTHER_UNIT } });
    const before = gridOf(newPlan([project(0), other]));
    const planned = planOverview([project(0)], before, { unread: ["教育.xlsx"] });
    if (planned.kind !== "update") throw new Error("the overview is there");
    const row = rowOf(planned.update.plan, "B", "单位小计");
    expect(at(planned.update.plan, `B${row + 2}`)).toEqual({
      kind: "text",
      text: "102001张家口市教育局",
    });
    expect(at(planned.update.plan, `C${row + 2}`)).toEqual({ kind: "number", number: 1 });
  });

  test("projects of files that are kept stay as they are and count, also where another file has their code", () => {
    const before = gridOf(
      newPlan([project(0, { costs }), project(1, { costs, file: "教育.xlsx" })])
    );
    const copy = project(0, { costs, file: "新.xlsx", content: { unit: OTHER_UNIT } });
    const planned = planOverview([copy], before, { read: ["新.xlsx"], others: "keep" });
    if (planned.kind !== "update") throw new Error("the overview is there");
    const { plan, insertRows, notices } = planned.update;
    expect(planned.projects).toHaveLength(3);
    expect(insertRows.at(-1)).toEqual({ row: 5, rows: 1 });
    for (const row of [3, 4])
      expect(plan.cells.filter((cell) => cell.row === row).map((cell) => cell.column)).toEqual([0]);
    expect(at(plan, "A2")).toMatchObject({
      text: "共3个项目，其中2个沿用此前汇总的数据；金额单位：万元；比例和金额均为累计数",
    });
    const units = rowOf(plan, "B", "单位小计");
    expect([at(plan, `C${units + 1}`), at(plan, `C${units + 2}`)]).toEqual(
      [2, 1].map((number) => ({ kind: "number", number }))
    );
    expect(notices?.join()).toContain("“指标明细”中没有2个沿用数据的项目的指标");
  });
});
