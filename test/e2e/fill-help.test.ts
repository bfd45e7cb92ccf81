import { PLAN_PERIODS, printShare, titleOf, type TargetTable } from "../../src/domain";
import { SEED } from "../support/seed";
import { Workbench } from "./workbench";

const TRAINING = "1.人大代表培训经费";

let bench: Workbench;

beforeAll(async () => {
  bench = await Workbench.open();
  await tab("填报");
});
afterAll(() => bench.close());

const button = (name: string | RegExp) => bench.pane.getByRole("button", { name });
const line = (words: string | RegExp) =>
  bench.pane.getByRole("treeitem").filter({ hasText: words });

async function tab(name: string): Promise<void> {
  await bench.pane.getByRole("tab", { name }).click();
}

async function validate(): Promise<void> {
  await tab("校验");
  await button("一键校验").click();
  await bench.pane.getByRole("progressbar").first().waitFor({ state: "detached" });
}

const td = (text: string, columns = 1) =>
  `<td colspan="${columns}">${text
    .split("\n")
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("")}</td>`;

const tr = (...cells: readonly string[]) => `<tr>${cells.join("")}</tr>`;

/** A table as Word puts it on the clipboard: merged cells, paragraphs, amounts as texts. */
function wordTable(table: TargetTable): string {
  const { unit, projectCode, projectName, budget, purpose, spendingPlan, goals } = table;
  const shares = PLAN_PERIODS.map(({ key }) => spendingPlan[key]);
  const wanyuan = (amount: number | null) =>
    amount === null ? "" : (amount / 1_000_000).toFixed(2);
  return `<table>${[
    tr(td(titleOf(table), 7)),
    tr(td(`${unit.code}${unit.name}`, 5), td("单位：万元", 2)),
    tr(td("项目编码"), td(projectCode, 2), td("项目名称"), td(projectName, 3)),
    tr(
      td("预算规模及资金用途"),
      td("预算数"),
      td(wanyuan(budget.total)),
      td("其中：财政    资金"),
      td(wanyuan(budget.fiscal)),
      td("其他资金"),
      td(wanyuan(budget.other))
    ),
    tr(td("资金用途"), td(purpose, 6)),
    tr(td("资金支出计划（%）"), ...PLAN_PERIODS.map(({ label }) => td(label)), td("", 2)),
    tr(td(""), ...shares.map((share) => td(share === null ? "" : printShare(share))), td("", 2)),
    tr(td("绩效目标"), td(goals, 6)),
    tr(
      ...["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值"].map((text) => td(text)),
      td("指标值确定依据", 2)
    ),
    ...table.indicators.map(({ level1, level2, name, description, value, basis }) =>
      tr(td(level1), td(level2), td(name), td(description), td(value), td(basis, 2))
    ),
  ].join("")}</table>`;
}

test("a table pasted from Word off the grid is read where it stands, and its faults are marked there", async () => {
  const [table] = SEED.tables;
  if (!table) throw new Error("the seed has tables");
  const wrong = { ...table, spendingPlan: { ...table.spendingPlan, october: 0.1 } };
  await bench.paste("C4", wordTable(wrong));
  await bench.waitForValue("C6", "项目编码");
  await validate();
  await bench.pane.getByText("共检查1张项目表").first().waitFor();
  const decreasing = line("10月底累计10%低于6月底");
  await decreasing.waitFor();
  await bench.picture("word-table");
  await decreasing.click();
  await bench.page.waitForFunction(() => window.workbench!.selection().endsWith("!F10"));
});

test("a new table offers the unit of the tables that are there", async () => {
  await tab("填报");
  await button("加载样例").click();
  await bench.pane.getByText("已写入7张工作表").waitFor();
  await bench.pane.getByLabel("项目名称").first().fill("信访工作经费");
  await bench.picture("offers");
  await button("新建项目表").click();
  await bench.pane.getByText("已写入1张工作表").waitFor();
  const sheet = (await bench.sheets()).find((name) => name.includes("信访工作经费"));
  expect(await bench.value(`${sheet}!A2`)).toBe("101001张家口市人民代表大会常务委员会办公室本级");
});

test("恢复版式 brings merges and formats back after a paste, and touches no value", async () => {
  await bench.goToSheet(TRAINING);
  const values = await valuesOf("B3", "C4", "B7", "E10", "F10");
  await bench.paste("A10", "<table><tr><td>产出指标</td><td>成本指标</td></tr></table>");
  await tab("填报");
  await button("恢复版式").click();
  await bench.pane.getByText(`已恢复“${TRAINING}”的版式`).waitFor();
  expect(await valuesOf("B3", "C4", "B7", "E10", "F10")).toEqual(values);
  await bench.picture("restored");
});

async function valuesOf(...addresses: readonly string[]): Promise<unknown[]> {
  return Promise.all(addresses.map((address) => bench.value(`${TRAINING}!${address}`)));
}

test("转为累计 turns a plan per period into a cumulative one, and 撤销 takes it back", async () => {
  await bench.goToSheet(TRAINING);
  for (const [cell, share] of [
    ["B7", "25"],
    ["C7", "25"],
    ["D7", "25"],
    ["E7", "25"],
  ] as const)
    await bench.type(cell, share);
  await tab("填报");
  await button("转为累计").click();
  await bench.pane.getByText(`“${TRAINING}”的支出计划已转为累计`).waitFor();
  expect(await valuesOf("B7", "C7", "D7", "E7")).toEqual([0.25, 0.5, 0.75, 1]);
  await validate();
  await button(/^撤销上一次修复/).click();
  await bench.waitForValue(`${TRAINING}!C7`, 0.25);
  expect(await valuesOf("B7", "C7", "D7", "E7")).toEqual([0.25, 0.25, 0.25, 0.25]);
});

test("a project is copied as a new one, and titles are numbered in the order of the sheets", async () => {
  await tab("填报");
  await bench.goToSheet(TRAINING);
  await button("复制为新项目").click();
  const form = bench.pane.getByRole("form");
  await form.getByLabel("项目名称").fill("人大代表履职培训经费");
  await bench.picture("copying");
  await form.getByRole("button", { name: "复制" }).click();
  await bench.pane.getByText("已写入1张工作表").waitFor();
  const copy = (await bench.sheets()).find((name) => name.includes("履职培训"));
  expect(await bench.value(`${copy}!E10`)).toBe("≤430元/人/天");
  expect(await bench.value(`${copy}!C4`)).toBe(null);

  await button("重新编号").click();
  await bench.pane.getByText(/已重新编号\d+张表/).waitFor();
  await bench.picture("renumbered");
  expect(bench.errors).toEqual([]);
});
