import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { EngineWorkbook } from "../../../src/workbench/engine";
import { openWorkbook, SAVE_LEAVES_OUT, saveWorkbook } from "../../../src/workbench/xlsx";
import { area, formulaAt, styleAt, valueAt } from "../engine/support";

const open: EngineWorkbook[] = [];
afterEach(() => open.splice(0).forEach((workbook) => workbook.dispose()));

async function opened(bytes: Uint8Array): Promise<EngineWorkbook> {
  const result = await openWorkbook(bytes);
  if (!result.ok) throw new Error(result.reason);
  open.push(result.value);
  return result.value;
}

const data = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "../../data/workbooks", name)));
const written = async (file: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await file.xlsx.writeBuffer());

describe("files that can not be opened", () => {
  it.each([
    ["enc_agile.xlsx", "password"],
    ["docx.xlsx", "not-xlsx"],
    ["laughs.xlsx", "damaged"],
    ["xmltrunc.xlsx", "damaged"],
  ])("%s is %s", async (name, reason) => {
    expect(await openWorkbook(data(name))).toEqual({ ok: false, reason });
  });

  it("nothing, a text and an old workbook are no .xlsx, half a file is damaged", async () => {
    const old = new Uint8Array(600);
    old.set([0xd0, 0xcf, 0x11, 0xe0]);
    const half = data("merge_huge.xlsx").slice(0, 1000);
    for (const bytes of [new Uint8Array(), new TextEncoder().encode("项目,金额"), old]) {
      expect(await openWorkbook(bytes)).toEqual({ ok: false, reason: "not-xlsx" });
    }
    expect(await openWorkbook(half)).toEqual({ ok: false, reason: "damaged" });
  });

  it("a package that would unpack to gigabytes is not unpacked", async () => {
    const bytes = data("types.xlsx");
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    }
    expect(await openWorkbook(bytes)).toEqual({ ok: false, reason: "too-large" });
  });

  it("two cells at opposite ends of a sheet are too large to work with", async () => {
    const file = new ExcelJS.Workbook();
    const sheet = file.addWorksheet("表");
    sheet.getCell("A1").value = 1;
    sheet.getCell("XFD1048576").value = 1;
    expect(await openWorkbook(await written(file))).toEqual({ ok: false, reason: "too-large" });
  });
});

describe("files that are hard to open", () => {
  it.each(["merge_huge.xlsx", "name_huge.xlsx", "far_style.xlsx"])(
    "%s opens at once",
    async (name) => {
      const started = performance.now();
      const workbook = await opened(data(name));
      expect(valueAt(workbook.sheets()[0]!, "A1")).toBe(1);
      expect(performance.now() - started).toBeLessThan(3000);
    }
  );

  it("a name over a whole sheet is kept", async () => {
    const workbook = await opened(data("name_huge.xlsx"));
    expect(workbook.names()[0]?.formula).toMatch(/!\$A\$1:\$XFD\$1048576$/);
  });

  it("a date of the 1904 system becomes the serial number of the same day", async () => {
    const [sheet] = (await opened(data("d1904.xlsx"))).sheets();
    expect(valueAt(sheet!, "A1")).toBe(45658);
  });

  it("rich text is read as its text, hidden sheets stay hidden, odd sheet names are only names", async () => {
    const [texts] = (await opened(data("sst.xlsx"))).sheets();
    expect(valueAt(texts!, "A1")).toBe("粗体 普通 ");
    const sheets = (await opened(data("meta.xlsx"))).sheets();
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["可见", "Visible"],
      ["隐藏", "Hidden"],
      ["深藏", "VeryHidden"],
      ["__proto__", "Visible"],
      ["constructor", "Visible"],
    ]);
  });
});

describe("files of other programs", () => {
  it("shared formulas are written out for each cell and calculated", async () => {
    const file = new ExcelJS.Workbook();
    const sheet = file.addWorksheet("表");
    [1, 2, 3].forEach((value, row) => (sheet.getCell(row + 1, 1).value = value));
    sheet.fillFormula("B1:B3", "A1*2");
    const [read] = (await opened(await written(file))).sheets();
    expect(["B1", "B2", "B3"].map((address) => formulaAt(read!, address))).toEqual([
      "=A1*2",
      "=A2*2",
      "=A3*2",
    ]);
    expect(valueAt(read!, "B3")).toBe(6);
  });

  it("colours of the theme and of the index become plain ones, tints included", async () => {
    const file = new ExcelJS.Workbook();
    const sheet = file.addWorksheet("表");
    const fills = [{ theme: 4, tint: 0.5 }, { theme: 0, tint: -0.5 }, { indexed: 10 }];
    fills.forEach((fgColor, row) => {
      sheet.getCell(row + 1, 1).fill = {
        type: "pattern",
        pattern: "solid",
        fgColor: fgColor,
      };
    });
    const [read] = (await opened(await written(file))).sheets();
    expect(["A1", "A2", "A3"].map((address) => styleAt(read!, address).fill)).toEqual([
      "#A7C0DE",
      "#808080",
      "#FF0000",
    ]);
  });

  it("a column's format over a whole sheet of columns is one format", async () => {
    const file = new ExcelJS.Workbook();
    const sheet = file.addWorksheet("表");
    for (let column = 1; column <= 16_384; column++)
      sheet.getColumn(column).font = { bold: true, name: "宋体", size: 10 };
    sheet.getCell("B2").value = 1;
    const workbook = await opened(await written(file));
    const [read] = workbook.sheets();
    expect(styleAt(read!, "ZZ99")).toEqual({ bold: true, fontName: "宋体", fontSize: 10 });
    const again = await opened(await saveWorkbook(workbook));
    expect(styleAt(again.sheets()[0]!, "ZZ99")).toEqual(styleAt(read!, "ZZ99"));
    expect(again.sheets()[0]!.usedArea(true)).toEqual(area("B2"));
  });
});

it("what a save leaves out is said in sentences for the user", () => {
  expect(SAVE_LEAVES_OUT.length).toBeGreaterThan(3);
  expect(SAVE_LEAVES_OUT.every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
});
