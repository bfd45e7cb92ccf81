import fc from "fast-check";
import type { CellRef } from "../../src/domain";
import {
  planIndicators,
  planOverview,
  planProblems,
  rowSource,
  type FileProject,
  type NewOrUpdate,
  type ProblemEntry,
  type StandingGrid,
} from "../../src/forms";
import { insertColumn, insertRow, setCell } from "../support/grid-changes";
import { grid, gridOfPlan } from "../support/plan-grid";
import { seedSheet } from "../support/findings";
import { SEED } from "../support/seed";

const [training, check] = SEED.tables;
if (!training || !check) throw new Error("the seed has six tables");
const TRAINING = {
  projectCode: training.projectCode,
  projectName: training.projectName,
};

function fileProject(file = "甲.xlsx", sheet = "1.培训", content = training!): FileProject {
  return { file, sheet, content, errors: 0, warnings: 0, advice: 0, explained: 0 };
}

function sheetOf(planned: NewOrUpdate): StandingGrid {
  if (planned.kind !== "new") throw new Error("there is no such sheet yet");
  return { ...gridOfPlan(planned.plan), names: planned.plan.names };
}

const overviewOf = (...projects: FileProject[]) => sheetOf(planOverview(projects));

const INDICATORS = sheetOf(
  planIndicators(
    training.indicators.slice(0, 2).map((indicator, i) => ({
      unit: "甲局",
      ...TRAINING,
      budget: 1,
      indicator,
      file: "甲.xlsx",
      sheet: "1.培训",
      row: 9 + i,
    }))
  )
);

const entry = (rest: Partial<ProblemEntry>): ProblemEntry => ({
  category: "校验问题",
  unit: "甲局",
  ...TRAINING,
  file: "甲.xlsx",
  sheet: "1.培训",
  cell: "C4",
  severity: "错误",
  matter: "预算不平",
  sentence: "预算数不平。",
  explanation: "",
  state: "待处理",
  ...rest,
});
const problemsOf = (...entries: ProblemEntry[]) =>
  sheetOf(
    planProblems({
      head: [],
      entries,
      filesRead: new Set(),
      filesUnread: new Set(),
      others: "gone",
    })
  );

/** The source of a row, by its number on the sheet, with the cell in column `column` selected. */
function sourceIn(
  sheet: StandingGrid,
  row: number,
  { column = 0, references = {} }: { column?: number; references?: Record<number, CellRef> } = {}
) {
  const refs = new Map(Object.entries(references).map(([key, cell]) => [Number(key), cell]));
  return rowSource({ head: sheet, line: sheet, row: row - 1, column, references: refs });
}

const inFile = (rest: object) => ({
  ok: true,
  value: { kind: "file", file: "甲.xlsx", sheet: "1.培训", ...TRAINING, at: null, ...rest },
});
const none = (reason: string) => ({ ok: false, reason });

describe("项目汇总", () => {
  const sheet = overviewOf(fileProject(), fileProject("乙.xlsx", "2.检查", check));

  test("a project of a file is told by its code, its file and its sheet", () => {
    expect(sourceIn(sheet, 4)).toEqual(inFile({}));
    expect(sourceIn(sheet, 5)).toEqual(
      inFile({
        file: "乙.xlsx",
        sheet: "2.检查",
        projectCode: check.projectCode,
        projectName: check.projectName,
      })
    );
  });

  test("also where the user has put in columns and rows, and taken out a column", () => {
    const moved = insertRow(insertColumn(insertColumn(sheet, 2), 0), 0);
    const nothing = setCell(moved, 3, 8, null); // 其他资金
    expect(sourceIn(nothing, 5)).toEqual(inFile({}));
  });

  test("whatever file and sheet are called, each is told from the other", () => {
    const part = fc.stringMatching(/^[甲“”的. 0-9a-z（）/-]{1,12}$/);
    fc.assert(
      fc.property(part, part, (words, name) => {
        const file = `甲${words}.xlsx`;
        // A sheet whose own name goes on like a file's can not be told from a file of a longer name.
        fc.pre(![words, name].some((text) => /\.\w+的“/.test(text)));
        expect(sourceIn(overviewOf(fileProject(file, name)), 4)).toEqual(
          inFile({ file, sheet: name })
        );
      })
    );
  });

  test.each([
    [1, "the title"],
    [3, "the heads"],
    [6, "the totals"],
    [7, "the blank row below"],
    [9, "a block below the totals"],
    [400, "far below"],
  ])("row %i, %s, comes from nowhere", (row) => {
    expect(sourceIn(sheet, row)).toEqual(none("otherRow"));
  });

  const at = (row: number, column: number) => ({ sheet: "1.培训", row, column });
  /** What Excel tells of the formulas of a row of this workbook. */
  const references = {
    2: at(2, 1), // 项目编码
    3: at(2, 4), // 项目名称
    4: at(3, 2), // 预算数
    9: at(6, 2), // 6月底累计比例
  };
  const live = { ok: true, value: { kind: "workbook" } };

  test.each([
    ["the budget", 4, at(3, 2)],
    ["a cumulative share", 9, at(6, 2)],
    ["the amount that goes with it", 13, at(6, 2)],
    ["the number of the row", 0, at(2, 4)],
    ["the source", 24, at(2, 4)],
    ["a note beside it", 30, at(2, 4)],
  ])("of a project of this workbook %s leads to the cell it is taken from", (_, column, cell) => {
    expect(sourceIn(sheet, 4, { column, references })).toMatchObject({
      ...live,
      value: { kind: "workbook", cell },
    });
  });

  test("a project that is gone from this workbook leads to the sheet that it was on", () => {
    const gone = setCell(sheet, 3, 24, "3.旧项目");
    expect(sourceIn(gone, 4)).toEqual({
      ok: true,
      value: { kind: "workbook", cell: { sheet: "3.旧项目", row: 0, column: 0 } },
    });
  });

  test("without its heads the list can not be read, and says so", () => {
    expect(sourceIn(setCell(sheet, 2, 24, "出处"), 4)).toEqual(none("noHeader"));
  });
});

describe("指标明细", () => {
  test("an indicator is told with its row", () => {
    expect(sourceIn(INDICATORS, 3)).toEqual(inFile({ at: { row: 10, column: null } }));
  });

  test("its heads and the user's own rows come from nowhere", () => {
    expect(sourceIn(INDICATORS, 1)).toEqual(none("otherRow"));
    expect(sourceIn(setCell(INDICATORS, 2, 10, null), 3)).toEqual(none("otherRow"));
  });

  test("a row number that someone has typed over is left out", () => {
    const cells = ["", "0", "十"].map((text) => sourceIn(setCell(INDICATORS, 2, 12, text), 3));
    expect(cells).toEqual(cells.map(() => inFile({})));
  });
});

describe("汇总问题", () => {
  /** Title, small print, heads. */
  const FIRST = 4;

  test("a finding is told with its cell", () => {
    const sheet = problemsOf(entry({}), entry({ cell: "AB12" }));
    expect(sourceIn(sheet, FIRST)).toEqual(inFile({ at: { row: 3, column: 2 } }));
    expect(sourceIn(sheet, FIRST + 1)).toEqual(inFile({ at: { row: 11, column: 27 } }));
  });

  test("what concerns a whole file has neither sheet nor cell", () => {
    const whole = entry({ category: "读取失败", sheet: "", cell: "" });
    expect(sourceIn(problemsOf(whole), FIRST)).toEqual(inFile({ sheet: "" }));
  });

  test("a unit that has not reported comes from no file", () => {
    const missing = entry({ category: "报送情况", file: "", sheet: "", cell: "" });
    expect(sourceIn(problemsOf(missing), FIRST)).toEqual(none("noFile"));
  });

  test("the row that says that there is nothing comes from nowhere", () => {
    expect(sourceIn(problemsOf(), FIRST)).toEqual(none("otherRow"));
  });

  test("the list is known by its words where its defined name was lost", () => {
    const nameless = { ...problemsOf(entry({})), names: [] };
    expect(sourceIn(nameless, FIRST)).toMatchObject({ ok: true });
  });
});

test("a project's own table and any other sheet are none of the three", () => {
  expect(sourceIn(seedSheet(0), 10)).toEqual(none("otherSheet"));
  expect(sourceIn(grid([["项目编码", "来源"]]), 1)).toEqual(none("otherSheet"));
  expect(sourceIn(grid([]), 1)).toEqual(none("otherSheet"));
});
