import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { drop, linesRead, pick, putInto } from "./files-pane";
import { laterFiles, pile, withTables, type KnownTable, type PileFile } from "./picked-workbooks";
import { differences, savedSummary } from "./saved-sheets";
import { Workbench } from "./workbench";

const OVERVIEW = "项目汇总";

/** A picked file is read, or all are written about. */
const LONG = { timeout: 30_000 };

let bench: Workbench;
let folder: string;
let files: readonly PileFile[];
let others: readonly PileFile[];
let tables: readonly KnownTable[];

beforeAll(async () => {
  const all = await pile();
  files = all.files.slice(0, 6);
  others = all.files.slice(6, 8);
  tables = all.tables;
  folder = await mkdtemp(path.join(tmpdir(), "jixiao-"));
  bench = await Workbench.open();
  await bench.pane.getByRole("tab", { name: "汇总" }).click();
  await pick(bench, files);
  await said("共6个文件，12张项目表。").waitFor(LONG);
  await button("写入汇总").click();
  await said("已写入汇总").waitFor(LONG);
});
afterAll(async () => {
  await bench.close();
  await rm(folder, { recursive: true });
});

const button = (name: string | RegExp) => bench.pane.getByRole("button", { name });
const said = (words: string | RegExp) => bench.pane.getByText(words).first();

test("with one file replaced only its cells change; the user's notes, own column and the order stay", async () => {
  await bench.goToSheet(OVERVIEW);
  await bench.insertColumnBefore("E4");
  await bench.type("E3", "经办人");
  await bench.type("E8", "李四");
  await bench.type("AA8", "已电话核实");
  await bench.type("AA10", "=F10*2");
  const before = await savedSummary(await bench.save());
  expect(before.项目汇总.rows[4]?.values).toMatchObject({
    经办人: "李四",
    来源: "200003.xlsx的“1.人大代表培训经费（1）”",
  });

  await pick(bench, [replaced("200003.xlsx")]);
  await said("列表中已有同名文件").waitFor();
  await said("共6个文件，12张项目表。").waitFor(LONG);
  await bench.picture("files-replaced");
  await button("写入汇总").click();
  await said("已更新汇总").waitFor(LONG);
  await bench.picture("files-updated");
  const after = await savedSummary(await bench.save());
  expect(after.项目汇总.heads).toEqual(before.项目汇总.heads);
  const changes = differences(before.项目汇总.cells, after.项目汇总.cells);
  expect(changes).toEqual({ F8: 20, G8: 18, H8: 2, J8: 0.2, K8: 0.3, L8: 0.9 });
  expect(["E3", "E8", "AA8"].map((at) => after.项目汇总.cells.get(at))).toEqual([
    "经办人",
    "李四",
    "已电话核实",
  ]);
  // Each of its seven indicators tells the budget of the project; one has a new value.
  const rows = Array.from({ length: 7 }, (_, i) => 2 + 2 * (7 + 14) + i);
  expect(differences(before.指标明细.cells, after.指标明细.cells)).toEqual({
    ...Object.fromEntries(rows.map((row) => [`D${row}`, 20])),
    [`I${rows[2]}`]: "≥99人次",
  });
  expect(differences(before.汇总问题.cells, after.汇总问题.cells)).toEqual({});
});

/** The file as its unit sends it again: other amounts, another plan and another value in its first table. */
function replaced(name: string): PileFile {
  const old = files.find((file) => file.name === name);
  const table = tables.find(({ file }) => file === name);
  if (!old || !table) throw new Error(`no ${name}`);
  const [total, fiscal, other] = [2_000, 1_800, 200]; // its unit stays where it is among the largest
  const next = { ...table, total, fiscal, other, plan: [20, 30, 90, 100] };
  return { name, bytes: withTables(old.bytes, [next], { E12: "≥99人次" }) };
}

test("reading that is cancelled half way ends at once, and leaves all sheets as they were", async () => {
  const before = await bench.save();
  const later = await laterFiles();
  await drop(bench, said("文件只在这台电脑上读取，不上传。"), await putInto(folder, later));
  await said(/^已读取1\d\/18个/).waitFor(LONG);
  await bench.picture("files-reading");
  const readers = bench.page.workers();
  expect(readers).toHaveLength(2);
  const ended = Promise.all(readers.map((reader) => reader.waitForEvent("close")));
  await button("取消读取").click();
  await button(/^重试失败的\d+个$/).waitFor();
  await bench.picture("files-cancelled");
  await ended;
  expect(bench.page.workers()).toEqual([]);
  const lines = await linesRead(bench);
  expect(lines.slice(0, 6)).toEqual(files.map(({ name }) => `${name} 2张表 建议3`));
  const [started, rest] = [lines.slice(6, 10), lines.slice(-4)];
  expect(started).toEqual(later.slice(0, 4).map(({ name }) => `${name} 2张表 建议3`));
  expect(rest).toEqual(later.slice(-4).map(({ name }) => `${name} 已取消`));
  expect(partsOf(await bench.save())).toEqual(partsOf(before));
});

/** Every part of a saved workbook; only its properties know the time. */
function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(file))
      .filter(([name]) => !name.startsWith("docProps/"))
      .map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")])
  );
}

test("what was cancelled is read when it is asked for again, and comes onto the sheets below the rest", async () => {
  const before = await savedSummary(await bench.save());
  await button(/^重试失败的\d+个$/).click();
  await said("共18个文件，36张项目表。").waitFor({ timeout: 60_000 });
  await button("写入汇总").click();
  await said("项目汇总（36个项目）").waitFor(LONG);
  const after = await savedSummary(await bench.save());
  const sources = after.项目汇总.rows.map(({ values }) => values["来源"]).slice(0, 36);
  expect(new Set(sources).size).toBe(36);
  expect(sources.slice(0, 12)).toEqual(
    before.项目汇总.rows.slice(0, 12).map(({ values }) => values["来源"])
  );
  expect(after.项目汇总.cells.get("AA8")).toBe("已电话核实");
  expect(after.指标明细.rows).toHaveLength(18 * (7 + 14));
});

test("another batch asks what becomes of the files that are not in the list, and adds to them", async () => {
  const before = await savedSummary(await bench.save());
  await button("清空列表").click();
  await pick(bench, others);
  await said("共2个文件，4张项目表。").waitFor(LONG);
  await button("写入汇总").click();
  await said("已有汇总中还有不在列表中的文件").waitFor(LONG);
  await bench.picture("files-batch-question");
  await button("补充到已有汇总").click();
  await said("项目汇总（40个项目，其中36个沿用此前汇总的数据）").waitFor(LONG);
  await bench.picture("files-batch-added");
  const after = await savedSummary(await bench.save());
  const sources = after.项目汇总.rows.map(({ values }) => values["来源"]).slice(0, 40);
  expect(sources.slice(0, 36)).toEqual(
    before.项目汇总.rows.slice(0, 36).map(({ values }) => values["来源"])
  );
  expect(new Set(sources).size).toBe(40);
  expect(after.项目汇总.cells.get("AA8")).toBe("已电话核实");
  expect(after.指标明细.rows).toHaveLength(20 * (7 + 14));
});

test("nothing was asked of anyone but the page's own server, and nothing failed", () => {
  expect(bench.strangers).toEqual([]);
  expect(bench.errors).toEqual([]);
});
