import {
  importDocument,
  markFindings,
  summariseWorkbook,
  validateWorkbook,
} from "../../src/actions";
import { toWanyuan } from "../../src/domain";
import { clearMarks, goToCell, readSheets, removeSheets } from "../../src/excel";
import { joinHints, readSheet, toDepartmentTargets, toTargetTable } from "../../src/forms";
import { describe as sentenceOf, type Finding } from "../../src/rules";
import { areaAddress, cellAddress } from "../../src/domain";
import { openWorkbook, saveWorkbook } from "../../src/workbench/xlsx";
import { printArea } from "../../src/workbench/engine";
import { SEED } from "../support/seed";
import { SEED_FINDINGS } from "../support/seed-findings";
import { dumpWorkbook } from "../support/workbook-dump";
import {
  addedSheet,
  cell,
  closeAll,
  namesOf,
  open,
  reasonIn,
  valueOf,
  type Opened,
} from "./support";

afterEach(closeAll);

const TRAINING = "1.人大代表培训经费";
const SHEETS = [
  "部门整体绩效目标",
  TRAINING,
  "2.人大代表执法检查工作经费",
  "3.人大代表专项活动经费",
  "4.人大立法调研审查工作经费",
  "5.预算联网监督系统运维和应用项目资金",
  "6.人大会议经费",
];

/** The seed's sheets in a workbook of the given ceiling. */
async function openSeed(options: Parameters<typeof open>[0] = {}): Promise<Opened> {
  const office = open(options);
  valueOf(await importDocument(office.gateway, SEED, "keepBoth"));
  return office;
}

/** Where the seed itself is marked, the sheet of 人大会议经费 aside. */
const SEED_MARKS: Readonly<Record<string, Record<string, string[]>>> = {
  部门整体绩效目标: { warning: ["C10", "C14", "C17", "C7"] },
  [TRAINING]: { advice: ["E10"] },
  "2.人大代表执法检查工作经费": { advice: ["B18:C18", "E10", "E12"] },
  "3.人大代表专项活动经费": { advice: ["E11", "E15:E16"] },
};

/** A finding with its cells as people name them. */
function told(finding: Finding) {
  const cells = finding.at.map((at) => `${at.sheet}!${cellAddress(at)}`);
  return { rule: finding.rule, severity: finding.severity, cells, sentence: sentenceOf(finding) };
}

/** The four faults of the proof, typed as a person does. */
function typeFaults({ host: { user } }: Opened): void {
  user.type(`${TRAINING}!D7`, "40");
  user.type(`${TRAINING}!B3`, "13070026P000008110145");
  user.type(`${TRAINING}!E12`, "");
  user.type("6.人大会议经费!C4", "30");
}

function mend({ host: { user } }: Opened): void {
  user.type(`${TRAINING}!D7`, "75");
  user.type(`${TRAINING}!B3`, "13070026P000008100145");
  user.type(`${TRAINING}!E12`, "≤150人次");
  user.type("6.人大会议经费!C4", "202");
}

const FAULTS = [
  {
    rule: "code-check",
    severity: "提醒",
    cells: [`${TRAINING}!B3`],
    sentence:
      "按前20位推算，末位应为“8”，现为“5”，可能有一位录错。请从一体化系统复制编码；系统中确为此码的，请说明。",
  },
  {
    rule: "plan-decreasing",
    severity: "错误",
    cells: [`${TRAINING}!D7`],
    sentence: "10月底累计40%低于6月底50%，少10个百分点。此栏填累计比例，应逐期不减。",
  },
  {
    rule: "indicator-blank",
    severity: "错误",
    cells: [`${TRAINING}!E12`],
    sentence: "指标“培训人次”未填指标值。请填写；不用的指标请整行清空。",
  },
  {
    rule: "budget-sum",
    severity: "错误",
    cells: ["6.人大会议经费!C4", "6.人大会议经费!E4", "6.人大会议经费!G4"],
    sentence:
      "预算数30.00万元≠财政资金202.00＋其他资金0.00，差172.00万元。请核对后改预算数或资金来源。",
  },
];

describe.each(["1.9", "1.14", "1.15"])("the main job with ExcelApi %s", (ceiling) => {
  test("the seed becomes seven sheets that hold its values", async () => {
    const office = await openSeed({ ceiling });
    expect(office.names()).toEqual(["Sheet1", ...SHEETS]);
    const { grids } = valueOf(await readSheets(office.gateway));
    const readings = grids.map((grid) => readSheet(grid));
    expect(readings.flatMap(({ tables }) => tables.map(toTargetTable))).toEqual(SEED.tables);
    expect(readings.flatMap((r) => r.departments.map(toDepartmentTargets))).toEqual([
      SEED.department,
    ]);
    expect(readings.flatMap(({ unreadable }) => unreadable)).toEqual([]);
  });

  test("the seed yields its 4 提醒 and 7 建议, no 错误, in its own words", async () => {
    const office = await openSeed({ ceiling });
    const { findings } = valueOf(await validateWorkbook(office.gateway));
    expect(findings.map(told)).toEqual(SEED_FINDINGS);
  });

  test("four faults are found with their numbers, marked, mended and cleared without a trace", async () => {
    const office = await openSeed({ ceiling });
    const before = dumpWorkbook(office.workbook);
    const clean = valueOf(await validateWorkbook(office.gateway)).findings.length;
    typeFaults(office);

    office.traffic.reset();
    const faulty = valueOf(await validateWorkbook(office.gateway));
    expect(office.traffic.requests).toBe(2);
    expect(faulty.findings.map(told)).toEqual(expect.arrayContaining(FAULTS));
    expect(faulty.findings).toHaveLength(clean + FAULTS.length);

    office.traffic.reset();
    valueOf(await markFindings(office.gateway, faulty));
    expect(office.traffic.requests).toBe(2);
    expect(await marksInSavedFile(office)).toEqual({
      ...SEED_MARKS,
      [TRAINING]: { error: ["D7", "E12"], warning: ["B3:C3"], advice: ["E10"] },
      "6.人大会议经费": { error: ["C4", "E4", "G4"], advice: ["E10:E12"] },
    });
    expect(cell(office.sheet(TRAINING), "H9")).toBe("校验提示");
    expect(cell(office.sheet(TRAINING), "H7")).toBe(
      joinHints([`【错误】${FAULTS[1]?.sentence ?? ""}`])
    );

    mend(office);
    const mended = valueOf(await validateWorkbook(office.gateway));
    expect(mended.findings.map(told)).not.toContainEqual(
      expect.objectContaining({ severity: "错误" })
    );
    expect(mended.findings).toHaveLength(clean);

    office.traffic.reset();
    valueOf(await clearMarks(office.gateway));
    expect(office.traffic.requests).toBe(3);
    expect(dumpWorkbook(office.workbook)).toEqual(before);
  });

  test("the overview holds live totals that follow an edit", async () => {
    const office = await openSeed({ ceiling });
    const first = valueOf(await validateWorkbook(office.gateway));
    const summary = valueOf(await summariseWorkbook(office.gateway, first));
    expect(summary).toMatchObject({ sheet: "项目汇总", projects: 6, updated: false, notices: [] });
    await office.workbook.calculate();
    expect(totals(office)).toEqual({
      budget: 421,
      amounts: [233, 296.6, 370.85, 421],
      shares: [55.34, 70.45, 88.09, 100],
    });
    expect(withoutLargest(office)).toEqual([14.16, 43.2, 77.1, 100]);
    expect(office.sheet("项目汇总").formula(9, 4)).toBe("=SUM(E4:E9)");

    office.host.user.type(`${TRAINING}!C4`, "41");
    await office.workbook.calculate();
    expect(totals(office)).toMatchObject({ budget: 431, amounts: [233, 301.6, 378.35, 431] });
  });
});

/** Where our marks lie in the file that is saved, by sheet and severity. */
async function marksInSavedFile({ workbook }: Opened) {
  const reopened = await openWorkbook(await saveWorkbook(workbook));
  if (!reopened.ok) throw new Error(reopened.reason);
  const marks: Record<string, Record<string, string[]>> = {};
  for (const sheet of reopened.value.sheets()) {
    for (const { rule, areas } of sheet.conditionalFormats) {
      const severity = /jx:(\w+)/.exec(String(rule["formula"]))?.[1];
      if (severity)
        (marks[sheet.name] ??= {})[severity] = areas.map((area) => printArea(area)).sort();
    }
  }
  reopened.value.dispose();
  return marks;
}

const OVERVIEW_TOTAL_ROW = 9;

function figures(
  office: Opened,
  row: number,
  columns: readonly number[],
  digits: number
): number[] {
  const sheet = office.sheet("项目汇总");
  return columns.map((column) => Number((Number(sheet.value(row, column)) * digits).toFixed(2)));
}

function totals(office: Opened) {
  const row = OVERVIEW_TOTAL_ROW;
  return {
    budget: figures(office, row, [4], 1)[0],
    shares: figures(office, row, [8, 9, 10, 11], 100),
    amounts: figures(office, row, [12, 13, 14, 15], 1),
  };
}

function withoutLargest(office: Opened): number[] {
  const sheet = office.sheet("项目汇总");
  const rows = Array.from({ length: 60 }, (_, row) => row);
  const row = rows.find((one) => sheet.value(one, 3) === "不含预算最大的项目") ?? 0;
  return figures(office, row, [8, 9, 10, 11], 100);
}

describe("an overview that is there already", () => {
  test("is updated in place in 3 syncs: notes stay with their project, new rows come in, gone ones stay", async () => {
    const office = await openSeed();
    valueOf(
      await summariseWorkbook(office.gateway, valueOf(await validateWorkbook(office.gateway)))
    );
    const { user } = office.host;
    user.type("项目汇总!AA9", "请财政科复核");
    user.type("项目汇总!AA10", "合计旁的备注");
    user.deleteSheet("2.人大代表执法检查工作经费");
    const extra = {
      ...SEED,
      department: null,
      tables: SEED.tables
        .slice(0, 1)
        .map((table) => ({ ...table, number: 7, projectName: "新项目", projectCode: "" })),
    };
    valueOf(await importDocument(office.gateway, extra, "keepBoth"));

    office.traffic.reset();
    const validation = valueOf(await validateWorkbook(office.gateway));
    const summary = valueOf(await summariseWorkbook(office.gateway, validation));
    expect(summary).toMatchObject({ sheet: "项目汇总", updated: true });
    expect(office.traffic.requests).toBe(4);

    await office.workbook.calculate();
    const sheet = office.sheet("项目汇总");
    const column = (address: string, rows: readonly number[]) =>
      rows.map((row) => cell(sheet, `${address}${row}`));
    expect(column("D", [4, 5, 6, 7, 8, 9, 10])).toEqual([
      "人大代表培训经费",
      "2.人大代表执法检查工作经费",
      "人大代表专项活动经费",
      "人大立法调研审查工作经费",
      "预算联网监督系统运维和应用项目资金",
      "人大会议经费",
      "新项目",
    ]);
    expect(sheet.value(4, 23)).toBe("已不在");
    expect(sheet.value(8, 26)).toBe("请财政科复核");
    expect(sheet.value(10, 26)).toBe("合计旁的备注");
    expect(cell(sheet, "B11")).toBe("合计");
    expect(cell(sheet, "E11")).toBe(421 - 57 + 31);
  });

  test("whose words were altered is left alone, and a new one stands beside it", async () => {
    const office = await openSeed();
    valueOf(
      await summariseWorkbook(office.gateway, valueOf(await validateWorkbook(office.gateway)))
    );
    office.host.user.type("项目汇总!E3", "金额");
    const summary = valueOf(
      await summariseWorkbook(office.gateway, valueOf(await validateWorkbook(office.gateway)))
    );
    expect(summary.sheet).toBe("项目汇总 (2)");
    expect(summary.notices).toEqual([expect.stringContaining("“项目汇总”的表头或合计行被改动")]);
    expect(cell(office.sheet("项目汇总"), "E3")).toBe("金额");
  });

  test("of somebody else's making is left alone", async () => {
    const office = await openSeed();
    office.workbook.addSheet("项目汇总");
    office.host.user.type("项目汇总!A1", "别人的汇总");
    const summary = valueOf(
      await summariseWorkbook(office.gateway, valueOf(await validateWorkbook(office.gateway)))
    );
    expect(summary).toMatchObject({ sheet: "项目汇总 (2)", updated: false });
    expect(cell(office.sheet("项目汇总"), "A1")).toBe("别人的汇总");
  });
});

describe("workbooks as they come", () => {
  test("all seven sheets are written in 3 syncs", async () => {
    const office = open();
    office.traffic.reset();
    valueOf(await importDocument(office.gateway, SEED, "keepBoth"));
    expect(office.traffic.requests).toBe(3);
    expect(office.traffic.cleanups).toBe(0);
  });

  test("a second import never writes over the first: it keeps both, or skips", async () => {
    const office = await openSeed();
    office.host.user.type(`${TRAINING}!C4`, "33");
    const skipped = valueOf(await importDocument(office.gateway, SEED, "skip"));
    expect([skipped.written, namesOf(skipped.skipped)]).toEqual([[], SHEETS]);
    const both = valueOf(await importDocument(office.gateway, SEED, "keepBoth"));
    expect(namesOf(both.written)).toEqual(
      SHEETS.map((name) => expect.stringContaining(name.slice(0, 20)) as string)
    );
    expect(both.written[1]?.name).toBe(`${TRAINING} (2)`);
    expect(cell(office.sheet(TRAINING), "C4")).toBe(33);
    const validation = valueOf(await validateWorkbook(office.gateway));
    expect(validation.tables).toHaveLength(12);
    const duplicates = validation.findings.filter(({ rule }) => rule === "code-duplicate");
    expect(duplicates).toHaveLength(6);
  });

  test("an import that is asked to replace brings the sheet back as the document has it", async () => {
    const office = await openSeed();
    office.host.user.type(`${TRAINING}!C4`, "33");
    const { replaced } = valueOf(await importDocument(office.gateway, SEED, "replace"));
    expect(replaced).toEqual(SHEETS);
    expect(cell(office.sheet(TRAINING), "C4")).toBe(31);
    expect(office.names()).toHaveLength(8);
  });

  test("a protected sheet is validated, not marked, and told of", async () => {
    const office = await openSeed();
    typeFaults(office);
    office.sheet(TRAINING).protection = { options: {}, password: "" };
    const before = dumpWorkbook(office.workbook);
    const validation = valueOf(await validateWorkbook(office.gateway));
    const report = valueOf(await markFindings(office.gateway, validation));
    expect(report.unmarked.map(({ sheet }) => sheet)).toEqual([TRAINING]);
    expect(report.unmarked[0]?.reason.sentence).toContain("保护");
    expect(dumpWorkbook(office.workbook).sheets[2]).toEqual(before.sheets[2]);
    expect(await marksInSavedFile(office)).toEqual({
      ...Object.fromEntries(Object.entries(SEED_MARKS).filter(([sheet]) => sheet !== TRAINING)),
      "6.人大会议经费": { error: ["C4", "E4", "G4"], advice: ["E10:E12"] },
    });
  });

  test("a protected structure refuses new sheets with one sentence, before anything is written", async () => {
    const office = open();
    office.workbook.structureProtected = true;
    const reason = reasonIn(await importDocument(office.gateway, SEED, "keepBoth"));
    expect(reason.sentence).toContain("结构受保护");
    expect(namesOf(reason.written)).toEqual([]);
    expect(office.names()).toEqual(["Sheet1"]);
  });

  test("an empty workbook has no tables, no findings, and its overview says so", async () => {
    const office = open();
    const validation = valueOf(await validateWorkbook(office.gateway));
    expect(validation).toMatchObject({ tables: [], findings: [], unreadable: [] });
    valueOf(await markFindings(office.gateway, validation));
    valueOf(await clearMarks(office.gateway));
    expect(office.sheet("Sheet1").usedArea(false)).toBeNull();
  });

  test("a row inserted above a mark takes the mark along, and clearing finds it", async () => {
    const office = await openSeed();
    typeFaults(office);
    valueOf(await markFindings(office.gateway, valueOf(await validateWorkbook(office.gateway))));
    office.host.user.insertRows(`${TRAINING}!11:11`);
    expect((await marksInSavedFile(office))[TRAINING]).toEqual({
      error: ["D7", "E13"],
      warning: ["B3:C3"],
      advice: ["E10"],
    });
    valueOf(await clearMarks(office.gateway));
    expect(await marksInSavedFile(office)).toEqual({});
    expect(cell(office.sheet(TRAINING), "H13")).toBeNull();
  });

  test("a finding's cell is gone to, unless its sheet is gone", async () => {
    const office = await openSeed();
    typeFaults(office);
    const { findings } = valueOf(await validateWorkbook(office.gateway));
    const first = findings.find(({ rule }) => rule === "code-check");
    if (!first?.at[0]) throw new Error("the code was altered");
    valueOf(await goToCell(office.gateway, first.at[0]));
    const { sheet, area } = office.workbook.selection;
    expect([sheet.name, printArea(area)]).toEqual([
      TRAINING,
      areaAddress({ ...first.at[0], rows: 1, columns: 1 }),
    ]);
    valueOf(await removeSheets(office.gateway, [addedSheet(office.sheet(TRAINING))]));
    expect(reasonIn(await goToCell(office.gateway, first.at[0])).sentence).not.toBe("");
  });

  test("figures of the seed: budgets 31, 57, 72, 52, 7, 202", () => {
    expect(SEED.tables.map(({ budget }) => toWanyuan(budget.total ?? 0))).toEqual([
      31, 57, 72, 52, 7, 202,
    ]);
  });
});
