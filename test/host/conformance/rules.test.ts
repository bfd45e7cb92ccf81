/* eslint office-addins/load-object-before-read: off -- it takes the value of a ClientResult for a property */
import { codeOf, openOffice, type OpenOffice } from "../../support/office-client";

let office: OpenOffice;
let sheetNumber = 0;

beforeAll(() => {
  office = openOffice();
});

afterAll(() => {
  expect(office.host.defects).toEqual([]);
  office.close();
});

function onSheet<T>(
  body: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>
): Promise<T> {
  const name = `规则${++sheetNumber}`;
  return office.Excel.run((context) => body(context.workbook.worksheets.add(name), context));
}

const LIST = { list: { inCellDropDown: true, source: "甲,乙" } };

describe("data validation", () => {
  it("holds a rule, a prompt and an alert", async () => {
    await onSheet(async (sheet, context) => {
      const validation = sheet.getRange("A1:A20").dataValidation;
      validation.rule = LIST;
      validation.prompt = { showPrompt: true, title: "提示", message: "请选" };
      validation.errorAlert = {
        showAlert: true,
        style: "Information",
        title: "请核对",
        message: "不在规定范围内",
      };
      const inside = sheet
        .getRange("A7")
        .dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
      const beside = sheet.getRange("B7").dataValidation.load("type");
      await context.sync();
      expect([inside.type, beside.type]).toEqual(["List", "None"]);
      expect(inside.rule).toEqual(LIST);
      expect(inside.prompt).toMatchObject({ title: "提示", message: "请选" });
      expect(inside.errorAlert).toMatchObject({ style: "Information", title: "请核对" });
      expect(inside.ignoreBlanks).toBe(true);
    });
  });

  it("takes a range as the source of a list, and is set through range areas", async () => {
    await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges("B1:B3,D5");
      areas.dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange("A1:A3") },
      };
      const one = sheet.getRange("D5").dataValidation.load("rule");
      await context.sync();
      expect(one.rule.list?.source).toBe(`=规则${sheetNumber}!$A$1:$A$3`);
    });
  });

  it("of a part is replaced without touching the rest", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C3").dataValidation.rule = LIST;
      const middle = sheet.getRange("B2").dataValidation;
      middle.clear();
      middle.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } };
      const types = ["A1", "B2", "C3", "A1:C3", "D1"].map((address) =>
        sheet.getRange(address).dataValidation.load("type")
      );
      const gap = sheet.getRange("C3:D3").dataValidation.load("type,rule");
      await context.sync();
      expect(types.map(({ type }) => type)).toEqual([
        "List",
        "WholeNumber",
        "List",
        "MixedCriteria",
        "None",
      ]);
      expect([gap.type, gap.rule]).toEqual(["Inconsistent", null]);
    });
  });

  it("over cells whose prompts differ is refused until they are cleared", async () => {
    await onSheet(async (sheet, context) => {
      const [first, both] = [
        sheet.getRange("A1").dataValidation,
        sheet.getRange("A1:A2").dataValidation,
      ];
      first.rule = LIST;
      first.prompt = { showPrompt: true, title: "一", message: "一" };
      await context.sync();
      both.rule = LIST;
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
      both.clear();
      both.rule = LIST;
      both.prompt = { showPrompt: true, title: "二", message: "二" };
      both.load("type,prompt");
      await context.sync();
      expect([both.type, both.prompt.title]).toEqual(["List", "二"]);
    });
  });

  const prompt = (title: number, message: number) => ({
    showPrompt: true,
    title: "题".repeat(title),
    message: "话".repeat(message),
  });

  it.each([
    ["a title of 32 and a message of 255 characters", prompt(32, 255), "none"],
    ["a title of 33 characters", prompt(33, 1), "InvalidArgument"],
    ["a message of 256 characters", prompt(1, 256), "InvalidArgument"],
  ])("with %s: %#", async (_what, text, code) => {
    const setting = onSheet(async (sheet, context) => {
      sheet.getRange("A1").dataValidation.prompt = text;
      await context.sync();
    });
    expect(await codeOf(setting)).toBe(code);
  });

  it.each([
    [
      "a list of 255 characters",
      { list: { inCellDropDown: true, source: "项".repeat(255) } },
      "none",
    ],
    [
      "a list of 256 characters",
      { list: { inCellDropDown: true, source: "项".repeat(256) } },
      "InvalidArgument",
    ],
    ["no formula", { custom: {} }, "InvalidArgument"],
    ["two kinds at once", { ...LIST, custom: { formula: "=TRUE" } }, "InvalidArgument"],
  ])("with %s", async (_what, rule, code) => {
    const setting = onSheet(async (sheet, context) => {
      sheet.getRange("A1").dataValidation.rule = rule as Excel.DataValidationRule;
      await context.sync();
    });
    expect(await codeOf(setting)).toBe(code);
  });

  it("does not stand in the way of a paste, which takes it away", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").dataValidation.rule = LIST;
      await context.sync();
      office.host.user.paste(`规则${sheetNumber}!A1`, [["丙"], ["丁"]]);
      const cells = sheet.getRange("A1:A3").load("values");
      const [pasted, left] = ["A2", "A3"].map((address) =>
        sheet.getRange(address).dataValidation.load("type")
      );
      await context.sync();
      expect(cells.values).toEqual([["丙"], ["丁"], [""]]);
      expect([pasted!.type, left!.type]).toEqual(["None", "List"]);
    });
  });
});

describe("conditional formats", () => {
  it("are added over scattered cells, found from the sheet, and deleted one by one", async () => {
    await onSheet(async (sheet, context) => {
      const mark = sheet.getRanges("B2,D4:E5").untrack().conditionalFormats.add("Custom");
      mark.custom.rule.formula = '=LEN("jx:error")>0';
      mark.custom.format.fill.color = "#FFC7CE";
      mark.custom.format.font.color = "#9C0006";
      const user = sheet.getRange("B2:B9").conditionalFormats.add("CellValue");
      user.cellValue.rule = { formula1: "10", operator: "GreaterThan" };
      user.cellValue.format.font.bold = true;
      await context.sync();
      const all = sheet.getRange().conditionalFormats;
      all.load("items/id,items/type,items/priority,items/customOrNullObject/rule/formula");
      const near = sheet
        .getRange("E5")
        .conditionalFormats.load("items/id,items/custom/format/fill/color");
      const far = sheet.getRange("C3").conditionalFormats.getCount();
      await context.sync();
      expect(all.items.map(({ type, priority }) => [type, priority])).toEqual([
        ["CellValue", 0],
        ["Custom", 1],
      ]);
      expect(all.items[0]!.customOrNullObject.isNullObject).toBe(true);
      expect(all.items[1]!.customOrNullObject.rule.formula).toBe('=LEN("jx:error")>0');
      expect(near.items[0]!.custom.format.fill.color).toBe("#FFC7CE");
      expect(far.value).toBe(0);
      const areas = all.items[1]!.getRanges().load("address");
      sheet.getRange().conditionalFormats.getItem(all.items[1]!.id).delete();
      const left = sheet.getRange().conditionalFormats.load("items/type");
      await context.sync();
      expect(areas.address).toContain("D4:E5");
      expect(left.items.map(({ type }) => type)).toEqual(["CellValue"]);
    });
  });

  it("of mixed kinds fail to load when asked for the rule of one kind", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.conditionalFormats.add("DataBar");
      range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      await context.sync();
      range.conditionalFormats.load("items/custom/rule/formula");
      await expect(context.sync()).rejects.toMatchObject({
        code: "InvalidOperation",
        message: "This operation is not permitted for the current object.",
      });
      const known = range.conditionalFormats.load("items/id,items/type");
      await context.sync();
      expect(known.items.map(({ type }) => type)).toEqual(["Custom", "DataBar"]);
    });
  });

  it("whose rules throw when they are read are listed all the same, and leave other sheets and the values alone", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.values = [["值"]];
      range.conditionalFormats.add("CellValue");
      range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      await context.sync();
      const name = `规则${sheetNumber}`;
      office.host.faults.unreadableFormats.add(name);
      range.conditionalFormats.load("items/customOrNullObject/rule/formula");
      expect(await codeOf(context.sync())).toBe("GeneralException");
      range.conditionalFormats.load("items/cellValueOrNullObject/rule");
      expect(await codeOf(context.sync())).toBe("GeneralException");
      const listed = range.conditionalFormats.load("items/id,items/type");
      await context.sync();
      expect(listed.items.map(({ type }) => type)).toEqual(["Custom", "CellValue"]);
      const cell = sheet.getRange("A1").load("values");
      const other = context.workbook.worksheets
        .getItem("Sheet1")
        .getRange()
        .conditionalFormats.load("items/id");
      await context.sync();
      expect([cell.values, other.items]).toEqual([[["值"]], []]);
      office.host.faults.unreadableFormats.delete(name);
    });
  });

  it("made by hand can not be deleted by their index, but by their id", async () => {
    await onSheet(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1");
      const made = conditionalFormats.add("Custom").load("id");
      await context.sync();
      office.host.faults.formatsByIndexNotFound = true;
      sheet.getRange().conditionalFormats.getItemAt(0).delete();
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
      sheet.getRange().conditionalFormats.getItem(made.id).delete();
      const count = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
      office.host.faults.formatsByIndexNotFound = false;
    });
  });

  it("of a range are all cleared at once", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.conditionalFormats.add("Custom");
      sheet.getRange("B2:C3").conditionalFormats.add("Custom");
      sheet.getRange("D4").conditionalFormats.add("Custom");
      range.conditionalFormats.clearAll();
      const left = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      expect(left.value).toBe(1);
    });
  });
});

describe("page set-up", () => {
  it("keeps paper, margins, print area, titles and footers", async () => {
    await onSheet(async (sheet, context) => {
      const page = sheet.pageLayout;
      page.orientation = "Landscape";
      page.paperSize = "A4";
      page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      page.centerHorizontally = true;
      page.setPrintArea("A:G");
      page.setPrintTitleRows("$9:$9");
      page.setPrintMargins("Centimeters", { left: 2.54, top: 1 });
      page.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
      page.load("orientation,paperSize,zoom,centerHorizontally,leftMargin,rightMargin");
      page.headersFooters.defaultForAllPages.load("centerFooter,leftHeader");
      const area = page.getPrintAreaOrNullObject().load("address");
      const titles = page.getPrintTitleRowsOrNullObject().load("address");
      const columns = page.getPrintTitleColumnsOrNullObject().load("address");
      await context.sync();
      expect(page.toJSON()).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        centerHorizontally: true,
      });
      expect(page.zoom).toMatchObject({ horizontalFitToPages: 1 });
      expect(page.leftMargin).toBeCloseTo(72, 6);
      expect(page.headersFooters.defaultForAllPages.centerFooter).toBe("第 &P 页");
      expect(area.address).toContain("A:G");
      expect(titles.address).toContain("9:9");
      expect(columns.isNullObject).toBe(true);
    });
  });

  it("fails without a printer, and what was done before it stays", async () => {
    office.host.faults.noPrinter = true;
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["在"]];
      sheet.pageLayout.orientation = "Landscape";
      expect(await codeOf(context.sync())).toBe("GeneralException");
      const cell = context.workbook.worksheets
        .getItem(`规则${sheetNumber}`)
        .getRange("A1")
        .load("values");
      await context.sync();
      expect(cell.values).toEqual([["在"]]);
    });
    office.host.faults.noPrinter = false;
  });
});
