import { createActions } from "../../../src/actions";
import type { CellChange, CellValue } from "../../../src/domain";
import { createGateway, createRepairs, type Gateway, type RepairStep } from "../../../src/excel";
import type { EngineSheet } from "../../../src/workbench/engine/types";
import { SEED } from "../../support/seed";
import { sheetId } from "../../support/plan-grid";
import { dumpWorkbook } from "../../support/workbook-dump";
import { at, cell, closeAll, fill, open, reasonIn, valueOf, type Opened } from "../support";

afterEach(closeAll);

const SHEET = "1.人大代表培训经费";

/** Two tables of the seed in a workbook as the add-in writes them, and the repairs of that workbook. */
async function seed({ tables = 2, ceiling = "1.9" } = {}) {
  const office = open({ ceiling });
  const document = { ...SEED, tables: SEED.tables.slice(0, tables), department: null };
  valueOf(await createActions(office.gateway).importDocument(document, "keepBoth"));
  return { office, sheet: office.sheet(SHEET), repairs: repairsOf(office, office.gateway) };
}

/** Repairs found on the sheets as they are called now, unless told. */
function repairsOf(office: Opened, gateway: Gateway) {
  const repairs = createRepairs(gateway);
  const sheets = () => new Map(office.workbook.sheets().map(({ name, id }) => [name, sheetId(id)]));
  return {
    apply: (steps: readonly RepairStep[], { bulk }: { readonly bulk: boolean }, found = sheets()) =>
      repairs.apply(steps, { bulk, sheets: found }),
    undo: () => repairs.undo(),
  };
}

/** Repairs one cell from what it holds to `after`. */
function set(address: string, before: CellValue, after: CellValue, format?: string): RepairStep {
  return { kind: "set", changes: [change(address, before, after, format)] };
}

function change(address: string, before: CellValue, after: CellValue, format?: string): CellChange {
  const place = { sheet: SHEET, ...at(address) };
  return { at: place, before, after, ...(format === undefined ? {} : { format }) };
}

function formatted(sheet: EngineSheet, address: string, numberFormat: string): void {
  const { row, column } = at(address);
  sheet.restyle({ top: row, left: column, bottom: row, right: column }, () => ({ numberFormat }));
}

function formatOf(sheet: EngineSheet, address: string): string {
  const { row, column } = at(address);
  return sheet.style(row, column).numberFormat ?? "General";
}

function formulaIn(sheet: EngineSheet, address: string): string {
  const { row, column } = at(address);
  return sheet.formula(row, column);
}

function setFormula(sheet: EngineSheet, address: string, formula: string): void {
  const { row, column } = at(address);
  sheet.write({ top: row, left: column, bottom: row, right: column }, () => ({ formula }));
}

const SINGLE = { bulk: false };
const BULK = { bulk: true };

interface Case {
  readonly story: string;
  /** What the user has typed: content and number format. */
  readonly typed: Readonly<Record<string, readonly [CellValue & (string | number), string]>>;
  readonly step: RepairStep;
  readonly repaired: Readonly<Record<string, readonly [CellValue, string]>>;
}

const CASES: readonly Case[] = [
  {
    story: "an amount typed as text becomes a number in the amounts' format",
    typed: { C4: ["31.00万元", "@"] },
    step: set("C4", "31.00万元", 31, "0.00"),
    repaired: { C4: [31, "0.00"] },
  },
  {
    story: "a number without a format of its own takes none but General in a text cell",
    typed: { C4: ["31.00万元", "@"] },
    step: set("C4", "31.00万元", 31),
    repaired: { C4: [31, "General"] },
  },
  {
    story: "a share takes the decimals that its cell would hide",
    typed: { C7: ["12.5％", "0%"], D7: [0.25, "0.00%"] },
    step: {
      kind: "set",
      changes: [change("C7", "12.5％", 0.125, "0.0%"), change("D7", 0.25, 0.5, "0%")],
    },
    repaired: { C7: [0.125, "0.0%"], D7: [0.5, "0.00%"] },
  },
  {
    story: "a number keeps the format that the user gave its cell",
    typed: { C4: ["31万", "#,##0.0"] },
    step: set("C4", "31万", 31, "0.00"),
    repaired: { C4: [31, "#,##0.0"] },
  },
  {
    story: "a share typed as text becomes that share, not a hundredth of it",
    typed: { C7: ["50%", "0%"] },
    step: set("C7", "50%", 0.5),
    repaired: { C7: [0.5, "0%"] },
  },
  {
    story: "a share in a cell without format is shown as one",
    typed: { C7: ["50%", "General"] },
    step: set("C7", "50%", 0.5, "0%"),
    repaired: { C7: [0.5, "0%"] },
  },
  {
    story: "a plan filled in per period becomes cumulative, all four cells at once",
    typed: { B7: [0.25, "0%"], C7: [0.25, "0%"], D7: [0.25, "0%"], E7: [0.25, "0%"] },
    step: {
      kind: "set",
      changes: [
        change("B7", 0.25, 0.25),
        change("C7", 0.25, 0.5),
        change("D7", 0.25, 0.75),
        change("E7", 0.25, 1),
      ],
    },
    repaired: { B7: [0.25, "0%"], C7: [0.5, "0%"], D7: [0.75, "0%"], E7: [1, "0%"] },
  },
  {
    story: "an indicator value stays text, although it reads like a date",
    typed: { E10: ["３－５", "@"] },
    step: set("E10", "３－５", "3-5"),
    repaired: { E10: ["3-5", "@"] },
  },
  {
    story: "also in a cell that is no text cell, whose format stays",
    typed: { E10: ["９５％", "General"], E11: ["1／2", "0%"] },
    step: {
      kind: "set",
      changes: [change("E10", "９５％", "95%"), change("E11", "1／2", "1/2")],
    },
    repaired: { E10: ["95%", "General"], E11: ["1/2", "0%"] },
  },
  {
    story: "a text that begins like a formula is no formula",
    typed: { E10: ["＝3次", "General"] },
    step: set("E10", "＝3次", "=3次"),
    repaired: { E10: ["=3次", "General"] },
  },
  {
    story: "a number that stands for a value becomes a text",
    typed: { E10: [0.95, "0%"] },
    step: set("E10", 0.95, "95%"),
    repaired: { E10: ["95%", "0%"] },
  },
  {
    story: "the title and a level are set",
    typed: { A1: ["绩效目标表", "@"], A10: ["产出", "@"] },
    step: {
      kind: "set",
      changes: [
        change("A1", "绩效目标表", "1.人大代表培训经费绩效目标表"),
        change("A10", "产出", "产出指标"),
      ],
    },
    repaired: { A1: ["1.人大代表培训经费绩效目标表", "@"], A10: ["产出指标", "@"] },
  },
];

describe("修复", () => {
  test.each(CASES)("$story; 2 syncs each way, and undone to the last format", async (one) => {
    const { office, sheet, repairs } = await seed();
    for (const [address, [value, format]] of Object.entries(one.typed)) {
      formatted(sheet, address, format);
      fill(sheet, { [address]: value });
    }
    const before = dumpWorkbook(office.workbook);
    office.traffic.reset();
    const report = valueOf(await repairs.apply([one.step], BULK));
    expect(report).toEqual({ repaired: 1, sheets: [SHEET], refused: [], undoable: 1 });
    expect(office.traffic.requests).toBe(2);
    for (const [address, [value, format]] of Object.entries(one.repaired))
      expect([cell(sheet, address), formatOf(sheet, address)]).toEqual([value, format]);
    office.traffic.reset();
    const undone = valueOf(await repairs.undo());
    expect(undone).toEqual({ repaired: 1, sheets: [SHEET], refused: [], undoable: 0 });
    expect(office.traffic.requests).toBe(2);
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });
});

describe("what is left alone", () => {
  test("a cell that has changed since the validation, and with it the rest of its repair", async () => {
    const { office, sheet, repairs } = await seed();
    const before = dumpWorkbook(office.workbook);
    const [first, second] = [cell(sheet, "B7") as number, cell(sheet, "C7") as number];
    const changes = [change("B7", first, 0.1), change("C7", second + 0.01, 0.2)];
    const report = valueOf(await repairs.apply([{ kind: "set", changes }], SINGLE));
    expect(report).toMatchObject({ repaired: 0, sheets: [], undoable: 0 });
    expect(report.refused).toEqual([
      {
        at: { sheet: SHEET, ...at("C7") },
        sentence: expect.stringContaining("重新校验") as string,
      },
    ]);
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });

  test("a number that differs only in how it was computed has not changed", async () => {
    const { sheet, repairs } = await seed();
    fill(sheet, { C7: 0.1 + 0.2 });
    expect(valueOf(await repairs.apply([set("C7", 0.3, 0.5)], SINGLE)).repaired).toBe(1);
  });

  test("a formula, in bulk; alone it is overwritten, and comes back", async () => {
    const { office, sheet, repairs } = await seed();
    setFormula(sheet, "C4", "=E4+0.001");
    await office.workbook.calculate();
    const before = dumpWorkbook(office.workbook);
    const step = set("C4", cell(sheet, "C4"), 31);
    const bulk = valueOf(await repairs.apply([step, set("E10", cell(sheet, "E10") as string, "≥1次")], BULK)); // prettier-ignore
    expect(bulk.repaired).toBe(1);
    expect(bulk.refused).toEqual([
      { at: { sheet: SHEET, ...at("C4") }, sentence: expect.stringContaining("公式") as string },
    ]);
    expect(formulaIn(sheet, "C4")).toBe("=E4+0.001");
    expect(valueOf(await repairs.apply([step], SINGLE)).repaired).toBe(1);
    expect([cell(sheet, "C4"), formulaIn(sheet, "C4")]).toEqual([31, ""]);
    valueOf(await repairs.undo());
    valueOf(await repairs.undo());
    await office.workbook.calculate();
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });

  test("a formula that yields what is wanted is kept, even alone", async () => {
    const { office, sheet, repairs } = await seed();
    setFormula(sheet, "B7", "=1/4");
    await office.workbook.calculate();
    const changes = [change("B7", 0.25, 0.25), change("C7", cell(sheet, "C7"), 0.5)];
    expect(valueOf(await repairs.apply([{ kind: "set", changes }], BULK)).repaired).toBe(1);
    expect(formulaIn(sheet, "B7")).toBe("=1/4");
  });

  test("a cell hidden inside a merge: nothing of its repair stays", async () => {
    const { office, sheet, repairs } = await seed();
    const before = dumpWorkbook(office.workbook);
    const changes = [change("C4", cell(sheet, "C4"), 1), change("F7", null, 0.5)];
    const report = valueOf(await repairs.apply([{ kind: "set", changes }], SINGLE));
    expect(report).toMatchObject({ repaired: 0, undoable: 0 });
    expect(report.refused[0]?.sentence).toContain("取消合并");
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });

  test("a protected sheet, a sheet that is gone; the others are repaired", async () => {
    const { office, repairs } = await seed();
    const on = (sheet: string): RepairStep => {
      const value = office.names().includes(sheet) ? cell(office.sheet(sheet), "C4") : 1;
      const place = { sheet, ...at("C4") };
      return { kind: "set", changes: [{ at: place, before: value, after: 99 }] };
    };
    const third = office.names().at(-1) ?? "";
    office.sheet(SHEET).protection = { password: "", options: {} };
    const old = dumpWorkbook(office.workbook).sheets.find(({ name }) => name === SHEET);
    const report = valueOf(await repairs.apply([SHEET, "没有这张表", third].map(on), BULK));
    expect(report).toMatchObject({ repaired: 1, sheets: [third], undoable: 1 });
    // The pane names the cell itself: the sentence does not say it twice.
    expect(report.refused.map(({ at: { sheet }, sentence }) => [sheet, sentence])).toEqual([
      [SHEET, expect.stringMatching(/^工作表受保护.*撤销保护/)],
      ["没有这张表", expect.stringMatching(/^工作表已改名或删除/)],
    ]);
    expect(dumpWorkbook(office.workbook).sheets.find(({ name }) => name === SHEET)).toEqual(old);
  });

  test("a second repair of the same cell in one bulk", async () => {
    const { sheet, repairs } = await seed();
    const old = cell(sheet, "E10") as string;
    const report = valueOf(
      await repairs.apply([set("E10", old, "≥1次"), set("E10", old, "≥2次")], BULK)
    );
    expect(report).toMatchObject({ repaired: 1, undoable: 1 });
    expect(report.refused[0]?.sentence).toContain("另有一项修复");
    expect(cell(sheet, "E10")).toBe("≥1次");
  });
});

describe("a failure half way", () => {
  test("puts back what was written and says so", async () => {
    const { office, sheet, repairs } = await seed();
    formatted(sheet, "C4", "@");
    fill(sheet, { C4: "31万" });
    const before = dumpWorkbook(office.workbook);
    // reads count as well: two of them to check
    office.host.faults.failNext({ member: "Range.values", code: "InvalidOperation", nth: 4 });
    const changes = [change("C4", "31万", 31), change("E4", cell(sheet, "E4"), 31)];
    const reason = reasonIn(await repairs.apply([{ kind: "set", changes }], SINGLE));
    expect(reason.code).toBe("InvalidOperation");
    expect(reason.sentence).toContain("已恢复原样");
    expect(dumpWorkbook(office.workbook)).toEqual(before);
    expect(reasonIn(await repairs.undo()).code).toBe("NothingToUndo");
  });

  test("that can not be put back is told", async () => {
    const { office, sheet, repairs } = await seed();
    const { faults } = office.host;
    faults.failNext({ member: "Range.values", code: "InvalidOperation", nth: 4 });
    faults.failNext({ member: "Range.formulas", code: "InvalidOperation", nth: 5, times: 9 });
    const changes = ["C4", "E4"].map((a) => change(a, cell(sheet, a) as number, 1));
    const reason = reasonIn(await repairs.apply([{ kind: "set", changes }], SINGLE));
    expect(reason.sentence).toContain("未能恢复，请核对");
  });

  test("of one repair in a bulk leaves the others to be carried out", async () => {
    const { office, sheet, repairs } = await seed();
    const rows = ["E10", "E11", "E12", "E13", "E14"];
    const old = rows.map((address) => cell(sheet, address) as string);
    const steps = rows.map((address, i) =>
      set(address, old[i] ?? null, i === 3 ? "长".repeat(40_000) : "≥1次")
    );
    const before = dumpWorkbook(office.workbook);
    const report = valueOf(await repairs.apply(steps, BULK));
    expect(report).toMatchObject({ repaired: 4, undoable: 1 });
    expect(report.refused).toEqual([
      {
        at: { sheet: SHEET, ...at("E13") },
        sentence: expect.stringContaining("已恢复原样") as string,
      },
    ]);
    const now = rows.map((address) => cell(sheet, address));
    expect(now).toEqual(["≥1次", "≥1次", "≥1次", old[3], "≥1次"]);
    expect(valueOf(await repairs.undo()).repaired).toBe(4);
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });

  test("of undoing keeps the repair, and it can be undone later", async () => {
    const { office, sheet, repairs } = await seed();
    const before = dumpWorkbook(office.workbook);
    const changes = ["C4", "E4"].map((a) => change(a, cell(sheet, a) as number, 1));
    valueOf(await repairs.apply([{ kind: "set", changes }], SINGLE));
    const repaired = dumpWorkbook(office.workbook);
    const { faults } = office.host;
    faults.failNext({ member: "Range.numberFormat", code: "InvalidOperation", nth: 4 });
    const reason = reasonIn(await repairs.undo());
    expect(reason.sentence).toContain("已恢复原样");
    expect(dumpWorkbook(office.workbook)).toEqual(repaired);
    expect(valueOf(await repairs.undo()).repaired).toBe(1);
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });

  test("a read-only file and a cell being edited have their sentences, and nothing is changed", async () => {
    const { office, sheet, repairs } = await seed();
    const step = set("C4", cell(sheet, "C4"), 1);
    const before = dumpWorkbook(office.workbook);
    office.host.faults.readOnly = true;
    expect(reasonIn(await repairs.apply([step], SINGLE)).sentence).toContain("只读");
    office.host.faults.readOnly = false;
    office.host.editing.begin();
    const impatient = createGateway({
      run: (options, batch) => office.Excel.run({ ...options, delayForCellEdit: false }, batch),
      isSetSupported: () => true,
    });
    const reason = reasonIn(await repairsOf(office, impatient).apply([step], SINGLE));
    expect(reason.sentence).toContain("请按 Enter");
    office.host.editing.end();
    expect(dumpWorkbook(office.workbook)).toEqual(before);
    expect(valueOf(await repairs.apply([step], SINGLE)).repaired).toBe(1);
  });

  test("with another workbook in front cells are repaired all the same", async () => {
    const { office, sheet, repairs } = await seed();
    office.host.faults.otherWorkbookInFront = true;
    const report = valueOf(
      await repairs.apply([set("C4", cell(sheet, "C4") as number, 1)], SINGLE)
    );
    expect(report.repaired).toBe(1);
    expect(valueOf(await repairs.undo()).repaired).toBe(1);
  });
});

describe("撤销", () => {
  /** One cell and four in one repair each, of which the user knows nothing. */
  async function repaired() {
    const opened = await seed();
    const { sheet, repairs } = opened;
    const old = { E12: cell(sheet, "E12"), C7: cell(sheet, "C7") };
    valueOf(await repairs.apply([set("C7", old.C7 as number, 0.99)], SINGLE));
    valueOf(await repairs.apply([set("E12", old.E12 as string, "≥9次")], SINGLE));
    return { ...opened, old, user: opened.office.host.user };
  }

  test("finds its cells after rows were put in above, between and below", async () => {
    const { sheet, repairs, old, user } = await repaired();
    user.insertRows(`${SHEET}!13:15`);
    user.insertRows(`${SHEET}!8:8`);
    user.insertRows(`${SHEET}!1:2`);
    expect(cell(sheet, "E15")).toBe("≥9次");
    expect(valueOf(await repairs.undo()).repaired).toBe(1);
    expect(cell(sheet, "E15")).toBe(old.E12);
    expect(valueOf(await repairs.undo()).repaired).toBe(1);
    expect(cell(sheet, "C9")).toBe(old.C7);
  });

  test("finds its cells after a row above was deleted and the sheet was renamed", async () => {
    const { office, repairs, old, user } = await repaired();
    user.deleteRows(`${SHEET}!2:2`);
    user.renameSheet(SHEET, "改过名的表");
    expect(valueOf(await repairs.undo()).sheets).toEqual(["改过名的表"]);
    expect(cell(office.sheet("改过名的表"), "E11")).toBe(old.E12);
  });

  test("leaves a cell that was changed since, tells where it stands now, and goes on with earlier repairs", async () => {
    const { sheet, repairs, old, user } = await repaired();
    user.insertRows(`${SHEET}!1:1`);
    user.type(`${SHEET}!E13`, "≥10次");
    const report = valueOf(await repairs.undo());
    expect(report).toMatchObject({ repaired: 0, sheets: [], undoable: 1 });
    expect(report.refused).toEqual([
      {
        at: { sheet: SHEET, ...at("E13") },
        sentence: expect.stringContaining("又有改动") as string,
      },
    ]);
    expect(cell(sheet, "E13")).toBe("≥10次");
    expect(valueOf(await repairs.undo()).undoable).toBe(0);
    expect(cell(sheet, "C8")).toBe(old.C7);
  });

  test("leaves a cell whose format alone was changed since", async () => {
    const { sheet, repairs } = await repaired();
    formatted(sheet, "E12", "0.00");
    expect(valueOf(await repairs.undo()).refused).toHaveLength(1);
    expect([cell(sheet, "E12"), formatOf(sheet, "E12")]).toEqual(["≥9次", "0.00"]);
  });

  test("tells of a cell whose row was deleted, and of a sheet that was", async () => {
    const { office, sheet, repairs, old, user } = await repaired();
    user.deleteRows(`${SHEET}!12:12`);
    expect(valueOf(await repairs.undo()).refused).toEqual([
      {
        at: { sheet: SHEET, ...at("E12") },
        sentence: expect.stringContaining("已被删除") as string,
      },
    ]);
    expect(valueOf(await repairs.undo()).repaired).toBe(1);
    expect(cell(sheet, "C7")).toBe(old.C7);
    valueOf(await repairs.apply([set("C7", old.C7 as number, 0.99)], SINGLE));
    office.host.user.deleteSheet(SHEET);
    expect(valueOf(await repairs.undo())).toMatchObject({ repaired: 0, undoable: 0 });
  });

  test("leaves a list alone that was sorted since", async () => {
    const { office, sheet, repairs, old } = await repaired();
    const [one, other] = [cell(sheet, "E12") as string, cell(sheet, "E13") as string];
    fill(sheet, { E12: other, E13: one });
    const before = dumpWorkbook(office.workbook);
    expect(valueOf(await repairs.undo()).refused).toHaveLength(1);
    expect(dumpWorkbook(office.workbook)).toEqual(before);
    expect(old.E12).not.toBe(other);
  });

  test("takes back of a bulk what was not touched, each repair whole", async () => {
    const { sheet, repairs, user } = await repaired();
    const pair = { kind: "set", changes: ["C4", "E4"].map((a) => change(a, cell(sheet, a) as number, 1)) } as const; // prettier-ignore
    const old = { C4: cell(sheet, "C4"), E10: cell(sheet, "E10") };
    valueOf(await repairs.apply([pair, set("E10", old.E10 as string, "≥1次")], BULK));
    user.type(`${SHEET}!E4`, "2");
    const report = valueOf(await repairs.undo());
    expect(report).toMatchObject({ repaired: 1, undoable: 2 });
    expect(report.refused.map((one) => one.at)).toEqual([{ sheet: SHEET, ...at("E4") }]);
    expect(["C4", "E4", "E10"].map((a) => cell(sheet, a))).toEqual([1, 2, old.E10]);
  });

  test("waits for a protected sheet to be opened again", async () => {
    const { sheet, repairs, old } = await repaired();
    sheet.protection = { password: "", options: {} };
    expect(reasonIn(await repairs.undo())).toMatchObject({ code: "SheetProtected", sheet: SHEET });
    sheet.protection = null;
    expect(valueOf(await repairs.undo()).undoable).toBe(1);
    expect(cell(sheet, "E12")).toBe(old.E12);
  });

  test("gives a formula back that follows its cells, on whichever sheet they are", async () => {
    const { office, sheet, repairs } = await seed();
    const { user } = office.host;
    const other = office.names().at(-1) ?? "";
    setFormula(sheet, "C4", `=SUM($E$4,G4)+'${other}'!C4*0`);
    await office.workbook.calculate();
    valueOf(await repairs.apply([set("C4", cell(sheet, "C4") as number, 1)], SINGLE));
    user.insertRows(`${SHEET}!1:2`);
    user.insertRows(`${other}!4:4`);
    user.renameSheet(other, "乙");
    valueOf(await repairs.undo());
    expect(formulaIn(sheet, "C6")).toMatch(/^=SUM\(\$E\$6,G6\)\+'?乙'?!C5\*0$/);
    user.renameSheet("乙", other);
  });

  test("does not give a formula back whose cells are gone", async () => {
    const { office, sheet, repairs } = await seed();
    setFormula(sheet, "C4", "=E12+1");
    fill(sheet, { E12: 1 });
    await office.workbook.calculate();
    valueOf(await repairs.apply([set("C4", 2, 1)], SINGLE));
    office.host.user.deleteRows(`${SHEET}!12:12`);
    expect(valueOf(await repairs.undo()).refused[0]?.sentence).toContain("公式引用的单元格");
    expect(cell(sheet, "C4")).toBe(1);
  });

  test.each<[string, (sheet: EngineSheet) => void]>([
    ["number", (sheet) => fill(sheet, { E10: 95 })],
    ["formula", (sheet) => setFormula(sheet, "E10", "=90+5")],
    ["text", (sheet) => fill(sheet, { E10: "95" })],
  ])("puts a %s back into a text cell as what it was", async (_, type) => {
    const { office, sheet, repairs } = await seed();
    formatted(sheet, "E10", "General");
    type(sheet);
    await office.workbook.calculate();
    formatted(sheet, "E10", "@");
    const before = dumpWorkbook(office.workbook);
    const step = set("E10", cell(sheet, "E10"), "≥95%");
    expect(valueOf(await repairs.apply([step], SINGLE)).repaired).toBe(1);
    expect(cell(sheet, "E10")).toBe("≥95%");
    valueOf(await repairs.undo());
    await office.workbook.calculate();
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });

  test("reaches back 20 repairs, a bulk counting as one, and Excel keeps no cell longer", async () => {
    const { office, sheet, repairs } = await seed();
    const kept = () => office.host["context"].references.all().length;
    const value = (n: number) => `≥${n}次`;
    fill(sheet, { E10: value(0), E11: value(0) });
    for (let n = 1; n <= 20; n++)
      valueOf(await repairs.apply([set("E10", value(n - 1), value(n))], SINGLE));
    const both = [set("E10", value(20), value(21)), set("E11", value(0), value(21))];
    expect(valueOf(await repairs.apply(both, BULK)).undoable).toBe(20);
    await office.settled();
    expect(kept()).toBe(21);
    for (let n = 20; n >= 1; n--) expect(valueOf(await repairs.undo()).undoable).toBe(n - 1);
    expect([cell(sheet, "E10"), cell(sheet, "E11")]).toEqual([value(1), value(0)]);
    expect(reasonIn(await repairs.undo()).code).toBe("NothingToUndo");
    await office.settled();
    expect(kept()).toBe(0);
  });

  test("two clicks at once take two repairs back", async () => {
    const { sheet, repairs, old } = await repaired();
    await Promise.all([repairs.undo(), repairs.undo()]);
    expect([cell(sheet, "E12"), cell(sheet, "C7")]).toEqual([old.E12, old.C7]);
  });
});

test("500 repairs on six sheets are 2 syncs and far below 4 MB, undone in 2 more", async () => {
  const { office, repairs } = await seed({ tables: 6, ceiling: "1.14" });
  const sheets = office.names().filter((name) => /^\d/.test(name));
  for (const name of sheets) {
    const sheet = office.sheet(name);
    for (let row = 100; row < 184; row++) fill(sheet, { [`E${row}`]: "９５％" });
  }
  const steps = sheets.flatMap((sheet) =>
    Array.from({ length: 84 }, (_, i): RepairStep => {
      const place = { sheet, row: 99 + i, column: 4 };
      return { kind: "set", changes: [{ at: place, before: "９５％", after: "95%" }] };
    })
  );
  const before = dumpWorkbook(office.workbook);
  office.traffic.reset();
  expect(valueOf(await repairs.apply(steps, BULK)).repaired).toBe(504);
  expect(office.traffic.requests).toBe(2);
  expect(office.traffic.bytesSent).toBeLessThan(1_500_000);
  office.traffic.reset();
  expect(valueOf(await repairs.undo()).repaired).toBe(504);
  expect(office.traffic.requests).toBe(2);
  expect(dumpWorkbook(office.workbook)).toEqual(before);
});
