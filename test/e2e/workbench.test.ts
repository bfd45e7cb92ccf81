import { openWorkbook } from "../../src/workbench/xlsx";
import { heard, listen } from "./office-events";
import { Workbench } from "./workbench";

let bench: Workbench;

beforeAll(async () => {
  bench = await Workbench.open();
  await bench.pane.getByRole("tab", { name: "校验" }).waitFor();
  await listen(bench);
});
afterAll(() => bench.close());

/** The server answers the page and its pane; nobody else is asked. */
test("the grid is usable without an error and without a request to anyone else", async () => {
  await bench.picture("workbench");
  expect(bench.errors).toEqual([]);
  expect(bench.strangers).toEqual([]);
});

test("what is typed becomes what Excel makes of it, and the add-in hears of it", async () => {
  await bench.type("B2", "12");
  await bench.type("B3", "=B2*2");
  await bench.type("C2", "3-5");
  await bench.type("C3", "'001");
  await heard(bench, "RangeEdited C3 Unknown");
  expect(await bench.value("B3")).toBe(24);
  expect(await bench.value("C2")).toEqual(expect.any(Number));
  expect(await bench.value("C3")).toBe("001");
  await heard(bench, "select B3");
});

test("undo and redo are heard as edits, and formulas follow", async () => {
  await bench.type("B2", "20");
  await bench.waitForValue("B3", 40);
  await bench.page.keyboard.press("Control+z");
  await bench.waitForValue("B3", 24);
  await bench.page.keyboard.press("Control+y");
  await bench.waitForValue("B3", 40);
});

test("a row inserted from the header's menu is told of, formulas and values move", async () => {
  const { y, height } = await bench.page.evaluate(() => window.workbench!.rect("A3"));
  await bench.page.mouse.click(20, y + height / 2);
  await bench.page.mouse.click(20, y + height / 2, { button: "right" });
  await bench.page.getByText("在上方插入").click({ position: { x: 5, y: 5 } });
  await heard(bench, "RowInserted 3:3 Unknown");
  expect(await bench.formula("B4")).toBe("=B2*2");
  expect(await bench.value("B4")).toBe(40);
  await bench.page.keyboard.press("Escape");
});

test("a table from Word is pasted cell by cell", async () => {
  await bench.click("E2");
  await bench.page.evaluate(async () => {
    const html =
      "<table><tr><td><p>一级</p></td><td><p>产出</p><p>指标</p></td></tr><tr><td>40%</td><td>x</td></tr></table>";
    const types = { "text/html": html, "text/plain": "一级\t产出\n40%\tx" };
    const items = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([
      new ClipboardItem(Object.fromEntries(items) as Record<string, Blob>),
    ]);
  });
  await bench.page.keyboard.press("Control+v");
  await heard(bench, "RangeEdited E2:F3 Unknown");
  expect(await bench.value("E2")).toBe("一级");
  expect(await bench.value("F2")).toBe("产出\n指标");
  expect(await bench.value("E3")).toBe(0.4);
});

test("while a cell is being edited the API is refused, and answers again after Enter", async () => {
  await bench.click("H1");
  await bench.page.keyboard.type("5");
  const ask = async (): Promise<unknown> => {
    const frame = bench.page.frame({ url: /taskpane\.html$/ });
    return frame?.evaluate(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.getActiveCell();
        cell.load("address");
        await context.sync();
        return cell.address;
      }).catch((error: OfficeExtension.Error) => error.code)
    );
  };
  expect(await ask()).toBe("InvalidOperationInCellEditMode");
  await bench.page.keyboard.press("Enter");
  expect(await ask()).toBe("Sheet1!H2");
  expect(await bench.value("H1")).toBe(5);
});

test("a sheet is added by the tab bar, under Excel's name, in front and told of", async () => {
  await bench.page.locator("[data-u-comp=sheet-bar-append-button]").first().click();
  await heard(bench, "add");
  expect(await bench.sheets()).toEqual(["Sheet1", "Sheet2"]);
  expect(await bench.selection()).toBe("Sheet2!A1");
  await bench.goToSheet("Sheet1");
  await heard(bench, "activate");
});

test("a ribbon command runs with the pane closed and opens it", async () => {
  const shell = bench.page.locator("#pane");
  await bench.page.getByRole("button", { name: "关闭任务窗格" }).click();
  expect(await shell.getAttribute("inert")).not.toBeNull();
  await bench.page.getByRole("button", { name: "一键校验" }).click();
  await bench.page.locator("#pane:not([inert])").waitFor();
  await bench.pane.getByText("没有绩效目标表").first().waitFor();
});

test("saving says what it leaves out and gives a file that opens again, here too", async () => {
  const [download] = await Promise.all([
    bench.page.waitForEvent("download"),
    bench.page.getByRole("button", { name: "保存" }).click(),
  ]);
  await bench.page.getByText("文件中不含").waitFor();
  expect(download.suggestedFilename()).toBe("工作簿1.xlsx");
  const bytes = await bench.save();
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.reason);
  expect(opened.value.sheets().map(({ name }) => name)).toEqual(["Sheet1", "Sheet2"]);
  opened.value.dispose();
  const [chooser] = await Promise.all([
    bench.page.waitForEvent("filechooser"),
    bench.page.getByRole("button", { name: "打开" }).first().click(),
  ]);
  await chooser.setFiles({ name: "存过的.xlsx", mimeType: "", buffer: Buffer.from(bytes) });
  await bench.page.getByText("已打开“存过的.xlsx”").waitFor();
  expect(await bench.value("B4")).toBe(40);
  expect(bench.errors).toEqual([]);
  expect(bench.strangers).toEqual([]);
});
