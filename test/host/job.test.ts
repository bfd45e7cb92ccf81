import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readArguments, type JobArguments } from "../../src/job/arguments";
import { runJob } from "../../src/job/run-job";
import { createReaderPool } from "../../src/intake";
import { summariseJob } from "../../src/job/summarise-job";
import { HOSTILE } from "../support/hostile-workbooks";
import type { EngineWorkbook } from "../../src/workbench/engine";
import { openWorkbook, saveWorkbook } from "../../src/workbench/xlsx";
import { manyWorkbooks } from "../support/many-workbooks";
import { SEED_TEXT } from "../support/seed";
import { SEED_FINDINGS } from "../support/seed-findings";

let folder: string;
beforeAll(async () => (folder = await mkdtemp(path.join(tmpdir(), "jixiao-"))));
afterAll(() => rm(folder, { recursive: true }));

const inFolder = (name: string) => path.join(folder, name);

async function textFile(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(inFolder(name), content);
  return inFolder(name);
}

async function opened(file: string): Promise<EngineWorkbook> {
  const workbook = await openWorkbook(await readFile(file));
  if (!workbook.ok) throw new Error(workbook.reason);
  return workbook.value;
}

/** Puts a text into a cell, 0-based. */
function write(workbook: EngineWorkbook, name: string, row: number, column: number, text: string) {
  const sheet = workbook.sheets().find((one) => one.name === name);
  const area = { top: row, left: column, bottom: row, right: column };
  sheet?.write(area, () => ({ value: text }));
}

/** A job on a text, with what else is asked for. */
function job(kind: "text" | "open", file: string, rest: Partial<JobArguments> = {}): JobArguments {
  return {
    input: { kind, file },
    mark: false,
    overview: false,
    out: null,
    findings: null,
    ...rest,
  };
}

/** A seed document with a blank indicator value and a total that does not add up. */
const FAULTY_TEXT = SEED_TEXT.replace("\t≤150人次", "\t ").replace(
  "\t31.00\n\t其中",
  "\t30.00\n\t其中"
);

test("a document becomes a workbook; opened again it gives the same findings at the same cells", async () => {
  const text = await textFile("faulty.txt", FAULTY_TEXT);
  const [out, findings, again] = ["out.xlsx", "findings.json", "again.json"].map(inFolder);
  if (!out || !findings || !again) throw new Error("three names");
  const made = await runJob(job("text", text, { mark: true, overview: true, out, findings }));
  expect(made).toMatchObject({ ok: true, value: { errors: true } });
  const told = JSON.parse(await readFile(findings, "utf8")) as Record<string, unknown>[];
  const errors = told.filter(({ severity }) => severity === "错误");
  expect(errors).toEqual([
    {
      file: text,
      sheet: "1.人大代表培训经费",
      cells: ["1.人大代表培训经费!C4", "1.人大代表培训经费!E4", "1.人大代表培训经费!G4"],
      rule: "budget-sum",
      severity: "错误",
      sentence:
        "预算数30.00万元≠财政资金31.00＋其他资金0.00，差1.00万元。请核对后改预算数或资金来源。",
    },
    {
      file: text,
      sheet: "1.人大代表培训经费",
      cells: ["1.人大代表培训经费!E12"],
      rule: "indicator-blank",
      severity: "错误",
      sentence: "指标“培训人次”未填指标值。请填写；不用的指标请整行清空。",
    },
  ]);

  const reopened = await runJob(job("open", out, { findings: again }));
  expect(reopened).toMatchObject({ ok: true, value: { errors: true } });
  const toldAgain = JSON.parse(await readFile(again, "utf8")) as Record<string, unknown>[];
  expect(toldAgain).toEqual(told.map((record) => ({ ...record, file: out })));
});

test("each table has its line, and the last line sums up", async () => {
  const outcome = await runJob(job("text", await textFile("seed.txt", SEED_TEXT)));
  if (!outcome.ok) throw new Error(outcome.reason);
  expect(outcome.value.lines.filter((line) => /^\d\..*条指标/.test(line))).toHaveLength(6);
  expect(outcome.value.lines.at(-1)).toBe(
    "共6张项目表、1张部门整体表，0处无法读取：错误0、提醒4、建议7。"
  );
  expect(outcome.value.errors).toBe(false);
});

test("the seed's findings are printed and written as the rules tell them", async () => {
  const [text, findings] = [await textFile("seed.txt", SEED_TEXT), inFolder("seed.json")];
  const outcome = await runJob(job("text", text, { findings }));
  if (!outcome.ok) throw new Error(outcome.reason);
  expect(outcome.value.lines.filter((line) => line.startsWith("【"))).toEqual(
    SEED_FINDINGS.map(
      ({ severity, cells, sentence }) => `【${severity}】${cells.join("、")}：${sentence}`
    )
  );
  const written = JSON.parse(await readFile(findings, "utf8")) as Record<string, unknown>[];
  expect(written).toEqual(
    SEED_FINDINGS.map((finding) => ({ ...finding, file: text, sheet: sheetOf(finding.cells) }))
  );
});

function sheetOf([first = ""]: readonly string[]): string {
  return first.slice(0, first.lastIndexOf("!"));
}

test("a document saved by Chinese Windows in GB 18030 is read as well", async () => {
  const file = path.resolve(__dirname, "../data/one-table.gb18030.txt");
  const outcome = await runJob(job("text", file));
  if (!outcome.ok) throw new Error(outcome.reason);
  expect(outcome.value.lines).toContainEqual(
    expect.stringMatching(/^5\.预算联网监督系统运维和应用项目资金：7条指标/)
  );
});

test.each([
  ["a file that is not there", "open", "nowhere.xlsx", "无法读取"],
  ["a text that holds no table", "text", "novel.txt", "没有项目绩效目标表"],
  ["a workbook that is none", "open", "novel.txt", "不是.xlsx工作簿"],
  ["an empty file", "open", "empty.xlsx", "不是.xlsx工作簿"],
] as const)("%s gives one sentence", async (_what, kind, name, sentence) => {
  await textFile("novel.txt", "很久很久以前，\n有一个故事。\n");
  await textFile("empty.xlsx", "");
  const outcome = await runJob(job(kind, inFolder(name)));
  expect(outcome).toEqual({ ok: false, reason: expect.stringContaining(sentence) as string });
  if (!outcome.ok) expect(outcome.reason).toContain("请");
});

test("a place that can not be written to gives one sentence", async () => {
  const text = await textFile("seed.txt", SEED_TEXT);
  const outcome = await runJob(job("text", text, { out: inFolder("none/out.xlsx") }));
  expect(outcome).toMatchObject({
    ok: false,
    reason: expect.stringContaining("无法写入") as string,
  });
});

test.each([
  [[], "请用--text或--open指定一个输入文件"],
  [["--text", "a", "--open", "b"], "二者选一"],
  [["--tekst", "a"], "“--tekst”无法识别"],
  [["--text", ""], "后面没有文件名"],
  [["--text", "a", "b"], "“b”无法识别"],
  [["--summarise"], "后面没有文件名"],
  [["--summarise", "a.xlsx", "--mark"], "只能与--open、--append、--out、--findings同用"],
])("the arguments %p are refused with a sentence", (argv, sentence) => {
  expect(readArguments(argv)).toEqual({
    ok: false,
    reason: expect.stringContaining(sentence) as string,
  });
});

describe("--summarise", () => {
  /** The files of two units, and one that is no workbook. */
  async function units() {
    const [first, second] = await manyWorkbooks(2, 6);
    if (!first || !second) throw new Error("two files");
    return {
      good: [await textFile(first.name, first.bytes), await textFile(second.name, second.bytes)],
      bad: await textFile("坏的.xlsx", "不是工作簿"),
    };
  }

  test("files become the three sheets of a workbook, and what can not be read is told", async () => {
    const { good, bad } = await units();
    const [out, findings] = [inFolder("overview.xlsx"), inFolder("overview.json")];
    const again = path.relative(".", good[0] ?? "");
    const outcome = await summariseJob({ files: [...good, again, bad], onto: null, out, findings });
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.value.errors).toBe(true);
    expect(outcome.value.lines[0]).toMatch(/200001\.xlsx：6张项目表，错误0、/);
    expect(outcome.value.lines.at(-1)).toMatch(/^共3个文件，1个无法读取；12张项目表：错误0、/);
    const told = JSON.parse(await readFile(findings, "utf8")) as Record<string, unknown>[];
    expect(told.filter(({ category }) => category === "读取失败")).toMatchObject([{ file: bad }]);
    expect(told.filter(({ category }) => category === "校验问题")[0]).toMatchObject({
      file: good[0],
      cells: [expect.stringContaining("!")],
    });
    const reopened = await openWorkbook(await readFile(out));
    if (!reopened.ok) throw new Error(reopened.reason);
    expect(reopened.value.sheets().map(({ name }) => name)).toEqual([
      "项目汇总",
      "指标明细",
      "汇总问题",
    ]);
    reopened.value.dispose();
  });

  test("files come in batches onto one overview with --append", async () => {
    const { good } = await units();
    const [first, both] = [inFolder("first.xlsx"), inFolder("both.xlsx")];
    await summariseJob({ files: good.slice(0, 1), onto: null, out: first, findings: null });
    const rest = { files: good.slice(1), onto: first, out: both, findings: null };
    const outcome = await summariseJob({ ...rest, append: true });
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.value.lines.join()).toContain("没有与沿用的文件核对");
    const note = async (file: string) => {
      const workbook = await opened(file);
      const text = workbook.sheets()[0]?.value(1, 0);
      workbook.dispose();
      return text;
    };
    expect(await note(both)).toMatch(/^共12个项目，其中6个沿用此前汇总的数据；/);
    await summariseJob(rest);
    expect(await note(both)).toMatch(/^共6个项目；/);
  });

  test("an earlier overview is brought up to date with its notes, and told who has not reported", async () => {
    const { good } = await units();
    const [earlier, later] = [inFolder("earlier.xlsx"), inFolder("later.xlsx")];
    await summariseJob({ files: good.slice(0, 1), onto: null, out: earlier, findings: null });
    const workbook = await opened(earlier);
    write(workbook, "项目汇总", 3, 26, "请财政科复核");
    workbook.addSheet("单位名册");
    const roster = ["单位编码", "单位名称", "200001", "甲局", "300001", "丙局"];
    roster.forEach((text, i) => write(workbook, "单位名册", Math.floor(i / 2), i % 2, text));
    await writeFile(earlier, await saveWorkbook(workbook));
    workbook.dispose();
    const findings = inFolder("later.json");
    const outcome = await summariseJob({ files: good, onto: earlier, out: later, findings });
    if (!outcome.ok) throw new Error(outcome.reason);
    const updated = await opened(later);
    expect(updated.sheets().map(({ name }) => name)).toEqual([
      "项目汇总",
      "指标明细",
      "汇总问题",
      "单位名册",
    ]);
    const overview = updated.sheets()[0];
    expect(overview?.value(3, 26)).toBe("请财政科复核");
    expect([9, 15].map((row) => overview?.value(row, 1))).toEqual([
      expect.stringContaining("200002"),
      "合计",
    ]);
    updated.dispose();
    const told = JSON.parse(await readFile(findings, "utf8")) as { sentence: string }[];
    expect(told.map(({ sentence }) => sentence).join("\n")).toContain("丙局");
  });

  test("a file that asks for work without end is told like in the pane, the others are read", async () => {
    const { good } = await units();
    const hostile = await textFile("嵌套.xlsx", HOSTILE["20,000 sheets that share one part"]());
    const outcome = await summariseJob({
      files: [hostile, ...good.slice(1), inFolder("没有的.xlsx")],
      onto: null,
      out: null,
      findings: null,
    });
    const lines = outcome.ok ? outcome.value.lines.join("\n") : "";
    expect(lines).toContain("嵌套.xlsx：未读取，工作表超过3000张");
    expect(lines).toContain("没有的.xlsx：未读取，文件打不开");
    expect(lines).toContain("共3个文件，2个无法读取；6张项目表");
  });

  test("a file that takes longer than the pane would wait is given up", async () => {
    const { good } = await units();
    const readers = createReaderPool({
      spawn: () => ({
        onmessage: null,
        onerror: null,
        postMessage: () => undefined,
        terminate: () => undefined,
      }),
      timeout: 10,
    });
    const outcome = await summariseJob(
      { files: good, onto: null, out: null, findings: null },
      readers
    );
    expect(outcome).toMatchObject({
      ok: false,
      reason: expect.stringContaining("读取超过20秒，已停止") as string,
    });
  });

  test("where no file can be read there is one sentence and no workbook", async () => {
    const { bad } = await units();
    const out = inFolder("nothing.xlsx");
    const outcome = await summariseJob({ files: [bad], onto: null, out, findings: null });
    expect(outcome).toMatchObject({
      ok: false,
      reason: expect.stringContaining("坏的.xlsx") as string,
    });
    await expect(readFile(out)).rejects.toThrow();
  });

  test("the files stand among the other arguments in any order", () => {
    expect(readArguments(["--summarise", "a.xlsx", "b.xls", "--out", "c.xlsx"])).toEqual({
      ok: true,
      value: { files: ["a.xlsx", "b.xls"], onto: null, out: "c.xlsx", findings: null },
    });
    expect(readArguments(["--summarise", "a.xlsx", "--open", "b.xlsx"])).toMatchObject({
      value: { files: ["a.xlsx"], onto: "b.xlsx" },
    });
    expect(readArguments(["--summarise", "--append", "--open", "b.xlsx", "a.xlsx"])).toMatchObject({
      value: { files: ["a.xlsx"], onto: "b.xlsx", append: true },
    });
    for (const argv of [
      ["--summarise", "a.xlsx", "--append"],
      ["--open", "b.xlsx", "--append"],
    ])
      expect(readArguments(argv)).toMatchObject({
        ok: false,
        reason: expect.stringContaining("--append只能") as string,
      });
  });
});

test("the command exits with 0, 1 or 2, and prints nothing but sentences", async () => {
  const run = (...argv: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      execFile(
        process.execPath,
        ["-r", "@swc-node/register", "src/job/index.ts", ...argv],
        (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err })
      );
    });
  const clean = await run("--text", await textFile("seed.txt", SEED_TEXT));
  expect([clean.code, clean.err]).toEqual([0, ""]);
  const faulty = await run("--text", await textFile("faulty.txt", FAULTY_TEXT));
  expect([faulty.code, faulty.err]).toEqual([1, ""]);
  expect(faulty.out).toContain("【错误】1.人大代表培训经费!E12：");
  const none = await run("--open", inFolder("nowhere.xlsx"));
  expect([none.code, none.out]).toEqual([2, ""]);
  expect(none.err).toMatch(/^无法读取.*\n$/);
}, 30_000);
