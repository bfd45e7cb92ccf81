import {
  createActions,
  type Actions,
  type RepairOptions,
  type Validation,
} from "../../../src/actions";
import { joinHints } from "../../../src/forms";
import type { Finding } from "../../../src/rules";
import { SEED } from "../../support/seed";
import { dumpWorkbook } from "../../support/workbook-dump";
import { cell, closeAll, open, reasonIn, valueOf, type Opened } from "../support";

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

/** Findings with the validation that they come from. */
interface Found {
  readonly validation: Validation;
  readonly findings: readonly Finding[];
}

async function find(actions: Actions, ...rules: readonly Finding["rule"][]): Promise<Found> {
  const validation = valueOf(await actions.validate());
  const findings = validation.findings.filter(
    ({ rule, at }) => rules.includes(rule) && at[0]?.sheet === SHEET
  );
  return { validation, findings };
}

async function findOnly(actions: Actions, rule: Finding["rule"]) {
  const found = await find(actions, rule);
  const [finding, ...others] = found.findings;
  expect(others).toEqual([]);
  if (!finding) throw new Error(`no ${rule}`);
  return { ...found, finding };
}

function repair(actions: Actions, { validation, findings }: Found, options: RepairOptions) {
  return actions.repair(validation, findings, options);
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
    const found = await findOnly(actions, one.rule);
    const requests = office.traffic.requests;
    const report = valueOf(await repair(actions, found, SINGLE));
    expect(report).toEqual({ repaired: 1, sheets: [SHEET], refused: [], undoable: 1 });
    expect(office.traffic.requests - requests).toBe(2);
    for (const [address, value] of Object.entries(one.repaired))
      expect(cell(sheet, address)).toBe(value);
    expect((await find(actions, one.rule)).findings).toEqual([]);
    expect(valueOf(await actions.undoRepair()).undoable).toBe(0);
    expect(dumpWorkbook(office.workbook)).toEqual(before);
    expect((await findOnly(actions, one.rule)).finding.at).toEqual(found.finding.at);
  });

  test("many at once are 2 syncs and one repair; findings without a repair are passed over", async () => {
    const { office, actions, sheet, user } = await seed();
    user.type(`${SHEET}!C4`, "31.00万元");
    user.type(`${SHEET}!D7`, "'75％");
    user.type(`${SHEET}!E10`, "≤ １，０００ 元");
    const before = dumpWorkbook(office.workbook);
    const found = valueOf(await actions.validate());
    expect(found.findings.some(({ fix }) => fix === undefined)).toBe(true);
    const requests = office.traffic.requests;
    const report = valueOf(await actions.repair(found, found.findings, BULK));
    expect(report).toMatchObject({ repaired: 3, refused: [], undoable: 1 });
    expect(office.traffic.requests - requests).toBe(2);
    expect(["C4", "D7", "E10"].map((a) => cell(sheet, a))).toEqual([31, 0.75, "≤1000元"]);
    valueOf(await actions.undoRepair());
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });

  test("an old finding does nothing to what was typed since", async () => {
    const { actions, sheet, user } = await seed();
    user.type(`${SHEET}!E10`, "≤ １，０００ 元");
    const found = await findOnly(actions, "value-form");
    user.type(`${SHEET}!E10`, "≤800元");
    const report = valueOf(await repair(actions, found, SINGLE));
    expect(report.refused[0]).toMatchObject({ at: found.finding.at[0] });
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
    const validation = valueOf(await actions.validate());
    const requests = office.traffic.requests;
    expect(valueOf(await actions.repair(validation, [], BULK))).toMatchObject({
      repaired: 0,
      undoable: 0,
    });
    expect(office.traffic.requests).toBe(requests);
  });
});

describe("修复 of an indicator that is missing", () => {
  /** The sample without its indicators of quality and of time, which are then missed. */
  async function lacking(ceiling?: string) {
    const opened = await seed(ceiling);
    opened.user.deleteRows(`${SHEET}!13:14`);
    const before = dumpWorkbook(opened.office.workbook);
    const { validation, findings } = await find(opened.actions, "indicator-required");
    expect(findings.map(({ severity }) => severity)).toEqual(["提醒", "提醒"]);
    const [quality, time] = findings.map((finding) => ({ validation, findings: [finding] }));
    if (!quality || !time) throw new Error("both were deleted");
    return { ...opened, before, quality, time, both: { validation, findings } };
  }

  test.each(["1.9", "1.14"])(
    "puts one row in, 2 syncs, that looks as if it had been there (ExcelApi %s)",
    async (ceiling) => {
      const { office, actions, sheet, before, quality } = await lacking(ceiling);
      const [above, below] = [rowTexts(office, 12), rowTexts(office, 13)];
      const requests = office.traffic.requests;
      const report = valueOf(await repair(actions, quality, SINGLE));
      expect(report).toEqual({ repaired: 1, sheets: [SHEET], refused: [], undoable: 1 });
      expect(office.traffic.requests - requests).toBe(2);
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
    valueOf(await repair(actions, quality, SINGLE));
    expect(valueOf(await repair(actions, time, SINGLE)).undoable).toBe(2);
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
    valueOf(await repair(actions, await find(actions, "indicator-required"), SINGLE));
    expect(rowTexts(office, 16).slice(0, 2)).toEqual(["满意度指标", "服务对象满意度指标"]);
    expect(sheet.style(15, 0).fontColor).toBe("#000000");
  });

  test("finds its place after the table has moved since the validation", async () => {
    const { office, actions, user, quality } = await lacking();
    user.insertRows(`${SHEET}!1:1`);
    user.insertRows(`${SHEET}!1:1`);
    valueOf(await repair(actions, quality, SINGLE));
    expect([14, 15, 16].map((row) => rowTexts(office, row)[1])).toEqual([
      "数量指标",
      "质量指标",
      "社会效益指标",
    ]);
  });

  test("a row that waits to be filled in is pointed to, not put in again", async () => {
    const { office, actions, quality } = await lacking();
    valueOf(await repair(actions, quality, SINGLE));
    const then = dumpWorkbook(office.workbook);
    const report = valueOf(await repair(actions, quality, SINGLE));
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
    valueOf(await repair(actions, quality, SINGLE));
    valueOf(await actions.mark(valueOf(await actions.validate())));
    user.type(`${SHEET}!H13`, joinHints(["【提醒】缺少时效指标。"]));
    valueOf(await actions.undoRepair());
    valueOf(await actions.clear());
    expect(dumpWorkbook(office.workbook)).toEqual(before);
    valueOf(await repair(actions, time, SINGLE));
    user.type(`${SHEET}!C13`, "及时率");
    const report = valueOf(await actions.undoRepair());
    expect(report).toMatchObject({ repaired: 0, undoable: 0 });
    expect(report.refused[0]?.sentence).toContain("已填入内容");
    expect(cell(sheet, "C13")).toBe("及时率");
  });

  test("a row that was deleted although Excel did not say so is not said to stand as before", async () => {
    const { office, actions, before, quality } = await lacking();
    valueOf(await repair(actions, quality, SINGLE));
    let requests = 0;
    office.line.beforeRequest = () => (requests++ === 1 ? "unanswered" : "done");
    const { sentence } = reasonIn(await actions.undoRepair());
    expect(dumpWorkbook(office.workbook)).toEqual(before);
    expect(sentence).toContain("未能恢复，请核对");
  });

  test("in bulk, or two at once, no row is put in, and each is told", async () => {
    const { office, actions, before, quality, both } = await lacking();
    const bulk = valueOf(await repair(actions, quality, BULK));
    expect(bulk.refused[0]?.sentence).toContain("单独");
    const report = valueOf(await repair(actions, both, SINGLE));
    expect(report).toMatchObject({ repaired: 0, undoable: 0 });
    expect(report.refused.map(({ sentence }) => sentence)).toEqual([
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
      const reason = reasonIn(await repair(actions, quality, SINGLE));
      expect(reason.sentence).toContain("已恢复原样");
      expect(dumpWorkbook(office.workbook)).toEqual(before);
    }
  );

  test("a protected sheet, and one that is gone, have their sentences", async () => {
    const { actions, sheet, user, quality } = await lacking();
    sheet.protection = { password: "", options: {} };
    const locked = valueOf(await repair(actions, quality, SINGLE));
    expect(locked.refused[0]?.sentence).toContain("撤销保护");
    sheet.protection = null;
    user.deleteSheet(SHEET);
    const gone = valueOf(await repair(actions, quality, SINGLE));
    expect(gone.refused[0]?.sentence).toContain("已经不在");
  });

  test("goes to the sheet that was checked, although it was renamed and another has its name", async () => {
    const { office, actions, user, before, quality } = await lacking();
    user.copySheet(SHEET);
    const [copy] = office.names().filter((name) => name.startsWith(`${SHEET} `));
    user.renameSheet(SHEET, "甲");
    user.renameSheet(copy ?? "", SHEET);
    expect(valueOf(await repair(actions, quality, SINGLE))).toMatchObject({
      repaired: 1,
      sheets: ["甲"],
    });
    expect(cell(office.sheet("甲"), "B13")).toBe("质量指标");
    user.deleteSheet(SHEET);
    user.renameSheet("甲", SHEET);
    valueOf(await actions.undoRepair());
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });
});
