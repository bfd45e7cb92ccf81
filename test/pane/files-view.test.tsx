import { act, createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Actions } from "../../src/actions";
import { describeFileReason } from "../../src/files";
import type { ProblemEntry } from "../../src/forms";
import { TEXTS } from "../../src/taskpane/words/texts";
import {
  collected,
  failed,
  linesRead,
  list,
  pick,
  read,
  settle,
  showFiles,
  workbookFiles,
} from "./files-support";
import { done, refused, SEED_PICTURES } from "./pane-support";

type SummariseArguments = Parameters<Actions["summariseFiles"]>;
const { files } = TEXTS;
const button = (name: string) => screen.getByRole("button", { name });
const line = (name: RegExp) => within(list()).getByRole("treeitem", { name });
const waitForLines = (...lines: readonly unknown[]) =>
  waitFor(() => expect(linesRead()).toEqual(lines));

test("picked files wait, are read in turn, and end with their tables or with the reason", async () => {
  const { user, of } = await showFiles();
  await pick(user, "甲.xlsx", "乙.xls", "丙.et");
  await waitForLines("丙.et等待", "甲.xlsx等待", "乙.xls等待");
  await settle(() => {
    of("甲.xlsx").start();
    of("乙.xls").start();
    of("甲.xlsx").finish(read("甲.xlsx", 0, 1));
  });
  await waitForLines("丙.et等待", "甲.xlsx2张表错误2", "乙.xls读取中");
  expect(
    screen.getByText(files.progress(1, 3), { selector: "[aria-live] ~ *, div" })
  ).toBeVisible();
  await settle(() => {
    of("乙.xls").finish(failed("password"));
    of("丙.et").finish(read("丙.et", 2));
  });
  await waitForLines(
    "丙.et1张表错误1",
    "甲.xlsx2张表错误2",
    `乙.xls${describeFileReason({ code: "password" })}`
  );
  expect(screen.getByText(files.read(3, 3, 1))).toBeVisible();
  expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
});

test("the list is drawn in a task of its own, not in the one in which the browser hands files over", async () => {
  await showFiles();
  const picked = workbookFiles("甲.xlsx");
  fireEvent.change(screen.getByLabelText(files.pickLabel), { target: { files: picked } });
  expect(screen.queryByRole("tree")).not.toBeInTheDocument();
  await waitForLines("甲.xlsx等待");
});

test("the bar shows how many of all files are done", async () => {
  const { user, of } = await showFiles();
  await pick(user, "甲.xlsx", "乙.xlsx", "丙.xlsx", "丁.xlsx");
  await settle(() => of("甲.xlsx").finish(read("甲.xlsx", 0)));
  const bar = screen.getByRole("progressbar", { name: files.progressLabel });
  await waitFor(() => expect(bar).toHaveAttribute("aria-valuenow", "1"));
  expect(bar).toHaveAttribute("aria-valuemax", "4");
});

test("取消 ends the reading at once: what was read stays, the rest is 已取消 and can be read again", async () => {
  const { user, of, cancel, asked } = await showFiles();
  await pick(user, "甲.xlsx", "乙.xlsx", "丙.xlsx");
  await settle(() => {
    of("甲.xlsx").finish(read("甲.xlsx", 0));
    of("乙.xlsx").start();
  });
  await user.click(button(files.cancel));
  expect(cancel).toHaveBeenCalledTimes(1);
  expect(linesRead()).toEqual(["丙.xlsx已取消", "甲.xlsx1张表错误1", "乙.xlsx已取消"]);
  const late = of("乙.xlsx");
  await user.click(button(files.retryAll(2)));
  await waitForLines("丙.xlsx等待", "甲.xlsx1张表错误1", "乙.xlsx等待");
  expect(asked.map(({ file }) => file.name).slice(3)).toEqual(["丙.xlsx", "乙.xlsx"]);
  // What the worker had answered before it heard of the end belongs to no line any more.
  await settle(() => late.finish(failed("cancelled")));
  await settle(() => of("丙.xlsx").finish(read("丙.xlsx", 1)));
  await waitForLines("丙.xlsx1张表错误1", "甲.xlsx1张表错误1", "乙.xlsx等待");
});

test("a single file is read again, by its button or by R", async () => {
  const { user, of, asked } = await showFiles();
  await pick(user, "甲.xlsx");
  await settle(() => of("甲.xlsx").finish(failed("timeout")));
  await user.click(await screen.findByRole("button", { name: files.retryFile("甲.xlsx") }));
  await waitFor(() => expect(asked).toHaveLength(2));
  await settle(() => of("甲.xlsx").finish(failed("timeout")));
  await screen.findByRole("button", { name: files.retryFile("甲.xlsx") });
  act(() => line(/甲/).focus());
  await user.keyboard("r");
  await waitFor(() => expect(asked).toHaveLength(3));
  await settle(() => of("甲.xlsx").finish(read("甲.xlsx", 0)));
  await waitForLines("甲.xlsx1张表错误1");
});

test("a file is taken out by its button or by Delete, and what is read of it later does not come back", async () => {
  const { user, of } = await showFiles();
  await pick(user, "甲.xlsx", "乙.xlsx", "丙.xlsx");
  await user.click(button(files.remove("乙.xlsx")));
  expect(linesRead()).toEqual(["丙.xlsx等待", "甲.xlsx等待"]);
  act(() => line(/丙/).focus());
  await user.keyboard("{Delete}");
  expect(line(/甲/)).toHaveFocus();
  await settle(() => {
    ["甲.xlsx", "乙.xlsx", "丙.xlsx"].forEach((name) => of(name).finish(read(name, 0)));
  });
  await waitForLines("甲.xlsx1张表错误1");
  await user.click(button(files.clear));
  expect(screen.queryByRole("tree", { name: files.list })).not.toBeInTheDocument();
});

test("a folder's files stand in the order in which people count, whatever order they come in", async () => {
  const { user, asked } = await showFiles();
  await pick(user, "单位10.xlsx", "乙局.xlsx", "单位9.xlsx", "01.et", "甲局.xls", "单位1.xlsx");
  const names = ["01.et", "单位1.xlsx", "单位9.xlsx", "单位10.xlsx", "甲局.xls", "乙局.xlsx"];
  await waitForLines(...names.map((name) => `${name}等待`));
  expect(asked.map(({ file }) => file.name)).toEqual(names);
});

test("more files are added to those in the list; one of the same name takes the old one's place", async () => {
  const { user, of, asked } = await showFiles();
  await pick(user, "甲.xlsx", "乙.xlsx");
  await settle(() => of("甲.xlsx").finish(read("甲.xlsx", 0)));
  await settle(() => of("乙.xlsx").finish(read("乙.xlsx", 1)));
  await pick(user, "甲.xlsx", "丙.xlsx");
  await waitForLines("甲.xlsx等待", "乙.xlsx1张表错误1", "丙.xlsx等待");
  expect(asked.map(({ file }) => file.name)).toEqual(["甲.xlsx", "乙.xlsx", "甲.xlsx", "丙.xlsx"]);
  expect(screen.getByRole("list", { name: files.notes.replaced })).toHaveTextContent(/^甲.xlsx$/);
});

test("files are dropped; what is no workbook is left out by name, lock files without a word", async () => {
  const { asked } = await showFiles();
  const dropped = workbookFiles("甲.xlsx", "~$甲.xlsx", "说明.docx", "甲.xlsx");
  const area = screen.getByText(files.drop);
  fireEvent.dragOver(area);
  expect(screen.getByText(files.over)).toBeVisible();
  fireEvent.drop(area, { dataTransfer: { files: dropped } });
  await waitForLines("甲.xlsx等待", "甲 (2).xlsx等待");
  expect(asked).toHaveLength(2);
  expect(screen.getByRole("list", { name: files.notes.foreign })).toHaveTextContent(/^说明.docx$/);
});

test("what is dragged from the area onto something in it is still over it", async () => {
  await showFiles();
  const area = screen.getByText(files.drop);
  expect(fireEvent.dragEnter(area)).toBe(false); // taken, or a drop that follows at once is refused
  const goTo = (relatedTarget: Element) =>
    fireEvent(area, Object.assign(createEvent.dragLeave(area), { relatedTarget }));
  goTo(button(files.pick));
  expect(screen.getByText(files.over)).toBeVisible();
  goTo(document.body);
  expect(screen.getByText(files.drop)).toBeVisible();
});

test("a dropped folder gives all files below it, by their paths", async () => {
  await showFiles();
  const file = (path: string) => ({
    isFile: true,
    fullPath: path,
    file: (done: (file: File) => void) => done(new File(["x"], path)),
  });
  const folder = (path: string, inside: readonly unknown[]) => ({
    isDirectory: true,
    fullPath: path,
    createReader: () => {
      const portions = [inside.slice(0, 1), inside.slice(1), []];
      return { readEntries: (done: (portion: unknown) => void) => done(portions.shift()) };
    },
  });
  const entry = folder("/报送", [
    folder("/报送/甲局", [file("/报送/甲局/表.xlsx")]),
    file("/报送/乙局.xls"),
    folder("/报送/空", []),
  ]);
  const dataTransfer = { items: [{ webkitGetAsEntry: () => entry }], files: [] };
  fireEvent.drop(screen.getByText(files.drop), { dataTransfer });
  await waitForLines("报送/甲局/表.xlsx等待", "报送/乙局.xls等待");
});

test.each([
  [500, 500],
  [501, 500],
])("of %i files %i are read, and the pane says what is left out", async (picked, asks) => {
  const { user, asked, of } = await showFiles();
  const names = Array.from({ length: picked }, (_, i) => `单位${i + 1}.xlsx`);
  await pick(user, ...names);
  await waitFor(() => expect(asked).toHaveLength(asks));
  expect(screen.getAllByText(files.progress(0, 500))[0]).toBeVisible();
  expect(screen.queryAllByText("单位501.xlsx")).toHaveLength(picked - asks);
  // Of so many only the lines in sight are mounted.
  expect(linesRead().length).toBeGreaterThan(10);
  expect(linesRead().length).toBeLessThan(60);
  await settle(() => names.slice(0, 500).forEach((name) => of(name).finish(read(name, 0))));
  expect(await screen.findByText(files.read(500, 500, 0))).toBeVisible();
});

test("hundreds of replies at once draw the pane a few times only", async () => {
  const { pane, user, of, asked } = await showFiles();
  const names = Array.from({ length: 300 }, (_, i) => `单位${i + 1}.xlsx`);
  await pick(user, ...names);
  await waitFor(() => expect(asked).toHaveLength(300));
  const drawn = jest.fn();
  const stop = pane.store.subscribe(drawn);
  await settle(() =>
    names.forEach((name) => {
      of(name).start();
      of(name).finish(read(name, 0));
    })
  );
  expect(await screen.findByText(files.read(300, 300, 0))).toBeVisible();
  stop();
  expect(drawn.mock.calls.length).toBeLessThan(5);
});

test("hidden sheets are read on request: everything is read once more, and the choice is kept", async () => {
  const keepHiddenSheets = jest.fn();
  const { user, of, asked } = await showFiles({}, { keepHiddenSheets });
  await pick(user, "甲.xlsx");
  await settle(() => of("甲.xlsx").finish(read("甲.xlsx", 0)));
  await user.click(screen.getByRole("checkbox", { name: files.hidden }));
  await waitFor(() => expect(asked.map(({ options }) => options.hidden)).toEqual([false, true]));
  await waitForLines("甲.xlsx等待");
  expect(keepHiddenSheets).toHaveBeenCalledWith(true);
});

test("what was chosen last time is chosen again: hidden sheets and the budget year", async () => {
  const { user, asked } = await showFiles({}, { hiddenSheets: () => true, year: () => 2027 });
  expect(screen.getByRole("checkbox", { name: files.hidden })).toBeChecked();
  expect(screen.getByRole("combobox", { name: TEXTS.year.label })).toHaveValue("2027");
  await pick(user, "甲.xlsx");
  await waitFor(() => expect(asked[0]?.options).toEqual({ hidden: true, budgetYear: 2027 }));
});

test("a year that is not offered any more is forgotten", async () => {
  const keepYear = jest.fn();
  const { user } = await showFiles({}, { year: () => 2023, keepYear });
  const year = screen.getByRole("combobox", { name: TEXTS.year.label });
  expect(year).toHaveValue("");
  await user.selectOptions(year, "2025");
  expect(keepYear).toHaveBeenCalledWith(2025);
});

test("a file opens to its projects, and a project to its table with the places of what it says", async () => {
  const { user, of } = await showFiles();
  await pick(user, "甲.xlsx", "乙.xlsx");
  await settle(() => of("甲.xlsx").finish(read("甲.xlsx", 0, 1)));
  await settle(() => of("乙.xlsx").finish(read("乙.xlsx", 2)));
  await user.click(await screen.findByText("2张表"));
  const { projectName, projectCode, indicators } = collected("甲.xlsx", [1]).projects[0]!.table;
  await user.click(line(new RegExp(projectCode)));
  const table = screen.getByRole("article", { name: projectName });
  expect(within(table).getByRole("button", { name: files.table.back })).toHaveFocus();
  expect(table).toHaveTextContent(/文件甲.xlsx *工作表2\.人大代表执法检查工作经费/);
  expect(table).toHaveTextContent(/项目编码13070026P\w+ 单元格B3/);
  expect(table).toHaveTextContent(/预算数[\d.]+万元 单元格C4/);
  const inTable = within(table).getByRole("list", {
    name: files.table.indicators(indicators.length),
  });
  expect(within(inTable).getAllByRole("listitem")).toHaveLength(indicators.length);
  expect(within(table).getByRole("list", { name: files.table.findings(1) })).toHaveTextContent(
    /错误 C4预算数30.00万元/
  );
  await user.keyboard("{Enter}");
  expect(line(new RegExp(projectCode))).toHaveFocus();
});

test("the keys of a tree unfold a file and show a project's table", async () => {
  const { user, of } = await showFiles();
  await pick(user, "甲.xlsx");
  await settle(() => of("甲.xlsx").finish(read("甲.xlsx", 0, 1)));
  await waitFor(() => expect(line(/甲/)).toHaveAttribute("aria-expanded", "false"));
  act(() => line(/甲/).focus());
  await user.keyboard("{ArrowRight}{ArrowRight}{ArrowDown}{Enter}");
  const { projectName } = collected("甲.xlsx", [1]).projects[0]!.table;
  expect(screen.getByRole("article", { name: projectName })).toBeVisible();
});

test("what a reviewer must know of a file stands below it, with its sheet", async () => {
  const { user, of } = await showFiles();
  await pick(user, "甲.xlsx");
  const problem = { code: "alteredForm", sheet: "旧表", sentence: "缺少“依据”。" } as const;
  const file = { ...collected("甲.xlsx", [0]), problems: [problem] };
  await settle(() => of("甲.xlsx").finish({ ok: true, value: file }));
  await user.click(await screen.findByText(files.problems(1)));
  expect(linesRead().slice(0, 2)).toEqual(["甲.xlsx1张表错误1请注意1处", "旧表缺少“依据”。"]);
});

test("where the reader can not be loaded the pane says so, and the files can be read when it can", async () => {
  const { user, openPool, asked } = await showFiles();
  openPool.mockRejectedValueOnce(new Error("offline"));
  await pick(user, "甲.xlsx");
  expect(await screen.findByText(TEXTS.failed.notLoaded)).toBeVisible();
  await waitForLines("甲.xlsx已取消");
  await user.click(screen.getAllByRole("button", { name: TEXTS.retry })[0]!);
  await waitFor(() => expect(asked).toHaveLength(1));
  await waitForLines("甲.xlsx等待");
});

function problemAt(at: string): ProblemEntry {
  return {
    category: "校验问题",
    unit: "101001",
    projectCode: "",
    projectName: "甲",
    file: "甲.xlsx",
    sheet: "1.甲",
    cell: at,
    severity: "提醒",
    matter: "支出进度偏慢",
    sentence: "请核对。",
    explanation: "",
    state: "待处理",
  };
}

describe("写入汇总", () => {
  test("takes what was read and the reasons for what was not, names the sheets and leads to them", async () => {
    const summariseFiles = jest.fn<ReturnType<Actions["summariseFiles"]>, SummariseArguments>(() =>
      done({
        sheet: "项目汇总",
        indicatorsSheet: "指标明细",
        problemsSheet: "汇总问题",
        projects: 2,
        kept: 0,
        problems: ["C4", "D7", "E7"].map(problemAt),
        duplicates: { codes: 2, names: 0 },
        pictures: SEED_PICTURES,
        updated: true,
        notices: ["请核对备注。"],
      })
    );
    const goTo = jest.fn(() => done(null));
    const { user, of } = await showFiles({ summariseFiles, goTo });
    await pick(user, "甲.xlsx", "乙.xlsx");
    expect(screen.queryByRole("button", { name: files.write })).not.toBeInTheDocument();
    await settle(() => of("甲.xlsx").finish(read("甲.xlsx", 0, 1)));
    await settle(() => of("乙.xlsx").finish(failed("password")));
    await user.click(await screen.findByRole("button", { name: files.write }));
    expect(await screen.findByText(files.done.sentence(true))).toBeVisible();
    const reason = describeFileReason({ code: "password" });
    expect(summariseFiles.mock.calls).toEqual([
      [[collected("甲.xlsx", [0, 1])], [{ name: "乙.xlsx", reason }], "ask"],
    ]);
    expect(screen.getByRole("list", { name: files.done.sheets })).toHaveTextContent(
      "项目汇总（2个项目）指标明细汇总问题（3条）"
    );
    expect(screen.getByRole("list", { name: TEXTS.done.notices })).toHaveTextContent(
      "不同文件中重复的项目编码2处，见“汇总问题”请核对备注。"
    );
    await user.click(button(files.done.open("汇总问题")));
    expect(goTo).toHaveBeenCalledWith({ sheet: "汇总问题", row: 0, column: 0 });
  });

  describe("where the overview has files that are not in the list", () => {
    const others = jest.fn<ReturnType<Actions["summariseFiles"]>, SummariseArguments>(
      (_, __, what) =>
        what === "ask"
          ? refused("还有其他文件。", { code: "OtherFiles" })
          : done({
              sheet: "项目汇总",
              indicatorsSheet: "指标明细",
              problemsSheet: "汇总问题",
              projects: 352,
              kept: 176,
              problems: [],
              duplicates: { codes: 0, names: 0 },
              pictures: SEED_PICTURES,
              updated: true,
              notices: [],
            })
    );
    beforeEach(() => others.mockClear());
    const answers = () => others.mock.calls.map(([, , what]) => what);
    const group = () => screen.findByRole("group", { name: TEXTS.otherFiles.title });

    test.each(["keep", "gone"] as const)(
      "writes nothing until the user has chosen: %s",
      async (answer) => {
        const { user, of } = await showFiles({ summariseFiles: others });
        await pick(user, "甲.xlsx");
        await settle(() => of("甲.xlsx").finish(read("甲.xlsx", 0)));
        await user.click(await screen.findByRole("button", { name: files.write }));
        expect(await group()).toHaveTextContent(TEXTS.otherFiles.question);
        expect(answers()).toEqual(["ask"]);
        expect(button(TEXTS.otherFiles.keep)).toHaveFocus();
        await user.click(button(TEXTS.otherFiles[answer]));
        expect(await screen.findByText(files.done.sentence(true))).toBeVisible();
        expect(answers()).toEqual(["ask", answer]);
        expect(screen.getByRole("list", { name: files.done.sheets })).toHaveTextContent(
          "项目汇总（352个项目，其中176个沿用此前汇总的数据）"
        );
      }
    );

    test("a list that is full says how the rest comes onto the same overview", async () => {
      const { user, of } = await showFiles({ summariseFiles: others });
      const names = Array.from({ length: 501 }, (_, i) => `${i}.xlsx`);
      await pick(user, ...names);
      await settle(() => names.slice(0, 500).forEach((name) => of(name).finish(read(name, 0))));
      expect(screen.getByText(files.notes.left(1))).toHaveTextContent(TEXTS.otherFiles.keep);
    });

    test("that can not be written says why, and is tried again as the user has chosen", async () => {
      const { user, of } = await showFiles({ summariseFiles: others });
      await pick(user, "甲.xlsx");
      await settle(() => of("甲.xlsx").finish(read("甲.xlsx", 0)));
      await user.click(await screen.findByRole("button", { name: files.write }));
      await group();
      others.mockImplementationOnce(() => refused("工作簿结构受保护。"));
      await user.click(button(TEXTS.otherFiles.keep));
      await user.click(await screen.findByRole("button", { name: TEXTS.retry }));
      await waitFor(() => expect(answers()).toEqual(["ask", "keep", "keep"]));
    });
  });

  test("that fails says why and can be tried again; the files stay", async () => {
    const summariseFiles = jest.fn(() => refused("工作簿结构受保护。"));
    const { user, of } = await showFiles({ summariseFiles });
    await pick(user, "甲.xlsx");
    await settle(() => of("甲.xlsx").finish(read("甲.xlsx", 0)));
    await user.click(await screen.findByRole("button", { name: files.write }));
    expect(await screen.findByText("工作簿结构受保护。")).toBeVisible();
    await user.click(button(TEXTS.retry));
    await waitFor(() => expect(summariseFiles).toHaveBeenCalledTimes(2));
    expect(linesRead()).toEqual(["甲.xlsx1张表错误1"]);
  });
});
