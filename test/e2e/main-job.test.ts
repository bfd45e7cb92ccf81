import path from "node:path";
import { openWorkbook } from "../../src/workbench/xlsx";
import { printArea } from "../../src/workbench/engine";
import { Workbench } from "./workbench";

const SEED_FILE = path.resolve("seeds/000_bc3eef0b427b2f27.txt");
const TRAINING = "1.人大代表培训经费";
const MEETING = "6.人大会议经费";

let bench: Workbench;

beforeAll(async () => {
  bench = await Workbench.open();
  await tab("填报");
});
afterAll(() => bench.close());

async function tab(name: string): Promise<void> {
  await bench.pane.getByRole("tab", { name }).click();
}

async function validate(): Promise<void> {
  await tab("校验");
  await bench.pane.getByRole("button", { name: "一键校验" }).click();
}

/** Leaves in the list what holds these words; a long list mounts only what is in sight. */
async function search(words: string): Promise<void> {
  await bench.pane.getByRole("searchbox").fill(words);
}

/** Types into cells of a sheet, by keyboard. */
async function typeInto(sheet: string, cells: Readonly<Record<string, string>>): Promise<void> {
  await bench.goToSheet(sheet);
  for (const [address, text] of Object.entries(cells)) await bench.type(address, text);
}

/** The cells that carry our marks in the file that saving gives, by sheet. */
async function marksInFile(): Promise<Record<string, string[]>> {
  const opened = await openWorkbook(await bench.save());
  if (!opened.ok) throw new Error(opened.reason);
  const marks: Record<string, string[]> = {};
  for (const sheet of opened.value.sheets()) {
    const ours = sheet.conditionalFormats.filter(({ rule }) => /jx:/.test(String(rule["formula"])));
    const cells = ours.flatMap(({ areas }) => areas.map((area) => printArea(area)));
    if (cells.length > 0) marks[sheet.name] = cells.sort();
  }
  opened.value.dispose();
  return marks;
}

const SENTENCES = [
  "按前20位推算，末位应为“8”，现为“5”，可能有一位录错。请从一体化系统复制编码；系统中确为此码的，请说明。",
  "10月底累计40%低于6月底50%，少10个百分点。此栏填累计比例，应逐期不减。",
  "指标“培训人次”未填指标值。请填写；不用的指标请整行清空。",
  "预算数30.00万元≠财政资金202.00＋其他资金0.00，差172.00万元。请核对后改预算数或资金来源。",
];

/** Where the seed's own 提醒 and 建议 are marked, on the sheets that the faults are not on. */
const SEED_MARKS = {
  部门整体绩效目标: ["C10", "C14", "C17", "C7"],
  "2.人大代表执法检查工作经费": ["B18:C18", "E10", "E12"],
  "3.人大代表专项活动经费": ["E11", "E15:E16"],
};

test("the seed document imported in the pane becomes seven sheets that show its values", async () => {
  await bench.pane.locator("input[type=file]").setInputFiles(SEED_FILE);
  await bench.pane.getByText("已写入7张工作表").or(bench.pane.getByText(MEETING)).first().waitFor();
  expect(await bench.sheets()).toHaveLength(8);
  await bench.goToSheet(TRAINING);
  expect(await bench.value("B3")).toBe("13070026P000008100145");
  expect(await bench.value("C4")).toBe(31);
  expect(await bench.value("E10")).toBe("≤430元/人/天");
  await bench.picture("imported");
});

test("four faults typed into the grid are found in their sentences, and highlighted at their cells", async () => {
  await typeInto(TRAINING, { D7: "40", B3: "13070026P000008110145", E12: "" });
  await typeInto(MEETING, { C4: "30" });
  expect(await bench.value(`${TRAINING}!D7`)).toBe(0.4);
  await validate();
  for (const sentence of SENTENCES) {
    await search(sentence);
    await bench.pane.getByText(sentence).first().waitFor();
  }
  await search("");
  expect(await marksInFile()).toEqual({
    ...SEED_MARKS,
    [TRAINING]: ["B3:C3", "D7", "E10", "E12"],
    [MEETING]: ["C4", "E10:E12", "E4", "G4"],
  });
  await bench.picture("findings");
});

test("a finding that is clicked selects its cell in the grid", async () => {
  await bench.goToSheet("部门整体绩效目标");
  await search(SENTENCES[1] ?? "");
  await bench.pane.getByText(SENTENCES[1] ?? "").click();
  await bench.page.waitForFunction(
    (cell) => window.workbench!.selection().replaceAll("'", "") === cell,
    `${TRAINING}!D7`
  );
  await bench.picture("gone-to");
});

test("mended by typing there is no 错误 left, and clearing leaves no mark", async () => {
  await typeInto(TRAINING, { D7: "75", B3: "13070026P000008100145", E12: "≤150人次" });
  await typeInto(MEETING, { C4: "202" });
  await validate();
  await search("");
  await bench.pane.getByText("发现11处").waitFor();
  for (const sentence of SENTENCES) {
    await search(sentence);
    await bench.pane.getByText("没有符合条件的内容").waitFor();
  }
  await bench.pane.getByRole("button", { name: "清除标记" }).click();
  await bench.page.waitForFunction(
    (cell) => window.workbench!.value(cell) === null,
    `${TRAINING}!H9`
  );
  expect(await marksInFile()).toEqual({});
});

test("the overview shows the figures as live formulas that follow an edit", async () => {
  await tab("汇总");
  await bench.pane.getByRole("button", { name: "汇总本工作簿" }).click();
  await bench.page.waitForFunction(() => window.workbench!.sheets().includes("项目汇总"));
  await bench.waitForValue("项目汇总!E10", 421);
  const amounts = await Promise.all(
    ["M10", "N10", "O10", "P10"].map((cell) => bench.value(`项目汇总!${cell}`))
  );
  expect(amounts.map((amount) => Number(Number(amount).toFixed(2)))).toEqual([
    233, 296.6, 370.85, 421,
  ]);
  expect(await bench.formula("项目汇总!E10")).toBe("=SUM(E4:E9)");
  await bench.picture("overview");
  await typeInto(TRAINING, { C4: "41" });
  expect(await bench.value("项目汇总!E10")).toBe(431);
});

test("nothing was asked of anyone but the page's own server, and nothing failed", () => {
  expect(bench.strangers).toEqual([]);
  expect(bench.errors).toEqual([]);
});
