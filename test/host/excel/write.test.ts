import { readSheets, writeSheets } from "../../../src/excel";
import { prepareWorks } from "../../../src/excel/works/sheet-works";
import { formula, number, text } from "../../../src/forms";
import {
  addedSheet,
  area,
  at,
  cell,
  closeAll,
  fill,
  namesOf,
  open,
  plan,
  valueOf,
} from "../support";

afterEach(closeAll);

const full = plan({
  cells: [
    { ...at("A1"), value: text("1.人大会议经费绩效目标表") },
    { ...at("A3"), value: text("项目编码") },
    { ...at("B3"), value: text("13070026P00001010039Q") },
    { ...at("C4"), value: number(57) },
    { ...at("D4"), value: formula("=C4*2") },
  ],
  numberFormats: [
    { format: "@", areas: [area("A1:A3"), area("B3:C3")] },
    { format: "0.00", areas: [area("C4:D4")] },
  ],
  styles: [
    { style: "sheet", areas: [area("A1:G4")] },
    { style: "title", areas: [area("A1:G1")] },
    { style: "grid", areas: [area("A3:G4")] },
    { style: "entry", areas: [area("B3:C3"), area("C4")] },
  ],
  merges: [area("A1:G1"), area("B3:C3")],
  columnWidths: [60, 66, 66],
  rowHeights: [
    { row: 0, height: 30 },
    { row: 3, height: 21 },
    { row: 2, height: 21 },
  ],
  validations: [
    {
      areas: [area("C4")],
      rule: { kind: "decimal", min: 0, max: null },
      prompt: { title: "预算数", message: "单位万元，两位小数。" },
      alert: "请填写不小于 0 的数字。",
    },
    {
      areas: [area("A10:A20"), area("A22:A30")],
      rule: { kind: "list", values: ["产出指标", "效益指标"] },
      prompt: null,
      alert: null,
    },
    {
      areas: [area("B3")],
      rule: { kind: "custom", formula: "=LEN(B3)=21" },
      prompt: { title: "项目编码", message: "21 位。" },
      alert: null,
    },
  ],
  frozenRows: 3,
  names: [{ name: "jx.sample", area: area("A1:G4") }],
});

describe.each(["1.9", "1.14"])("with ExcelApi %s", (ceiling) => {
  test("a planned sheet arrives with content, look, validation and page set-up in 3 syncs", async () => {
    const office = open({ ceiling });
    const report = valueOf(await writeSheets(office.gateway, [full], { existing: "keepBoth" }));
    const written = [addedSheet(office.sheet(full.name))];
    expect(report).toEqual({ written, replaced: [], skipped: [], notices: [] });
    expect(office.traffic.requests).toBe(3);
    expect(office.traffic.cleanups).toBe(0);
    const sheet = office.sheet(full.name);
    await office.workbook.calculate();
    expect(cell(sheet, "B3")).toBe("13070026P00001010039Q");
    expect(cell(sheet, "D4")).toBe(114);
    expect(sheet.style(3, 2).numberFormat).toBe("0.00");
    expect(sheet.style(0, 0)).toMatchObject({ fontSize: 16, bold: true, fontName: "宋体" });
    expect(sheet.style(2, 1).fill).toBe("#F4F9FF");
    expect(sheet.style(3, 6).borders?.right?.color).toBe("#8C8C8C");
    expect(sheet.merges()).toHaveLength(2);
    expect([sheet.columnWidth(0), sheet.columnWidth(2)]).toEqual([60, 66]);
    expect([0, 2, 3].map((row) => sheet.rowHeight(row))).toEqual([30, 21, 21]);
    expect(sheet.freeze).toEqual({ rows: 3, columns: 0 });
    expect(sheet.tabColor).toBe("#0F6CBD");
    expect(sheet.showGridlines).toBe(false);
    expect(office.workbook.names()[0]).toMatchObject({
      name: "jx.sample",
      formula: "='1.人大会议经费'!$A$1:$G$4",
    });
    expect(sheet.pageLayout).toMatchObject({ orientation: "Portrait", paperSize: "A4" });
  });

  test("validations inform and never stop, with their prompts", async () => {
    const office = open({ ceiling });
    valueOf(await writeSheets(office.gateway, [full], { existing: "keepBoth" }));
    const [decimal, list, custom] = office.sheet(full.name).dataValidations;
    expect(decimal).toMatchObject({
      prompt: { showPrompt: true, title: "预算数", message: "单位万元，两位小数。" },
      errorAlert: { showAlert: true, style: "Information", message: "请填写不小于 0 的数字。" },
    });
    expect(list?.areas).toHaveLength(2);
    expect(list?.rule).toMatchObject({ list: { source: "产出指标,效益指标" } });
    expect(list?.errorAlert.showAlert).toBe(false);
    expect(custom?.rule).toEqual({ custom: { formula: "=LEN(B3)=21" } });
  });
});

const titled = (name: string, title = name) =>
  plan({ name, cells: [{ ...at("A1"), value: text(title) }] });

test("fifty sheets take 3 syncs too, and no request is larger than was estimated", async () => {
  const office = open();
  const plans = Array.from({ length: 50 }, (_, i) => ({
    ...full,
    name: `${i + 1}.项目`,
    names: [],
  }));
  valueOf(await writeSheets(office.gateway, plans, { existing: "keepBoth" }));
  expect(office.traffic.requests).toBe(3);
  expect(office.traffic.cleanups).toBe(0);
  const works = plans.map(
    (planned) => ({ kind: "add", plan: planned, name: planned.name }) as const
  );
  const steps = prepareWorks(works, []).flatMap((one) => [
    ...one.steps,
    ...one.validations,
    ...one.page,
  ]);
  const estimate = steps.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(office.traffic.bytesSent).toBeLessThan(estimate);
  expect(office.traffic.bytesSent).toBeGreaterThan(0.6 * estimate);
  expect(office.names()).toHaveLength(51);
});

test("content over 4 MB goes in several requests, also that of one sheet", async () => {
  const office = open();
  const long = "绩".repeat(200);
  const rows = (name: string, count: number) =>
    plan({
      name,
      cells: Array.from({ length: count }, (_, row) => ({ row, column: 0, value: text(long) })),
    });
  const plans = [rows("一", 1000), rows("二", 9000)];
  const report = valueOf(await writeSheets(office.gateway, plans, { existing: "keepBoth" }));
  expect(report.notices).toEqual([]);
  expect(office.traffic.bytesSent).toBeGreaterThan(6_000_000);
  expect(office.traffic.requests).toBe(4);
  expect(office.sheet("二").value(8999, 0)).toBe(long);
  expect(office.sheet("二").usedArea(true)).toMatchObject({ top: 0, bottom: 8999 });
});

test("names are made unique within a call and against sheets, whatever their case", async () => {
  const office = open();
  office.workbook.addSheet("Budget");
  const plans = ["budget", "BUDGET", "History", "a/b"].map((name) => titled(name));
  const report = valueOf(await writeSheets(office.gateway, plans, { existing: "keepBoth" }));
  const names = ["budget (2)", "BUDGET (3)", "项目History", "ab"];
  expect(namesOf(report.written)).toEqual(names);
  expect(office.names()).toEqual(["Sheet1", "Budget", ...names]);
});

describe("a sheet that exists", () => {
  function openWithOld() {
    const office = open();
    const old = office.workbook.addSheet("旧表");
    fill(old, { A1: "旧", C9: "旧" });
    old.restyle({ top: 8, left: 2, bottom: 8, right: 2 }, () => ({ fill: "#FF0000" }));
    old.merge({ top: 4, left: 0, bottom: 4, right: 3 });
    return { office, old };
  }

  test("is left alone and a free name taken with keepBoth", async () => {
    const { office, old } = openWithOld();
    const plans = [titled("旧表", "新")];
    const report = valueOf(await writeSheets(office.gateway, plans, { existing: "keepBoth" }));
    expect(namesOf(report.written)).toEqual(["旧表 (2)"]);
    expect(cell(old, "A1")).toBe("旧");
    expect(cell(office.sheet("旧表 (2)"), "A1")).toBe("新");
  });

  test("is left alone and reported with skip", async () => {
    const { office, old } = openWithOld();
    const plans = [titled("旧表", "新"), titled("另一")];
    const report = valueOf(await writeSheets(office.gateway, plans, { existing: "skip" }));
    expect(report).toMatchObject({ skipped: [{ id: old.id, name: "旧表" }], replaced: [] });
    expect(namesOf(report.written)).toEqual(["另一"]);
    expect(cell(old, "A1")).toBe("旧");
  });

  test("is emptied and written over in place with replace, so that references to it live on", async () => {
    const { office, old } = openWithOld();
    const seer = office.sheet("Sheet1");
    const corner = { top: 0, left: 0, bottom: 0, right: 0 };
    seer.write(corner, () => ({ formula: "='旧表'!A1" }));
    old.dataValidations = [
      {
        areas: [{ top: 1, left: 1, bottom: 3, right: 3 }],
        rule: { list: { inCellDropDown: true, source: "甲,乙" } },
        ignoreBlanks: true,
        prompt: { showPrompt: false, title: "", message: "" },
        errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
      },
    ];
    old.conditionalFormats = [
      {
        id: "ours",
        areas: [corner],
        type: "Custom",
        rule: { formula: '=LEN("jx:error")>0' },
        format: { fill: "#FFC7CE" },
        stopIfTrue: false,
      },
    ];
    const plans = [titled("旧表", "新"), titled("旧表", "又一张")];
    const report = valueOf(await writeSheets(office.gateway, plans, { existing: "replace" }));
    expect(report.replaced).toEqual(["旧表"]);
    expect(namesOf(report.written)).toEqual(["旧表 (2)"]);
    expect(office.sheet("旧表").id).toBe(old.id);
    expect([cell(old, "A1"), cell(old, "C9")]).toEqual(["新", null]);
    expect(old.style(8, 2).fill).toBeUndefined();
    expect(old.merges()).toEqual([]);
    expect(old.dataValidations).toEqual([]);
    expect(old.conditionalFormats).toEqual([]);
    await office.workbook.calculate();
    expect(cell(seer, "A1")).toBe("新");
    expect(office.traffic.requests).toBe(4);
  });
});

test("the empty sheet of a new workbook is left as it is", async () => {
  const office = open();
  valueOf(await writeSheets(office.gateway, [titled("表")], { existing: "replace" }));
  expect(office.names()).toEqual(["Sheet1", "表"]);
});

test("with the state that reading has just told, writing takes one sync less", async () => {
  const office = open();
  const { state } = valueOf(await readSheets(office.gateway));
  office.traffic.reset();
  valueOf(await writeSheets(office.gateway, [titled("表")], { existing: "keepBoth", state }));
  expect(office.traffic.requests).toBe(2);
});

test("a defined name that is there is pointed to its new place", async () => {
  const office = open();
  const named = (name: string) =>
    plan({ name, names: [{ name: "jx.overview", area: area("A1:C3") }] });
  valueOf(await writeSheets(office.gateway, [named("甲")], { existing: "keepBoth" }));
  valueOf(await writeSheets(office.gateway, [named("乙"), named("丙")], { existing: "keepBoth" }));
  expect(office.workbook.names().map(({ formula }) => formula)).toEqual(["='丙'!$A$1:$C$3"]);
});

test("a link leads to its sheet while the cell keeps its own value and look", async () => {
  const office = open();
  const planned = plan({
    name: "汇总",
    cells: [{ ...at("B2"), value: text("1.人大会议经费") }],
    numberFormats: [{ format: "@", areas: [area("B2")] }],
    styles: [{ style: "link", areas: [area("B2")] }],
    links: [{ ...at("B2"), sheet: "人大's会议" }],
  });
  valueOf(await writeSheets(office.gateway, [planned], { existing: "keepBoth" }));
  const sheet = office.sheet("汇总");
  expect(sheet.hyperlink(1, 1)?.documentReference).toBe("'人大''s会议'!A1");
  expect(cell(sheet, "B2")).toBe("1.人大会议经费");
  expect(sheet.style(1, 1)).toMatchObject({ fontColor: "#0F548C", numberFormat: "@" });
});

test("panes are frozen by rows, by columns and by both", async () => {
  const office = open();
  const plans = [
    plan({ name: "行", frozenRows: 2 }),
    plan({ name: "列", frozenColumns: 3 }),
    plan({ name: "两者", frozenRows: 3, frozenColumns: 2 }),
    plan({ name: "无" }),
  ];
  valueOf(await writeSheets(office.gateway, plans, { existing: "keepBoth" }));
  expect(plans.map(({ name }) => office.sheet(name).freeze)).toEqual([
    { rows: 2, columns: 0 },
    { rows: 0, columns: 3 },
    { rows: 3, columns: 2 },
    null,
  ]);
});

test("cells hidden by a merge are never written", async () => {
  const office = open();
  const planned = plan({
    cells: [
      { ...at("A1"), value: text("标题") },
      { ...at("B1"), value: text("被盖住") },
      { ...at("C2"), value: text("不在合并中") },
    ],
    merges: [area("A1:C1")],
  });
  valueOf(await writeSheets(office.gateway, [planned], { existing: "keepBoth" }));
  const sheet = office.sheet(planned.name);
  expect([cell(sheet, "A1"), cell(sheet, "C2")]).toEqual(["标题", "不在合并中"]);
  sheet.unmerge({ top: 0, left: 0, bottom: 0, right: 2 });
  expect(cell(sheet, "B1")).toBeNull();
});
