import { zipSync } from "fflate";
import * as xlsx from "@e965/xlsx";
import { areaAddress, cellAddress, isDateFormat, type CellValue } from "../../src/domain";
import { describeFileReason, readWorkbook, type Workbook } from "../../src/files";
import type { SheetGrid } from "../../src/forms";
import { SPECIAL, workbookFile } from "../support/workbook-files";

async function opened(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes, "甲.xlsx");
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

async function refusal(bytes: Uint8Array) {
  const result = await readWorkbook(bytes, "甲.xlsx");
  if (result.ok) throw new Error("was read");
  return result.reason;
}

/** The library's types leave its number formats open. */
const SSF = xlsx.SSF as { is_date(format: string): boolean };

const EPOCH = 25_569;
const DAY = 86_400_000;

/** The filled cells by address; numbers that their format shows as a date or time as such. */
function content({ origin, values, numberFormats }: SheetGrid): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  values.forEach((row, i) =>
    row.forEach((value, j) => {
      if (value === null) return;
      const address = cellAddress({ row: origin.row + i, column: origin.column + j });
      cells[address] = shown(value, numberFormats.get(address));
    })
  );
  return cells;
}

function shown(value: CellValue, format = "General"): unknown {
  // The one knows no weekdays (aaaa), the other takes no time for a date.
  if (typeof value !== "number" || !(SSF.is_date(format) || isDateFormat(format))) return value;
  return { date: Math.round((value - EPOCH) * DAY) };
}

describe("odd but valid files", () => {
  test.each(SPECIAL)("%s gives exactly what it holds", async (name, expected) => {
    const { sheets } = await opened(workbookFile(name));
    const notCalculated = { error: "#未计算" };
    for (const [sheet, cells] of Object.entries(expected.exp)) {
      const found = Object.entries(content(sheets.find((s) => s.name === sheet)!));
      const known = found.filter(([, v]) => JSON.stringify(v) !== JSON.stringify(notCalculated));
      expect(Object.fromEntries(known)).toEqual(cells);
    }
    if (expected.states)
      expect(sheets.map(({ visibility }) => visibility)).toEqual(expected.states);
    if (expected.merges)
      expect(sheets.flatMap(({ merges }) => merges.map(areaAddress))).toEqual(expected.merges);
    const names = sheets.flatMap((sheet) => sheet.names.map(({ name }) => name));
    // Names of constants, formulas, several areas or nothing point into no rectangle of a sheet.
    expect(expected.names ?? names).toEqual(expect.arrayContaining(names));
  });

  test("a formula that was never calculated is told, not read as blank or 0", async () => {
    const { sheets, notCalculated } = await opened(workbookFile("types.xlsx"));
    expect(notCalculated).toEqual([{ sheet: "类型", cells: 1 }]);
    expect(sheets[0]?.values.flat()).toContainEqual({ error: "#未计算" });
  });

  test.each(["biff8.xls", "wps.et"])("%s of the old kind is read too", async (name) => {
    const [sheet] = (await opened(workbookFile(name))).sheets;
    expect(sheet?.values[0]?.[0]).toBe("2025年部门预算支出明细表（之1）");
    expect(sheet?.values[1]?.[3]).toBe(45_658);
    expect(sheet?.numberFormats.get("C5")).toBe("#,##0.00");
    expect(sheet?.merges.map(areaAddress)).toContain("A1:F1");
  });
});

describe("hostile files", () => {
  test.each([
    ["empty.xlsx", { code: "empty" }],
    ["csv_gbk.xlsx", { code: "notWorkbook", found: "text" }],
    ["html.xls", { code: "notWorkbook", found: "web" }],
    ["docx.xlsx", { code: "notWorkbook", found: "word" }],
    ["random.xlsx", { code: "notWorkbook", found: "unknown" }],
    ["enc_agile.xlsx", { code: "password" }],
    ["trunc50.xlsx", { code: "truncated" }],
    ["flip.xlsx", { code: "damaged", part: "xl/worksheets/sheet1.xml" }],
    ["xmltrunc.xlsx", { code: "damaged", part: "xl/worksheets/sheet1.xml" }],
    ["laughs.xlsx", { code: "suspicious" }],
    ["bomb_zeros1g.xlsx", { code: "tooLarge", what: "unpacked" }],
  ])("%s is refused with its reason", async (name, reason) => {
    expect(await refusal(workbookFile(name))).toEqual(reason);
  });

  test.each(["far_style.xlsx", "merge_huge.xlsx", "name_huge.xlsx"])(
    "%s reaches far and holds one cell, which is read",
    async (name) => {
      const [sheet] = (await opened(workbookFile(name))).sheets;
      expect(sheet?.values).toEqual([[1]]);
      expect(sheet?.truncated).toBe(false);
    }
  );

  test("a file over 50 MB is not looked at", async () => {
    expect(await refusal(new Uint8Array((50 << 20) + 1))).toEqual({
      code: "tooLarge",
      what: "file",
    });
  });
});

const XMLNS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A workbook of one sheet, 表, with this inside its worksheet element. */
function sheetFile(inside: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${XMLNS}" xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${XMLNS}">${inside}</worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([k, v]) => [k, utf8(v)])));
}

const row = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;
const DAMAGED_SHEET = { code: "damaged", part: "xl/worksheets/sheet1.xml" };

describe("a sheet", () => {
  test.each([
    ["a number that is none", '<c r="A1"><v>1,200</v></c>'],
    ["a hexadecimal number", '<c r="A1"><v>0x10</v></c>'],
    ["a number without end", '<c r="A1"><v>1e999</v></c>'],
    ["a string that is not there", '<c r="A1" t="s"><v>7</v></c>'],
    ["a type that is unknown", '<c r="A1" t="q"><v>7</v></c>'],
    ["a cell below the last row", '<c r="A1048577"><v>1</v></c>'],
    ["a cell beyond the last column", '<c r="XFE1"><v>1</v></c>'],
    ["an entity of its own", '<c r="A1" t="str"><v>&own;</v></c>'],
    ["an element that is not closed", '<c r="A1"><v>1</c>'],
    ["an attribute without quotes", "<c r=A1><v>1</v></c>"],
  ])("with %s is refused, never read otherwise", async (_, cells) => {
    expect(await refusal(sheetFile(row(cells)))).toEqual(DAMAGED_SHEET);
  });

  test("may end without cells, and quote a > in an attribute", async () => {
    const { sheets } = await opened(sheetFile('<sheetPr codeName="a>b"/><sheetData/>'));
    expect(sheets).toMatchObject([{ name: "表", values: [], truncated: false }]);
  });

  test("is read up to A1:CV3000, and said to hold more", async () => {
    const cells = '<c r="CV1"><v>1</v></c><c r="CW1"><v>2</v></c>';
    const [wide] = (await opened(sheetFile(row(cells)))).sheets;
    expect(wide).toMatchObject({ origin: { row: 0, column: 99 }, values: [[1]], truncated: true });
    const [within] = (await opened(sheetFile(row('<c r="CV1"><v>1</v></c>')))).sheets;
    expect(within?.truncated).toBe(false);
  });

  test("keeps a text that looks like a formula a text", async () => {
    const cells = '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>';
    const [sheet] = (await opened(sheetFile(row(cells)))).sheets;
    expect(sheet?.values).toEqual([["=1+1"]]);
  });

  test("that its workbook names but the file lacks is damage, told by its name", async () => {
    const relations = `<Relationships xmlns="${PACKAGE}"/>`;
    const file = sheetFile("", { "xl/_rels/workbook.xml.rels": relations });
    expect(await refusal(file)).toEqual({ code: "damaged", part: "表" });
  });
});

test("every reason is one sentence that says what to do", () => {
  const sentences = [
    describeFileReason({ code: "password" }),
    describeFileReason({ code: "damaged", part: "xl/workbook.xml" }),
    describeFileReason({ code: "notWorkbook", found: "web" }),
    describeFileReason({ code: "timeout" }),
  ];
  for (const sentence of sentences) expect(sentence).toMatch(/请.+。$/);
});
