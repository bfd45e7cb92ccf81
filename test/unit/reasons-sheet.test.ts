import fc from "fast-check";
import { cellAddress, type CellValue, type Explanation } from "../../src/domain";
import {
  planReasons,
  readReasons,
  readSheet,
  REASONS_NAME,
  type StandingGrid,
  type SheetPlan,
  type SheetUpdate,
} from "../../src/forms";
import { insertColumn, insertRow, setCell } from "../support/grid-changes";
import { gridOfPlan, updatedGrid } from "../support/plan-grid";

const CITED: Explanation = {
  project: "13070026P00001010039Q",
  projectName: "人大代表培训经费",
  rule: "引用其他年度",
  field: "资金用途",
  value: "按照2025年培训计划，组织代表培训",
  reason: "计划跨年度执行。",
  date: "2026-11-23",
};
const UNCODED: Explanation = {
  ...CITED,
  project: "人大会议经费",
  projectName: "人大会议经费",
  rule: "未填编码",
  field: "项目编码",
  value: "",
  reason: "一体化系统尚未赋码。",
};
const ZERO: Explanation = { ...CITED, rule: "预算为0", field: "预算数", value: "0.00" };

function newPlan(explanations: readonly Explanation[]): SheetPlan {
  const planned = planReasons(explanations);
  if (planned?.kind !== "new") throw new Error("there is no sheet yet");
  return planned.plan;
}

/** The sheet as reading gives it, under its defined name. */
function sheetOf(explanations: readonly Explanation[]): StandingGrid {
  const plan = newPlan(explanations);
  return { ...gridOfPlan(plan), names: plan.names };
}

function update(explanations: readonly Explanation[], sheet: StandingGrid): SheetUpdate {
  const planned = planReasons(explanations, sheet);
  if (planned?.kind !== "update") throw new Error("the sheet is there");
  return planned.update;
}

const after = (explanations: readonly Explanation[], sheet: StandingGrid) =>
  updatedGrid(sheet, update(explanations, sheet));

const rowText = (sheet: StandingGrid, row: number) =>
  (sheet.values[row] ?? []).map(String).join("|");

/** The list begins below title, small print and header. */
const FIRST = 3;

describe("what was written is read back", () => {
  test("with and without a project code", () => {
    expect(readReasons(sheetOf([CITED, UNCODED]))).toEqual([CITED, UNCODED]);
  });

  test("any texts, also such as begin like formulas", () => {
    const words = fc
      .string({ unit: fc.constantFrom(..."=+-@'0123.%项目≥ \n"), maxLength: 12 })
      .map((text) => text.trim());
    const some = words.filter((text) => text !== "");
    const explanation = fc.record({
      project: some,
      projectName: words,
      rule: some,
      field: some,
      value: words,
      reason: some,
      date: fc.constant("2026-11-23"),
    });
    fc.assert(
      fc.property(fc.array(explanation, { minLength: 1, maxLength: 5 }), (explanations) => {
        expect(readReasons(sheetOf(explanations))).toEqual(explanations);
      })
    );
  });

  test("no reason is planned as anything but a text", () => {
    const { cells, numberFormats } = newPlan([{ ...CITED, reason: "=1+1" }]);
    const reason = cells.find(({ value }) => value.kind === "text" && value.text === "=1+1");
    if (!reason) throw new Error("the reason is planned");
    const format = numberFormats.find(({ areas }) =>
      areas.some(({ row, column }) => row === reason.row && column === reason.column)
    );
    expect(format?.format).toBe("@");
  });

  test("a text longer than a cell holds is cut", () => {
    const { cells } = newPlan([{ ...CITED, value: "长".repeat(40_000) }]);
    const texts = cells.flatMap(({ value }) => (value.kind === "text" ? [value.text.length] : []));
    expect(Math.max(...texts)).toBe(32_767);
  });
});

describe("read as people leave it", () => {
  const sheet = sheetOf([CITED, UNCODED]);

  test("columns moved, others put in between, rows above and in between", () => {
    const changed = insertRow(insertColumn(insertRow(sheet, 0), 2), FIRST + 2);
    const own = setCell(changed, FIRST + 2, 3, "以上已电话核实");
    expect(readReasons(own)).toEqual([CITED, UNCODED]);
  });

  test("a reason mended in the cell is what counts, an emptied one is none", () => {
    const mended = setCell(sheet, FIRST, 6, "改由市财政局批复。");
    expect(readReasons(mended)[0]?.reason).toBe("改由市财政局批复。");
    expect(readReasons(setCell(sheet, FIRST, 6, " "))).toEqual([UNCODED]);
  });

  test("a date typed as a date is read as ours are written", () => {
    const typed = setCell(sheet, FIRST, 7, 46_349);
    const formats = new Map([[cellAddress({ row: FIRST, column: 7 }), "yyyy/m/d"]]);
    expect(readReasons({ ...typed, numberFormats: formats })[0]?.date).toBe("2026-11-23");
  });

  test("without its defined name it is known by its column heads, and is no table", () => {
    const unnamed = { ...sheet, names: [], name: "Sheet7" };
    expect(readReasons(unnamed)).toEqual([CITED, UNCODED]);
    expect(readSheet(unnamed)).toEqual({ tables: [], departments: [], unreadable: [] });
  });

  test("a sheet of that name with other columns is not ours", () => {
    const foreign = { ...setCell(sheet, FIRST - 1, 3, "依据"), names: [] };
    expect(readReasons(foreign)).toEqual([]);
  });
});

describe("brought up to date in place", () => {
  const sheet = sheetOf([CITED, UNCODED]);

  test("a reason for something new comes below the others, without moving anything", () => {
    expect(update([ZERO], sheet).insertRows).toEqual([]);
    expect(readReasons(after([ZERO], sheet))).toEqual([CITED, UNCODED, ZERO]);
  });

  test("what the user has written below makes room", () => {
    const noted = { ...sheet, values: [...sheet.values, ["以下为备注", ...blanks(7)]] };
    const changed = after([ZERO], noted);
    expect(update([ZERO], noted).insertRows).toEqual([{ row: FIRST + 2, rows: 1 }]);
    expect(rowText(changed, FIRST + 3)).toContain("以下为备注");
    expect(readReasons(changed)).toEqual([CITED, UNCODED, ZERO]);
  });

  test("the same project, rule and field keeps its row and takes value, reason and date", () => {
    const renewed = { ...CITED, value: "2024年计划", reason: "已改。", date: "2026-12-01" };
    const changed = after([renewed], beside(sheet, FIRST, "张三"));
    expect(readReasons(changed)).toEqual([renewed, UNCODED]);
    expect(changed.values[FIRST]?.at(-1)).toBe("张三");
  });

  test("a reason written before the project had its code takes the code with the next one", () => {
    const uncoded = { ...CITED, project: CITED.projectName };
    const changed = after([{ ...CITED, reason: "新写的。" }], sheetOf([uncoded, UNCODED]));
    expect(readReasons(changed)).toEqual([{ ...CITED, reason: "新写的。" }, UNCODED]);
    const both = sheetOf([CITED, uncoded]);
    expect(readReasons(after([{ ...CITED, reason: "" }], both))).toEqual([]);
  });

  test("of two rows of the same matter the last is written, for it is the one that counts", () => {
    const twice = sheetOf([CITED, { ...CITED, reason: "后写的。" }]);
    expect(readReasons(after([{ ...CITED, reason: "新写的。" }], twice))).toEqual([
      CITED,
      { ...CITED, reason: "新写的。" },
    ]);
  });

  test("only rows that change are given a look and a height", () => {
    const { plan } = update([{ ...UNCODED, reason: "已赋码，待录入。" }], sheet);
    const rows = plan.styles.flatMap(({ areas }) => areas.map(({ row }) => row));
    expect(new Set(rows)).toEqual(new Set([FIRST + 1]));
    expect(plan.rowHeights.map(({ row }) => row)).toEqual([FIRST + 1]);
  });

  test("a reason taken away leaves its row, and what the user has written beside it", () => {
    const changed = after([{ ...CITED, reason: "" }], beside(sheet, FIRST, "张三"));
    expect(readReasons(changed)).toEqual([UNCODED]);
    expect(rowText(changed, FIRST)).toBe(`${"null|".repeat(8)}张三`);
    expect(changed.values[FIRST + 1]?.[0]).toBe(1);
  });

  test("an emptied row is used again unless somebody has written beside it", () => {
    const emptied = after([{ ...CITED, reason: "" }], sheet);
    expect(update([ZERO], emptied).insertRows).toEqual([]);
    expect(readReasons(after([ZERO], emptied))).toEqual([ZERO, UNCODED]);
    const noted = beside(emptied, FIRST, "张三");
    expect(readReasons(after([ZERO], noted))).toEqual([UNCODED, ZERO]);
  });

  test("moved columns are written where they stand", () => {
    const moved = insertColumn(sheet, 0);
    expect(readReasons(after([{ ...CITED, reason: "新的。" }], moved))[0]?.reason).toBe("新的。");
  });

  test("where its name was lost it is given one again", () => {
    const unnamed = { ...sheet, names: [] };
    const { names } = update([ZERO], unnamed).plan;
    const area = { row: 0, column: 0, rows: FIRST + 3, columns: 8 };
    expect(names).toEqual([{ name: REASONS_NAME, area }]);
  });

  test("taking away what is not there changes nothing", () => {
    expect(planReasons([{ ...ZERO, reason: "" }], sheet)).toBeNull();
    expect(planReasons([{ ...ZERO, reason: "" }])).toBeNull();
  });

  test("a list that is empty again takes the next reason", () => {
    const none = after(
      [CITED, UNCODED].map((one) => ({ ...one, reason: "" })),
      sheet
    );
    expect(readReasons(none)).toEqual([]);
    expect(readReasons(after([ZERO], none))).toEqual([ZERO]);
  });

  test("a sheet whose header is gone is left alone for a new one", () => {
    const altered = setCell(sheet, FIRST - 1, 6, "备注");
    expect(planReasons([ZERO], altered)?.kind).toBe("new");
  });
});

function blanks(count: number): CellValue[] {
  return new Array<CellValue>(count).fill(null);
}

/** A note in a column of the user's own, right of ours. */
function beside(sheet: StandingGrid, row: number, note: string): StandingGrid {
  const values = sheet.values.map((line, i) => [...line, i === row ? note : null]);
  return { ...sheet, values };
}
