/** A workbook with something of everything that a file must keep, and all that can be seen of a workbook as plain data. */
import {
  createWorkbook,
  MAX_ROWS,
  printArea,
  type EngineSheet,
  type EngineWorkbook,
} from "../../../src/workbench/engine";
import { area, put } from "../engine/support";

const line = { style: "Continuous", weight: "Thin", color: "#FF0000" };
const noPrompt = { showPrompt: false, title: "", message: "" };
const stop = { showAlert: true, style: "Stop", title: "", message: "" };

function fillCells(sheet: EngineSheet): void {
  const values = {
    A1: '项目<&>"支出"\n第二行',
    A2: "007",
    B2: 12.5,
    C2: true,
    A3: { error: "#N/A" },
    C3: "#REF!",
    A4: 45292.25,
    B4: "=SUM(B2:B3)",
    C4: '=IF(B2>1,"",1)',
    D4: "=1/0",
    A5: "='Sheet 2'!A1&\"x\"",
    B5: "=B2>1",
    C5: "=jx.rate*B2",
    D5: '=IFS(B2>1,"高",TRUE,"低")',
  };
  for (const [address, value] of Object.entries(values)) put(sheet, address, value);
  sheet.write(area("A6"), () => ({ value: "=非公式" }));
}

function fillFormats(sheet: EngineSheet): void {
  sheet.restyle(area("A1:E5"), () => ({
    borders: {
      top: line,
      bottom: { style: "Double", weight: "Thick", color: "#000000" },
      left: line,
      right: line,
    },
    fontName: "仿宋",
    fontSize: 10.5,
    wrapText: true,
    verticalAlignment: "Center",
    horizontalAlignment: "CenterAcrossSelection",
  }));
  sheet.restyle(area("A4"), () => ({
    numberFormat: "yyyy-mm-dd hh:mm",
    fill: "#FFF2CC",
    bold: true,
    italic: true,
    underline: "Double",
    strikethrough: true,
    fontColor: "#C00000",
    locked: false,
    formulaHidden: true,
  }));
  sheet.restyle(area("A2"), () => ({
    numberFormat: "@",
    indentLevel: 2,
    horizontalAlignment: "Left",
  }));
  sheet.restyle(area("A7:D8"), () => ({ borders: { bottom: line, right: line } }));
  sheet.restyle(area("A9"), () => ({ bold: true, shrinkToFit: true }));
  sheet.restyle(area("D:D"), () => ({ numberFormat: "@" }));
}

function fillSheet(sheet: EngineSheet): void {
  sheet.merge(area("A7:D8"));
  sheet.setColumnWidth(0, 63);
  sheet.setColumnWidth(1, 47.25);
  sheet.setColumnWidth(2, 100.5);
  sheet.setColumnHidden(4, true);
  sheet.setRowHeight(0, 33.75);
  sheet.setRowHidden(2, true);
  sheet.freeze = { rows: 2, columns: 1 };
  sheet.tabColor = "#00B050";
  sheet.showGridlines = false;
  sheet.protection = {
    options: { allowFormatCells: true, selectionMode: "Unlocked" },
    password: "",
  };
  sheet.pageLayout = {
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    leftMargin: 36,
    rightMargin: 36,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: true,
    headersFooters: { defaultForAllPages: { leftHeader: "附件", centerFooter: "第 &P 页" } },
    printArea: "A1:G45",
    printTitleRows: "1:2",
    printTitleColumns: "A:B",
  };
}

function fillRules(sheet: EngineSheet): void {
  sheet.dataValidations = [
    {
      areas: [area("B2:B6"), area("D2:D3")],
      rule: { list: { inCellDropDown: false, source: '是,"否"' } },
      ignoreBlanks: true,
      prompt: { showPrompt: true, title: "提示", message: "请选\n一个" },
      errorAlert: { showAlert: true, style: "Information", title: "错", message: "请看 <说明>" },
    },
    {
      areas: [{ top: 0, left: 5, bottom: MAX_ROWS - 1, right: 5 }],
      rule: { wholeNumber: { operator: "Between", formula1: 1, formula2: "=$B$2" } },
      ignoreBlanks: false,
      prompt: noPrompt,
      errorAlert: stop,
    },
    {
      areas: [area("H1")],
      rule: { custom: { formula: "=LEN(H1)<5" } },
      ignoreBlanks: true,
      prompt: noPrompt,
      errorAlert: stop,
    },
    {
      areas: [area("H2")],
      rule: { list: { inCellDropDown: true, source: "='Sheet 2'!$A$1:$A$3" } },
      ignoreBlanks: true,
      prompt: noPrompt,
      errorAlert: stop,
    },
  ];
  sheet.conditionalFormats = [
    {
      id: "file-1",
      areas: [area("B2:C3"), area("F6")],
      type: "Custom",
      rule: { formula: '=LEN("jx:error")>0' },
      format: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true },
      stopIfTrue: true,
    },
    {
      id: "file-2",
      areas: [area("B2")],
      type: "CellValue",
      rule: { operator: "Between", formula1: "=5", formula2: "=$B$3" },
      format: { fill: "#00FF00", borders: { top: line } },
      stopIfTrue: false,
    },
  ];
}

/** Four sheets, moved, hidden and protected, with formulas among them. */
export async function richWorkbook(): Promise<EngineWorkbook> {
  const workbook = createWorkbook({ sheets: ["1.人大代表培训经费", "Sheet 2", "O'k", "深藏"] });
  const [first, second, third, fourth] = workbook.sheets() as [
    EngineSheet,
    EngineSheet,
    EngineSheet,
    EngineSheet,
  ];
  fillCells(first);
  fillFormats(first);
  fillSheet(first);
  fillRules(first);
  put(second, "A1", "=jx.rate*'1.人大代表培训经费'!B2");
  second.restyle({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: 16_383 }, () => ({
    locked: false,
  }));
  put(third, "A1", "链接");
  third.setHyperlink(0, 0, {
    address: "https://example.com/?a=1&b=2",
    screenTip: "提示",
    textToDisplay: "链接",
  });
  put(third, "A2", "里面");
  third.setHyperlink(1, 0, { documentReference: "'Sheet 2'!A1", textToDisplay: "里面" });
  third.visibility = "Hidden";
  fourth.visibility = "VeryHidden";
  workbook.setName({
    name: "jx.rate",
    scope: null,
    formula: "=0.25",
    comment: "率",
    visible: true,
  });
  workbook.setName({
    name: "jx.local",
    scope: second.id,
    formula: "='O''k'!$A$1:$B$2",
    comment: "",
    visible: false,
  });
  workbook.structureProtected = true;
  workbook.moveSheet(second, 0);
  workbook.selection = { sheet: first, area: area("A1") };
  await workbook.calculate();
  return workbook;
}

function cellsOf(sheet: EngineSheet): Record<string, unknown> {
  const used = sheet.usedArea(false);
  const cells: Record<string, unknown> = {};
  if (!used) return cells;
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const [value, formula] = [sheet.value(row, column), sheet.formula(row, column)];
      const [style, link] = [sheet.style(row, column), sheet.hyperlink(row, column)];
      if (value === null && formula === "" && Object.keys(style).length === 0) continue;
      const address = printArea({ top: row, left: column, bottom: row, right: column });
      cells[address] = { value, formula, style, link };
    }
  }
  return cells;
}

/** Everything of a sheet that a file keeps. */
export function describeSheet(sheet: EngineSheet): Record<string, unknown> {
  const indices = [...Array(10).keys()];
  const { name, visibility, tabColor, showGridlines, freeze, protection, pageLayout } = sheet;
  const { dataValidations, conditionalFormats, standardHeight, standardWidth } = sheet;
  return {
    ...{ name, visibility, tabColor, showGridlines, freeze, protection, pageLayout },
    ...{ dataValidations, conditionalFormats, standardHeight, standardWidth },
    merges: sheet.merges(),
    columns: indices.map((column) => [
      sheet.columnWidth(column),
      sheet.columnHidden(column),
      sheet.style(MAX_ROWS - 1, column),
    ]),
    rows: indices.map((row) => [sheet.rowHeight(row), sheet.rowHidden(row)]),
    cells: cellsOf(sheet),
  };
}

/** Everything of a workbook that a file keeps; scopes by the name of their sheet. */
export function describeWorkbook(workbook: EngineWorkbook): Record<string, unknown> {
  const nameOf = (id: string | null): string | undefined =>
    workbook.sheets().find((sheet) => sheet.id === id)?.name;
  return {
    sheets: workbook.sheets().map(describeSheet),
    names: workbook.names().map((name) => ({ ...name, scope: nameOf(name.scope) })),
    structureProtected: workbook.structureProtected,
    active: workbook.selection.sheet.name,
  };
}
