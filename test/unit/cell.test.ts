import fc from "fast-check";
import {
  cellAddress,
  columnIndex,
  columnName,
  isCellError,
  quoteSheetName,
  areaAddress,
  rangeOf,
} from "../../src/domain";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(columnIndex(name)).toBe(column);
});

test("every column's name leads back to it", () => {
  fc.assert(fc.property(fc.nat(20_000), (n) => expect(columnIndex(columnName(n))).toBe(n)));
});

test("a cell and a range have the addresses that Excel shows", () => {
  const cell = { sheet: "表", row: 3, column: 2 };
  expect(cellAddress(cell)).toBe("C4");
  expect(areaAddress(rangeOf(cell))).toBe("C4");
  expect(areaAddress({ ...cell, rows: 1, columns: 2 })).toBe("C4:D4");
  expect(areaAddress({ ...cell, rows: 6, columns: 2 })).toBe("C4:D9");
});

test("an error value is told from a text that reads the same", () => {
  expect(isCellError({ error: "#REF!" })).toBe(true);
  expect(isCellError("#REF!")).toBe(false);
  expect(isCellError(null)).toBe(false);
});

test("a sheet's name is quoted for formulas", () => {
  expect(quoteSheetName("1.人大会议经费")).toBe("'1.人大会议经费'");
  expect(quoteSheetName("a'b'c")).toBe("'a''b''c'");
});
