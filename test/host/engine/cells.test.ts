import { createWorkbook, MAX_ROWS, type EngineSheet } from "../../../src/workbench/engine";
import { touchedArea } from "../../../src/workbench/engine/mutations";
import { area, formulaAt, put, styleAt, valueAt } from "./support";

const workbook = createWorkbook({ sheets: ["1.人大代表培训经费", "汇总"] });
const [project, overview] = workbook.sheets() as [EngineSheet, EngineSheet];
let made = 0;
const newSheet = (): EngineSheet => workbook.addSheet(`表${++made}`);

afterAll(() => workbook.dispose());

describe("values", () => {
  it("keep their kind: texts like numbers, booleans, errors and texts like errors", () => {
    const sheet = newSheet();
    for (const [address, value] of [
      ["A1", "007"],
      ["A2", 7],
      ["A3", true],
      ["A4", { error: "#N/A" }],
      ["A5", "#N/A"],
      ["A6", "TRUE"],
    ] as const) {
      put(sheet, address, value);
      expect(valueAt(sheet, address)).toEqual(value);
    }
    put(sheet, "A4", "#N/A");
    expect(valueAt(sheet, "A4")).toBe("#N/A");
  });

  it("null empties a cell, its format stays", () => {
    const sheet = newSheet();
    put(sheet, "B2", 5);
    sheet.restyle(area("B2"), () => ({ fill: "#FFFF00" }));
    put(sheet, "B2", null);
    expect(valueAt(sheet, "B2")).toBeNull();
    expect(styleAt(sheet, "B2")).toEqual({ fill: "#FFFF00" });
    expect(sheet.usedArea(true)).toBeNull();
    expect(sheet.usedArea(false)).toEqual(area("B2"));
  });

  it("a block is written where it is asked to be, also beyond the sheet's first size", () => {
    const sheet = newSheet();
    sheet.write(area("AZ900:BA901"), (i, j) => (i === j ? { value: i + j } : undefined));
    expect(valueAt(sheet, "BA901")).toBe(2);
    expect(valueAt(sheet, "BA900")).toBeNull();
    expect(sheet.usedArea(true)).toEqual(area("AZ900:BA901"));
  });

  it("clearing a whole column is as quick as clearing what is in it", () => {
    const sheet = newSheet();
    put(sheet, "A1", 1);
    put(sheet, "A40", 2);
    let asked = 0;
    sheet.write({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: 0 }, () => {
      asked++;
      return { value: null };
    });
    expect(asked).toBe(40);
    expect(sheet.usedArea(true)).toBeNull();
  });

  it("texts are shown through their number format", () => {
    const sheet = newSheet();
    put(sheet, "A1", 0.256);
    put(sheet, "A2", 45292);
    sheet.restyle(area("A1"), () => ({ numberFormat: "0.0%" }));
    sheet.restyle(area("A2"), () => ({ numberFormat: 'yyyy"年"m"月"' }));
    expect([sheet.text(0, 0), sheet.text(1, 0), sheet.text(2, 0)]).toEqual([
      "25.6%",
      "2024年1月",
      "",
    ]);
  });

  it("a merge keeps its first cell's value and takes the place of those it meets", () => {
    const sheet = newSheet();
    sheet.write(area("A1:C2"), (i, j) => ({ value: `${i}${j}` }));
    sheet.merge(area("A1:B1"));
    sheet.merge(area("B1:C2"));
    expect(sheet.merges()).toEqual([area("B1:C2")]);
    expect(valueAt(sheet, "A1")).toBe("00");
    expect(valueAt(sheet, "C2")).toBeNull();
    sheet.unmerge(area("C1"));
    expect(sheet.merges()).toEqual([]);
  });
});

describe("formulas", () => {
  it("calculate over sheets with quoted names, names and nested results at the first asking", async () => {
    put(project, "C4", 12.5);
    put(overview, "A1", "='1.人大代表培训经费'!C4*2");
    put(overview, "A2", "=A1+1");
    put(overview, "A3", "=jx.rate*100");
    workbook.setName({
      name: "jx.rate",
      scope: null,
      formula: "=0.25",
      comment: "",
      visible: true,
    });
    await workbook.calculate();
    expect(["A1", "A2", "A3"].map((address) => valueAt(overview, address))).toEqual([25, 26, 25]);
    put(project, "C4", 20);
    await workbook.calculate();
    expect(valueAt(overview, "A2")).toBe(41);
  });

  it.each([
    ["=SUM(A1:A3)", 6],
    ["=MAX(A1:A3)", 3],
    ["=SUMPRODUCT((A1:A3>1)*A1:A3)", 5],
    ['=IF(A1=1,"是","否")', "是"],
    ['=IFERROR(1/0,"")', ""],
    ["=ROUND(2.345,2)", 2.35],
    ['=COUNTIF(A:A,">1")', 2],
    ['=HYPERLINK("#汇总!A1","跳转")', "跳转"],
    ["=A1>0", true],
    ["=1/0", { error: "#DIV/0!" }],
    ["=NOSUCH(1)", { error: "#NAME?" }],
    ["=SUM(A1,B1)", 1],
  ])("%s gives %j", async (formula, result) => {
    const sheet = newSheet();
    for (const row of [1, 2, 3]) put(sheet, `A${row}`, row);
    put(sheet, "B1", "5");
    put(sheet, "C1", formula);
    await workbook.calculate();
    expect(valueAt(sheet, "C1")).toEqual(result);
  });

  it("changes of format and links leave formulas and results alone", async () => {
    const sheet = newSheet();
    put(sheet, "A1", "=1+1");
    await workbook.calculate();
    sheet.restyle(area("A1:B2"), () => ({ bold: true, locked: false }));
    sheet.setHyperlink(0, 0, { documentReference: "汇总!A1" });
    put(sheet, "B1", "=A1*2");
    await workbook.calculate();
    expect(formulaAt(sheet, "A1")).toBe("=1+1");
    expect([valueAt(sheet, "A1"), valueAt(sheet, "B1")]).toEqual([2, 4]);
    expect(sheet.hyperlink(0, 0)).toEqual({ documentReference: "汇总!A1" });
  });

  it("a name given anew is seen by the formulas that use it, in this workbook only", async () => {
    const other = createWorkbook();
    for (const [book, rate] of [
      [workbook, "=2"],
      [other, "=3"],
    ] as const) {
      book.setName({ name: "jx.factor", scope: null, formula: rate, comment: "", visible: true });
      put(book.sheets()[0]!, "Z1", "=jx.factor*10");
      await book.calculate();
    }
    expect(valueAt(project, "Z1")).toBe(20);
    expect(valueAt(other.sheets()[0]!, "Z1")).toBe(30);
    workbook.setName({ name: "jx.factor", scope: null, formula: "=4", comment: "", visible: true });
    await workbook.calculate();
    expect(valueAt(project, "Z1")).toBe(40);
    workbook.removeName("jx.factor", null);
    await workbook.calculate();
    expect(valueAt(project, "Z1")).toEqual({ error: "#NAME?" });
    other.dispose();
  });
});

test("one write may touch more cells than the stack holds", () => {
  const row = Object.fromEntries(Array.from({ length: 150_000 }, (_, i) => [i + 5, {}]));
  expect(touchedArea({ 3: { 2: {} }, 4: row })).toEqual({
    top: 3,
    left: 2,
    bottom: 4,
    right: 150_004,
  });
});
