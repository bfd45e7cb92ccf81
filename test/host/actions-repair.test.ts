import { createActions, type Actions } from "../../src/actions";
import { joinHints } from "../../src/forms";
import type { Finding } from "../../src/rules";
import { SEED } from "../support/seed";
import { dumpWorkbook } from "../support/workbook-dump";
import { cell, closeAll, open, reasonIn, valueOf, type Opened } from "./excel-support";

afterEach(closeAll);

const SHEET = "1.人大代表培训经费";
const COLUMNS = ["A", "B", "C", "D", "E", "F", "G"];
const SINGLE = { bulk: false };
const BULK = { bulk: true };

/** Two tables of the seed in a workbook, as the add-in writes them. */
async function seed(ceiling = "1.9") {
  const office = open({ ceiling });
  const actions = createActions(office.gateway);
  const document = { ...SEED, tables: SEED.tables.slice(0, 2) };
  valueOf(await actions.importDocument(document, "keepBoth"));
  return { office, actions, sheet: office.sheet(SHEET), user: office.host.user };
}

async function findings(actions: Actions, ...rules: readonly Finding["rule"][]) {
  const found = valueOf(await actions.validate()).findings;
  return found.filter(({ rule, at }) => rules.includes(rule) && at[0]?.sheet === SHEET);
}

async function only(actions: Actions, rule: Finding["rule"]): Promise<Finding> {
  const [first, ...others] = await findings(actions, rule);
  expect(others).toEqual([]);
  if (!first) throw new Error(`no ${rule}`);
  return first;
}

function rowTexts(office: Opened, row: number) {
  return COLUMNS.map((column) => cell(office.sheet(SHEET), `${column}${row}`));
}

/** What users do wrong, the rule that finds it, and what stands there after its repair. */
const MISTAKES: readonly {
  readonly rule: Finding["rule"];
  readonly typed: Readonly<Record<string, string>>;
  readonly repaired: Readonly<Record<string, string | number>>;
}[] = [
  { rule: "budget-number", typed: { C4: "31.00万元" }, repaired: { C4: 31 } },
  { rule: "budget-sum", typed: { C4: "30" }, repaired: { C4: 31 } },
  { rule: "plan-number", typed: { D7: "'75％" }, repaired: { D7: 0.75 } },
  {
    rule: "plan-incremental",
    typed: { B7: "12.5", C7: "12.5", D7: "25", E7: "50" },
    repaired: { B7: 0.125, C7: 0.25, D7: 0.5, E7: 1 },
  },
  {
    rule: "name-title",
    typed: { A1: "1.培训绩效目标表" },
    repaired: { A1: "1.人大代表培训经费绩效目标表" },
  },
  { rule: "value-form", typed: { E10: "≤ １，０００ 元" }, repaired: { E10: "≤1000元" } },
  { rule: "indicator-level", typed: { A10: "效益指标" }, repaired: { A10: "产出指标" } },
];

describe("修复 of what a validation has found", () => {
  test.each(MISTAKES)("$rule is repaired, not found again, and undone", async (one) => {
    const { office, actions, sheet, user } = await seed();
    for (const [address, text] of Object.entries(one.typed)) user.type(`${SHEET}!${address}`, text);
    const before = dumpWorkbook(office.workbook);
    const finding = await only(actions, one.rule);
    const requests = office.traffic.requests;
    const report = valueOf(await actions.repair([finding], SINGLE));
    expect(report).toEqual({ repaired: 1, sheets: [SHEET], refused: [], undoable: 1 });
    expect(office.traffic.requests - requests).toBe(2);
    for (const [address, value] of Object.entries(one.repaired))
      expect(cell(sheet, address)).toBe(value);
    expect(await findings(actions, one.rule)).toEqual([]);
    expect(valueOf(await actions.undoRepair()).undoable).toBe(0);
    expect(dumpWorkbook(office.workbook)).toEqual(before);
    expect(await only(actions, one.rule)).toMatchObject({ at: finding.at });
  });

  test("many at once are 2 syncs and one repair; findings without a repair are passed over", async () => {
    const { office, actions, sheet, user } = await seed();
    user.type(`${SHEET}!C4`, "31.00万元");
    user.type(`${SHEET}!D7`, "'75％");
    user.type(`${SHEET}!E10`, "≤ １，０００ 元");
    const before = dumpWorkbook(office.workbook);
    const found = valueOf(await actions.validate()).findings;
    expect(found.some(({ fix }) => fix === undefined)).toBe(true);
    const requests = office.traffic.requests;
    const report = valueOf(await actions.repair(found, BULK));
    expect(report).toMatchObject({ repaired: 3, refused: [], undoable: 1 });
    expect(office.traffic.requests - requests).toBe(2);
    expect(["C4", "D7", "E10"].map((a) => cell(sheet, a))).toEqual([31, 0.75, "≤1000元"]);
    valueOf(await actions.undoRepair());
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });

  test("an old finding does nothing to what was typed since", async () => {
    const { actions, sheet, user } = await seed();
    user.type(`${SHEET}!E10`, "≤ １，０００ 元");
    const finding = await only(actions, "value-form");
    user.type(`${SHEET}!E10`, "≤800元");
    const report = valueOf(await actions.repair([finding], SINGLE));
    expect(report.refused[0]).toMatchObject({ at: finding.at[0] });
    expect(cell(sheet, "E10")).toBe("≤800元");
  });

  test("转为累计 is undone as any repair", async () => {
    const { office, actions, sheet, user } = await seed();
    ["B7", "C7", "D7", "E7"].forEach((address) => user.type(`${SHEET}!${address}`, "25"));
    user.select(`${SHEET}!A1`);
    const before = dumpWorkbook(office.workbook);
    expect(valueOf(await actions.makeCumulative()).undoable).toBe(1);
    expect(cell(sheet, "D7")).toBe(0.75);
    valueOf(await actions.undoRepair());
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });

  test("nothing to repair is nothing sent", async () => {
    const { office, actions } = await seed();
    const requests = office.traffic.requests;
    expect(valueOf(await actions.repair([], BULK))).toMatchObject({ repaired: 0, undoable: 0 });
    expect(office.traffic.requests).toBe(requests);
  });
});

describe("修复 of an indicator that is missing", () => {
  /** The sample without its indicators of quality and of time, which are then missed. */
  async function lacking(ceiling?: string) {
    const opened = await seed(ceiling);
    opened.user.deleteRows(`${SHEET}!13:14`);
    const before = dumpWorkbook(opened.office.workbook);
    const missing = await findings(opened.actions, "indicator-required");
    expect(missing.map(({ severity }) => severity)).toEqual(["提醒", "提醒"]);
    const [quality, time] = missing as [Finding, Finding];
    return { ...opened, before, quality, time };
  }

  test.each(["1.9", "1.14"])(
    "puts one row in, 3 syncs, that looks as if it had been there (ExcelApi %s)",
    async (ceiling) => {
      const { office, actions, sheet, before, quality } = await lacking(ceiling);
      const [above, below] = [rowTexts(office, 12), rowTexts(office, 13)];
      const requests = office.traffic.requests;
      const report = valueOf(await actions.repair([quality], SINGLE));
      expect(report).toEqual({ repaired: 1, sheets: [SHEET], refused: [], undoable: 1 });
      expect(office.traffic.requests - requests).toBe(3);
      expect(rowTexts(office, 12)).toEqual(above);
      expect(rowTexts(office, 13)).toEqual(["产出指标", "质量指标", null, null, null, null, null]);
      expect(rowTexts(office, 14)).toEqual(below);
      expect(sheet.merges()).toContainEqual({ top: 12, left: 5, bottom: 12, right: 6 });
      expect(sheet.style(12, 4)).toMatchObject({ numberFormat: "@", fill: "#F4F9FF" });
      expect(sheet.style(12, 0).fontColor).toBe("#A6A6A6");
      const requestsThen = office.traffic.requests;
      valueOf(await actions.undoRepair());
      expect(office.traffic.requests - requestsThen).toBe(2);
      expect(dumpWorkbook(office.workbook)).toEqual(before);
    }
  );

  test("one after the other, each undone, also below rows that were put in", async () => {
    const { office, actions, user, before, quality, time } = await lacking();
    valueOf(await actions.repair([quality], SINGLE));
    expect(valueOf(await actions.repair([time], SINGLE)).undoable).toBe(2);
    const kinds = [13, 14].map((row) => rowTexts(office, row)[1]);
    expect(kinds.sort()).toEqual(["时效指标", "质量指标"]);
    user.insertRows(`${SHEET}!1:3`);
    expect(valueOf(await actions.undoRepair()).undoable).toBe(1);
    expect(valueOf(await actions.undoRepair()).undoable).toBe(0);
    user.deleteRows(`${SHEET}!1:3`);
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });

  test("a level 1 that begins with the new row is not greyed as a repeated one", async () => {
    const { office, actions, sheet, user } = await seed();
    user.deleteRows(`${SHEET}!16:16`);
    user.type(`${SHEET}!A13`, "产出指标");
    valueOf(await actions.repair(await findings(actions, "indicator-required"), SINGLE));
    expect(rowTexts(office, 16).slice(0, 2)).toEqual(["满意度指标", "服务对象满意度指标"]);
    expect(sheet.style(15, 0).fontColor).toBe("#000000");
  });

  test("finds its place after the table has moved since the validation", async () => {
    const { office, actions, user, quality } = await lacking();
    user.insertRows(`${SHEET}!1:1`);
    user.insertRows(`${SHEET}!1:1`);
    valueOf(await actions.repair([quality], SINGLE));
    expect([14, 15, 16].map((row) => rowTexts(office, row)[1])).toEqual([
      "数量指标",
      "质量指标",
      "社会效益指标",
    ]);
  });

  test("a row that waits to be filled in is pointed to, not put in again", async () => {
    const { office, actions, quality } = await lacking();
    valueOf(await actions.repair([quality], SINGLE));
    const then = dumpWorkbook(office.workbook);
    const report = valueOf(await actions.repair([quality], SINGLE));
    expect(report).toMatchObject({ repaired: 0, undoable: 1 });
    expect(report.refused).toEqual([
      {
        at: { sheet: SHEET, row: 12, column: 0 },
        sentence: expect.stringContaining("第13行") as string,
      },
    ]);
    expect(dumpWorkbook(office.workbook)).toEqual(then);
  });

  test("a row that was filled in meanwhile is not deleted; a hint of ours does not count", async () => {
    const { office, actions, sheet, user, before, quality, time } = await lacking();
    valueOf(await actions.repair([quality], SINGLE));
    valueOf(await actions.mark(valueOf(await actions.validate())));
    user.type(`${SHEET}!H13`, joinHints(["【提醒】缺少时效指标。"]));
    valueOf(await actions.undoRepair());
    valueOf(await actions.clear());
    expect(dumpWorkbook(office.workbook)).toEqual(before);
    valueOf(await actions.repair([time], SINGLE));
    user.type(`${SHEET}!C13`, "及时率");
    const report = valueOf(await actions.undoRepair());
    expect(report).toMatchObject({ repaired: 0, undoable: 0 });
    expect(report.refused[0]?.sentence).toContain("已填入内容");
    expect(cell(sheet, "C13")).toBe("及时率");
  });

  test("in bulk, or two at once, no row is put in, and each is told", async () => {
    const { office, actions, before, quality, time } = await lacking();
    const bulk = valueOf(await actions.repair([quality], BULK));
    expect(bulk.refused[0]?.sentence).toContain("单独");
    const both = valueOf(await actions.repair([quality, time], SINGLE));
    expect(both).toMatchObject({ repaired: 0, undoable: 0 });
    expect(both.refused.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining("单独"),
      expect.stringContaining("单独"),
    ]);
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });

  test.each(["Range.insert", "Range.values", "Range.merge"])(
    "a failure of %s takes the row out again and says so",
    async (member) => {
      const { office, actions, before, quality } = await lacking();
      const uses = { "Range.insert": 1, "Range.merge": 1, "Range.values": 3 }[member] ?? 1;
      office.host.faults.failNext({ member, code: "InvalidOperation", nth: uses });
      const reason = reasonIn(await actions.repair([quality], SINGLE));
      expect(reason.sentence).toContain("已恢复原样");
      expect(dumpWorkbook(office.workbook)).toEqual(before);
    }
  );

  test("a protected sheet, and one that is gone, have their sentences", async () => {
    const { actions, sheet, user, quality } = await lacking();
    sheet.protection = { password: "", options: {} };
    const locked = valueOf(await actions.repair([quality], SINGLE));
    expect(locked.refused[0]?.sentence).toContain("撤销保护");
    sheet.protection = null;
    user.renameSheet(SHEET, "甲");
    const gone = valueOf(await actions.repair([quality], SINGLE));
    expect(gone.refused[0]?.sentence).toContain("已经不在");
  });
});
