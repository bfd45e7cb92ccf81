import { createActions, type Validation } from "../../../src/actions";
import { cellAddress } from "../../../src/domain";
import { readReasons } from "../../../src/forms";
import { SEED } from "../../support/seed";
import { at, cell, closeAll, fill, open, reasonIn, valueOf, type Opened } from "../support";

afterEach(closeAll);

const REASONS = "校验说明";
const DEPARTMENT = "部门整体绩效目标";
const DATE = "2026-11-23";

/** The list begins below title, small print and header. */
const FIRST = 4;

/** The whole department, with its four texts of another year, and one project. */
const DOCUMENT = { ...SEED, tables: SEED.tables.slice(-1) };

async function seed(office: Opened = open()) {
  const actions = createActions(office.gateway);
  valueOf(await actions.importDocument(DOCUMENT, "keepBoth"));
  const check = async () => valueOf(await actions.validate());
  return { office, actions, check };
}

type Seed = Awaited<ReturnType<typeof seed>>;

function warnings({ findings }: Validation) {
  return findings.filter(({ severity }) => severity === "提醒");
}

function warning(validation: Validation, position = 0) {
  const found = warnings(validation)[position];
  if (!found) throw new Error(`no 提醒 number ${position}`);
  return found;
}

/** Checks, writes a reason for one of the seed's four 提醒, and answers what that check had found. */
async function explain({ actions, check }: Seed, text: string, position = 0) {
  const validation = await check();
  valueOf(await actions.explain(validation, warning(validation, position), { text, date: DATE }));
  return validation;
}

const reasonsIn = ({ reading }: Validation) => reading.grids.flatMap((grid) => readReasons(grid));

async function requestsOf(office: Opened, work: () => Promise<unknown>): Promise<number> {
  const before = office.traffic.requests;
  await work();
  return office.traffic.requests - before;
}

test("a reason is written onto a new sheet, read again with the finding, and counted as settled", async () => {
  const opened = await seed();
  await explain(opened, "计划跨年度执行。");
  const again = await opened.check();
  expect(warning(again).explained).toEqual({
    reason: "计划跨年度执行。",
    date: DATE,
    stale: false,
  });
  expect(warnings(again).filter(({ explained }) => explained)).toHaveLength(1);
  expect(again.tables).toHaveLength(1);
  expect(again.unreadable).toEqual([]);
});

test("the new sheet stays behind the one in front, and the selection where it was", async () => {
  const opened = await seed();
  opened.office.host.user.select("6.人大会议经费!C12");
  await explain(opened, "计划跨年度执行。");
  const { active, address } = await opened.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return { active: sheet.name, address: range.address };
  });
  expect(active).toBe("6.人大会议经费");
  expect(address).toContain("C12");
});

test("the first reason takes 3 syncs and so does another, which finds the new sheet without a new check; after one it is 2", async () => {
  const { office, actions, check } = await seed();
  const validation = await check();
  const write = (position: number) => () =>
    actions.explain(validation, warning(validation, position), { text: "确需引用。", date: DATE });
  expect(await requestsOf(office, write(0))).toBe(3);
  expect(await requestsOf(office, write(1))).toBe(3);
  const again = await check();
  expect(reasonsIn(again)).toHaveLength(2);
  const third = warning(again, 2);
  const reason = { text: "确需引用。", date: DATE };
  expect(await requestsOf(office, () => actions.explain(again, third, reason))).toBe(2);
  expect(reasonsIn(await check())).toHaveLength(3);
  expect(office.names().filter((name) => name.startsWith(REASONS))).toEqual([REASONS]);
});

test("writing again replaces the reason; what the user put beside it stays", async () => {
  const opened = await seed();
  await explain(opened, "先写的。");
  await explain(opened, "第二条。", 1);
  const sheet = opened.office.sheet(REASONS);
  fill(sheet, { K4: "张三已核", K5: "李四已核" });
  await explain(opened, "后写的。");
  expect(reasonsIn(await opened.check()).map(({ reason }) => reason)).toEqual([
    "后写的。",
    "第二条。",
  ]);
  expect([cell(sheet, "K4"), cell(sheet, "K5")]).toEqual(["张三已核", "李四已核"]);
});

test("a reason mended in its cell is what counts; rows inserted by the user do not matter", async () => {
  const opened = await seed();
  await explain(opened, "先写的。");
  opened.office.host.user.insertRows(`${REASONS}!1:1`);
  opened.office.host.user.type(`${REASONS}!G${FIRST + 1}`, "人大常委会批复同意。");
  expect(warning(await opened.check()).explained?.reason).toBe("人大常委会批复同意。");
  await explain(opened, "第二条。", 1);
  expect(cell(opened.office.sheet(REASONS), `G${FIRST + 2}`)).toBe("第二条。");
});

test("a text changed since makes the reason stale; it is kept, and writing again renews it", async () => {
  const opened = await seed();
  const { at: cells } = warning(await explain(opened, "计划跨年度执行。"));
  const [place] = cells;
  if (!place) throw new Error("a finding has a place");
  const sheet = opened.office.sheet(DEPARTMENT);
  const text = `调整后：${JSON.stringify(sheet.value(place.row, place.column))}`;
  opened.office.host.user.type(`${DEPARTMENT}!${cellAddress(place)}`, text);
  expect(warning(await opened.check()).explained?.stale).toBe(true);
  await explain(opened, "调整后仍需引用。");
  const renewed = await opened.check();
  expect(warning(renewed).explained).toMatchObject({ reason: "调整后仍需引用。", stale: false });
  expect(reasonsIn(renewed)).toHaveLength(1);
});

test("an empty text takes the reason away, and a workbook without reasons is not given a sheet", async () => {
  const opened = await seed();
  await explain(opened, "  ");
  expect(opened.office.names()).not.toContain(REASONS);
  await explain(opened, "先写的。");
  await explain(opened, "");
  const again = await opened.check();
  expect(warning(again).explained).toBeUndefined();
  expect(cell(opened.office.sheet(REASONS), `B${FIRST}`)).toBeNull();
});

test("reasons that begin like formulas are texts, on a new sheet and in a row that comes in", async () => {
  const opened = await seed();
  const texts = ["=1+1", "+86", "-", "@所有人"];
  for (const [position, text] of texts.entries()) await explain(opened, text, position);
  const sheet = opened.office.sheet(REASONS);
  const { column } = at("G1");
  const rows = texts.map((_, i) => FIRST - 1 + i);
  expect(rows.map((row) => sheet.value(row, column))).toEqual(texts);
  expect(rows.filter((row) => sheet.formula(row, column))).toEqual([]);
  expect(warnings(await opened.check()).map(({ explained }) => explained?.reason)).toEqual(texts);
});

test("a project is told by its code, a text", async () => {
  const opened = await seed();
  opened.office.host.user.type("6.人大会议经费!B3", "13070026P00001710002X");
  const validation = await opened.check();
  const code = warnings(validation).find(({ rule }) => rule === "code-check");
  if (!code) throw new Error("the last character is wrong");
  const reason = { text: "系统中确为此码。", date: DATE };
  valueOf(await opened.actions.explain(validation, code, reason));
  expect(cell(opened.office.sheet(REASONS), `B${FIRST}`)).toBe("13070026P00001710002X");
});

test("a sheet of the user's that has the name is left alone", async () => {
  const opened = await seed();
  opened.office.host.user.renameSheet("Sheet1", REASONS);
  fill(opened.office.sheet(REASONS), { A1: "我的说明" });
  await explain(opened, "计划跨年度执行。");
  expect(cell(opened.office.sheet(REASONS), "A1")).toBe("我的说明");
  expect(opened.office.names()).toContain(`${REASONS} (2)`);
  await explain(opened, "第二条。", 1);
  expect(reasonsIn(await opened.check())).toHaveLength(2);
});

test("a renamed sheet, one without its defined name, and a hidden one are gone on with", async () => {
  const opened = await seed();
  await explain(opened, "第一条。");
  opened.office.host.user.renameSheet(REASONS, "情况说明");
  await explain(opened, "第二条。", 1);
  await opened.office.Excel.run(async (context) => {
    context.workbook.names.getItem("jx.reasons").delete();
    await context.sync();
  });
  await explain(opened, "第三条。", 2);
  await opened.office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("情况说明").visibility = "Hidden";
    await context.sync();
  });
  await explain(opened, "第四条。", 3);
  expect(reasonsIn(await opened.check()).map(({ reason }) => reason)).toEqual([
    "第一条。",
    "第二条。",
    "第三条。",
    "第四条。",
  ]);
  expect(opened.office.names()).not.toContain(REASONS);
});

test("错误 and 建议 are refused, and so is a reason too long to be printed", async () => {
  const { office, actions, check } = await seed();
  const validation = await check();
  const advice = validation.findings.find(({ severity }) => severity === "建议");
  if (!advice) throw new Error("the seed has advice");
  const reason = { text: "无需。", date: DATE };
  expect(reasonIn(await actions.explain(validation, advice, reason)).code).toBe("NotToExplain");
  const long = { text: "长".repeat(501), date: DATE };
  expect(reasonIn(await actions.explain(validation, warning(validation), long)).sentence).toContain(
    "说明有501字"
  );
  expect(office.names()).not.toContain(REASONS);
});

test("a protected structure, a protected sheet and a failure half way leave everything as it was", async () => {
  const opened = await seed();
  const { office, actions } = opened;
  const validation = await opened.check();
  const write = (position: number) =>
    actions.explain(validation, warning(validation, position), { text: "确需引用。", date: DATE });
  office.workbook.structureProtected = true;
  expect(reasonIn(await write(0)).code).toBe("StructureProtected");
  office.workbook.structureProtected = false;
  valueOf(await write(0));
  const sheet = office.sheet(REASONS);
  const before = contentOf(sheet);
  sheet.protection = { password: "", options: {} };
  expect(reasonIn(await write(1)).sentence).toContain(REASONS);
  sheet.protection = null;
  office.host.faults.failNext({ member: "RangeFormat.borders", code: "InvalidOperation" });
  expect(reasonIn(await write(1)).code).toBe("InvalidOperation");
  expect(contentOf(sheet)).toEqual(before);
});

test("the overview counts what is explained, and the state follows", async () => {
  const opened = await seed();
  const { office, actions } = opened;
  office.host.user.type("6.人大会议经费!B3", "13070026P00001710002X");
  const stateOf = async () => {
    const validation = await opened.check();
    valueOf(await actions.summarise(validation));
    await office.workbook.calculate();
    const sheet = office.sheet("项目汇总");
    return [cell(sheet, "W4"), cell(sheet, "X4")];
  };
  expect(await stateOf()).toEqual([0, "待说明"]);
  const validation = await opened.check();
  const code = warnings(validation).find(({ rule }) => rule === "code-check");
  if (!code) throw new Error("the last character is wrong");
  valueOf(await actions.explain(validation, code, { text: "系统中确为此码。", date: DATE }));
  expect(await stateOf()).toEqual([1, "可提交"]);
});

function contentOf(sheet: ReturnType<Opened["sheet"]>) {
  return Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 9 }, (_, column) => sheet.value(row, column))
  );
}
