import { openWorkbook } from "../../src/workbench/xlsx";
import { printArea } from "../../src/workbench/engine";
import { Workbench } from "./workbench";

const TRAINING = "1.人大代表培训经费";
const REASONS = "校验说明";
const REPORT = "校验报告";

let bench: Workbench;

beforeAll(async () => {
  bench = await Workbench.open();
  await tab("填报");
  await button("加载样例").click();
  await bench.pane.getByText("已写入7张工作表").waitFor();
  await bench.goToSheet(TRAINING);
});
afterAll(() => bench.close());

const button = (name: string | RegExp) => bench.pane.getByRole("button", { name });

/** A line of the list, by words of its sentence. */
const line = (words: string | RegExp) =>
  bench.pane.getByRole("treeitem").filter({ hasText: words });

async function tab(name: string): Promise<void> {
  await bench.pane.getByRole("tab", { name }).click();
}

async function validate(): Promise<void> {
  await tab("校验");
  await button("一键校验").click();
  await idle();
}

/** Waits until no job runs. */
async function idle(): Promise<void> {
  await bench.pane.getByRole("progressbar").first().waitFor({ state: "detached" });
}

/** What the marks of a sheet say in the file that saving gives: cells by marker. */
async function marksInFile(name: string): Promise<Record<string, string[]>> {
  const opened = await openWorkbook(await bench.save());
  if (!opened.ok) throw new Error(opened.reason);
  try {
    const sheet = opened.value.sheets().find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return Object.fromEntries(
      sheet.conditionalFormats.map(({ rule, areas }) => [
        /jx:\w+/.exec(String(rule["formula"]))?.[0] ?? "theirs",
        areas.map((area) => printArea(area)).sort(),
      ])
    );
  } finally {
    opened.value.dispose();
  }
}

const column = (...values: readonly string[]) =>
  `<table>${values.map((value) => `<tr><td>${value}</td></tr>`).join("")}</table>`;

test("a block of bad values that was pasted is found and marked by how grave each is", async () => {
  await bench.paste("E10", column("待定", "≥0人次", "", "不超过 5 万元"));
  await bench.waitForValue("E10", "待定");
  await validate();
  await line("“待定”还是占位文字").waitFor();
  await line("指标值“≥0人次”怎样都能达到").waitFor();
  await line("未填指标值").waitFor();
  const marks = await marksInFile(TRAINING);
  expect(marks["jx:error"]).toEqual(expect.arrayContaining(["E10", "E12"]));
  expect(marks["jx:warning"]).toEqual(expect.arrayContaining(["E11"]));
  await bench.picture("pasted-block");
});

test("marks and hints move with a row that is inserted above them, and are set right again", async () => {
  await bench.insertRowAbove("A10");
  await bench.waitForValue("E11", "待定");
  expect((await marksInFile(TRAINING))["jx:error"]).toEqual(expect.arrayContaining(["E11", "E13"]));
  expect(await bench.value("H11")).toContain("【错误】");
  await validate();
  await line("“待定”还是占位文字").waitFor();
  expect((await marksInFile(TRAINING))["jx:error"]).toEqual(expect.arrayContaining(["E11", "E13"]));
});

test("a repair shows before and after first, is done by F, and its highlight goes", async () => {
  await bench.type("C4", "30");
  await validate();
  await line("预算数30.00万元≠财政资金31.00＋其他资金0.00，差1.00万元").focus();
  await bench.page.keyboard.press("f");
  const preview = bench.pane.getByRole("group", { name: "修复预览" });
  await preview.getByText("31.00").first().waitFor();
  await bench.picture("preview");
  await preview.getByRole("button", { name: "修复" }).click();
  await bench.waitForValue(`${TRAINING}!C4`, 31);
  await line("差1.00万元").waitFor({ state: "detached" });
  await idle();
  expect((await marksInFile(TRAINING))["jx:error"]).not.toContain("C4");
});

test("撤销 brings the old value back, also after a row was inserted above it", async () => {
  await bench.insertRowAbove("A4");
  await bench.waitForValue("C5", 31);
  await button(/^撤销上一次修复/).click();
  await bench.waitForValue(`${TRAINING}!C5`, 30);
  await line("差1.00万元").waitFor();
});

test("a repair is not undone over what was typed since", async () => {
  await line("差1.00万元").focus();
  await bench.page.keyboard.press("f");
  await bench.pane
    .getByRole("group", { name: "修复预览" })
    .getByRole("button", { name: "修复" })
    .click();
  await bench.waitForValue(`${TRAINING}!C5`, 31);
  await idle();
  await bench.type("C5", "29");
  await button(/^撤销上一次修复/).click();
  await bench.pane.getByText("没有撤销", { exact: true }).waitFor();
  expect(await bench.value("C5")).toBe(29);
  await bench.picture("not-undone");
  await bench.type("C5", "31");
});

test("with 实时校验 the list follows what is typed, and nothing else changes", async () => {
  await validate();
  await bench.pane.getByRole("switch", { name: "实时校验" }).click();
  await idle();
  const marks = await marksInFile(TRAINING);
  await bench.type("C5", "28");
  await line("差3.00万元").waitFor();
  expect((await bench.selection()).replaceAll("'", "")).toBe(`${TRAINING}!B6:G6`);
  expect(await marksInFile(TRAINING)).toEqual(marks);
  await bench.type("C5", "31");
  await line("差3.00万元").waitFor({ state: "detached" });
  await bench.pane.getByRole("switch", { name: "实时校验" }).click();
  await bench.type("C5", "27");
  await validate();
  await line("差4.00万元").waitFor();
  await bench.type("C5", "31");
});

test("a 提醒 is explained in writing, shown as explained, and goes stale with its value", async () => {
  await validate();
  const vacuous = line("怎样都能达到");
  await vacuous.getByRole("button", { name: "说明" }).click();
  await bench.pane.getByLabel("说明理由").fill("=首年设定，按文件要求从零起步");
  await bench.picture("explaining");
  await button("保存").click();
  await bench.pane.getByText("说明已写入工作表“校验说明”").waitFor();
  expect(await bench.sheets()).toContain(REASONS);
  expect(await bench.value(`${REASONS}!G4`)).toBe("=首年设定，按文件要求从零起步");
  expect((await bench.selection()).replaceAll("'", "")).toContain(TRAINING);
  await bench.picture("explained");

  await bench.type("E13", "≥0%");
  await validate();
  await bench.pane.getByText("原说明已过期（内容已改）").waitFor();
});

test("the report lists every finding, and what a reviewer wrote in it survives", async () => {
  await button("校验报告").click();
  await bench.pane.getByText(`已写入“${REPORT}”`).waitFor();
  await bench.goToSheet(REPORT);
  await bench.picture("report");
  const header = await findCell(REPORT, "单位反馈");
  const problem = (await findCell(REPORT, "问题")).column;
  const row = header.row + 1;
  const feedback = `${header.column}${row}`;
  await bench.type(feedback, "已与财务核对");
  const sentence = await bench.value(`${REPORT}!${problem}${row}`);
  await validate();
  await button("校验报告").click();
  await bench.pane.getByText(`已更新“${REPORT}”`).waitFor();
  expect(await bench.value(`${REPORT}!${feedback}`)).toBe("已与财务核对");
  expect(await bench.value(`${REPORT}!${problem}${row}`)).toBe(sentence);
});

/** The first cell of a sheet that holds a text. */
async function findCell(sheet: string, text: string): Promise<{ column: string; row: number }> {
  for (let row = 1; row <= 12; row++)
    for (const letter of "ABCDEFGHIJKLM")
      if ((await bench.value(`${sheet}!${letter}${row}`)) === text) return { column: letter, row };
  throw new Error(`no ${text} on ${sheet}`);
}

test("clearing takes every mark and hint of all this away", async () => {
  await tab("校验");
  await button("清除标记").click();
  await bench.pane.getByText(/已清除\d+张工作表上的标记/).waitFor();
  expect(await marksInFile(TRAINING)).toEqual({});
  expect(bench.errors).toEqual([]);
  expect(bench.strangers).toEqual([]);
});
