import { createActions } from "../../../src/actions";
import type { EngineSheet } from "../../../src/workbench/engine/types";
import { toTargetTable } from "../../../src/forms";
import { SEED } from "../../support/seed";
import { dumpWorkbook } from "../../support/workbook-dump";
import {
  area,
  at,
  cell,
  closeAll,
  fill,
  namesOf,
  open,
  reasonIn,
  valueOf,
  type Opened,
} from "../support";

afterEach(closeAll);

const SHEET = "1.人大代表培训经费";
const [TRAINING] = SEED.tables;
if (!TRAINING) throw new Error("the seed is incomplete");

/** Tables of the seed in a workbook, the first in front with a cell selected. */
async function seed({ selected = "A1", tables = 1 } = {}, office: Opened = open()) {
  const actions = createActions(office.gateway);
  const document = { ...SEED, department: null, tables: SEED.tables.slice(0, tables) };
  valueOf(await actions.importDocument(document, "keepBoth"));
  office.host.user.select(`${SHEET}!${selected}`);
  return { office, actions, sheet: office.sheet(SHEET) };
}

/** An area of a sheet as the engine has it. */
function cells(address: string) {
  const { row, column, rows, columns } = area(address);
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

/** Puts a formula or a constant into a cell, and its number format. */
function set(
  sheet: EngineSheet,
  address: string,
  input: { readonly formula: string } | { readonly value: string | number | null },
  numberFormat?: string
): void {
  sheet.write(cells(address), () => input);
  if (numberFormat !== undefined) sheet.restyle(cells(address), () => ({ numberFormat }));
}

function formatOf(sheet: EngineSheet, address: string): string {
  const { row, column } = at(address);
  return sheet.style(row, column).numberFormat ?? "General";
}

/** What is done to the workbook, counted in requests. */
async function requestsOf(office: Opened, work: () => Promise<unknown>): Promise<number> {
  const before = office.traffic.requests;
  await work();
  return office.traffic.requests - before;
}

type Dump = ReturnType<typeof dumpWorkbook>["sheets"][number];

function dumpOf(office: Opened, name = SHEET): Dump {
  const found = dumpWorkbook(office.workbook).sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** What the cells of A to G hold. */
const contents = ({ cells: rows }: Dump) =>
  rows.map((row) => row.slice(0, 7).map(({ content }) => content));

/** What A to G look like; black is the same whether it is said or not. */
function lookOf({ cells: rows, merges, widths, heights, validations, freeze, pageLayout }: Dump) {
  return {
    styles: rows.map((row) =>
      row.slice(0, 7).map(({ style }) => ({ fontColor: "#000000", ...style }))
    ),
    merges,
    widths: widths.slice(0, 7),
    heights,
    freeze,
    pageLayout,
    validations: validations
      .flatMap(({ areas, ...rest }) => areas.map((one) => JSON.stringify([one, rest])))
      .sort(),
  };
}

/** What a paste from elsewhere, and some helpful colleague, make of a sheet. */
function destroyLook(sheet: EngineSheet): void {
  for (const merge of sheet.merges()) sheet.unmerge(merge);
  sheet.merge(cells("A10:A12"));
  sheet.dataValidations = [];
  sheet.restyle(cells("A1:G16"), () => ({
    fontName: "Arial",
    fontSize: 20,
    fontColor: "#FF0000",
    bold: true,
    italic: true,
    underline: "Single",
    strikethrough: true,
    fill: "#FFFF00",
    horizontalAlignment: "Right",
    verticalAlignment: "Top",
    indentLevel: 2,
    wrapText: false,
    shrinkToFit: true,
    borders: { top: { style: "Double", weight: "Thick", color: "#00FF00" } },
  }));
  sheet.restyle(cells("B3:C3"), () => ({ numberFormat: null }));
  sheet.restyle(cells("C4:G4"), () => ({ numberFormat: "0.000" }));
  for (let column = 0; column < 7; column++) sheet.setColumnWidth(column, 20);
  for (let row = 0; row < 16; row++) sheet.setRowHeight(row, 12);
  sheet.freeze = null;
  sheet.pageLayout = {};
}

describe("恢复版式", () => {
  test("a sheet as it was written stays what it is, in 3 syncs", async () => {
    const { office, actions } = await seed();
    const before = dumpOf(office);
    const requests = await requestsOf(office, async () => {
      const done = valueOf(await actions.restoreLayout());
      expect(done).toEqual({ sheet: SHEET, tables: 1, notices: [] });
    });
    expect(requests).toBe(3);
    expect(lookOf(dumpOf(office))).toEqual(lookOf(before));
    expect(contents(dumpOf(office))).toEqual(contents(before));
  });

  test("what a paste has destroyed comes back, and no value changes", async () => {
    const { office, actions, sheet } = await seed();
    set(sheet, "A11", { value: null });
    set(sheet, "A12", { value: null });
    const before = dumpOf(office);
    destroyLook(sheet);
    const destroyed = dumpOf(office);
    expect(lookOf(destroyed)).not.toEqual(lookOf(before));
    valueOf(await actions.restoreLayout());
    const after = dumpOf(office);
    expect(contents(after)).toEqual(contents(destroyed));
    // A level 1 that is blank repeats nothing, so the one below it is no longer greyed.
    const { styles, ...look } = lookOf(after);
    const { styles: stylesBefore, ...lookBefore } = lookOf(before);
    expect(look).toEqual(lookBefore);
    expect(styles.map((row) => row.slice(1))).toEqual(stylesBefore.map((row) => row.slice(1)));
    expect(styles[12]?.[0]?.fontColor).toBe("#000000");
  });

  test("the user's own columns, conditional formats and hints stay as they are", async () => {
    const { office, actions, sheet } = await seed();
    fill(sheet, { I3: "备注", H10: "【提醒】请核对" });
    sheet.restyle(cells("I3:I5"), () => ({ fill: "#00B0F0", bold: true }));
    sheet.setColumnWidth(8, 123);
    sheet.conditionalFormats = [
      {
        id: "{1}",
        areas: [cells("C4:C5"), cells("I3")],
        type: "Custom",
        rule: { formula: "=C4>100" },
        format: { fill: "#FF0000" },
        stopIfTrue: false,
      },
    ];
    const before = dumpOf(office);
    destroyLook(sheet);
    valueOf(await actions.restoreLayout());
    const after = dumpOf(office);
    const outside = ({ cells: rows }: Dump) => rows.map((row) => row.slice(8));
    expect(outside(after)).toEqual(outside(before));
    expect(after.widths[8]).toBe(123);
    expect(after.conditionalFormats).toEqual(before.conditionalFormats);
    expect(cell(sheet, "H10")).toBe("【提醒】请核对");
  });

  test("rows that were inserted above, between and in the list keep their texts, and the look follows", async () => {
    const { office, actions, sheet } = await seed();
    const before = lookOf(dumpOf(office)).styles;
    sheet.insertRows(10, 1); // in the list
    sheet.insertRows(7, 1); // between plan and goals
    sheet.insertRows(0, 2); // above the title
    fill(sheet, { A1: "内部资料", A10: "注：按累计比例填列" });
    const held = contents(dumpOf(office));
    sheet.restyle(cells("A10"), () => ({ fill: "#00B0F0" }));
    for (const merge of sheet.merges()) sheet.unmerge(merge);
    sheet.restyle(cells("A11:G20"), () => ({ fill: null, borders: {}, bold: true }));
    sheet.dataValidations = [];
    expect(valueOf(await actions.restoreLayout()).notices).toEqual([]);
    const after = dumpOf(office);
    expect(contents(after)).toEqual(held);
    const styleAt = (row: number, column: number) => lookOf(after).styles[row]?.[column];
    expect(styleAt(2, 0)).toEqual(before[0]?.[0]); // title
    expect(styleAt(10, 0)?.bold).toBe(true); // 绩效目标
    expect(styleAt(10, 1)?.bold).toBeUndefined();
    expect(styleAt(12, 4)?.fill).toBe(before[9]?.[4]?.fill); // first indicator
    expect(styleAt(13, 4)?.fill).toBe(before[10]?.[4]?.fill); // the row inserted into the list
    expect(styleAt(9, 0)?.fill).toBe("#00B0F0"); // the user's own row
    expect(after.merges).toEqual(expect.arrayContaining(["A3:G3", "A6:A7", "B11:G11", "F14:G14"]));
    expect(after.merges.filter((one) => one.includes("10"))).toEqual([]);
    const rules = JSON.stringify(after.validations);
    expect(rules).toContain("=LEN(B5)=21");
    expect(rules).toContain("=LEN(TRIM(E13))>0");
    expect(after.freeze).toMatchObject({ rows: 3 });
  });

  test("a merge that would hide something is left out and told", async () => {
    const { office, actions, sheet } = await seed();
    for (const merge of sheet.merges()) sheet.unmerge(merge);
    fill(sheet, { G11: "另有说明" });
    set(sheet, "G12", { formula: '=""' });
    set(sheet, "C3", { value: cell(sheet, "B3") as string });
    set(sheet, "B3", { value: null });
    const held = contents(dumpOf(office));
    const { notices } = valueOf(await actions.restoreLayout());
    expect(notices.map((one) => one.split("没有合并")[0])).toEqual(["B3:C3", "F11:G11", "F12:G12"]);
    expect(contents(dumpOf(office))).toEqual(held);
    expect(dumpOf(office).merges).toContain("F13:G13");
    expect(dumpOf(office).merges).not.toContain("F12:G12");
  });

  test("number formats come back only where they change nothing in what a cell means", async () => {
    const { actions, sheet } = await seed();
    set(sheet, "B3", { value: 1.30700260000081e20 }, "0.00E+00");
    set(sheet, "C4", { value: 31 }, "General");
    set(sheet, "E4", { value: "31万元" }, "General");
    set(sheet, "B7", { value: 50 }, "General");
    set(sheet, "C7", { value: 0.5 }, "General");
    set(sheet, "E10", { value: 0.95 }, "0%");
    set(sheet, "E11", { value: 46087 }, "m月d日");
    set(sheet, "E12", { formula: "=C4" }, "General");
    set(sheet, "E13", { value: "≥95%" }, "General");
    set(sheet, "D10", { value: "很长。".repeat(100) }, "@");
    valueOf(await actions.restoreLayout());
    const formats = ["B3", "C4", "E4", "B7", "C7", "E10", "E11", "E12", "E13", "D10"];
    expect(formats.map((address) => formatOf(sheet, address))).toEqual([
      "0.00E+00",
      "0.00",
      "0.00",
      "General",
      "0%",
      "0%",
      "m月d日",
      "General",
      "@",
      "General",
    ]);
    expect([cell(sheet, "B3"), cell(sheet, "B7"), cell(sheet, "E11")]).toEqual([
      1.30700260000081e20, 50, 46087,
    ]);
  });

  test("two tables on one sheet are both restored; panes and repeated rows stay the user's", async () => {
    const { office, actions, sheet } = await seed();
    const rows = copyBelow(office, sheet);
    const before = lookOf(dumpOf(office)).styles;
    sheet.freeze = { rows: 1, columns: 0 };
    sheet.restyle(cells(`A${rows + 1}:G${rows + 16}`), () => ({ fill: "#FFFF00" }));
    expect(valueOf(await actions.restoreLayout()).tables).toBe(2);
    const after = lookOf(dumpOf(office)).styles;
    expect(after.slice(0, 16)).toEqual(before.slice(0, 16));
    expect(after[rows + 9]).toEqual(before[9]);
    expect(sheet.freeze).toMatchObject({ rows: 1 });
  });

  test("of two tables the one with its columns elsewhere is left alone, widths too, and told", async () => {
    const { office, actions, sheet } = await seed();
    const rows = copyBelow(office, sheet);
    fill(sheet, { [`E${rows + 9}`]: "指标值确定依据", [`F${rows + 9}`]: "指标值" });
    sheet.setColumnWidth(3, 44);
    sheet.restyle(cells(`A${rows + 10}`), () => ({ fill: "#FFFF00" }));
    const { tables, notices } = valueOf(await actions.restoreLayout());
    expect(tables).toBe(1);
    expect(notices).toEqual([expect.stringContaining(`第${rows + 1}行起的表没有改动`)]);
    expect(sheet.style(rows + 9, 0).fill).toBe("#FFFF00");
    expect(sheet.columnWidth(3)).toBe(44);
  });

  test("a sheet without a table, another layout and a protected sheet stay as they are, with the reason", async () => {
    const { office, actions, sheet } = await seed();
    destroyLook(sheet);
    sheet.protection = { password: "", options: {} };
    const before = dumpOf(office);
    expect(reasonIn(await actions.restoreLayout()).sentence).toContain(SHEET);
    sheet.protection = null;
    fill(sheet, { D6: "6月底", C6: "10月底" });
    expect(reasonIn(await actions.restoreLayout()).code).toBe("NotOurLayout");
    fill(sheet, { C6: "6月底", D6: "10月底" });
    office.host.user.select("Sheet1!A1");
    expect(reasonIn(await actions.restoreLayout()).code).toBe("NoTable");
    expect(dumpOf(office)).toEqual(before);
  });

  test("without a printer, or with another workbook in front, the formats come back all the same", async () => {
    const { office, actions, sheet } = await seed();
    for (const fault of ["noPrinter", "otherWorkbookInFront"] as const) {
      destroyLook(sheet);
      office.host.faults[fault] = true;
      const { notices } = valueOf(await actions.restoreLayout());
      expect(notices).toEqual([expect.stringContaining("打印设置没有写入")]);
      expect(dumpOf(office).merges).toContain("A1:G1");
      office.host.faults[fault] = false;
    }
  });
});

/** The table of a sheet once more below it, with its look; answers how far down. */
function copyBelow(office: Opened, sheet: EngineSheet): number {
  const rows = 20;
  for (let row = 0; row < 16; row++)
    for (let column = 0; column < 7; column++) {
      const place = { top: row + rows, left: column, bottom: row + rows, right: column };
      const value = sheet.value(row, column);
      const style = sheet.style(row, column);
      sheet.write(place, () => ({ value }));
      sheet.restyle(place, () => style);
    }
  for (const { top, left, bottom, right } of sheet.merges())
    sheet.merge({ top: top + rows, left, bottom: bottom + rows, right });
  fill(sheet, { [`A${rows + 1}`]: "9.另一项目绩效目标表" });
  office.host.user.select(`${sheet.name}!A1`);
  return rows;
}

const planOf = (sheet: EngineSheet) =>
  ["B7", "C7", "D7", "E7"].map((address) => cell(sheet, address));

function setPlan(sheet: EngineSheet, shares: readonly (string | number | null)[]): void {
  shares.forEach((value, i) => set(sheet, `${"BCDE".charAt(i)}7`, { value }));
}

describe("转为累计", () => {
  test("shares filled in per period are made cumulative, and 撤销 brings them back", async () => {
    const { office, actions, sheet } = await seed();
    setPlan(sheet, [0.25, 0.25, null, 0.5]);
    const before = dumpOf(office);
    const requests = await requestsOf(office, async () => {
      expect(valueOf(await actions.makeCumulative())).toEqual({ sheet: SHEET, undoable: 1 });
    });
    expect(requests).toBe(3);
    expect(planOf(sheet)).toEqual([0.25, 0.5, null, 1]);
    valueOf(await actions.undoRepair());
    expect(dumpOf(office)).toEqual(before);
  });

  test("a share in a text cell becomes a percentage, not a text", async () => {
    const { actions, sheet } = await seed();
    setPlan(sheet, [0.335, 0.165, 0.5, null]);
    sheet.restyle(cells("C7"), () => ({ numberFormat: "@" }));
    valueOf(await actions.makeCumulative());
    expect(planOf(sheet)).toEqual([0.335, 0.5, 1, null]);
    expect(formatOf(sheet, "C7")).toBe("0%");
  });

  test.each([
    ["nothing filled in", [null, null, null, null], "PlanBlank"],
    ["a text among them", [0.25, "25%", 0.5, null], "PlanNoShares"],
    ["percentages typed as 25", [25, 25, 50, null], "PlanNoShares"],
    ["cumulative already", [0.25, 0.5, null, 1], "PlanCumulative"],
    ["one share alone", [null, null, null, 1], "PlanCumulative"],
    ["more than the whole", [0.25, 0.5, 0.5, null], "PlanOverFull"],
  ])("refused with a sentence: %s", async (_, shares, code) => {
    const { actions, sheet } = await seed();
    setPlan(sheet, shares);
    expect(reasonIn(await actions.makeCumulative()).code).toBe(code);
    expect(planOf(sheet)).toEqual(shares);
  });

  test("shares that add up to 100 % are taken, those above are shown with their sum", async () => {
    const { actions, sheet } = await seed();
    setPlan(sheet, [0.3, 0.3, 0.41, null]);
    expect(reasonIn(await actions.makeCumulative()).sentence).toContain("30%＋30%＋41%＝101%");
    setPlan(sheet, [0.3, 0.3, 0.4, null]);
    valueOf(await actions.makeCumulative());
    expect(planOf(sheet)).toEqual([0.3, 0.6, 1, null]);
  });

  test("formulas and protected sheets are left alone", async () => {
    const { actions, sheet } = await seed();
    setPlan(sheet, [0.25, null, null, 0.5]);
    set(sheet, "C7", { formula: "=B7" });
    await sheetCalculated(actions);
    expect(reasonIn(await actions.makeCumulative()).code).toBe("PlanFormulas");
    setPlan(sheet, [0.25, 0.25, null, 0.5]);
    sheet.protection = { password: "", options: {} };
    expect(reasonIn(await actions.makeCumulative()).sentence).toContain("受保护");
    expect(planOf(sheet)).toEqual([0.25, 0.25, null, 0.5]);
  });

  test("of two tables on one sheet it is the selected one's", async () => {
    const { office, actions, sheet } = await seed();
    const rows = copyBelow(office, sheet);
    setPlan(sheet, [0.5, 0.5, null, null]);
    const below = ["B", "C"].map((column) => `${column}${rows + 7}`);
    below.forEach((address) => set(sheet, address, { value: 0.5 }));
    [`D${rows + 7}`, `E${rows + 7}`].forEach((address) => set(sheet, address, { value: null }));
    office.host.user.select(`${SHEET}!A${rows + 5}`);
    valueOf(await actions.makeCumulative());
    expect(below.map((address) => cell(sheet, address))).toEqual([0.5, 1]);
    expect(planOf(sheet)).toEqual([0.5, 0.5, null, null]);
  });
});

/** Reading lets the workbook calculate first. */
async function sheetCalculated(actions: ReturnType<typeof createActions>): Promise<void> {
  valueOf(await actions.validate());
}

/** Sheets with what stands in their first cell. */
const titles = (office: Opened) =>
  office
    .names()
    .filter((name) => name !== "Sheet1")
    .map((name) => [name, cell(office.sheet(name), "A1")]);

function moveToFront(office: Opened, name: string): void {
  office.workbook.moveSheet(office.sheet(name), 0);
}

describe("重新编号", () => {
  test("titles that are numbered on already cost 2 syncs and change nothing", async () => {
    const { office, actions } = await seed({ tables: 3 });
    const before = titles(office);
    const requests = await requestsOf(office, async () => {
      const done = valueOf(await actions.renumberTitles());
      expect(done).toMatchObject({ titles: 0, sheets: 0, notices: [] });
    });
    expect(requests).toBe(2);
    expect(titles(office)).toEqual(before);
  });

  test("titles and sheets go by the order of the sheets; 撤销 brings the titles back", async () => {
    const { office, actions } = await seed({ tables: 3 });
    const [first = "", second = "", third = ""] = office.names().slice(1);
    moveToFront(office, third);
    const before = titles(office);
    const requests = await requestsOf(office, async () => {
      const done = valueOf(await actions.renumberTitles());
      expect(done).toMatchObject({ titles: 3, sheets: 3, undoable: 1 });
      expect(done.notices).toEqual([expect.stringContaining("不恢复工作表名")]);
    });
    expect(requests).toBe(5);
    const names = [third, first, second].map((name, i) => `${i + 1}${name.slice(1)}`);
    expect(titles(office)).toEqual(names.map((name) => [name, `${name}绩效目标表`]));
    expect(valueOf(await actions.undoRepair()).repaired).toBe(3);
    expect(titles(office).map(([, title]) => title)).toEqual(before.map(([, title]) => title));
  });

  test("only the number of a title changes, however it was typed; one without any gets it", async () => {
    const { office, actions } = await seed({ tables: 3 });
    const [first = "", second = "", third = ""] = office.names().slice(1);
    fill(office.sheet(first), { A1: " 7 ．人大代表 培训经费绩效目标表" });
    fill(office.sheet(second), { A1: "人大机关运行经费项目绩效目标表" });
    fill(office.sheet(third), { A1: "3、人大会议经费绩效目标表" });
    office.host.user.renameSheet(first, "培训");
    expect(valueOf(await actions.renumberTitles())).toMatchObject({ titles: 2, sheets: 0 });
    expect(titles(office)).toEqual([
      ["培训", " 1 ．人大代表 培训经费绩效目标表"],
      [second, "2.人大机关运行经费项目绩效目标表"],
      [third, "3、人大会议经费绩效目标表"],
    ]);
  });

  test("two tables on one sheet are numbered from top to bottom; the sheet goes by the first", async () => {
    const { office, actions, sheet } = await seed({ tables: 2 });
    const rows = copyBelow(office, sheet);
    const [, second = ""] = office.names().slice(1);
    moveToFront(office, second);
    expect(valueOf(await actions.renumberTitles())).toMatchObject({ titles: 3, sheets: 2 });
    expect(office.names().slice(0, 1)).toEqual([`1${second.slice(1)}`]);
    const moved = office.sheet(`2${SHEET.slice(1)}`);
    expect(cell(moved, "A1")).toBe("2.人大代表培训经费绩效目标表");
    expect(cell(moved, `A${rows + 1}`)).toBe("3.另一项目绩效目标表");
  });

  test("formulas, protected and hidden sheets, and tables without a title are left alone and told", async () => {
    const { office, actions } = await seed({ tables: 5 });
    const [first = "", second = "", third = "", fourth = "", fifth = ""] = office.names().slice(1);
    set(office.sheet(first), "A1", { formula: '="9."&E3&"绩效目标表"' });
    office.sheet(second).protection = { password: "", options: {} };
    fill(office.sheet(second), { A1: "8.乙绩效目标表" });
    set(office.sheet(third), "A1", { value: null });
    office.sheet(fourth).visibility = "Hidden";
    await sheetCalculated(actions);
    const done = valueOf(await actions.renumberTitles());
    expect(done).toMatchObject({ titles: 1, sheets: 1 });
    expect(done.notices).toEqual([
      expect.stringContaining(`“${first}”A1：单元格里是公式`),
      expect.stringMatching(new RegExp(`“${second}”A1：.*受保护`)),
      expect.stringContaining("不恢复工作表名"),
      expect.stringContaining(`“${third}”第2行起的表没有可识别的标题`),
      expect.stringContaining(`隐藏的工作表“${fourth}”没有编号`),
    ]);
    expect(cell(office.sheet(second), "A1")).toBe("8.乙绩效目标表");
    expect(office.names().at(-1)).toBe(`3${fifth.slice(1)}`);
  });

  test("where the structure is protected the titles change and the sheets keep their names", async () => {
    const { office, actions } = await seed({ tables: 2 });
    const [, second = ""] = office.names().slice(1);
    moveToFront(office, second);
    office.workbook.structureProtected = true;
    const done = valueOf(await actions.renumberTitles());
    expect(done).toMatchObject({ titles: 2, sheets: 0 });
    expect(done.notices).toEqual([expect.stringContaining("结构受保护")]);
    expect(office.names()[0]).toBe(second);
    expect(cell(office.sheet(second), "A1")).toBe(`1${second.slice(1)}绩效目标表`);
  });

  test("formulas follow a renamed sheet; links of the overview are told of", async () => {
    const { office, actions } = await seed({ tables: 2 });
    const [first = "", second = ""] = office.names().slice(1);
    valueOf(await actions.summarise(valueOf(await actions.validate())));
    const overview = office.names().at(-1) ?? "";
    moveToFront(office, second);
    const { notices } = valueOf(await actions.renumberTitles());
    expect(notices).toContainEqual(expect.stringContaining(`“${overview}”中的链接`));
    const dump = JSON.stringify(dumpOf(office, overview).cells);
    expect(dump).toContain(`'2${first.slice(1)}'!`);
    expect(dump).not.toContain(`'${first}'!`);
  });

  test("a workbook without tables is told", async () => {
    const actions = createActions(open().gateway);
    expect(reasonIn(await actions.renumberTitles()).code).toBe("NoTableAtAll");
  });
});

const HEAD = { number: 9, unit: { code: "", name: "" }, projectCode: "", projectName: "新的项目" };

describe("复制为新项目", () => {
  test("purpose, plan, goals and indicators are kept, the budget is not; 4 syncs", async () => {
    const { office, actions } = await seed({ selected: "C11" });
    const source = dumpOf(office);
    const requests = await requestsOf(office, async () => {
      expect(namesOf(valueOf(await actions.copyTable(HEAD)).written)).toEqual(["9.新的项目"]);
    });
    expect(requests).toBe(4);
    const { tables } = valueOf(await actions.validate());
    const copy = tables.find(({ sheet }) => sheet === "9.新的项目");
    if (!copy) throw new Error("no copy");
    expect(toTargetTable(copy)).toEqual({
      ...TRAINING,
      number: 9,
      projectName: "新的项目",
      projectCode: "",
      budget: { total: null, fiscal: null, other: null },
    });
    expect(dumpOf(office)).toEqual(source);
  });

  test("a unit and a code that are given go into the copy", async () => {
    const { office, actions } = await seed();
    const head = {
      ...HEAD,
      unit: { code: "202", name: "财政局" },
      projectCode: "13070026P00112110002X",
    };
    valueOf(await actions.copyTable(head));
    const copy = office.sheet("9.新的项目");
    expect([cell(copy, "A2"), cell(copy, "B3")]).toEqual(["202财政局", "13070026P00112110002X"]);
  });

  test("rows that are prepared but not filled in are copied too", async () => {
    const { office, actions } = await seed();
    valueOf(await actions.newTable({ ...HEAD, projectName: "空表" }));
    office.host.user.select("9.空表!A1");
    office.host.user.type("9.空表!C12", "一个指标");
    valueOf(await actions.copyTable({ ...HEAD, number: 10 }));
    const levels = (name: string) =>
      Array.from({ length: 9 }, (_, i) => cell(office.sheet(name), `B${10 + i}`));
    expect(levels("10.新的项目")).toEqual(levels("9.空表"));
    expect(cell(office.sheet("10.新的项目"), "C12")).toBe("一个指标");
  });

  test("one without a number gets the next; a name that is taken goes beside it", async () => {
    const { office, actions } = await seed({ tables: 3 });
    office.host.user.select(`${SHEET}!A1`);
    expect(namesOf(valueOf(await actions.copyTable({ ...HEAD, number: null })).written)).toEqual([
      "4.新的项目",
    ]);
    expect(namesOf(valueOf(await actions.copyTable({ ...HEAD, number: 4 })).written)).toEqual([
      "4.新的项目 (2)",
    ]);
  });

  test("a sheet without a table and a protected structure are told, and nothing is written", async () => {
    const { office, actions } = await seed();
    office.workbook.structureProtected = true;
    expect(reasonIn(await actions.copyTable(HEAD)).code).toBe("StructureProtected");
    office.host.user.select("Sheet1!A1");
    expect(reasonIn(await actions.copyTable(HEAD)).code).toBe("NoTable");
    expect(office.names()).toEqual(["Sheet1", SHEET]);
  });
});

describe("what a new table may begin with", () => {
  test("units most frequent first, names, the next number and the project in front, in 3 syncs", async () => {
    const { office, actions } = await seed({ tables: 3 });
    const [, second = "", third = ""] = office.names().slice(1);
    fill(office.sheet(SHEET), { A2: "202财政局" });
    office.host.user.select(`${third}!C12`);
    const requests = await requestsOf(office, async () => {
      const [, other] = SEED.tables;
      expect(valueOf(await actions.offerHeads())).toEqual({
        units: [other?.unit, { code: "202", name: "财政局" }],
        projectNames: SEED.tables.slice(0, 3).map(({ projectName }) => projectName),
        nextNumber: 4,
        active: { sheet: third, projectName: SEED.tables[2]?.projectName, unit: other?.unit },
      });
    });
    expect(requests).toBe(3);
    fill(office.sheet(second), { A1: "11.乙绩效目标表" });
    expect(valueOf(await actions.offerHeads()).nextNumber).toBe(12);
  });

  test("an empty workbook offers the number 1 and nothing else", async () => {
    const actions = createActions(open().gateway);
    expect(valueOf(await actions.offerHeads())).toEqual({
      units: [],
      projectNames: [],
      nextNumber: 1,
      active: null,
    });
  });

  test("while a cell is being edited it fails at once instead of waiting", async () => {
    const { office, actions } = await seed();
    office.host.editing.begin();
    expect(reasonIn(await actions.offerHeads()).code).toBe("InvalidOperationInCellEditMode");
    office.host.editing.end();
  });
});
