import { createActions, type SourceTable } from "../../src/actions";
import { collectFile, type CollectedFile } from "../../src/intake";
import { manyWorkbooks } from "../support/many-workbooks";
import { SEED } from "../support/seed";
import { closeAll, fill, open, reasonIn, valueOf, type Opened } from "./support";

afterEach(closeAll);

const TRAINING = "1.人大代表培训经费";

let files: CollectedFile[];

beforeAll(async () => {
  files = await Promise.all(
    (await manyWorkbooks(2, 2)).map(async ({ name, bytes }) =>
      valueOf(await collectFile(bytes, name))
    )
  );
});

/** The seed's tables and their overview. */
async function ofThisWorkbook() {
  const office = open({ ceiling: "1.9" });
  const actions = createActions(office.gateway);
  valueOf(await actions.importDocument({ ...SEED, department: null }, "keepBoth"));
  valueOf(await actions.summarise(valueOf(await actions.validate())));
  await office.workbook.calculate();
  return { office, show: (cell: string) => show(office, `项目汇总!${cell}`) };
}

/** Two files summed up. */
async function ofFiles() {
  const office = open({ ceiling: "1.9" });
  valueOf(await createActions(office.gateway).summariseFiles(files, []));
  await office.workbook.calculate();
  return { office };
}

/** Selects a cell and asks for its source; tells the syncs as well. */
async function show(
  office: Opened,
  cell: string,
  picked: readonly CollectedFile[] = files,
  failed: readonly { name: string; reason: string }[] = []
) {
  office.host.user.select(cell);
  const before = office.traffic.requests;
  const source = await createActions(office.gateway).showSource(picked, failed);
  return { source, syncs: office.traffic.requests - before };
}

const selection = ({ workbook }: Opened) => {
  const { sheet, area } = workbook.selection;
  return `${sheet.name}!${area.top},${area.left}`;
};

const opened = ({ source }: { source: Awaited<ReturnType<typeof show>>["source"] }) => {
  const table = valueOf(source) as SourceTable;
  const { sheet, table: content } = table.file.projects[table.index]!;
  return [table.file.name, sheet, content.projectName, table.at];
};

describe("a project of this workbook", () => {
  test.each([
    ["the budget leads to the budget", "E4", `${TRAINING}!3,2`],
    ["the code leads to the code", "C5", "2.人大代表执法检查工作经费!2,1"],
    ["the share by June leads to that share", "J4", `${TRAINING}!6,2`],
    ["so does the amount by June", "N4", `${TRAINING}!6,2`],
    ["the state leads to the project's name", "X4", `${TRAINING}!2,4`],
    ["a note beside it as well", "AB4", `${TRAINING}!2,4`],
  ])("%s, in 1 sync and 3 to go there", async (_, cell, target) => {
    const { office, show } = await ofThisWorkbook();
    const { source, syncs } = await show(cell);
    expect(valueOf(source)).toBeNull();
    expect(selection(office)).toBe(target);
    expect(syncs).toBe(1 + 3);
  });

  test("is found after its sheet was renamed, its table moved down and the overview's columns moved", async () => {
    const { office, show } = await ofThisWorkbook();
    const { user } = office.host;
    user.renameSheet(TRAINING, "培训");
    user.insertRows("培训!1:2");
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("项目汇总").getRange("A:B").insert("Right");
      await context.sync();
    });
    await office.workbook.calculate();
    expect(valueOf((await show("G4")).source)).toBeNull();
    expect(selection(office)).toBe("培训!5,2");
  });

  test("whose sheet was deleted is told of by the sheet, and nothing is selected", async () => {
    const { office, show } = await ofThisWorkbook();
    office.host.user.deleteSheet(TRAINING);
    await office.workbook.calculate();
    const { sentence } = reasonIn((await show("E4")).source);
    expect(sentence).toBe(
      `来源工作表“${TRAINING}”已改名或删除，没有跳转。请重新汇总本工作簿，再试一次。`
    );
    expect(selection(office)).toBe("项目汇总!3,4");
  });

  test("on a hidden sheet is told of as hidden", async () => {
    const { office, show } = await ofThisWorkbook();
    office.sheet(TRAINING).visibility = "Hidden";
    expect(reasonIn((await show("E4")).source).sentence).toContain("取消隐藏");
  });
});

describe("a row of a file", () => {
  test("on 项目汇总 opens the project's table, in 1 sync", async () => {
    const { office } = await ofFiles();
    const shown = await show(office, "项目汇总!F6");
    expect(shown.syncs).toBe(1);
    const [, second] = files;
    const { sheet, table } = second!.projects[0]!;
    expect(opened(shown)).toEqual(["200002.xlsx", sheet, table.projectName, null]);
  });

  test("on 指标明细 opens it with the indicator's row", async () => {
    const { office } = await ofFiles();
    const shown = await show(office, "指标明细!G9");
    expect(shown.syncs).toBe(1);
    const { sheet, table, indicatorRows } = files[0]!.projects[1]!;
    const at = { row: indicatorRows[0], column: null };
    expect(opened(shown)).toEqual(["200001.xlsx", sheet, table.projectName, at]);
    expect(office.sheet("指标明细").value(8, 6)).toBe(table.indicators[0]?.name);
  });

  test("on 汇总问题 opens it with the cell of the finding", async () => {
    const { office } = await ofFiles();
    const shown = await show(office, "汇总问题!A7");
    const [finding] = files[0]!.findings;
    const { row, column } = finding!.at!;
    expect(opened(shown)).toEqual([
      "200001.xlsx",
      finding?.at?.sheet,
      files[0]!.projects.find(({ sheet }) => sheet === finding?.at?.sheet)?.table.projectName,
      { row, column },
    ]);
  });

  test("far down a long list is read without the rest of it", async () => {
    const { office } = await ofFiles();
    const sheet = office.sheet("指标明细");
    const far = { top: 29_999, left: 0, bottom: 29_999, right: 13 };
    const texts = Array.from({ length: 14 }, (_, column) => sheet.value(9, column));
    sheet.write(far, (_, column) => ({ value: texts[column] ?? null }));
    const before = office.traffic.bytesReceived;
    const shown = await show(office, "指标明细!C30000");
    expect(opened(shown)[0]).toBe("200001.xlsx");
    expect(shown.syncs).toBe(1);
    expect(office.traffic.bytesReceived - before).toBeLessThan(60_000);
  });

  test("whose file was not picked is told of by file and sheet, with what to do", async () => {
    const { office } = await ofFiles();
    const { sheet } = files[1]!.projects[0]!;
    const { source } = await show(office, "项目汇总!F6", files.slice(0, 1));
    expect(reasonIn(source).sentence).toBe(
      `来源是文件“200002.xlsx”的工作表“${sheet}”，这个文件不在窗格的文件列表中，或还没有读完。请在“多个文件”中选择它，读完后再试一次。`
    );
  });

  test("whose file could not be read this time is told of with the reason", async () => {
    const { office } = await ofFiles();
    const failed = [{ name: "200002.xlsx", reason: "文件设有打开密码，没有读取。" }];
    const { source } = await show(office, "项目汇总!F6", files.slice(0, 1), failed);
    expect(reasonIn(source).sentence).toMatch(
      /^来源是文件“200002\.xlsx”的工作表“.*”，没有读出：文件设有打开密码，没有读取。$/
    );
  });

  test("whose table is no longer in the file is told of", async () => {
    const { office } = await ofFiles();
    const emptied = files.map((file) => ({ ...file, projects: [] }));
    const { source } = await show(office, "项目汇总!F6", emptied);
    expect(reasonIn(source).sentence).toContain("其中没有读到项目绩效目标表");
  });
});

describe("where there is no source the sentence says where to click", () => {
  test.each([
    ["项目汇总!A3", "请选中列出的一个项目、指标或问题"],
    ["项目汇总!B8", "请选中列出的一个项目、指标或问题"],
    ["指标明细!A1", "请选中列出的一个项目、指标或问题"],
    ["指标明细!A5000", "请选中列出的一个项目、指标或问题"],
    ["Sheet1!A1", "请点开其中一张"],
  ])("%s: %s", async (cell, words) => {
    const { office } = await ofFiles();
    const { source, syncs } = await show(office, cell);
    expect(reasonIn(source).sentence).toContain(words);
    expect(syncs).toBe(1);
  });

  test("a unit of the roster that has not reported leads to the roster", async () => {
    const office = open();
    fill(office.workbook.addSheet("单位名册"), { A1: "单位编码", B1: "单位名称", A2: "300001" });
    valueOf(await createActions(office.gateway).summariseFiles([], []));
    const { source } = await show(office, "汇总问题!C7");
    expect(reasonIn(source).sentence).toContain("请在“单位名册”或“项目清单”中核对");
  });
});
