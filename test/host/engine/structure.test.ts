import {
  createWorkbook,
  type DataValidation,
  type EngineSheet,
  type EngineWorkbook,
} from "../../../src/workbench/engine";
import { area, formulaAt, put, styleAt, valueAt } from "./support";

let workbook: EngineWorkbook;
let sheet: EngineSheet;
let other: EngineSheet;

const validation = (areas: readonly string[], formula: string): DataValidation => ({
  areas: areas.map(area),
  rule: { custom: { formula } },
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "填数" },
  errorAlert: { showAlert: true, style: "Information", title: "", message: "" },
});

beforeAll(() => {
  workbook = createWorkbook();
});
beforeEach(() => {
  for (const old of workbook.sheets().slice(1)) workbook.removeSheet(old);
  for (const { name, scope } of workbook.names()) workbook.removeName(name, scope);
  sheet = workbook.addSheet("表 1");
  other = workbook.addSheet("其他");
});
afterAll(() => workbook.dispose());

describe("inserted rows", () => {
  beforeEach(() => {
    for (let row = 1; row <= 6; row++) put(sheet, `A${row}`, row);
    put(sheet, "B6", "=SUM(A1:A6)");
    put(other, "A1", "='表 1'!A6*10");
    sheet.merge(area("C5:D6"));
    sheet.restyle(area("A2:B2"), () => ({ fill: "#FFFF00", locked: false }));
    sheet.setRowHeight(1, 30);
    sheet.dataValidations = [
      validation(["A2:A6", "C1"], "=A2<$A$6"),
      validation(["B1:B2"], "=TRUE"),
    ];
    sheet.conditionalFormats = [
      {
        id: "m",
        areas: [area("A2:A6")],
        type: "Custom",
        rule: { formula: "=$A$6>1" },
        format: {},
        stopIfTrue: false,
      },
    ];
    sheet.pageLayout = { printArea: "A1:G6", printTitleRows: "$1:$2", orientation: "Landscape" };
    sheet.setHyperlink(5, 0, { address: "https://example.com" });
    workbook.setName({
      name: "jx.six",
      scope: null,
      formula: "='表 1'!$A$6",
      comment: "",
      visible: true,
    });
    workbook.setName({
      name: "local",
      scope: sheet.id,
      formula: "='表 1'!$A$1:$A$6",
      comment: "",
      visible: true,
    });
  });

  it("move cells, formulas of all sheets, merges, links and names", async () => {
    put(other, "A2", "=jx.six");
    sheet.insertRows(2, 2);
    await workbook.calculate();
    expect(valueAt(sheet, "A8")).toBe(6);
    expect(formulaAt(sheet, "B8")).toBe("=SUM(A1:A8)");
    expect(formulaAt(other, "A1")).toBe("='表 1'!A8*10");
    expect([valueAt(sheet, "B8"), valueAt(other, "A1"), valueAt(other, "A2")]).toEqual([21, 60, 6]);
    expect(sheet.merges()).toEqual([area("C7:D8")]);
    expect(sheet.hyperlink(7, 0)).toEqual({ address: "https://example.com" });
    expect(workbook.names().map(({ formula }) => formula)).toEqual([
      "='表 1'!$A$8",
      "='表 1'!$A$1:$A$8",
    ]);
  });

  it("extend the rules around them, take format, height and validation of the row above", () => {
    sheet.insertRows(2, 2);
    expect(sheet.dataValidations.map(({ areas }) => areas)).toEqual([
      [area("A2:A8"), area("C1")],
      [area("B1:B4")],
    ]);
    expect(sheet.dataValidations[0]?.rule).toEqual({ custom: { formula: "=A2<$A$8" } });
    expect(sheet.conditionalFormats[0]).toMatchObject({
      areas: [area("A2:A8")],
      rule: { formula: "=$A$8>1" },
    });
    expect(styleAt(sheet, "B4")).toEqual({ fill: "#FFFF00", locked: false });
    expect(styleAt(sheet, "B5")).toEqual({});
    expect([sheet.rowHeight(3), sheet.rowHeight(4)]).toEqual([30, 13.5]);
    expect(sheet.pageLayout).toEqual({
      printArea: "A1:G8",
      printTitleRows: "$1:$2",
      orientation: "Landscape",
    });
  });

  it("leave #REF! behind when they are deleted with what was pointed at", async () => {
    sheet.deleteRows(4, 2);
    await workbook.calculate();
    expect(formulaAt(other, "A1")).toBe("='表 1'!#REF!*10");
    expect(valueAt(other, "A1")).toEqual({ error: "#REF!" });
    expect(sheet.merges()).toEqual([]);
    expect(sheet.dataValidations[0]?.areas).toEqual([area("A2:A4"), area("C1")]);
    expect(sheet.pageLayout["printArea"]).toBe("A1:G4");
    sheet.deleteRows(1, 3);
    expect(sheet.conditionalFormats).toEqual([]);
  });

  it("columns do the same sideways", async () => {
    sheet.insertColumns(0, 1);
    await workbook.calculate();
    expect(formulaAt(sheet, "C6")).toBe("=SUM(B1:B6)");
    expect(formulaAt(other, "A1")).toBe("='表 1'!B6*10");
    expect(sheet.merges()).toEqual([area("D5:E6")]);
    sheet.deleteColumns(1, 1);
    await workbook.calculate();
    expect(formulaAt(sheet, "B6")).toBe("=SUM(#REF!)");
    expect(sheet.dataValidations[0]?.areas).toEqual([area("C1")]);
  });

  it("work on a sheet that is not in front", () => {
    workbook.selection = { sheet: other, area: area("A1") };
    sheet.deleteRows(0, 1);
    expect(valueAt(sheet, "A5")).toBe(6);
    expect(formulaAt(other, "A1")).toBe("='表 1'!A5*10");
    expect(workbook.selection.sheet.id).toBe(other.id);
  });
});

describe("sheets", () => {
  it("a new name reaches formulas, names and rules", async () => {
    put(sheet, "A1", 3);
    put(other, "A1", "='表 1'!A1+1");
    other.dataValidations = [validation(["A1"], "='表 1'!$A$1>0")];
    workbook.setName({
      name: "n",
      scope: null,
      formula: "='表 1'!$A$1",
      comment: "",
      visible: true,
    });
    sheet.name = "O'k";
    await workbook.calculate();
    expect(formulaAt(other, "A1")).toBe("='O''k'!A1+1");
    expect(valueAt(other, "A1")).toBe(4);
    expect(other.dataValidations[0]?.rule).toEqual({ custom: { formula: "='O''k'!$A$1>0" } });
    expect(workbook.names()[0]?.formula).toBe("='O''k'!$A$1");
  });

  it("a removed sheet leaves #REF! and takes its own names along", async () => {
    put(other, "A1", "=IFERROR('表 1'!A1,\"没有\")");
    workbook.setName({
      name: "mine",
      scope: sheet.id,
      formula: "='表 1'!$A$1",
      comment: "",
      visible: true,
    });
    workbook.setName({
      name: "all",
      scope: null,
      formula: "='表 1'!$A$1",
      comment: "",
      visible: true,
    });
    workbook.selection = { sheet, area: area("B2") };
    workbook.removeSheet(sheet);
    await workbook.calculate();
    expect(valueAt(other, "A1")).toBe("没有");
    expect(workbook.names()).toEqual([expect.objectContaining({ name: "all", formula: "=#REF!" })]);
    expect(workbook.selection.sheet.id).not.toBe(sheet.id);
  });

  it("move to a place and keep their identity", () => {
    workbook.moveSheet(other, 0);
    expect(workbook.sheets().map(({ name }) => name)).toEqual(["其他", "Sheet1", "表 1"]);
    expect(workbook.sheets()[0]).toBe(other);
  });
});
