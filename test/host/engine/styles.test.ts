import {
  createWorkbook,
  MAX_COLUMNS,
  MAX_ROWS,
  type CellStyle,
  type EngineSheet,
} from "../../../src/workbench/engine";
import { area, put, styleAt } from "./support";

const workbook = createWorkbook();
let made = 0;
const newSheet = (): EngineSheet => workbook.addSheet(`表${++made}`);
const line = { style: "Continuous", weight: "Thin", color: "#FF0000" };

afterAll(() => workbook.dispose());

describe("formats", () => {
  const full: CellStyle = {
    numberFormat: "0.00",
    fill: "#FFF2CC",
    fontName: "仿宋",
    fontSize: 12,
    fontColor: "#C00000",
    bold: true,
    italic: true,
    underline: "DoubleAccountant",
    strikethrough: true,
    horizontalAlignment: "CenterAcrossSelection",
    verticalAlignment: "Distributed",
    wrapText: true,
    shrinkToFit: true,
    indentLevel: 2,
    locked: false,
    formulaHidden: true,
    borders: {
      top: line,
      bottom: { style: "Double", weight: "Thick", color: "#000000" },
      left: line,
    },
  };

  it("every trait is read back as it was set, one by one it goes back to the default", () => {
    const sheet = newSheet();
    sheet.restyle(area("A1:B2"), () => full);
    expect(styleAt(sheet, "B2")).toEqual(full);
    for (const key of Object.keys(full)) sheet.restyle(area("A1"), () => ({ [key]: null }));
    expect(styleAt(sheet, "A1")).toEqual({});
    expect(styleAt(sheet, "B2")).toEqual(full);
  });

  it("a change sees the present format and its place, null leaves a cell alone", () => {
    const sheet = newSheet();
    sheet.restyle(area("B2:C3"), () => ({ fontSize: 10 }));
    sheet.restyle(area("A1:C3"), ({ fontSize }, i, j) =>
      fontSize === undefined ? null : { fontSize: fontSize + i * 10 + j }
    );
    expect(styleAt(sheet, "C3")).toEqual({ fontSize: 32 });
    expect(styleAt(sheet, "A1")).toEqual({});
  });

  it("borders given are all the borders a cell then has", () => {
    const sheet = newSheet();
    sheet.restyle(area("A1"), () => ({ borders: { top: line, left: line } }));
    sheet.restyle(area("A1"), () => ({ borders: { bottom: line } }));
    expect(styleAt(sheet, "A1")).toEqual({ borders: { bottom: line } });
  });

  it("a whole column's format reaches empty and filled cells and can be taken back in one", () => {
    const sheet = newSheet();
    put(sheet, "B3", "x");
    sheet.restyle(area("B3"), () => ({ bold: true }));
    sheet.restyle(area("B:B"), () => ({ numberFormat: "@", locked: false }));
    expect(styleAt(sheet, "B3")).toEqual({ bold: true, numberFormat: "@", locked: false });
    expect(styleAt(sheet, `B${MAX_ROWS}`)).toEqual({ numberFormat: "@", locked: false });
    sheet.restyle(area("B5"), () => ({ numberFormat: null, locked: true }));
    expect(styleAt(sheet, "B5").numberFormat).toBeUndefined();
    expect(styleAt(sheet, "B5").locked).not.toBe(false);
    expect(styleAt(sheet, "B6").numberFormat).toBe("@");
    expect(sheet.usedArea(false)).toEqual(area("B3:B5"));
  });

  it("a row's format wins over the column it crosses when it comes later", () => {
    const sheet = newSheet();
    sheet.restyle(area("B:B"), () => ({ fill: "#00FF00" }));
    put(sheet, "B4", 1);
    sheet.restyle(area("4:4"), () => ({ fill: "#0000FF" }));
    expect(styleAt(sheet, "B4").fill).toBe("#0000FF");
    expect(styleAt(sheet, "C4").fill).toBe("#0000FF");
    expect(styleAt(sheet, "B5").fill).toBe("#00FF00");
  });

  it("unlocking a whole sheet and locking one cell again works as for the protection of a form", () => {
    const sheet = newSheet();
    sheet.restyle(area("C:C"), () => ({ bold: true }));
    const all = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
    sheet.restyle(all, () => ({ locked: false }));
    sheet.restyle(area("A1"), () => ({ locked: true }));
    expect(styleAt(sheet, "A1").locked).not.toBe(false);
    expect(styleAt(sheet, "B1").locked).toBe(false);
    expect(styleAt(sheet, "C9")).toEqual({ bold: true, locked: false });
    expect(styleAt(sheet, "XFD1048576").locked).toBe(false);
  });
});

describe("sizes", () => {
  it("are points to the last digit, hidden or not", () => {
    const sheet = newSheet();
    sheet.setColumnWidth(60, 100.1);
    sheet.setRowHeight(500, 33.3);
    sheet.setColumnHidden(60, true);
    sheet.setRowHidden(500, true);
    sheet.setColumnWidth(60, 80.7);
    expect([sheet.columnWidth(60), sheet.rowHeight(500)]).toEqual([80.7, 33.3]);
    expect([sheet.columnHidden(60), sheet.rowHidden(500), sheet.rowHidden(499)]).toEqual([
      true,
      true,
      false,
    ]);
    sheet.setColumnHidden(60, false);
    expect(sheet.columnHidden(60)).toBe(false);
  });

  it("are Excel's for 宋体 11 where nothing was set", () => {
    const sheet = newSheet();
    expect([sheet.columnWidth(3), sheet.rowHeight(3)]).toEqual([48, 13.5]);
  });
});

describe("a sheet's own switches", () => {
  it("are kept, also very hidden", () => {
    const sheet = newSheet();
    sheet.visibility = "VeryHidden";
    sheet.tabColor = "#00B050";
    sheet.showGridlines = false;
    sheet.freeze = { rows: 2, columns: 0 };
    expect(sheet).toMatchObject({
      visibility: "VeryHidden",
      tabColor: "#00B050",
      showGridlines: false,
      freeze: { rows: 2, columns: 0 },
    });
    sheet.visibility = "Visible";
    sheet.freeze = null;
    expect(sheet).toMatchObject({ visibility: "Visible", freeze: null });
  });
});
