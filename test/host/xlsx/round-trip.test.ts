import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { createWorkbook, type EngineWorkbook } from "../../../src/workbench/engine";
import { openWorkbook, saveWorkbook } from "../../../src/workbench/xlsx";
import { area, put } from "../engine/support";
import { describeWorkbook, richWorkbook } from "./support";

async function reopen(workbook: EngineWorkbook): Promise<EngineWorkbook> {
  const opened = await openWorkbook(await saveWorkbook(workbook));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

/** Margins and paper that a file always states, where the engine left them unsaid. */
const STATED = {
  paperSize: "A4",
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
};

describe("a workbook saved and opened", () => {
  let workbook: EngineWorkbook;
  let once: EngineWorkbook;
  let bytes: Uint8Array;

  beforeAll(async () => {
    workbook = await richWorkbook();
    bytes = await saveWorkbook(workbook);
    const opened = await openWorkbook(bytes);
    if (!opened.ok) throw new Error(opened.reason);
    once = opened.value;
  });
  afterAll(() => {
    workbook.dispose();
    once.dispose();
  });

  it("is the same workbook: cells, formats, sizes, rules, names, page set-up, order and visibility", () => {
    for (const sheet of workbook.sheets()) sheet.pageLayout = { ...STATED, ...sheet.pageLayout };
    expect(describeWorkbook(once)).toEqual(describeWorkbook(workbook));
  });

  it("does not change when saved once more", async () => {
    const twice = await reopen(once);
    expect(describeWorkbook(twice)).toEqual(describeWorkbook(once));
    twice.dispose();
  });

  it("holds the results of its formulas for programs that do not calculate", async () => {
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = file.getWorksheet("1.人大代表培训经费");
    const results = ["B4", "C4", "D4", "A5", "B5", "C5"].map(
      (address) => sheet?.getCell(address).result
    );
    expect(results).toEqual([12.5, undefined, { error: "#DIV/0!" }, "3.125x", true, 3.125]);
    expect(sheet?.getCell("D5").formula).toBe('_xlfn.IFS(B2>1,"高",TRUE,"低")');
  });

  it("tells a marker's fill by its background, which is what Excel paints", () => {
    const styles = strFromU8(unzipSync(bytes)["xl/styles.xml"] ?? new Uint8Array());
    const [dxf = ""] = /<dxf>[\s\S]*?<\/dxf>/.exec(styles) ?? [];
    expect(dxf).toContain('<bgColor rgb="FFFFC7CE"/>');
    expect(dxf).not.toContain("fgColor");
  });

  it("links to a place in the workbook by its location alone, without the sign of a web page", () => {
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet3.xml"] ?? new Uint8Array());
    expect(sheet).toMatch(/<hyperlink ref="A2" location="(&apos;|')Sheet 2(&apos;|')!A1"\/>/);
    expect(sheet).toMatch(/<hyperlink ref="A1" r:id="rId1" tooltip="提示"\/>/);
  });

  it("names whole columns of a rule by their corner cells", () => {
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    expect(sheet).toContain('sqref="F1:F1048576"');
  });

  it("tells no extent of a sheet: ExcelJS gets it wrong below a row without cells", () => {
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /sheet\d+\.xml$/.test(name));
    expect(parts).not.toEqual([]);
    for (const [, part] of parts) expect(strFromU8(part)).not.toContain("<dimension");
  });

  it("has its parts in the order that Excel insists on", () => {
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    const order = [
      "<sheetData",
      "<sheetProtection",
      "<mergeCells",
      "<conditionalFormatting",
      "<dataValidations",
      "<pageMargins",
    ];
    const places = order.map((tag) => sheet.indexOf(tag));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    const bookPlaces = [
      "<workbookPr",
      "<workbookProtection",
      "<bookViews",
      "<sheets",
      "<definedNames",
      "<calcPr",
    ].map((tag) => book.indexOf(tag));
    expect(bookPlaces).toEqual([...bookPlaces].sort((a, b) => a - b));
  });
});

describe("details", () => {
  it("a password locks the saved sheet, though the password itself is not in the file", async () => {
    const workbook = createWorkbook();
    const [sheet] = workbook.sheets();
    sheet!.protection = { options: {}, password: "秘密" };
    const bytes = await saveWorkbook(workbook);
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).toMatch(/<sheetProtection [^>]*hashValue="/);
    const opened = await openWorkbook(bytes);
    expect(opened.ok && opened.value.sheets()[0]?.protection).toEqual({
      options: {},
      password: "",
    });
    workbook.dispose();
    if (opened.ok) opened.value.dispose();
  });

  it("every pixel of column width comes back, also the one that ExcelJS takes for its default", async () => {
    const workbook = createWorkbook();
    const [sheet] = workbook.sheets();
    for (let column = 0; column < 200; column++) sheet!.setColumnWidth(column, (column + 1) * 0.75);
    put(sheet!, "GR1", 1);
    const opened = await reopen(workbook);
    const widths = [...Array(200).keys()].map((column) => opened.sheets()[0]!.columnWidth(column));
    expect(widths).toEqual([...Array(200).keys()].map((column) => (column + 1) * 0.75));
    workbook.dispose();
    opened.dispose();
  });

  it("rules of other kinds go back as they came", async () => {
    const file = new ExcelJS.Workbook();
    const sheet = file.addWorksheet("表");
    sheet.addConditionalFormatting({
      ref: "A1:A9",
      rules: [
        {
          type: "colorScale",
          priority: 1,
          cfvo: [{ type: "min" }, { type: "max" }],
          color: [{ argb: "FFFF0000" }, { argb: "FF00FF00" }],
        },
      ],
    } as never);
    const opened = await openWorkbook(new Uint8Array(await file.xlsx.writeBuffer()));
    if (!opened.ok) throw new Error(opened.reason);
    const again = await reopen(opened.value);
    expect(again.sheets()[0]?.conditionalFormats[0]).toMatchObject({
      type: "ColorScale",
      areas: [area("A1:A9")],
    });
    const rule = again.sheets()[0]?.conditionalFormats[0]?.rule["file"];
    expect(rule).toMatchObject({ color: [{ argb: "FFFF0000" }, { argb: "FF00FF00" }] });
    opened.value.dispose();
    again.dispose();
  });
});
