import fc from "fast-check";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  parseArea,
  printAddress,
  printArea,
  quoteSheetName,
} from "../../../src/workbench/engine";
import { rewriteFormula } from "../../../src/workbench/engine/references";

describe("addresses", () => {
  const spans = fc.record({
    top: fc.nat(MAX_ROWS - 2),
    left: fc.nat(MAX_COLUMNS - 2),
    height: fc.nat(50),
    width: fc.nat(50),
  });
  const areas = spans.map(({ top, left, height, width }) => ({
    top,
    left,
    bottom: Math.min(top + height, MAX_ROWS - 1),
    right: Math.min(left + width, MAX_COLUMNS - 1),
  }));

  it("an area printed and read again is the same area, with dollars and with a sheet", () => {
    fc.assert(
      fc.property(areas, fc.string({ minLength: 1 }), fc.boolean(), (area, sheet, absolute) => {
        expect(parseArea(printArea(area, absolute))).toEqual(area);
        expect(parseAddress(printAddress(sheet, area, absolute))).toEqual({ sheet, area });
      })
    );
  });

  it("whole columns and rows are areas to the edge of the sheet", () => {
    expect(parseArea("A:C")).toEqual({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: 2 });
    expect(parseArea("$3:$1")).toEqual({ top: 0, left: 0, bottom: 2, right: MAX_COLUMNS - 1 });
    expect(printArea({ top: 0, left: 1, bottom: MAX_ROWS - 1, right: 1 }, true)).toBe("$B:$B");
  });

  it("cells beyond the last row or column are no addresses", () => {
    expect(parseArea("XFD1048576")).not.toBeNull();
    expect(parseArea("XFE1")).toBeNull();
    expect(parseArea("A1048577")).toBeNull();
    expect(parseArea("A0")).toBeNull();
    expect(parseArea("项目1")).toBeNull();
  });

  it("sheet names are quoted where Excel quotes them", () => {
    expect(quoteSheetName("项目支出")).toBe("项目支出");
    expect(quoteSheetName("1.培训")).toBe("'1.培训'");
    expect(quoteSheetName("O'k")).toBe("'O''k'");
    expect(quoteSheetName("AB12")).toBe("'AB12'");
    expect(quoteSheetName("R1C1")).toBe("'R1C1'");
  });
});

describe("references in formula texts", () => {
  const insert = {
    kind: "shift",
    sheet: "表 1",
    shift: { axis: "rows", kind: "insert", at: 2, count: 2 },
  } as const;
  const remove = { ...insert, shift: { ...insert.shift, kind: "delete" } } as const;

  it.each([
    ["=SUM(A1:A3,$B$3)", "=SUM(A1:A5,$B$5)"],
    ["='表 1'!C$4&\"A5\"", "='表 1'!C$6&\"A5\""],
    ["=LOG10(A9)+A:A+3:5", "=LOG10(A11)+A:A+5:7"],
    ["=其他!A5+jx.n3+1.5E3", "=其他!A5+jx.n3+1.5E3"],
    ["=表1[A5]+A2", "=表1[A5]+A2"],
  ])("inserted rows move %s to %s", (before, after) => {
    expect(rewriteFormula(before, "表 1", insert)).toBe(after);
  });

  it("a reference to deleted rows is #REF!, one around them shrinks", () => {
    expect(rewriteFormula("=A3+SUM(A1:A9)", "表 1", remove)).toBe("=#REF!+SUM(A1:A7)");
    expect(rewriteFormula("=SUM(A3:A4)", "表 1", remove)).toBe("=SUM(#REF!)");
  });

  it("references without a sheet belong to the formula's own sheet only", () => {
    expect(rewriteFormula("=A3", "别的", insert)).toBe("=A3");
    expect(rewriteFormula("=A3", null, insert)).toBe("=A3");
  });

  it("a renamed sheet is quoted as needed, a removed one leaves #REF!", () => {
    const rename = { kind: "rename", sheet: "表 1", name: "甲's" } as const;
    expect(rewriteFormula("='表 1'!A1+表!A1", null, rename)).toBe("='甲''s'!A1+表!A1");
    const gone = { kind: "remove", sheet: "表 1" } as const;
    expect(rewriteFormula("=SUM('表 1'!A1:B2)+'表 1'!#REF!", null, gone)).toBe("=SUM(#REF!)+#REF!");
  });
});
