import fc from "fast-check";
import { HEBEI_2026 } from "../../src/domain";
import {
  emptyTargetTable,
  planDepartment,
  planTargetTable,
  readSheet,
  toDepartmentTargets,
  toTargetTable,
  type SheetGrid,
} from "../../src/forms";
import { brief, findingsOn } from "../support/findings";
import {
  insertColumn,
  insertRow,
  moveTo,
  pasteParagraphs,
  setCell,
  stack,
} from "../support/grid-changes";
import { grid, gridOfPlan } from "../support/plan-grid";
import { SEED } from "../support/seed";
import { anyTargetTable } from "../support/target-tables";

const tablesOf = (sheet: SheetGrid) => readSheet(sheet).tables.map(toTargetTable);
const [TRAINING, INSPECTION] = SEED.tables;
if (!TRAINING || !INSPECTION || !SEED.department) throw new Error("the seed is incomplete");
const training = gridOfPlan(planTargetTable(TRAINING));

describe("a table that was written comes back as it was", () => {
  test("each of the seed's tables", () => {
    for (const table of SEED.tables) {
      const { tables, unreadable, departments } = readSheet(gridOfPlan(planTargetTable(table)));
      expect(tables.map(toTargetTable)).toEqual([table]);
      expect([...unreadable, ...departments]).toEqual([]);
    }
  });

  test("any table", () => {
    fc.assert(
      fc.property(anyTargetTable, (table) => {
        expect(tablesOf(gridOfPlan(planTargetTable(table)))).toEqual([table]);
      })
    );
  });

  test("any table with a row or a column inserted anywhere but inside a label's two rows", () => {
    fc.assert(
      fc.property(anyTargetTable, fc.nat(30), fc.nat(7), (table, row, column) => {
        const written = gridOfPlan(planTargetTable(table));
        const before = row % (written.values.length + 1);
        expect(tablesOf(insertRow(written, before))).toEqual([table]);
        expect(tablesOf(insertColumn(written, column))).toEqual([table]);
      })
    );
  });

  test("any table moved away from A1, or below another one", () => {
    fc.assert(
      fc.property(anyTargetTable, anyTargetTable, fc.nat(500), fc.nat(20), (a, b, row, column) => {
        const [first, second] = [a, b].map((table) => gridOfPlan(planTargetTable(table)));
        if (!first || !second) throw new Error("two tables were made");
        expect(tablesOf(moveTo(first, row, column))).toEqual([a]);
        expect(tablesOf(stack(first, second, training))).toEqual([a, b, TRAINING]);
      })
    );
  });

  test("any table whose paragraphs a paste put into rows of their own", () => {
    fc.assert(
      fc.property(anyTargetTable, (table) => {
        expect(tablesOf(pasteParagraphs(gridOfPlan(planTargetTable(table))))).toEqual([table]);
      })
    );
  });

  test("the whole department's targets", () => {
    const written = gridOfPlan(
      planDepartment(SEED.department ?? { overall: "", subTargets: [], measures: [] })
    );
    const { tables, unreadable, departments } = readSheet(written);
    expect(departments.map(toDepartmentTargets)).toEqual([SEED.department]);
    expect([...unreadable, ...tables]).toEqual([]);
  });

  test("a whole document on one sheet: the department's part above the tables", () => {
    const department = gridOfPlan(
      planDepartment(SEED.department ?? { overall: "", subTargets: [], measures: [] })
    );
    const read = readSheet(stack(department, training, gridOfPlan(planTargetTable(INSPECTION))));
    expect(read.departments.map(toDepartmentTargets)).toEqual([SEED.department]);
    expect(read.tables.map(toTargetTable)).toEqual([TRAINING, INSPECTION]);
  });
});

describe("what people do to a form", () => {
  test("a new template holds no indicator yet, and keeps its head", () => {
    const head = { number: 7, unit: TRAINING.unit, projectCode: "", projectName: "新项目" };
    const [table] = tablesOf(gridOfPlan(planTargetTable(emptyTargetTable(head), HEBEI_2026)));
    expect(table).toEqual(emptyTargetTable(head));
  });

  test("numbers beside the form are none of its entries", () => {
    const beside = [3, 6, 9].reduce(
      (sheet, row) => setCell(sheet, row, 9, 606),
      [1, 2, 3].reduce((sheet) => insertColumn(sheet, 7), training)
    );
    expect(tablesOf(beside)).toEqual([TRAINING]);
    expect(brief(findingsOn([beside]))).toEqual(brief(findingsOn([training])));
    const further = setCell(beside, 3, 9, null);
    expect(tablesOf(setCell(further, 3, 8, 606))).toEqual([TRAINING]);
  });

  test("a merged level 1 fills down to the rows below it", () => {
    const merged = setCell(setCell(training, 10, 0, null), 11, 0, null);
    expect(tablesOf(merged)).toEqual([TRAINING]);
  });

  test("a value one cell off, because its merge was undone, is still found", () => {
    const off = setCell(setCell(training, 2, 4, null), 2, 5, TRAINING.projectName);
    expect(tablesOf(off)).toEqual([TRAINING]);
    expect(readSheet(off).tables[0]?.projectName.at).toMatchObject({ row: 2, column: 5 });
  });

  test("a name pasted in two paragraphs is one name again", () => {
    const pasted = setCell(insertRow(setCell(training, 9, 2, "人均培训"), 10), 10, 2, "成本");
    expect(tablesOf(pasted)).toEqual([TRAINING]);
  });

  test("a line break inside a name vanishes, white space in a label does not matter", () => {
    const typed = setCell(setCell(training, 9, 2, "人均培\r\n训成本 "), 3, 3, " 其中：财政 　资金");
    expect(tablesOf(typed)).toEqual([TRAINING]);
  });

  test("a code that became a number is kept as a number, not as a code", () => {
    const [table] = readSheet(setCell(training, 2, 1, 1.3070026e20)).tables;
    expect(table?.projectCode).toMatchObject({ raw: 1.3070026e20 });
  });

  test("amounts and shares that are texts are no values, and stay to be seen", () => {
    const [table] = readSheet(setCell(setCell(training, 3, 2, "31.00万元"), 6, 2, "50%")).tables;
    expect(table?.budget.total).toMatchObject({ raw: "31.00万元", value: null });
    expect(table?.spendingPlan.june).toMatchObject({ raw: "50%", value: null });
  });

  test("an indicator value that Excel made a number is read by its format", () => {
    const valueAs = (number: number, format: string) => {
      const typed = {
        ...setCell(training, 9, 4, number),
        numberFormats: new Map([["E10", format]]),
      };
      return readSheet(typed).tables[0]?.indicators[0]?.value.value;
    };
    expect(valueAs(0.95, "0%")).toBe("95%");
    expect(valueAs(46081, "yyyy/m/d")).toBe("2026年2月28日");
    expect(valueAs(18, "General")).toBe("18");
  });

  test("blank entries point at their entry cells and cover them up to the next label", () => {
    const [table] = readSheet(training).tables;
    expect(table?.budget.other.at).toEqual({ sheet: training.name, row: 3, column: 6 });
    expect(table?.spendingPlan.december.span).toMatchObject({ row: 6, column: 4, columns: 3 });
    expect(table?.projectCode.span).toMatchObject({ row: 2, column: 1, columns: 2 });
    expect(table?.indicators[0]?.basis.span).toMatchObject({ row: 9, column: 5, columns: 2 });
  });
});

describe("what is no table, or only half of one", () => {
  test("a table without its header row is reported with what it lacks", () => {
    const headless = { ...training, values: training.values.filter((_, row) => row !== 8) };
    const { tables, unreadable } = readSheet(headless);
    expect(tables).toEqual([]);
    expect(unreadable).toEqual([
      {
        at: { sheet: training.name, row: 0, column: 0 },
        title: "1.人大代表培训经费绩效目标表",
        missing: ["三级指标、指标值所在的表头行"],
      },
    ]);
  });

  test("a missing column of the header is told once, by its name", () => {
    const { tables } = readSheet(setCell(training, 8, 4, null));
    expect(tables[0]?.missingColumns).toEqual(["value"]);
  });

  test("labels that the head lacks are told in the order of the form", () => {
    const without = setCell(setCell(training, 2, 3, null), 5, 3, "9月底");
    expect(readSheet(without).tables[0]?.missingLabels).toEqual(["projectName", "october"]);
    expect(readSheet(training).tables[0]?.missingLabels).toEqual([]);
  });

  test("all four dates are told as one, the plan", () => {
    const without = { ...training, values: training.values.filter((_, row) => row !== 5) };
    expect(readSheet(without).tables[0]?.missingLabels).toEqual(["plan"]);
  });

  test("an amount in 元 is the same money as one in 万元", () => {
    const inYuan = setCell(setCell(training, 1, 5, "单位：元"), 3, 2, 310_000);
    expect(readSheet(inYuan).tables[0]?.budget.total.value).toBe(
      readSheet(training).tables[0]?.budget.total.value
    );
  });

  test("amounts are in 万元, unless the table says 元", () => {
    const unitOf = (note: string) => readSheet(setCell(training, 1, 5, note)).tables[0]?.amountsIn;
    expect(["单位：万元", "", "（单位：万元）", "单位：元", "金额单位: 元"].map(unitOf)).toEqual([
      "万元",
      "万元",
      "万元",
      "元",
      "元",
    ]);
  });

  test("a missing row of the head leaves its field blank at the title", () => {
    const without = { ...training, values: training.values.filter((_, row) => row !== 7) };
    const [table] = readSheet(without).tables;
    expect(table?.goals).toMatchObject({ raw: null, at: { row: 0, column: 0 } });
    expect(table?.indicators).toHaveLength(7);
  });

  test("lists of projects, of indicators and of titles are no tables", () => {
    const lists = [
      grid([
        ["序号", "项目编码", "项目名称", "预算数"],
        [1, "13070026P000008100145", "甲", 3],
      ]),
      grid([
        ["单位", "项目名称", "一级指标", "二级指标", "三级指标", "指标值"],
        ["甲", "乙", "丙", "丁", "戊", "1个"],
      ]),
      grid([["目录"], ["1.人大代表培训经费绩效目标表"], ["2.人大会议经费绩效目标表"]]),
      grid([["随便写的"], [1, 2, null, "绩效目标"]]),
      grid([]),
    ];
    for (const list of lists) {
      expect(readSheet(list)).toEqual({ tables: [], departments: [], unreadable: [] });
    }
  });

  test("no grid of whatever values makes the reader fail", () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "项目编码",
        "预算数",
        "绩效目标",
        "一级指标",
        "三级指标",
        "指标值",
        "3月底",
        "二、分项绩效目标"
      ),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant({ error: "#REF!" })
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 5, maxLength: 5 }), { maxLength: 20 }),
        (values) => {
          expect(readSheet(grid(values)).tables.length).toBeLessThanOrEqual(values.length);
        }
      )
    );
  });
});
