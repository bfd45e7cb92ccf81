import { manyWorkbooks } from "../support/many-workbooks";
import { lineOf, pick } from "./files-pane";
import { Workbench } from "./workbench";

const SOURCE = "查看选中行的来源";
/** The files are read, or all is written. */
const LONG = { timeout: 30_000 };

let bench: Workbench;

const button = (name: string) => bench.pane.getByRole("button", { name });
const said = (words: string | RegExp) => bench.pane.getByText(words).first();
const table = (name: string) => bench.pane.getByRole("article", { name });

async function show(sheet: string, cell: string): Promise<void> {
  await bench.goToSheet(sheet);
  await bench.click(cell);
  await button(SOURCE).click();
}

function nothingFailed(): void {
  expect(bench.strangers).toEqual([]);
  expect(bench.errors).toEqual([]);
}

describe("files", () => {
  beforeAll(async () => {
    bench = await Workbench.open();
    await bench.pane.getByRole("tab", { name: "汇总" }).click();
    await pick(bench, await manyWorkbooks(2, 2));
    await said("共2个文件，4张项目表。").waitFor(LONG);
    await button("写入汇总").click();
    await said("已写入汇总").waitFor(LONG);
  });
  afterAll(() => bench.close());

  test("a figure on 项目汇总 is clicked, and the pane shows the table that it comes from", async () => {
    await show("项目汇总", "F6");
    const shown = table("人大代表培训经费（1）200002");
    await shown.waitFor();
    const text = (await shown.innerText()).replaceAll(/\s+/g, " ");
    expect(text).toContain("文件 200002.xlsx 工作表 1.人大代表培训经费（1） 单位 200002张家口市");
    expect(text).toContain("单元格C4 其中：财政资金 31.00万元");
    await bench.picture("drill-down-project");
  });

  test("a row of 指标明细 is clicked, and its indicator is in sight, marked, with its row", async () => {
    await show("指标明细", "G20");
    expect(await bench.value("指标明细!M20")).toBe(21);
    const shown = table("人大代表执法检查工作经费（2）200001");
    await shown.getByText("来源：200001.xlsx的“2.人大代表执法检查工作经费（2）”第21行").waitFor();
    const marked = shown.locator("[aria-current=true]");
    expect(await marked.innerText()).toContain(await bench.value("指标明细!G20"));
    const [pane, item] = [
      await bench.page.locator("#pane-frame").boundingBox(),
      await marked.boundingBox(),
    ];
    expect(item!.y).toBeGreaterThan(pane!.y);
    expect(item!.y + item!.height).toBeLessThan(pane!.y + pane!.height);
    await bench.picture("drill-down-indicator");
  });

  test("a row of 汇总问题 is clicked, and its finding is marked", async () => {
    await show("汇总问题", "K7");
    const marked = bench.pane.locator("article [aria-current=true]");
    await marked.getByText("建议 E10").waitFor();
    expect(await bench.value("汇总问题!H7")).toBe("E10");
    expect(await marked.innerText()).toContain(await bench.value("汇总问题!K7"));
    await bench.picture("drill-down-finding");
    await button("返回文件列表").click();
    await lineOf(bench, "200001.xlsx").and(bench.pane.locator(":focus")).waitFor();
  });

  test("the totals come from nowhere: the pane says what to click, and does it at the next try", async () => {
    await show("项目汇总", "E8");
    await said("请选中列出的一个项目、指标或问题，再试一次。").waitFor();
    await bench.picture("drill-down-nowhere");
    await bench.click("E7");
    await button("重试").click();
    await table("人大代表执法检查工作经费（2）200002").waitFor();
    await button("返回文件列表").click();
  });

  test("a file that was taken out of the list is named, with what to do", async () => {
    await button("从列表中移除“200002.xlsx”").click();
    await show("项目汇总", "C7");
    await said(
      "来源是文件“200002.xlsx”的工作表“2.人大代表执法检查工作经费（2）”，这个文件不在窗格的文件列表中"
    ).waitFor();
    nothingFailed();
  });
});

describe("this workbook", () => {
  beforeAll(async () => {
    bench = await Workbench.open();
    await button("加载样例").click();
    await said("已写入7张工作表").waitFor(LONG);
    await bench.pane.getByRole("tab", { name: "汇总" }).click();
    await button("汇总本工作簿").click();
    await button("查看“项目汇总”").waitFor(LONG);
  });
  afterAll(() => bench.close());

  const selected = (cell: string) =>
    bench.page.waitForFunction(
      (wanted) => window.workbench!.selection().replaceAll("'", "") === wanted,
      cell
    );

  test("a figure is clicked, and its own cell in the project's table comes to the front", async () => {
    await show("项目汇总", "E6");
    await selected("3.人大代表专项活动经费!C4");
    expect(await bench.value("3.人大代表专项活动经费!C4")).toBe(72);
    await show("项目汇总", "A9");
    await selected("6.人大会议经费!E3");
    await bench.picture("drill-down-workbook");
    nothingFailed();
  });
});
