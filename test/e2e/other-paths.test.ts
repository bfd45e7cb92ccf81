import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook, saveWorkbook } from "../../src/workbench/xlsx";
import { Workbench } from "./workbench";

const SEED_FILE = path.resolve("seeds/000_bc3eef0b427b2f27.txt");
const TRAINING = "1.人大代表培训经费";

let bench: Workbench;

beforeEach(async () => {
  bench = await Workbench.open();
  await tab("填报");
});
afterEach(() => bench.close());

async function tab(name: string): Promise<void> {
  await bench.pane.getByRole("tab", { name }).click();
}

async function importFile(name: string, text: string): Promise<void> {
  const file = { name, mimeType: "text/plain", buffer: Buffer.from(text) };
  await bench.pane.locator("input[type=file]").setInputFiles(file);
}

async function loadSample(): Promise<void> {
  await bench.pane.getByRole("button", { name: "加载样例" }).click();
  await bench.pane.getByText("已写入7张工作表").waitFor();
}

async function validate(): Promise<void> {
  await tab("校验");
  await bench.pane.getByRole("button", { name: "一键校验" }).click();
}

/** The seed's six tables so many times, numbered on, each with a code of its own. */
function manyTables(times: number): string {
  const seed = readFileSync(SEED_FILE, "utf8");
  const start = seed.indexOf("1.人大代表培训经费绩效目标表");
  const copies = Array.from({ length: times }, (_, i) =>
    seed.slice(start).replace(/([1-6])\.(.*)绩效目标表/g, (_all, n: string, name: string) => {
      return `${Number(n) + 6 * i}.${name}绩效目标表`;
    })
  );
  return seed.slice(0, start) + copies.join("\n");
}

test("a file that is no target text is refused with a sentence, and nothing is written", async () => {
  await importFile("小说.txt", "很久很久以前，\n有一个故事。\n");
  await bench.pane.getByText("没有项目绩效目标表").first().waitFor();
  expect(await bench.sheets()).toEqual(["Sheet1"]);
  await bench.picture("no-target-text");
});

test("a second import asks first: skipping changes nothing, keeping both adds seven sheets", async () => {
  await loadSample();
  await bench.goToSheet(TRAINING);
  await bench.type("C4", "33");
  await bench.pane.locator("input[type=file]").setInputFiles(SEED_FILE);
  await bench.pane.getByText("7张同名工作表已存在").first().waitFor();
  await bench.picture("conflict");
  await bench.pane.getByRole("button", { name: "跳过" }).click();
  await bench.pane.getByText("没有写入新的工作表").first().waitFor();
  expect(await bench.sheets()).toHaveLength(8);
  expect(await bench.value(`${TRAINING}!C4`)).toBe(33);

  await bench.pane.locator("input[type=file]").setInputFiles(SEED_FILE);
  await bench.pane.getByRole("button", { name: "保留两份" }).click();
  await bench.pane.getByText("已写入7张工作表").waitFor();
  expect(await bench.sheets()).toContain(`${TRAINING} (2)`);
  expect(await bench.value(`${TRAINING}!C4`)).toBe(33);
});

test("a protected sheet is checked, told of and left without marks", async () => {
  await loadSample();
  await bench.goToSheet(TRAINING);
  await bench.type("E12", "");
  const saved = await openWorkbook(await bench.save());
  if (!saved.ok) throw new Error(saved.reason);
  const sheet = saved.value.sheets().find(({ name }) => name === TRAINING);
  if (!sheet) throw new Error("the sheet was saved");
  sheet.protection = { options: {}, password: "" };
  const buffer = Buffer.from(await saveWorkbook(saved.value));
  saved.value.dispose();
  const [chooser] = await Promise.all([
    bench.page.waitForEvent("filechooser"),
    bench.page.getByRole("button", { name: "打开" }).first().click(),
  ]);
  await chooser.setFiles({ name: "受保护.xlsx", mimeType: "", buffer });
  await bench.page.getByText("已打开“受保护.xlsx”").waitFor();
  expect(bench.questions).toEqual(["当前工作簿的修改尚未保存。要放弃这些修改吗？"]);

  await validate();
  await bench.pane.getByText("未能标记的工作表").waitFor();
  await bench.pane.getByText("未填指标值").first().waitFor();
  await bench.picture("protected");
  const marked = await openWorkbook(await bench.save());
  if (!marked.ok) throw new Error(marked.reason);
  const withMarks = marked.value.sheets().filter((one) => one.conditionalFormats.length > 0);
  expect(withMarks.map(({ name }) => name)).toEqual([
    "部门整体绩效目标",
    "2.人大代表执法检查工作经费",
    "3.人大代表专项活动经费",
    "6.人大会议经费",
  ]);
  marked.value.dispose();
});

test("42 tables are imported, checked and summarised", async () => {
  await importFile("四十二张表.txt", manyTables(7));
  await bench.pane.getByText("已写入43张工作表").waitFor({ timeout: 30_000 });
  await validate();
  await bench.pane.getByText("共检查42张项目表").first().waitFor({ timeout: 30_000 });
  await tab("汇总");
  await bench.pane.getByRole("button", { name: "汇总本工作簿" }).click();
  await bench.pane.getByText("查看“项目汇总”").waitFor({ timeout: 30_000 });
  expect(await bench.value("项目汇总!E46")).toBe(7 * 421);
  await bench.picture("42-tables");
});

test("102 tables in one workbook: hundreds of findings are listed, searched, marked and reported", async () => {
  const many = manyTables(17).replaceAll("≥98%", "待定");
  await importFile("一百零二张表.txt", many);
  await bench.pane.getByText("已写入103张工作表").waitFor({ timeout: 60_000 });
  await validate();
  await bench.pane.getByText("共检查102张项目表").first().waitFor({ timeout: 60_000 });
  const mounted = await bench.pane.getByRole("treeitem").count();
  expect(mounted).toBeGreaterThan(5);
  expect(mounted).toBeLessThan(80);
  await bench.pane.getByRole("searchbox").fill("102.");
  await bench.pane.getByRole("treeitem").filter({ hasText: "102.人大会议经费" }).first().waitFor();
  await bench.picture("102-tables");
  await bench.pane.getByRole("searchbox").fill("");
  await bench.pane.getByRole("button", { name: "校验报告" }).click();
  await bench.pane.getByText("已写入“校验报告”").waitFor({ timeout: 60_000 });
});

test("axe finds nothing in any view of the pane", async () => {
  await loadSample();
  await bench.goToSheet(TRAINING);
  await bench.type("E12", "");
  await validate();
  await bench.pane.getByText("未填指标值").first().waitFor();
  const frame = bench.page.frames().find((one) => one.url().includes("taskpane.html"));
  if (!frame) throw new Error("the pane is a frame of the page");
  await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  for (const name of ["填报", "校验", "汇总"]) {
    await tab(name);
    const violations = await frame.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run: (context: object) => Promise<{ violations: { id: string }[] }> };
      };
      return (await axe.run({ exclude: "[data-tabster-dummy]" })).violations.map(({ id }) => id);
    });
    expect([name, violations]).toEqual([name, []]);
  }
});
