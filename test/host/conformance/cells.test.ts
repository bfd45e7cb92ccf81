import { codeOf, openOffice, type OpenOffice } from "../../support/office-client";

let office: OpenOffice;
let sheetNumber = 0;

beforeAll(() => {
  office = openOffice({ today: () => new Date(2026, 5, 1) });
});

afterAll(() => {
  expect(office.host.defects).toEqual([]);
  office.close();
});

/** Runs on a new, empty sheet. */
function onSheet<T>(
  body: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>
): Promise<T> {
  const name = `表${++sheetNumber}`;
  return office.Excel.run((context) => body(context.workbook.worksheets.add(name), context));
}

/** What a cell of that number format holds after a value was written through the API. */
function written(value: unknown, numberFormat = "General") {
  return onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    cell.load("values,formulas,numberFormat,valueTypes");
    await context.sync();
    return {
      value: cell.values[0]![0] as unknown,
      formula: cell.formulas[0]![0] as unknown,
      format: cell.numberFormat[0]![0] as unknown,
      type: String(cell.valueTypes[0]![0]),
    };
  });
}

describe("values and formulas", () => {
  it("are written and read back as blocks, formulas calculated", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C3").values = [
        ["项目", "数量", "单价"],
        ["苹果", 3, 2.5],
        ["梨", "4", 10],
      ];
      sheet.getRange("D2:D3").formulas = [["=B2*C2"], ["=B3*C3"]];
      const block = sheet.getRange("A1:D3");
      block.load("values,formulas,text,address,rowCount,columnCount,valueTypes");
      await context.sync();
      expect(block.values).toEqual([
        ["项目", "数量", "单价", ""],
        ["苹果", 3, 2.5, 7.5],
        ["梨", 4, 10, 40],
      ]);
      expect(block.formulas[1]).toEqual(["苹果", 3, 2.5, "=B2*C2"]);
      expect(block.address).toBe(`表${sheetNumber}!A1:D3`);
      expect(block.valueTypes[1]).toEqual(["String", "Double", "Double", "Double"]);
      expect([block.rowCount, block.columnCount]).toEqual([3, 4]);
    });
  });

  it("follow an edit of a cell that a formula needs", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[2, "=A1*10"]];
      sheet.getRange("A1").values = [[3]];
      const result = sheet.getRange("B1").load("values,text");
      await context.sync();
      expect(result.values).toEqual([[30]]);
    });
  });

  it("keep a cell where null is written, and one value fills a block", async () => {
    await onSheet(async (sheet, context) => {
      const kept = sheet.getRange("A1:B2");
      kept.values = [
        [1, 2],
        [3, 4],
      ];
      kept.values = [
        [null, 9],
        [null, null],
      ];
      const filled = sheet.getRange("D1:E2");
      filled.values = "x" as unknown as string[][];
      kept.load("values");
      filled.load("values");
      await context.sync();
      expect(kept.values).toEqual([
        [1, 9],
        [3, 4],
      ]);
      expect(filled.values).toEqual([
        ["x", "x"],
        ["x", "x"],
      ]);
    });
  });

  it("of another size than the range are refused", async () => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[1], [2]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
  });

  it("arrive whole although the client sends large blocks in pieces", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:J300");
      range.values = Array.from({ length: 300 }, (_, row) =>
        Array.from({ length: 10 }, (_, column) => row * 10 + column)
      );
      range.load("values");
      await context.sync();
      expect(range.values[299]![9]).toBe(2999);
    });
  });

  it("are null above five million cells", async () => {
    await onSheet(async (sheet, context) => {
      const all = sheet.getRange().load("values,cellCount");
      await context.sync();
      expect(all.values).toBeNull();
    });
  });
});

describe("a bare text in a General cell is taken as typed:", () => {
  it.each([
    ["3-5", 46086, 'm"月"d"日"'],
    ["1/2", 46024, 'm"月"d"日"'],
    ["2026-12-31", 46387, "yyyy/m/d"],
    ["2026-3", 46082, "mmm-yy"],
    ["3月5日", 46086, 'm"月"d"日"'],
    ["8:30", 8.5 / 24, "h:mm"],
    ["1E5", 100000, "0.00E+00"],
    ["50%", 0.5, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["1,200", 1200, "#,##0"],
    ["1 1/2", 1.5, "# ?/?"],
    ["003", 3, "General"],
    ["(5)", -5, "General"],
    ["TRUE", true, "General"],
    ["430元", "430元", "General"],
    ["13-32-1", "13-32-1", "General"],
    ["'003", "003", "General"],
    ["≥95%", "≥95%", "General"],
  ])("%s", async (text, value, format) => {
    const cell = await written(text);
    expect(cell.value).toEqual(typeof value === "number" ? expect.closeTo(value, 9) : value);
    expect(cell.format).toBe(format);
  });

  it("a leading + or - begins a formula unless a number follows", async () => {
    expect((await written("+1+2")).formula).toBe("=+1+2");
    expect((await written("-7")).value).toBe(-7);
    expect((await written("--")).value).toBe("--");
  });

  it("a long code loses its last digits", async () => {
    expect((await written("13070026000010039")).value).toBe(13070026000010000);
  });
});

describe("the cell's number format decides:", () => {
  it("a text cell keeps codes, formulas and numbers as text", async () => {
    expect(await written("003", "@")).toMatchObject({ value: "003", type: "String" });
    expect(await written("=1+1", "@")).toMatchObject({ value: "=1+1", type: "String" });
    expect(await written(40, "@")).toMatchObject({ value: "40", type: "String" });
  });

  it("in a percentage cell the text 40 is 40%, the number 40 stays 40", async () => {
    expect((await written("40", "0%")).value).toBe(0.4);
    expect((await written("0.4", "0%")).value).toBe(0.4);
    expect((await written(40, "0%")).value).toBe(40);
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").numberFormat = [["0%"]];
      await context.sync();
      office.host.user.type(`表${sheetNumber}!A1`, "40");
      const cell = sheet.getRange("A1").load("values,text");
      await context.sync();
      expect([cell.values[0]![0], cell.text[0]![0]]).toEqual([0.4, "40%"]);
    });
  });

  it("one format may be set for a whole range or cell by cell", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.numberFormat = "0.00" as unknown as string[][];
      sheet.getRange("B1:B2").numberFormat = [["@"], ["0%"]];
      range.values = [
        [1.5, "x"],
        [2, 0.25],
      ];
      range.load("numberFormat,text");
      await context.sync();
      expect(range.numberFormat).toEqual([
        ["0.00", "@"],
        ["0.00", "0%"],
      ]);
      expect(range.text).toEqual([
        ["1.50", "x"],
        ["2.00", "25%"],
      ]);
    });
  });
});

describe("merged cells", () => {
  it("drop what is written into those they hide and read them as empty", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").merge();
      const block = sheet.getRange("A1:C2");
      block.values = [
        ["标题", "丢", "右"],
        ["丢", "丢", "右"],
      ];
      sheet.getRange("B2").values = [["也丢"]];
      block.load("values");
      await context.sync();
      expect(block.values).toEqual([
        ["标题", "", "右"],
        ["", "", "右"],
      ]);
    });
  });

  it("keep the first filled cell's content at the top left", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [["", "二", "三"]];
      range.merge();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["二", "", ""]]);
    });
  });

  it("are found, may be merged row by row, and are split again", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.merge(true);
      const merged = range.getMergedAreasOrNullObject().load("address,areaCount");
      const none = sheet.getRange("D1").getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(merged.areaCount).toBe(2);
      expect(merged.address).toBe(`表${sheetNumber}!A1:B1,表${sheetNumber}!A2:B2`);
      expect(none.isNullObject).toBe(true);
      range.unmerge();
      const after = range.getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(after.isNullObject).toBe(true);
    });
  });

  it("keep their rows from being fitted to their texts", async () => {
    await onSheet(async (sheet, context) => {
      const long = "一条一行的绩效目标说明文字".repeat(6);
      sheet.getRange("A1:A2").values = [[long], [long]];
      sheet.getRange("A1:B2").format.wrapText = true;
      sheet.getRange("A1:B1").merge();
      sheet.getRange("1:2").format.autofitRows();
      const merged = sheet.getRange("A1").format.load("rowHeight");
      const plain = sheet.getRange("A2").format.load("rowHeight");
      sheet.load("standardHeight");
      await context.sync();
      expect(merged.rowHeight).toBe(sheet.standardHeight);
      expect(plain.rowHeight).toBeGreaterThan(3 * sheet.standardHeight);
    });
  });
});

describe("formats", () => {
  it("are set and read, nested and through set()", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:D1");
      range.format.font.bold = true;
      range.format.font.size = 14;
      range.format.font.name = "微软雅黑";
      range.format.font.color = "#ff0000";
      range.format.horizontalAlignment = "Center";
      range.set({
        format: { fill: { color: "#FFEEAA" }, wrapText: true, verticalAlignment: "Top" },
      });
      range.load(
        "format/fill/color,format/font/bold,format/font/size,format/font/name,format/font/color"
      );
      range.format.load("wrapText,horizontalAlignment,verticalAlignment");
      await context.sync();
      expect(range.format.fill.color).toBe("#FFEEAA");
      expect(range.format.font.toJSON()).toMatchObject({
        bold: true,
        size: 14,
        name: "微软雅黑",
        color: "#FF0000",
      });
      expect(range.format.toJSON()).toMatchObject({
        wrapText: true,
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
      });
    });
  });

  it("are null where cells differ", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.fill.color = "#FFEEAA";
      const mixed = sheet.getRange("A1:A2").format.fill.load("color");
      await context.sync();
      expect(mixed.color).toBeNull();
    });
  });

  it("of whole columns and of the whole sheet reach cells that are filled later", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange().format.font.name = "仿宋";
      sheet.getRange("B:B").numberFormat = "@" as unknown as string[][];
      sheet.getRange("B500").values = [["007"]];
      const cell = sheet.getRange("B500").load("values,format/font/name");
      const empty = sheet.getRange("B900").load("numberFormat");
      await context.sync();
      expect(empty.numberFormat).toEqual([["@"]]);
      expect(cell.values[0]![0]).toBe("007");
      expect(cell.format.font.name).toBe("仿宋");
    });
  });

  it("draw the edges and inner lines of a range, seen from either side", async () => {
    await onSheet(async (sheet, context) => {
      const { borders } = sheet.getRange("B2:D4").format;
      for (const edge of ["EdgeTop", "EdgeLeft", "InsideHorizontal", "InsideVertical"] as const) {
        const border = borders.getItem(edge);
        border.style = "Continuous";
        border.weight = "Medium";
        border.color = "#123456";
      }
      const top = sheet
        .getRange("B2:D2")
        .format.borders.getItem("EdgeTop")
        .load("style,weight,color");
      const inner = sheet.getRange("C3").format.borders.load("items/style,items/sideIndex");
      const none = sheet.getRange("D4").format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      expect(top.toJSON()).toMatchObject({
        style: "Continuous",
        weight: "Medium",
        color: "#123456",
      });
      const lines = inner.items
        .filter(({ style }) => style === "Continuous")
        .map(({ sideIndex }) => sideIndex);
      expect(lines).toEqual(["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"]);
      expect(none.style).toBe("None");
    });
  });

  it("set through getRanges cost one request of a few hundred bytes a style", async () => {
    await onSheet(async (sheet, context) => {
      await context.sync();
      office.traffic.reset();
      const areas = sheet.getRanges("A1:A3,C5,E7:G9").untrack();
      areas.format.fill.color = "#FFC7CE";
      areas.format.font.bold = true;
      await context.sync();
      expect(office.traffic.requests).toBe(1);
      expect(office.traffic.bytesSent).toBeLessThan(1_500);
      const [inside, outside] = [sheet.getRange("F8"), sheet.getRange("B1")];
      inside.load("format/fill/color");
      outside.load("format/fill/color");
      await context.sync();
      expect([inside.format.fill.color, outside.format.fill.color]).toEqual(["#FFC7CE", "#FFFFFF"]);
    });
  });

  it("through range areas may be asked area by area", async () => {
    await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges("A1:A3,C5").load("areaCount,cellCount,address");
      areas.areas.load("items/rowIndex,items/rowCount");
      const moved = areas.getOffsetRangeAreas(1, 1).load("address");
      await context.sync();
      const name = `表${sheetNumber}`;
      expect([areas.areaCount, areas.cellCount]).toEqual([2, 4]);
      expect(areas.areas.items.map(({ rowIndex, rowCount }) => [rowIndex, rowCount])).toEqual([
        [0, 3],
        [4, 1],
      ]);
      expect(moved.address).toBe(`${name}!B2:B4,${name}!D6`);
    });
  });

  it("getRanges silently cuts addresses at 8,192 characters", async () => {
    await onSheet(async (sheet, context) => {
      const addresses = Array.from({ length: 2_000 }, (_, row) => `A${row + 1}`).join(",");
      const areas = sheet.getRanges(addresses).load("areaCount");
      await context.sync();
      expect(addresses.length).toBeGreaterThan(8_192);
      expect(areas.areaCount).toBe(addresses.slice(0, 8_192).split(",").length);
    });
  });

  it("give rows and columns their sizes in points", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A:B").format.columnWidth = 90;
      sheet.getRange("2:3").format.rowHeight = 30;
      const columns = sheet.getRange("A:B").format.load("columnWidth");
      const rows = sheet.getRange("A2:A3").format.load("rowHeight");
      const mixed = sheet.getRange("A1:A3").format.load("rowHeight");
      await context.sync();
      expect(columns.columnWidth).toBeCloseTo(90, 0);
      expect(rows.rowHeight).toBe(30);
      expect(mixed.rowHeight).toBeNull();
    });
  });
});

describe("rows and columns", () => {
  it("when inserted move content, formulas, kept ranges and conditional formats", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        [1, "=A2"],
        [5, "x"],
      ];
      const format = sheet.getRange("A2").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=TRUE";
      const kept = sheet.getRange("A2").load("address");
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      kept.load("address,values");
      const formula = sheet.getRange("B1").load("formulas,values");
      const ruled = format.getRange().load("address");
      await context.sync();
      expect(kept.address).toBe(`表${sheetNumber}!A4`);
      expect(kept.values).toEqual([[5]]);
      expect(formula.formulas).toEqual([["=A4"]]);
      expect(formula.values).toEqual([[5]]);
      expect(ruled.address).toBe(`表${sheetNumber}!A4`);
    });
  });

  it("when inserted take the formats and the validation of the row above", async () => {
    await onSheet(async (sheet, context) => {
      const above = sheet.getRange("A1:B1");
      above.format.fill.color = "#DDEBF7";
      above.dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      sheet.getRange("2:2").insert("Down");
      const inserted = sheet.getRange("A2:B2").load("format/fill/color,dataValidation/type");
      await context.sync();
      expect(inserted.format.fill.color).toBe("#DDEBF7");
      expect(inserted.dataValidation.type).toBe("List");
    });
  });

  it("when deleted take their kept ranges with them", async () => {
    const run = onSheet(async (sheet, context) => {
      const kept = sheet.getRange("A2").load("address");
      sheet.getRange("A3").values = [["下"]];
      await context.sync();
      sheet.getRange("2:2").delete("Up");
      const moved = sheet.getRange("A2").load("values");
      await context.sync();
      expect(moved.values).toEqual([["下"]]);
      kept.load("values");
      await context.sync();
    });
    expect(await codeOf(run)).toBe("InvalidReference");
  });

  it("in part can not be shifted, and the error says so", async () => {
    const run = onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").insert("Down");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("are hidden and shown", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      const some = sheet.getRange("A1:A3").load("rowHidden");
      const all = sheet.getRange("C2").load("rowHidden,columnHidden,hidden");
      await context.sync();
      expect(some.rowHidden).toBeNull();
      expect([all.rowHidden, all.columnHidden, all.hidden]).toEqual([true, true, true]);
    });
  });
});

describe("a range", () => {
  it("leads to the ranges around it", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2").getResizedRange(1, 1);
      const found = {
        offset: range.getOffsetRange(1, 0),
        shared: range.getIntersectionOrNullObject("C3:Z9"),
        apart: range.getIntersectionOrNullObject("X1"),
        rows: range.getEntireRow(),
        bounds: range.getBoundingRect("E5"),
        last: range.getLastCell(),
        below: range.getRowsBelow(2),
        byIndexes: sheet.getRangeByIndexes(0, 0, 2, 3),
      };
      for (const one of Object.values(found)) one.load("address");
      await context.sync();
      const address = (one: Excel.Range) =>
        one.isNullObject ? null : one.address.replace(/^.*!/, "");
      expect(Object.values(found).map(address)).toEqual([
        "B3:C4",
        "C3",
        null,
        "2:3",
        "B2:E5",
        "C3",
        "B4:C5",
        "A1:C2",
      ]);
    });
  });

  it("of used cells ends with the values if only values count", async () => {
    await onSheet(async (sheet, context) => {
      const empty = sheet.getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expect(empty.isNullObject).toBe(true);
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("F9").format.fill.color = "#FF0000";
      const values = sheet.getUsedRangeOrNullObject(true).load("address");
      const all = sheet.getUsedRange().load("address");
      await context.sync();
      expect(values.address).toBe(`表${sheetNumber}!B2`);
      expect(all.address).toBe(`表${sheetNumber}!B2:F9`);
    });
  });

  it("is cleared in part or wholly", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.values = [["x"]];
      range.format.fill.color = "#FF0000";
      range.clear("Contents");
      range.load("values,format/fill/color");
      await context.sync();
      expect([range.values[0]![0], range.format.fill.color]).toEqual(["", "#FF0000"]);
      range.clear();
      range.format.fill.load("color");
      await context.sync();
      expect(range.format.fill.color).toBe("#FFFFFF");
    });
  });

  it("is copied with its formats, or its values alone", async () => {
    await onSheet(async (sheet, context) => {
      const source = sheet.getRange("A1:B1");
      source.values = [[1, "=A1+1"]];
      source.format.font.bold = true;
      sheet.getRange("A3").copyFrom(source, "Values");
      sheet.getRange("A5:B5").copyFrom(source, "Formats");
      const [values, formats] = [sheet.getRange("A3:B3"), sheet.getRange("A5:B5")];
      values.load("formulas,format/font/bold");
      formats.load("formulas,format/font/bold");
      await context.sync();
      expect([values.formulas, values.format.font.bold]).toEqual([[[1, 2]], false]);
      expect([formats.formulas, formats.format.font.bold]).toEqual([[["", ""]], true]);
    });
  });

  it("holds a link to a place in the workbook", async () => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: "Sheet1!B2", textToDisplay: "去看", screenTip: "提示" };
      cell.load("hyperlink,values");
      await context.sync();
      expect(cell.values).toEqual([["去看"]]);
      expect(cell.hyperlink).toMatchObject({ documentReference: "Sheet1!B2", screenTip: "提示" });
    });
  });

  it("kept outside a run is still known, until it is untracked", async () => {
    const kept = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.values = [["留"]];
      context.trackedObjects.add(range);
      await context.sync();
      return range;
    });
    await office.Excel.run(kept, async (context) => {
      kept.load("values");
      await context.sync();
      expect(kept.values).toEqual([["留"]]);
      kept.untrack();
      await context.sync();
    });
  });
});
