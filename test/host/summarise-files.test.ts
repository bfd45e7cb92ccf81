import { createActions } from "../../src/actions";
import { collectFile, type CollectedFile } from "../../src/intake";
import { manyWorkbooks, type UnitFile } from "../support/many-workbooks";
import { dumpWorkbook } from "../support/workbook-dump";
import { cell, closeAll, fill, open, reasonIn, valueOf, type Opened } from "./support";

afterEach(closeAll);

const OVERVIEW = "项目汇总";
const INDICATORS = "指标明细";
const PROBLEMS = "汇总问题";

let workbooks: UnitFile[];
let files: CollectedFile[];

beforeAll(async () => {
  workbooks = await manyWorkbooks(3, 6);
  files = await Promise.all(
    workbooks.map(async ({ name, bytes }) => valueOf(await collectFile(bytes, name)))
  );
});

function opened() {
  const office = open();
  const actions = createActions(office.gateway);
  const summarise = async (
    picked: readonly CollectedFile[] = files,
    failed: Parameters<typeof actions.summariseFiles>[1] = []
  ) => valueOf(await actions.summariseFiles(picked, failed));
  return { office, actions, summarise };
}

async function requestsOf(office: Opened, work: () => Promise<unknown>): Promise<number> {
  const before = office.traffic.requests;
  await work();
  return office.traffic.requests - before;
}

const textIn = (value: unknown) => (typeof value === "string" ? value : "");

/** The values of a sheet's rows from its header on, by the header's words. */
function rowsOf(office: Opened, name: string, header: number): Record<string, unknown>[] {
  const sheet = office.sheet(name);
  const heads = Array.from({ length: 30 }, (_, column) => textIn(sheet.value(header, column)));
  const rows: Record<string, unknown>[] = [];
  for (let row = header + 1; heads.some((_, column) => sheet.value(row, column) !== null); row++)
    rows.push(
      Object.fromEntries(
        heads.flatMap((head, column) => (head ? [[head, sheet.value(row, column)]] : []))
      )
    );
  return rows;
}

const problemRows = (office: Opened) => rowsOf(office, PROBLEMS, 5);
const indicatorRows = (office: Opened) => rowsOf(office, INDICATORS, 0);

/** The file again with its first project changed. */
function changed(
  file: CollectedFile | undefined,
  table: Partial<CollectedFile["projects"][number]["table"]>
): CollectedFile {
  const [first, ...others] = file?.projects ?? [];
  if (!file || !first) throw new Error("the file has projects");
  return { ...file, projects: [{ ...first, table: { ...first.table, ...table } }, ...others] };
}

test("three files become one overview, every indicator and every finding, in 3 syncs", async () => {
  const { office, summarise } = opened();
  let summary: Awaited<ReturnType<typeof summarise>> | null = null;
  expect(await requestsOf(office, async () => (summary = await summarise()))).toBe(3);
  expect(summary).toMatchObject({
    sheet: OVERVIEW,
    indicatorsSheet: INDICATORS,
    problemsSheet: PROBLEMS,
    projects: 18,
    updated: false,
    notices: [],
  });
  await office.workbook.calculate();
  const sheet = office.sheet(OVERVIEW);
  const budgets = files.flatMap(({ projects }) =>
    projects.map(({ table }) => (table.budget.total ?? 0) / 1_000_000)
  );
  expect(cell(sheet, "B22")).toBe("合计");
  expect(cell(sheet, "E22")).toBeCloseTo(budgets.reduce((sum, one) => sum + one));
  expect(cell(sheet, "Y4")).toBe(`200001.xlsx的“${files[0]?.projects[0]?.sheet}”`);
  expect(indicatorRows(office)).toHaveLength(3 * 66);
  expect(problemRows(office)).toHaveLength(files.flatMap(({ findings }) => findings).length);
});

test("sums by unit are those of each unit's own rows", async () => {
  const { office, summarise } = opened();
  await summarise();
  await office.workbook.calculate();
  const sheet = office.sheet(OVERVIEW);
  const row = Array.from({ length: 60 }, (_, i) => i + 1).find(
    (one) => cell(sheet, `B${one}`) === "单位小计"
  );
  if (row === undefined) throw new Error("there are three units");
  expect([1, 2, 3].map((i) => cell(sheet, `E${row + i}`))).toEqual([421, 421, 421]);
  expect([1, 2, 3].map((i) => cell(sheet, `C${row + i}`))).toEqual([6, 6, 6]);
});

test("run again with one file replaced, only its rows change, and what the user added stays", async () => {
  const { office, summarise } = opened();
  await summarise();
  const { user } = office.host;
  user.type(`${OVERVIEW}!AA10`, "第二个文件的备注");
  user.type(`${INDICATORS}!P2`, "首行备注");
  const before = indicatorRows(office);
  const replaced = changed(files[1], { budget: { total: 99_000_000, fiscal: null, other: null } });
  const next = [files[0], replaced, files[2]].flatMap((file) => file ?? []);
  let summary: Awaited<ReturnType<typeof summarise>> | null = null;
  expect(await requestsOf(office, async () => (summary = await summarise(next)))).toBe(3);
  expect(summary).toMatchObject({ updated: true, notices: [] });
  await office.workbook.calculate();
  expect(cell(office.sheet(OVERVIEW), "E10")).toBe(99);
  expect(cell(office.sheet(OVERVIEW), "E22")).toBe(421 * 3 - 31 + 99);
  expect(office.sheet(OVERVIEW).value(9, 26)).toBe("第二个文件的备注");
  expect(cell(office.sheet(INDICATORS), "P2")).toBe("首行备注");
  const after = indicatorRows(office);
  const differing = after.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i]));
  expect(after).toHaveLength(before.length);
  expect(new Set(differing.map((row) => row["文件"]))).toEqual(new Set(["200002.xlsx"]));
  expect(differing).toHaveLength(files[1]?.projects[0]?.table.indicators.length ?? 0);
  expect(office.names()).toEqual(["Sheet1", OVERVIEW, INDICATORS, PROBLEMS]);
});

test("a file that is left out stays as 已不在, and comes back into its rows", async () => {
  const { office, summarise } = opened();
  await summarise();
  await summarise(files.slice(0, 2));
  await office.workbook.calculate();
  expect(cell(office.sheet(OVERVIEW), "X21")).toBe("已不在");
  expect(cell(office.sheet(OVERVIEW), "E22")).toBe(842);
  expect(indicatorRows(office).filter((row) => row["状态"] === "已不在")).toHaveLength(66);
  await summarise();
  await office.workbook.calculate();
  expect(cell(office.sheet(OVERVIEW), "E22")).toBe(421 * 3);
  expect(indicatorRows(office)).toHaveLength(3 * 66);
  expect(indicatorRows(office).some((row) => row["状态"] === "已不在")).toBe(false);
});

test("texts of a file that look like formulas are texts on all three sheets", async () => {
  const { office, summarise } = opened();
  const evil = '=HYPERLINK("http://x","y")';
  const [indicator] = files[0]?.projects[0]?.table.indicators ?? [];
  if (!indicator) throw new Error("the seed has indicators");
  const file = changed(files[0], {
    projectName: evil,
    projectCode: "@1",
    indicators: [{ ...indicator, name: "+1", value: "-1", basis: evil }],
  });
  await summarise([file], [{ name: "=1.xlsx", reason: "=坏了" }]);
  expect(cell(office.sheet(OVERVIEW), "D4")).toBe(evil);
  expect(cell(office.sheet(OVERVIEW), "C4")).toBe("@1");
  expect(indicatorRows(office)[0]).toMatchObject({
    项目名称: evil,
    三级指标: "+1",
    指标值: "-1",
    指标值确定依据: evil,
  });
  expect(problemRows(office)[0]).toMatchObject({
    类别: "读取失败",
    文件: "=1.xlsx",
    问题: "=坏了",
  });
});

test("a failure half way leaves all three sheets as they were", async () => {
  const { office, actions, summarise } = opened();
  await summarise();
  await office.workbook.calculate();
  const shown = () => [OVERVIEW, INDICATORS, PROBLEMS].map((name) => contentOf(office, name));
  const before = shown();
  office.host.faults.failNext({ member: "RangeFormat.borders", code: "InvalidOperation" });
  const extra = changed(files[0], { projectName: "另一个项目", projectCode: "" });
  const failed = await actions.summariseFiles(
    [...files, { ...extra, name: "又一个.xlsx" }],
    [{ name: "坏.xlsx", reason: "文件已损坏。" }]
  );
  expect(reasonIn(failed).code).toBe("InvalidOperation");
  await office.workbook.calculate();
  expect(shown()).toEqual(before);
});

test("a protected sheet is named, and none of the three is touched", async () => {
  const { office, actions, summarise } = opened();
  await summarise();
  const before = contentOf(office, OVERVIEW);
  office.sheet(PROBLEMS).protection = { password: "", options: {} };
  const failed = await actions.summariseFiles(files.slice(1), []);
  expect(reasonIn(failed).sentence).toContain(PROBLEMS);
  expect(contentOf(office, OVERVIEW)).toEqual(before);
});

test("failed files, duplicates and what the roster and the list say stand among the problems", async () => {
  const { office, summarise } = opened();
  const code = files[0]?.projects[0]?.table.projectCode ?? "";
  const name = files[0]?.projects[0]?.table.projectName ?? "";
  const twice = { ...changed(files[0], {}), name: "重复.xlsx" };
  const roster = office.workbook.addSheet("单位名册");
  fill(roster, {
    A1: "单位编码",
    B1: "单位名称",
    A2: "200001",
    B2: "甲",
    A3: "300001",
    B3: "乙局",
  });
  const list = office.workbook.addSheet("项目清单");
  fill(list, { A1: "项目编码", B1: "项目名称", C1: "预算数（万元）", A2: code, B2: name, C2: 30 });
  const summary = await summarise(
    [...files, { ...twice, projects: twice.projects.slice(0, 1), findings: [] }],
    [{ name: "密码.xlsx", reason: "文件有打开密码，无法读取。请去掉密码后重新选择。" }]
  );
  expect(summary.duplicates).toEqual({ codes: 1, names: 0 });
  const rows = problemRows(office);
  const told = (category: string) => rows.filter((row) => row["类别"] === category);
  expect(told("读取失败").map((row) => row["文件"])).toEqual(["密码.xlsx"]);
  const [duplicate] = told("跨文件重复");
  expect(duplicate?.["问题"]).toContain("200001.xlsx");
  expect(duplicate?.["问题"]).toContain("重复.xlsx");
  expect(told("报送情况").map((row) => [row["事项"], row["单位"]])).toEqual([
    ["未报送", "300001乙局"],
    ["不在名册", expect.stringContaining("200002")],
    ["不在名册", expect.stringContaining("200003")],
  ]);
  expect(cell(office.sheet(PROBLEMS), "A4")).toBe(
    "报送：应报2个单位，已报1个，未报1个；不在名册2个。"
  );
  const budgets = told("项目清单").filter((row) => row["事项"] === "预算不符");
  expect(budgets).toHaveLength(2);
  expect(budgets[0]?.["问题"]).toContain("报送的预算数31.00万元，清单为30.00万元");
  expect(told("项目清单").filter((row) => row["事项"] === "不在清单")).toHaveLength(17);
});

test("a project whose code another file has too is not ready to be submitted, and counts among the errors", async () => {
  const { office, summarise } = opened();
  const twice = { ...changed(files[1], {}), name: "重复.xlsx" };
  const [first] = files[0]?.projects ?? [];
  const [own, ...others] = twice.projects;
  if (!first || !own) throw new Error("the files have projects");
  const table = { ...own.table, projectCode: first.table.projectCode };
  await summarise([...files.slice(0, 1), { ...twice, projects: [{ ...own, table }, ...others] }]);
  const sheet = office.sheet(OVERVIEW);
  expect(["X4", "X5", "X10", "X11"].map((address) => cell(sheet, address))).toEqual([
    "有错误",
    expect.not.stringContaining("有错误"),
    "有错误",
    expect.not.stringContaining("有错误"),
  ]);
  expect(cell(office.sheet(PROBLEMS), "A3")).toMatch(/^校验：错误1条/);
});

test("a unit whose code begins like another's is summed up by itself", async () => {
  const { office, summarise } = opened();
  const codes = [
    { code: "101", name: "教育局" },
    { code: "101001", name: "教育局" },
    { code: "", name: "101001教育局幼儿园" },
  ];
  await summarise(
    files.map((file, i) => ({
      ...file,
      projects: file.projects.map((project) => ({
        ...project,
        table: { ...project.table, unit: codes[i] ?? project.table.unit },
      })),
    }))
  );
  await office.workbook.calculate();
  const sheet = office.sheet(OVERVIEW);
  const rows = Array.from({ length: 80 }, (_, row) => row);
  const head = rows.find((row) => sheet.value(row, 1) === "单位小计") ?? 0;
  const sums = [1, 2, 3].map((row) => Number(sheet.value(head + row, 4)));
  const budgets = files.map(({ projects }) =>
    projects.reduce((sum, { table }) => sum + (table.budget.total ?? 0) / 1_000_000, 0)
  );
  expect(sums).toEqual(budgets.map((budget) => expect.closeTo(budget, 8) as number));
});

test("what was told of a file stays as it is while the file can not be read", async () => {
  const { office, summarise } = opened();
  await summarise();
  const statesOf = (name: string) =>
    problemRows(office)
      .filter((row) => row["文件"] === name && row["类别"] === "校验问题")
      .map((row) => row["状态"]);
  const [first, second] = files.map(({ name }) => name);
  const before = statesOf(first ?? "");
  await summarise(files.slice(2), [{ name: first ?? "", reason: "文件已损坏。" }]);
  expect(statesOf(first ?? "")).toEqual(before);
  expect(new Set(statesOf(second ?? ""))).toEqual(new Set(["已不在"]));
});

test("the three sheets hold no tables: what is checked is the same with them", async () => {
  const { office, actions, summarise } = opened();
  await summarise();
  const validation = valueOf(await actions.validate());
  expect(validation.tables).toEqual([]);
  expect(validation.unreadable).toEqual([]);
  expect(office.names()).toHaveLength(4);
});

function contentOf(office: Opened, name: string) {
  const sheet = office.sheet(name);
  return Array.from({ length: 260 }, (_, row) =>
    Array.from(
      { length: 30 },
      (_, column) => sheet.formula(row, column) ?? sheet.value(row, column)
    )
  );
}

test("schools that report under one code are summed up as one unit, codes that begin alike are not", async () => {
  const { office, summarise } = opened();
  const schools = Array.from({ length: 12 }, (_, i) => ({
    code: "102001",
    name: `第${i + 1}中学`,
  }));
  const alike = ["10200", "1020011"].map((code) => ({ code, name: "教育局" }));
  const [file] = files;
  const [project] = file?.projects ?? [];
  if (!file || !project) throw new Error("the file has projects");
  const units = [...schools, ...alike];
  await summarise(
    units.map((unit, i) => ({
      ...file,
      name: `${i}.xlsx`,
      projects: [{ ...project, table: { ...project.table, unit } }],
    }))
  );
  await office.workbook.calculate();
  const sheet = office.sheet(OVERVIEW);
  const sums = new Map<unknown, unknown>();
  for (let row = 3 + units.length; row < 100; row++)
    sums.set(sheet.value(row, 1), sheet.value(row, 4));
  const budget = (project.table.budget.total ?? 0) / 1_000_000;
  expect(["102001第1中学", "10200教育局", "1020011教育局"].map((unit) => sums.get(unit))).toEqual([
    12 * budget,
    budget,
    budget,
  ]);
});

describe("files that come in batches", () => {
  /** What the sheets show that must not depend on how the files came: without positions and addresses. */
  function shown(office: Opened) {
    const sheet = office.sheet(OVERVIEW);
    const lines = Array.from({ length: 120 }, (_, row) =>
      Array.from({ length: 25 }, (__, column) => sheet.value(row, column))
    );
    const from = lines.findIndex((line) => line[1] === "合计");
    return {
      note: lines[1]?.[0],
      below: lines.slice(from).filter((line) => line.some((value) => value !== null)),
      indicators: indicatorRows(office).map(({ 状态, 文件, 三级指标 }) => [状态, 文件, 三级指标]),
      problems: problemRows(office).map(({ 状态, 文件, 问题 }) => [状态, 文件, 问题]),
    };
  }

  async function inBatches(...batches: readonly (readonly CollectedFile[])[]) {
    const { office, actions } = opened();
    for (const batch of batches) {
      valueOf(await actions.summariseFiles(batch, [], "keep"));
      await office.workbook.calculate();
    }
    return { office, actions, ...shown(office) };
  }

  test("give the same totals, blocks, indicators and problems as one run over all", async () => {
    const once = await inBatches(files);
    const twice = await inBatches(files.slice(0, 2), files.slice(2));
    expect(cell(twice.office.sheet(OVERVIEW), "E22")).toBe(421 * 3);
    expect(twice.below).toEqual(once.below);
    expect(twice.indicators).toEqual(once.indicators);
    expect(twice.problems.toSorted()).toEqual(once.problems.toSorted());
    expect(twice.note).toBe(
      "共18个项目，其中12个沿用此前汇总的数据；金额单位：万元；比例和金额均为累计数"
    );
  });

  test("are summed up in the pane's pictures as on the sheet, and kept ones are told", async () => {
    const { actions } = await inBatches(files.slice(0, 2));
    const batch = valueOf(await actions.summariseFiles(files.slice(2), [], "keep"));
    const whole = valueOf(await opened().actions.summariseFiles(files, []));
    expect(batch).toMatchObject({ projects: 18, kept: 12, pictures: whole.pictures });
    expect(batch.notices.join()).toContain("只在本次读取的文件之间核对");
    expect(whole).toMatchObject({ projects: 18, kept: 0 });
  });

  test("a file that comes again updates its rows, and what it has lost is gone", async () => {
    const { office, actions } = await inBatches(files.slice(0, 2), files.slice(2));
    const budget = { total: 99_000_000, fiscal: 99_000_000, other: null };
    valueOf(await actions.summariseFiles([changed(files[1], { budget })], [], "keep"));
    await office.workbook.calculate();
    expect(cell(office.sheet(OVERVIEW), "E22")).toBe(421 * 3 - 31 + 99);
    const second = files[1];
    if (!second) throw new Error("there are three files");
    const fewer = { ...second, projects: second.projects.slice(1) };
    valueOf(await actions.summariseFiles([fewer], [], "keep"));
    await office.workbook.calculate();
    expect(cell(office.sheet(OVERVIEW), "E22")).toBe(421 * 3 - 31);
    expect(cell(office.sheet(OVERVIEW), "X10")).toBe("已不在");
  });

  test("units and projects of an earlier batch have reported", async () => {
    const { office, actions } = opened();
    const units = files.map(({ projects }) => projects[0]?.table.unit);
    const roster = office.workbook.addSheet("单位名册");
    fill(roster, { A1: "单位编码", B1: "单位名称" });
    units.forEach((unit, i) =>
      fill(roster, { [`A${i + 2}`]: unit?.code ?? "", [`B${i + 2}`]: unit?.name ?? "" })
    );
    const first = valueOf(await actions.summariseFiles(files.slice(0, 2), [], "keep"));
    expect(first.problems.filter(({ matter }) => matter === "未报送")).toHaveLength(1);
    const second = valueOf(await actions.summariseFiles(files.slice(2), [], "keep"));
    expect(second.problems.filter(({ matter }) => matter === "未报送")).toEqual([]);
    expect(cell(office.sheet(PROBLEMS), "A2")).toContain(
      "另沿用此前汇总的2个文件、项目绩效目标表12张。"
    );
    expect(cell(office.sheet(PROBLEMS), "A4")).toContain("已报3个，未报0个");
  });

  test("are asked about before anything is written where some are not in the list", async () => {
    const { office, actions } = await inBatches(files.slice(0, 2));
    const before = dumpWorkbook(office.workbook);
    const asked = await actions.summariseFiles(files.slice(2), [], "ask");
    expect(reasonIn(asked)).toMatchObject({ code: "OtherFiles" });
    expect(dumpWorkbook(office.workbook)).toEqual(before);
    expect((await actions.summariseFiles(files, [], "ask")).ok).toBe(true);
  });
});
