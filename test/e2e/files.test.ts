import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { drop, lineOf, linesRead, listOf, putInto } from "./files-pane";
import { FORMULA_LIKE, ODD, SHEETS, TOLD } from "./odd-files";
import { amountsOf, pile, sharesOf, type KnownTable, type PileFile } from "./picked-workbooks";
import { savedSummary, type Content, type SavedRow } from "./saved-sheets";
import { Workbench } from "./workbench";

let bench: Workbench;
let folder: string;
let files: readonly PileFile[];
let tables: readonly KnownTable[];
let saved: Awaited<ReturnType<typeof savedSummary>>;

beforeAll(async () => {
  const all = await pile();
  const { compare } = new Intl.Collator("zh-CN", { numeric: true });
  files = [...all.files].sort((a, b) => compare(a.name, b.name));
  tables = [...all.tables].sort((a, b) => compare(a.file, b.file));
  folder = await mkdtemp(path.join(tmpdir(), "jixiao-"));
  bench = await Workbench.open();
  await bench.pane.getByRole("tab", { name: "汇总" }).click();
});
afterAll(async () => {
  await bench.close();
  await rm(folder, { recursive: true });
});

const button = (name: string) => bench.pane.getByRole("button", { name });
const said = (words: string) => bench.pane.getByText(words).first();
const sourceOf = ({ file, sheet }: KnownTable) => `${file}的“${sheet}”`;
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** What a row says in these columns. */
const inColumns = ({ values }: SavedRow, ...heads: readonly string[]) =>
  heads.map((head) => values[head] ?? null);

/** What a formula comes to. */
function resultOf(content: Content | undefined): number {
  if (typeof content !== "object" || typeof content?.result !== "number")
    throw new Error(`${JSON.stringify(content)} is no formula with a number`);
  return content.result;
}

test("30 dropped files: the list says of each, by name, what it holds, or why it was not read", async () => {
  const paths = await putInto(folder, [...files].reverse());
  await drop(bench, said("把各单位的工作簿或文件夹拖到这里"), paths);
  await said("共30个文件，52张项目表，2个没有读出。").waitFor({ timeout: 30_000 });
  await bench.picture("files-read");
  const odd: Readonly<Record<string, string>> = {
    [ODD.formulas]: "2张表 提醒1 建议3",
    [ODD.beyond]: "没有项目表 请注意3处",
    [ODD.foreign]: "没有项目表 请注意1处",
    [ODD.truncated]: TOLD.truncated,
    [ODD.password]: TOLD.password,
  };
  expect(await linesRead(bench)).toEqual(
    files.map(({ name }) => `${name} ${odd[name] ?? "2张表 建议3"}`)
  );
  await bench.picture("files-failed");
  await lineOf(bench, ODD.foreign).click();
  await said(TOLD.foreign).waitFor();
  await bench.picture("files-without-table");
});

test("写入汇总 tells what it wrote, and leads there", async () => {
  await button("写入汇总").click();
  await said("已写入汇总").waitFor({ timeout: 30_000 });
  await said("项目汇总（52个项目）").waitFor();
  await said("汇总问题（86条）").waitFor();
  await said("不同文件中重复的项目编码1处，见“汇总问题”").waitFor();
  await bench.picture("files-written");
  await button("查看汇总问题").click();
  await bench.page.waitForFunction(() => window.workbench!.selection() === "汇总问题!A1");
  await bench.picture("files-problems");
  await bench.goToSheet("项目汇总");
  await bench.picture("files-overview");
  saved = await savedSummary(await bench.save());
});

test("汇总问题 counts the files, and says which failed, which hold no table, and where one code stands twice", () => {
  const { cells, rows } = saved.汇总问题;
  expect(["A2", "A3", "A4"].map((at) => cells.get(at))).toEqual([
    "文件：共30个，读取28个，失败2个；项目绩效目标表52张。",
    "校验：错误1条，提醒1条，建议78条。",
    "报送：工作簿中没有可识别的“单位名册”，未核对应报单位。",
  ]);
  expect(rows).toHaveLength(86);
  const [others, findings] = [false, true].map((found) =>
    rows.filter(({ values }) => (values["类别"] === "校验问题") === found)
  );
  expect(findings).toHaveLength(1 + 78);
  const columns = ["类别", "文件", "工作表", "单元格", "严重程度", "问题"];
  const [first, second] = SHEETS;
  expect(others?.map((row) => inColumns(row, ...columns))).toEqual([
    ["读取失败", ODD.truncated, null, null, null, TOLD.truncated],
    ["读取失败", ODD.password, null, null, null, TOLD.password],
    ["文件问题", ODD.beyond, null, null, null, TOLD.beyond],
    ["文件问题", ODD.beyond, first, null, null, TOLD.cut],
    ["文件问题", ODD.beyond, second, null, null, TOLD.cut],
    ["文件问题", ODD.foreign, null, null, null, TOLD.foreign],
    ["跨文件重复", ODD.twice, first, "B3", "错误", TOLD.twice],
  ]);
});

test("every table has its row with what was put into its file, and every indicator has one", () => {
  const projects = saved.项目汇总.rows.slice(0, tables.length);
  const columns = ["来源", "预算数", "财政资金", "其他资金"];
  const plan = ["3月底", "6月底", "10月底", "12月底"];
  expect(projects.map((row) => inColumns(row, ...columns))).toEqual(
    tables.map((table) => [
      sourceOf(table),
      table.total / 100,
      table.fiscal / 100,
      table.other === 0 ? null : table.other / 100,
    ])
  );
  expect(
    projects.map((row) =>
      plan.map((label) => [
        row.values[`${label}累计比例`],
        resultOf(row.values[`${label}累计金额`]).toFixed(6),
      ])
    )
  ).toEqual(
    tables.map((table) =>
      sharesOf(table).map((share, i) => [
        share / 100,
        ((amountsOf(table)[i] ?? 0) / 10_000).toFixed(6),
      ])
    )
  );
  expect(saved.指标明细.rows).toHaveLength(26 * (7 + 14));
  for (const { file, sheet, indicators } of tables)
    expect(
      saved.指标明细.rows.filter(
        ({ values }) => values["文件"] === file && values["工作表"] === sheet
      )
    ).toHaveLength(indicators);
});

test("totals on 项目汇总 are those of what was put into the files, to the last digit", () => {
  const total = saved.项目汇总.rows[tables.length];
  expect(total?.values["单位"]).toBe("合计");
  const budgets = (["total", "fiscal", "other"] as const).map((part) =>
    sum(tables.map((table) => table[part]))
  );
  const [budget = 0] = budgets;
  for (const [i, head] of ["预算数", "财政资金", "其他资金"].entries())
    expect(resultOf(total?.values[head]).toFixed(6)).toBe(((budgets[i] ?? 0) / 100).toFixed(6));
  for (const [i, head] of ["3月底", "6月底", "10月底", "12月底"].entries()) {
    const amount = sum(tables.map((table) => amountsOf(table)[i] ?? 0));
    expect(resultOf(total?.values[`${head}累计金额`]).toFixed(6)).toBe(
      (amount / 10_000).toFixed(6)
    );
    expect(resultOf(total?.values[`${head}累计比例`]).toFixed(12)).toBe(
      (amount / (100 * budget)).toFixed(12)
    );
  }
});

test("a table that does not begin at A1 is told of by the cells it stands in", () => {
  const columns = ["工作表", "单元格"];
  const [first, second] = SHEETS;
  const of = (rows: readonly SavedRow[]) =>
    rows.filter(({ values }) => values["文件"] === ODD.moved);
  expect(of(saved.汇总问题.rows).map((row) => inColumns(row, ...columns))).toEqual([
    [first, "H21"],
    [second, "H21"],
    [second, "F29"],
  ]);
  expect(of(saved.指标明细.rows)[0]?.values["行"]).toBe(21);
});

test("texts of a file that begin with = + - @ are texts on all three sheets, in the grid as in the file", async () => {
  const { projectName, indicator, description, value, basis } = FORMULA_LIKE;
  const { 项目汇总, 指标明细, 汇总问题 } = saved;
  const project = 项目汇总.rows.find(({ values }) => values["项目名称"] === projectName);
  expect(project?.values["来源"]).toBe("=1+1.xlsx的“1.人大代表培训经费（1）”");
  const row = 指标明细.rows.find(({ values }) => values["文件"] === ODD.formulas);
  const columns = ["项目名称", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];
  const texts = [projectName, indicator, description, value, basis];
  expect(row && inColumns(row, ...columns)).toEqual(texts);
  for (const sheet of [指标明细, 汇总问题])
    expect([...sheet.cells.values()].filter((content) => typeof content === "object")).toEqual([]);
  const shown = texts.map((_, i) => `指标明细!${"CGHIJ"[i]}${row?.row}`);
  expect(await Promise.all(shown.map((cell) => bench.value(cell)))).toEqual(texts);
  expect(await Promise.all(shown.map((cell) => bench.formula(cell)))).toEqual(["", "", "", "", ""]);
});

test("a project of a file is pressed, and the pane shows its table, with the cells it stands in", async () => {
  await listOf(bench).getByRole("treeitem").last().focus();
  await bench.page.keyboard.press("End");
  await lineOf(bench, ODD.moved).click();
  await bench.picture("files-unfolded");
  const name = "人大代表执法检查工作经费（2）200026";
  await lineOf(bench, name).click();
  const table = bench.pane.getByRole("article", { name });
  await table.getByText("绩效指标（14项）").waitFor();
  await bench.picture("files-table");
  const text = (await table.innerText()).replaceAll(/\s+/g, " ");
  for (const part of [
    `文件 ${ODD.moved} 工作表 2.人大代表执法检查工作经费（2）`,
    "单位 200026张家口市人民代表大会常务委员会办公室本级 单元格D13",
    "单元格E14 预算数 138.23万元 单元格F15 其中：财政资金 133.47万元 其他资金 4.76万元",
    "3月底 25% 6月底 25% 10月底 60% 12月底 100%",
    "产出指标／数量指标 执法检查次数 指标值：≥35次 描述：开展执法检查次数 依据：年初工作计划",
    "建议 F29 “提出意见建议数量”列在质量指标下",
  ])
    expect(text).toContain(part);
  await button("返回文件列表").click();
  await lineOf(bench, name).and(bench.pane.locator(":focus")).waitFor();
});

test("nothing was asked of anyone but the page's own server, and nothing failed", () => {
  expect(bench.strangers).toEqual([]);
  expect(bench.errors).toEqual([]);
});
