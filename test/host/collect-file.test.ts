import { serialize } from "node:v8";
import { utils, write } from "@e965/xlsx";
import { createActions } from "../../src/actions";
import { cellAddress, meantMoney, type TargetTable } from "../../src/domain";
import { readWorkbook } from "../../src/files";
import { collectFile, type CollectedFile, type CollectOptions } from "../../src/intake";
import { saveWorkbook } from "../../src/workbench/xlsx";
import { manyWorkbooks } from "../support/many-workbooks";
import { SEED } from "../support/seed";
import { SEED_FINDINGS } from "../support/seed-findings";
import {
  movedDown,
  withCells,
  withHidden,
  withoutNames,
  type CellContent,
} from "../support/workbook-xml";
import { workbookFile } from "../support/workbook-files";
import { closeAll, fill, open, valueOf, type Opened } from "./support";

afterEach(closeAll);

type Actions = ReturnType<typeof createActions>;

/** A workbook file with these tables, written by the add-in, after `more` was done in it. */
async function saved(
  document: Pick<typeof SEED, "department" | "tables">,
  more: (actions: Actions, office: Opened) => Promise<void> = () => Promise.resolve()
): Promise<Uint8Array> {
  const office = open();
  const actions = createActions(office.gateway);
  valueOf(await actions.importDocument({ ...document, problems: [] }, "keepBoth"));
  await more(actions, office);
  return saveWorkbook(office.workbook);
}

async function collect(bytes: Uint8Array, options: CollectOptions = {}): Promise<CollectedFile> {
  return valueOf(await collectFile(bytes, "甲单位/报送.xlsx", options));
}

const TRAINING = SEED.tables[0]!;
const MEETING = SEED.tables[5]!;
const SHEET = "1.人大代表培训经费";
const MEETING_SHEET = "6.人大会议经费";

let seedFile: Uint8Array;
/** One table, on a sheet of its own. */
let trainingFile: Uint8Array;
/** Two tables, each on a sheet of its own. */
let twoFile: Uint8Array;

beforeAll(async () => {
  seedFile = await saved(SEED);
  trainingFile = await saved({ department: null, tables: [TRAINING] });
  twoFile = await saved({ department: null, tables: [TRAINING, MEETING] });
  closeAll();
});

const changed = (changes: Readonly<Record<string, CellContent>>, options?: CollectOptions) =>
  collect(withCells(trainingFile, SHEET, changes), options);

/** What is found besides what the sheet was found before. */
const rulesIn = ({ findings }: CollectedFile) =>
  findings.map(({ rule, at }) => `${rule} ${at ? cellAddress(at) : ""}`);

async function newRules(file: CollectedFile): Promise<string[]> {
  const before = rulesIn(await collect(trainingFile));
  return rulesIn(file).filter((rule) => !before.includes(rule));
}

const problemsIn = ({ problems }: CollectedFile) =>
  problems.map(({ code, sheet }) => `${code} ${sheet ?? ""}`.trim());

const sentencesIn = ({ problems }: CollectedFile) => problems.map(({ sentence }) => sentence);

const tableIn = ({ projects }: CollectedFile): TargetTable => projects[0]!.table;

test("the seed's workbook gives its tables as they are, and what is to be found in them", async () => {
  const file = await collect(seedFile);
  expect(file.name).toBe("甲单位/报送.xlsx");
  expect(file.projects.map(({ table }) => table)).toEqual(SEED.tables);
  expect(file.problems).toEqual([]);
  expect(
    file.findings.map(({ severity, sentence, at }) => ({ severity, sentence, at: at!.sheet }))
  ).toEqual(
    SEED_FINDINGS.map(({ severity, sentence, cells }) => ({
      severity,
      sentence,
      at: cells[0]!.split("!")[0],
    }))
  );
  const total = file.projects.reduce((sum, { table }) => sum + (table.budget.total ?? 0), 0);
  expect(total).toBe(meantMoney(421));
});

test("each project says how many findings it has, and where its values stand", async () => {
  const { projects, findings } = await collect(seedFile);
  expect(projects.map(({ counts }) => counts.advice)).toEqual([1, 2, 3, 0, 0, 1]);
  expect(projects.map(({ counts }) => counts.errors + counts.warnings)).toEqual([0, 0, 0, 0, 0, 0]);
  const { cells } = projects[5]!;
  expect(Object.values(cells).map((cell) => `${cell.sheet}!${cellAddress(cell)}`)).toEqual(
    ["A2", "B3", "E3", "C4"].map((address) => `${MEETING_SHEET}!${address}`)
  );
  expect(findings[0]?.project).toBe("部门整体绩效目标");
  expect(findings.at(-1)?.project).toBe(MEETING.projectCode);
});

describe("what was meant is read, and what stands there is reported:", () => {
  test.each<[string, Record<string, CellContent>, number]>([
    ["50 for 50 %", { B7: 25, C7: 50, D7: 75, E7: 100 }, 0.5],
    ["a text with its sign", { C7: "50%" }, 0.5],
    ["a full-width one", { C7: "５０％" }, 0.5],
    ["a share as text", { C7: "0.5" }, 0.5],
  ])("%s", async (_, cells, june) => {
    const file = await changed(cells);
    expect(tableIn(file).spendingPlan).toMatchObject({ june, december: 1 });
    expect(await newRules(file)).toEqual([`支出比例格式 ${Object.keys(cells)[0]}`]);
    expect(file.projects[0]?.counts.errors).toBe(1);
  });

  test("an amount as text", async () => {
    const file = await changed({ C4: "31.00万元", E4: "310,000元" });
    expect(tableIn(file).budget).toEqual(TRAINING.budget);
    expect(await newRules(file)).toEqual(["预算不是数字 C4", "预算不是数字 E4"]);
  });

  test("no amount of a text that tells none, and no share of 1.5 or below 0", async () => {
    const file = await changed({ C4: "约三十万", B7: 1.5, C7: -0.5 });
    expect(tableIn(file).budget.total).toBeNull();
    expect(tableIn(file).spendingPlan).toMatchObject({ march: 1.5, june: -0.5 });
    expect((await newRules(file)).join()).toContain("支出比例格式");
  });

  test("a code that Excel made a number has lost its digits", async () => {
    const file = await changed({ B3: 1.3070026101001e20 });
    expect(await newRules(file)).toEqual(["编码格式 B3"]);
    expect(tableIn(file).projectCode).toBe("130700261010010000000");
    expect(file.findings.find(({ rule }) => rule === "编码格式")?.project).toBe(
      tableIn(file).projectCode
    );
  });

  test("an indicator value that Excel made a number, by its format", async () => {
    const file = await changed({ E10: 0.95 });
    expect(tableIn(file).indicators[0]?.value).toBe("0.95");
  });

  test("amounts in 元, where the table says so", async () => {
    const file = await changed({ F2: "单位：元", C4: 310_000, E4: "310000" });
    expect(tableIn(file).budget).toEqual(TRAINING.budget);
    expect(problemsIn(file)).toEqual([`alteredForm ${SHEET}`]);
    expect(sentencesIn(file)[0]).toMatch(/“人大代表培训经费”的表金额单位是元.*折算成万元/);
  });
});

test("the budget year is that of most codes, unless another is asked for", async () => {
  const { projectCode } = TRAINING;
  const nextYear = { B3: `${projectCode.slice(0, 6)}27${projectCode.slice(8)}` };
  const rules = async (options?: CollectOptions) => newRules(await changed(nextYear, options));
  expect(await rules()).not.toContain("编码年度 B3");
  expect(await rules({ budgetYear: 2026 })).toContain("编码年度 B3");
});

describe("hidden sheets", () => {
  test.each(["hidden", "veryHidden"] as const)(
    "with a table are left out where they are %s, which is said, and read when asked for",
    async (state) => {
      const bytes = withHidden(twoFile, MEETING_SHEET, state);
      const file = await collect(bytes);
      expect(file.projects.map(({ sheet }) => sheet)).toEqual([SHEET]);
      expect(problemsIn(file)).toEqual(["hiddenSheets"]);
      expect(sentencesIn(file)[0]).toContain(`“${MEETING_SHEET}”`);
      const all = await collect(bytes, { hidden: true });
      expect(all.projects.map(({ sheet }) => sheet)).toEqual([SHEET, MEETING_SHEET]);
      expect(all.problems).toEqual([]);
    }
  );

  test("without a table are not worth a word", async () => {
    const bytes = await saved({ department: null, tables: [TRAINING] }, (_, office) => {
      fill(office.workbook.addSheet("备注"), { A1: "联系人" });
      return Promise.resolve();
    });
    expect((await collect(withHidden(bytes, "备注", "hidden"))).problems).toEqual([]);
  });

  test("alone with tables: the file is not said to have none", async () => {
    const bytes = withHidden(withHidden(twoFile, SHEET, "hidden"), MEETING_SHEET, "veryHidden");
    expect(problemsIn(await collect(bytes))).toEqual(["hiddenSheets"]);
  });
});

describe("sheets of ours", () => {
  test("are passed over, and the reasons among them count, on a hidden sheet as well", async () => {
    const bytes = await saved(SEED, async (actions) => {
      const validation = valueOf(await actions.validate());
      const finding = validation.findings.find(({ severity }) => severity === "提醒")!;
      const reason = { text: "计划跨年度执行。", date: "2026-11-23" };
      valueOf(await actions.explain(validation, finding, reason));
      const again = valueOf(await actions.validate());
      valueOf(await actions.summarise(again));
      valueOf(await actions.report(valueOf(await actions.validate()), reason.date));
    });
    const file = await collect(withHidden(bytes, "校验说明", "hidden"), {});
    expect(file.projects.map(({ table }) => table)).toEqual(SEED.tables);
    expect(file.problems).toEqual([]);
    expect(file.findings).toHaveLength(SEED_FINDINGS.length);
    expect(file.findings.flatMap(({ explained }) => explained ?? [])).toEqual([
      { reason: "计划跨年度执行。", date: "2026-11-23", stale: false },
    ]);
  });

  test("alone are no tables, also where their defined names were lost", async () => {
    const bytes = await saved({ department: null, tables: [TRAINING] }, async (actions) => {
      valueOf(await actions.summarise(valueOf(await actions.validate())));
      const { state } = valueOf(await actions.validate()).reading;
      const others = state.sheets.filter(({ name }) => [SHEET, "Sheet1"].includes(name));
      valueOf(await actions.removeSheets(others));
    });
    for (const one of [bytes, withoutNames(bytes)]) {
      const file = await collect(one);
      expect(problemsIn(file)).toEqual(["noTable"]);
      expect(sentencesIn(file)[0]).toContain("只有汇总");
    }
  });
});

describe("a file without a table says so:", () => {
  test("something else altogether", async () => {
    const file = await collect(workbookFile("biff8.xls"));
    expect(file).toMatchObject({ projects: [], findings: [] });
    expect(problemsIn(file)).toEqual(["noTable"]);
    expect(sentencesIn(file)[0]).toMatch(/没有找到项目绩效目标表.*请核对后重新选择。$/);
  });

  test("the whole department's targets alone, which are checked", async () => {
    const bytes = await saved({ department: SEED.department, tables: [] });
    const file = await collect(bytes, { budgetYear: 2026 });
    expect(problemsIn(file)).toEqual(["noTable"]);
    expect(sentencesIn(file)[0]).toContain("只有部门整体绩效目标");
    expect(file.findings.map(({ project }) => project)).toContain("部门整体绩效目标");
  });

  test("a table beyond A1:CV3000, where it is said that there is more", async () => {
    const file = await collect(movedDown(trainingFile, SHEET, 3_000));
    expect(file.projects).toEqual([]);
    expect(problemsIn(file)).toEqual(["noTable", `truncatedSheet ${SHEET}`]);
    expect(sentencesIn(file)[0]).toMatch(/^在读取的范围A1:CV3000内没有找到.*移到左上方/);
  });
});

test("a sheet cut in the middle of its table gives what was read, and says that it is cut", async () => {
  const file = await collect(movedDown(trainingFile, SHEET, 2_987));
  expect(file.projects).toHaveLength(1);
  expect(tableIn(file).indicators.length).toBeLessThan(TRAINING.indicators.length);
  expect(problemsIn(file)).toEqual([`truncatedSheet ${SHEET}`]);
});

test("a table whose last rows reach A1:CV3000 is whole", async () => {
  const rows = 9 + TRAINING.indicators.length;
  const file = await collect(movedDown(trainingFile, SHEET, 3_000 - rows));
  expect(tableIn(file)).toEqual(TRAINING);
  expect(file.problems).toEqual([]);
});

describe("an older or altered form", () => {
  test("that lacks a column is read, and told with what it lacks", async () => {
    const file = await changed({ F9: null });
    expect(tableIn(file).indicators[0]).toMatchObject({ ...TRAINING.indicators[0], basis: "" });
    expect(problemsIn(file)).toEqual([`alteredForm ${SHEET}`]);
    expect(sentencesIn(file)).toEqual([
      "“人大代表培训经费”的表缺少“指标值确定依据”，可能是旧表样或改动过的表样，这些内容没有读到。请报送单位按现行表样填报后重新选择。",
    ]);
  });

  test("that lacks the spending plan is told once, not four times", async () => {
    const plan = ["A6", "B6", "C6", "D6", "E6", "B7", "C7", "D7", "E7"];
    const file = await changed(Object.fromEntries(plan.map((address) => [address, null])));
    expect(tableIn(file).budget).toEqual(TRAINING.budget);
    expect(sentencesIn(file)[0]).toContain("缺少“资金支出计划（%）”，");
  });

  test("that lacks one date, or 其他资金, is told with its label", async () => {
    const file = await changed({ F4: null, D6: null });
    expect(sentencesIn(file)[0]).toContain("缺少“其他资金”“10月底”，");
  });

  test("whose columns stand in another order is none", async () => {
    const file = await changed({ D9: "指标值", E9: "绩效指标描述" });
    expect(tableIn(file).indicators[0]?.value).toBe(TRAINING.indicators[0]?.description);
    expect(file.problems).toEqual([]);
  });
});

test("what looks like a table but can not be read is a problem with its place and what it lacks", async () => {
  const header = ["A9", "B9", "C9", "D9", "E9", "F9"].map((address) => [address, null]);
  const bytes = withCells(
    twoFile,
    SHEET,
    Object.fromEntries(header) as Record<string, CellContent>
  );
  const file = await collect(bytes);
  expect(file.projects.map(({ sheet }) => sheet)).toEqual([MEETING_SHEET]);
  expect(problemsIn(file)).toEqual([`unreadableTable ${SHEET}`]);
  expect(sentencesIn(file)[0]).toMatch(
    /^A1处“1\.人大代表培训经费绩效目标表”，但缺少“三级指标、指标值所在的表头行”，没有读取。/
  );
  expect(file.findings.filter(({ at }) => at?.sheet === SHEET)).toEqual([]);
});

test("a formula that was never calculated is no amount, and is told", async () => {
  const file = await changed({ C4: { formula: "15+16" } });
  expect(tableIn(file).budget.total).toBeNull();
  expect(problemsIn(file)).toEqual([`notCalculated ${SHEET}`]);
  expect(sentencesIn(file)[0]).toMatch(/^有1个公式没有计算结果.*保存后重新选择。$/);
});

test("an .xls of the same content gives the same tables", async () => {
  const { sheets } = valueOf(await readWorkbook(seedFile, "甲.xlsx"));
  const book = utils.book_new();
  for (const { name, values, numberFormats } of sheets) {
    const sheet = utils.aoa_to_sheet(values.map((row) => [...row]));
    for (const [address, format] of numberFormats) {
      const cell = sheet[address] as { z?: string } | undefined;
      if (cell) cell.z = format;
    }
    utils.book_append_sheet(book, sheet, name);
  }
  const xls = new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
  const file = await collect(xls);
  expect(file.projects.map(({ table }) => table)).toEqual(SEED.tables);
  expect(file.findings).toEqual((await collect(seedFile)).findings);
});

test("a file that can not be read gives its reason", async () => {
  expect(await collectFile(workbookFile("enc_agile.xlsx"), "密.xlsx")).toEqual({
    ok: false,
    reason: { code: "password" },
  });
});

test("what comes out is plain data, small enough for 5,000 tables", async () => {
  const [{ bytes } = { bytes: seedFile }] = await manyWorkbooks(1, 12);
  const file = await collect(bytes);
  expect(structuredClone(file)).toEqual(file);
  expect(file.projects).toHaveLength(12);
  expect(serialize(file).length / file.projects.length).toBeLessThan(4_000);
});
