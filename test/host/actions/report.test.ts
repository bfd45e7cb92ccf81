import { createActions } from "../../../src/actions";
import { cellAddress } from "../../../src/domain";
import type { Finding } from "../../../src/rules";
import type { TargetDocument } from "../../../src/documents";
import { openWorkbook, saveWorkbook } from "../../../src/workbench/xlsx";
import { SEED } from "../../support/seed";
import { at, cell, closeAll, fill, open, reasonIn, valueOf, type Opened } from "../support";

afterEach(closeAll);

const REPORT = "校验报告";
const PROJECT = "1.人大代表培训经费";
const MEETING = "2.人大会议经费";
const DATE = "2026-11-23";

/** Below title, three lines, small print and header. */
const FIRST = 7;

/** The whole department, with its four texts of another year, and two projects. */
const [TRAINING] = SEED.tables;
const LAST = SEED.tables.at(-1);
if (!TRAINING || !LAST) throw new Error("the seed has tables");
const DOCUMENT = { ...SEED, tables: [TRAINING, { ...LAST, number: 2 }] };

/** Projects with four faults: a total that does not add up, a blank value, a plan a period, a wrong code. */
async function seed(document: TargetDocument = DOCUMENT) {
  const office = open();
  const actions = createActions(office.gateway);
  valueOf(await actions.importDocument(document, "keepBoth"));
  const { user } = office.host;
  user.type(`${PROJECT}!C4`, "30");
  user.type(`${PROJECT}!E12`, "");
  for (const column of ["B", "C", "D", "E"]) user.type(`${MEETING}!${column}7`, "25%");
  user.type(`${MEETING}!B3`, "13070026P00001710002X");
  const check = async () => valueOf(await actions.validate());
  const report = async (date = DATE) => valueOf(await actions.report(await check(), date));
  return { office, actions, check, report };
}

/** The texts of a column, from the first line on. */
function column(office: Opened, name: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => textIn(office, REPORT, `${name}${FIRST + i}`));
}

/** The text of a cell, "" for any other value. */
function textIn(office: Opened, sheet: string, address: string): string {
  const value = cell(office.sheet(sheet), address);
  return typeof value === "string" ? value : "";
}

/** In which row of the report a finding of that cell stands. */
function rowOf(office: Opened, sheet: string, address: string): number {
  const rows = Array.from({ length: 40 }, (_, i) => FIRST + i);
  const row = rows.find(
    (one) =>
      cell(office.sheet(REPORT), `E${one}`) === sheet &&
      cell(office.sheet(REPORT), `F${one}`) === address
  );
  if (row === undefined) throw new Error(`no line for ${sheet}!${address}`);
  return row;
}

async function requestsOf(office: Opened, work: () => Promise<unknown>): Promise<number> {
  const before = office.traffic.requests;
  await work();
  return office.traffic.requests - before;
}

test("every finding has its line, by table and the gravest first, with a jump to its cell", async () => {
  const { office, check, report } = await seed();
  const { findings } = await check();
  expect(await report()).toEqual({
    sheet: REPORT,
    updated: false,
    notices: [],
    lines: findings.length,
  });
  const sheets = column(office, "E", findings.length);
  const severities = column(office, "G", findings.length);
  expect(sheets).toEqual([...sheets].sort((a, b) => sheets.indexOf(a) - sheets.indexOf(b)));
  const training = severities.filter((_, i) => sheets[i] === PROJECT);
  expect(training).toEqual(["错误", "错误", "建议"]);
  const row = rowOf(office, PROJECT, "C4");
  const { column: linked } = at("F1");
  expect(office.sheet(REPORT).hyperlink(row - 1, linked)?.documentReference).toBe(
    `'${PROJECT}'!C4`
  );
  expect(cell(office.sheet(REPORT), `H${row}`)).toBe("预算不平：预算数");
  expect(cell(office.sheet(REPORT), `B${row}`)).toBe(TRAINING?.unit.name);
  expect(cell(office.sheet(REPORT), `C${row}`)).toBe(TRAINING?.projectCode);
});

test("3 syncs for a new report, 3 for one that is there by now, 2 for one that was there when all was checked", async () => {
  const { office, actions, check } = await seed();
  const validation = await check();
  const write = (checked = validation) => requestsOf(office, () => actions.report(checked, DATE));
  expect(await write()).toBe(3);
  expect(await write()).toBe(3);
  expect(await write(await check())).toBe(2);
  expect(office.names().filter((name) => name.startsWith(REPORT))).toEqual([REPORT]);
});

test("the report is no table: what is checked and found is the same with it and without it", async () => {
  const { check, report } = await seed();
  const before = await check();
  await report();
  const after = await check();
  expect(after.tables).toHaveLength(2);
  expect(after.unreadable).toEqual([]);
  expect(after.findings.map(({ rule }: Finding) => rule)).toEqual(
    before.findings.map(({ rule }) => rule)
  );
});

test("a reason stands in the report, and its line is 已说明 until the value changes", async () => {
  const { office, actions, check, report } = await seed();
  const validation = await check();
  const [year] = validation.findings.filter(({ rule }) => rule === "text-year");
  const [place] = year?.at ?? [];
  if (!year || !place) throw new Error("the department's targets name 2025");
  valueOf(await actions.explain(validation, year, { text: "计划跨年度执行。", date: DATE }));
  await report();
  const address = cellAddress(place);
  const row = rowOf(office, place.sheet, address);
  const line = () => ["J", "M"].map((name) => cell(office.sheet(REPORT), `${name}${row}`));
  expect(line()).toEqual(["计划跨年度执行。（说明于2026-11-23）", "已说明"]);
  const now = textIn(office, place.sheet, address);
  office.host.user.type(`${place.sheet}!${address}`, `${now}（调整）`);
  await report();
  expect(rowOf(office, place.sheet, address)).toBe(row);
  expect(line()).toEqual(["计划跨年度执行。（说明于2026-11-23，已过期）", "待处理"]);
});

test("run again, the reviewer's words, rows and columns are where they were; what is mended stays", async () => {
  const { office, check, report } = await seed();
  await report();
  const { user } = office.host;
  const sum = rowOf(office, PROJECT, "C4");
  const plan = rowOf(office, MEETING, "B7");
  user.type(`${REPORT}!K${sum}`, "已改");
  user.type(`${REPORT}!L${plan}`, "=1+1");
  user.type(`${REPORT}!O${plan}`, "张三");
  user.insertRows(`${REPORT}!${plan}:${plan}`);
  user.type(`${REPORT}!I${plan}`, "附件未盖章");
  user.type(`${PROJECT}!C4`, "31");
  user.type(`${PROJECT}!B8`, "");
  const done = await report("2026-12-01");
  expect(done).toMatchObject({ updated: true, lines: (await check()).findings.length });
  const sheet = office.sheet(REPORT);
  expect([cell(sheet, `K${sum}`), cell(sheet, `M${sum}`)]).toEqual(["已改", "已改正"]);
  const goals = rowOf(office, PROJECT, "B8");
  expect(cell(sheet, `M${goals}`)).toBe("待处理");
  expect(goals).toBeLessThan(plan);
  const now = rowOf(office, MEETING, "B7");
  expect(now).toBe(plan + 2);
  await office.workbook.calculate();
  expect(cell(sheet, `L${now}`)).toBe(2);
  expect(cell(sheet, `O${now}`)).toBe("张三");
  expect(["A", "I", "M"].map((name) => cell(sheet, `${name}${now - 1}`))).toEqual([
    null,
    "附件未盖章",
    null,
  ]);
  expect(textIn(office, REPORT, "A3")).toContain("2026-12-01");
  expect(textIn(office, REPORT, "A4")).toContain("已改正1条");
});

test("a line that comes in above the list's first row does not look like the header", async () => {
  const { office, report } = await seed({ ...DOCUMENT, department: null });
  await report();
  office.host.user.type(`${REPORT}!K${FIRST}`, "已核");
  office.host.user.type(`${PROJECT}!A2`, "");
  await report();
  expect(column(office, "K", 3)).toEqual(["", "已核", ""]);
  expect(column(office, "H", 2)).toEqual(["未填单位：单位", "预算不平：预算数"]);
  const style = office.sheet(REPORT).style(FIRST - 1, at("I1").column);
  expect([style.bold ?? false, style.fill ?? null]).toEqual([false, null]);
});

test("a project whose sheet is gone is 已不在, not 已改正", async () => {
  const { office, report } = await seed();
  await report();
  const row = rowOf(office, MEETING, "B7");
  office.host.user.deleteSheet(MEETING);
  await report();
  expect(cell(office.sheet(REPORT), `M${row}`)).toBe("已不在");
});

test("a workbook without findings has a report that says so, and takes findings later", async () => {
  const office = open();
  const actions = createActions(office.gateway);
  valueOf(
    await actions.importDocument({ ...SEED, department: null, tables: [TRAINING] }, "keepBoth")
  );
  const clean = { ...valueOf(await actions.validate()), findings: [] };
  valueOf(await actions.report(clean, DATE));
  const sheet = office.sheet(REPORT);
  expect(cell(sheet, `I${FIRST}`)).toBe("没有发现问题，无需处理。");
  expect(cell(sheet, "A4")).toBe("校验结果：没有发现问题。");
  office.host.user.type(`${PROJECT}!C4`, "30");
  valueOf(await actions.report(valueOf(await actions.validate()), DATE));
  expect(cell(sheet, `H${FIRST}`)).toBe("预算不平：预算数");
  expect(column(office, "I", 6).join()).not.toContain("没有发现问题");
});

test("a report whose header was altered is left as it is, with a notice, and a new one made", async () => {
  const { office, report } = await seed();
  await report();
  office.host.user.type(`${REPORT}!I${FIRST - 1}`, "意见");
  const before = column(office, "I", 8);
  const done = await report();
  expect(done).toMatchObject({ sheet: `${REPORT} (2)`, updated: false });
  expect(done.notices[0]).toContain(`已另建“${REPORT} (2)”`);
  expect(column(office, "I", 8)).toEqual(before);
  expect(await report()).toMatchObject({ sheet: `${REPORT} (2)`, updated: true });
});

test("saved and opened again, in a file that has lost its defined names too, it is the same report", async () => {
  const { office, actions, check, report } = await seed();
  const validation = await check();
  const [year] = validation.findings.filter(({ rule }) => rule === "text-year");
  if (!year) throw new Error("the department's targets name 2025");
  valueOf(await actions.explain(validation, year, { text: "计划跨年度执行。", date: DATE }));
  await report();
  fill(office.sheet(REPORT), { K9: "已核" });
  const saved = await saveWorkbook(office.workbook);
  for (const keepsNames of [true, false]) {
    const reopened = open({ workbook: valueOf(await openWorkbook(saved)) });
    const again = createActions(reopened.gateway);
    if (!keepsNames) await forgetNames(reopened);
    const read = valueOf(await again.validate());
    expect(read.findings).toEqual((await check()).findings);
    const done = valueOf(await again.report(read, DATE));
    expect(done).toMatchObject({ sheet: REPORT, updated: true, notices: [] });
    expect(contentOf(reopened)).toEqual(contentOf(office));
  }
});

async function forgetNames({ Excel }: Opened): Promise<void> {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.getItem("jx.report").delete();
    names.getItem("jx.reasons").delete();
    await context.sync();
  });
}

test("a sheet of the user's that has the name is left alone", async () => {
  const { office, report } = await seed();
  office.host.user.renameSheet("Sheet1", REPORT);
  fill(office.sheet(REPORT), { A1: "我的报告" });
  expect((await report()).sheet).toBe(`${REPORT} (2)`);
  expect(cell(office.sheet(REPORT), "A1")).toBe("我的报告");
});

test("protection and a failure half way leave report and workbook as they were", async () => {
  const { office, actions, check, report } = await seed();
  office.workbook.structureProtected = true;
  expect(reasonIn(await actions.report(await check(), DATE)).code).toBe("StructureProtected");
  office.workbook.structureProtected = false;
  await report();
  office.host.user.type(`${PROJECT}!B8`, "");
  const sheet = office.sheet(REPORT);
  const before = contentOf(office);
  sheet.protection = { password: "", options: {} };
  expect(reasonIn(await actions.report(await check(), DATE)).sentence).toContain(REPORT);
  sheet.protection = null;
  office.host.faults.failNext({ member: "RangeFormat.borders", code: "InvalidOperation" });
  expect(reasonIn(await actions.report(await check(), DATE)).code).toBe("InvalidOperation");
  expect(contentOf(office)).toEqual(before);
});

test("the report is set up for A4 landscape, one page wide, its header on each page", async () => {
  const { office, report } = await seed();
  await report();
  const { pageLayout, freeze } = office.sheet(REPORT);
  expect(pageLayout).toMatchObject({
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
  });
  expect(pageLayout.printTitleRows).toBe("$6:$6");
  expect(freeze).toEqual({ rows: FIRST - 1, columns: 0 });
});

test("a sentence longer than a text cell shows is written whole", async () => {
  const { office, actions, check } = await seed();
  const validation = await check();
  const findings = validation.findings.map((finding) =>
    finding.rule === "code-check"
      ? { ...finding, explained: { reason: "长".repeat(300), date: DATE, stale: false } }
      : finding
  );
  valueOf(await actions.report({ ...validation, findings }, DATE));
  const row = rowOf(office, MEETING, "B3");
  expect(textIn(office, REPORT, `J${row}`)).toHaveLength(300 + "（说明于2026-11-23）".length);
  const { column: reasons } = at("J1");
  expect(office.sheet(REPORT).style(row - 1, reasons).numberFormat ?? "General").toBe("General");
});

function contentOf(office: Opened) {
  const sheet = office.sheet(REPORT);
  return Array.from({ length: 24 }, (_, row) =>
    Array.from({ length: 13 }, (_, at) => sheet.value(row, at))
  );
}
