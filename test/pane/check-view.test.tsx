import { screen } from "@testing-library/react";
import { TEXTS } from "../../src/taskpane/words/texts";
import {
  done,
  errorsOf,
  later,
  refused,
  seedDepartment,
  seedProjects,
  showPane,
  validationOf,
} from "./pane-support";

const { check } = TEXTS;
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const openCheck = () => screen.getByRole("tab", { name: TEXTS.tabs.check });

/** 预算数 30 is not 财政资金 31; a share that falls; a placeholder on the third sheet. */
const FAULTY = errorsOf(
  validationOf(seedProjects({ 0: { C4: 30, B7: 0.5, C7: 0.4 }, 2: { C10: "XX" } }))
);

async function validated(overrides: Parameters<typeof showPane>[0] = {}) {
  const shown = showPane({ validate: () => done(FAULTY), ...overrides });
  await shown.user.click(openCheck());
  await shown.user.click(button(check.validate));
  await screen.findByRole("group", { name: check.filter });
  return shown;
}

/** Lines that are no heads of tables. */
const findings = () => screen.getAllByRole("treeitem").filter((item) => item.ariaLevel !== "1");
const line = (name: RegExp) => screen.getByRole("treeitem", { name });

test("before the first time it says what the button does", async () => {
  const { user } = showPane();
  await user.click(openCheck());
  expect(screen.getByText(check.intro)).toBeVisible();
});

test("one click checks, marks, and lists the findings by sheet in their sentences", async () => {
  const mark = jest.fn(() => done({ marked: [], unmarked: [] }));
  await validated({ mark });
  const lines = screen.getAllByRole("treeitem").map(({ textContent }) => textContent);
  expect(lines).toEqual([
    "1.人大代表培训经费2处",
    expect.stringContaining("预算数30.00万元≠财政资金31.00＋其他资金0.00，差1.00万元。"),
    expect.stringContaining("6月底累计40%低于3月底50%"),
    "3.人大代表专项活动经费1处",
    expect.stringContaining("“XX”"),
  ]);
  expect(button("错误 3")).toBeVisible();
  expect(button("提醒 0")).toBeVisible();
  expect(screen.getByText(check.summary(6, 0, 3, 3))).toBeVisible();
  expect(mark).toHaveBeenCalledWith(FAULTY);
});

test("a click on a finding goes to its first cell", async () => {
  const goTo = jest.fn(() => done(null));
  const { user } = await validated({ goTo });
  await user.click(line(/6月底累计40%/));
  expect(goTo).toHaveBeenCalledWith({ sheet: "1.人大代表培训经费", row: 6, column: 2 });
});

test("a severity can be hidden and shown again", async () => {
  const { user } = await validated();
  await user.click(button("错误 3"));
  expect(button("错误 3")).toHaveAttribute("aria-pressed", "false");
  expect(screen.getByText(check.filteredOut)).toBeVisible();
  await user.click(button("错误 3"));
  expect(findings()).toHaveLength(3);
});

test("a hidden sheet is no way to go: the reason is told, the list stays", async () => {
  const { user } = await validated({ goTo: () => refused("工作表已隐藏，无法跳转。") });
  await user.click(line(/6月底累计40%/));
  expect(await screen.findByText("工作表已隐藏，无法跳转。")).toBeVisible();
  expect(findings()).toHaveLength(3);
});

test("the findings stand in the pane while the cells are still being marked", async () => {
  const marking = later<Awaited<ReturnType<typeof refused>>>();
  await validated({ mark: () => marking.promise });
  expect(screen.getByText(TEXTS.busy.mark)).toBeVisible();
  expect(findings()).toHaveLength(3);
  marking.settle(await refused("Excel 正忙。"));
  expect(await screen.findByText("Excel 正忙。")).toBeVisible();
  expect(findings()).toHaveLength(3);
});

test("sheets that could not be marked or read are told with the reason", async () => {
  const failure = (sheet: string, sentence: string) => ({
    sheet,
    reason: { code: "SheetProtected", sentence, sheet },
  });
  const unread = [failure("2.乙", "工作表“2.乙”没有读出。")];
  const validation = { ...FAULTY, reading: { ...FAULTY.reading, unread } };
  await validated({
    validate: () => done(validation),
    mark: () => done({ marked: [], unmarked: [failure("1.甲", "工作表“1.甲”受保护。")] }),
  });
  const unmarked = await screen.findByRole("list", { name: check.unmarked });
  expect(unmarked).toHaveTextContent("工作表“1.甲”受保护。");
  expect(screen.getByRole("list", { name: check.unread })).toHaveTextContent("“2.乙”没有读出");
});

test("nothing found is said as such", async () => {
  const clean = { ...validationOf([seedDepartment(), ...seedProjects()]), findings: [] };
  const { user } = showPane({ validate: () => done(clean) });
  await user.click(openCheck());
  await user.click(button(check.validate));
  expect(await screen.findByRole("heading", { name: check.clean })).toBeVisible();
  expect(screen.getByText(check.scope(6, 1))).toBeVisible();
});

test("a workbook without tables leads to 填报", async () => {
  const { user } = showPane({ validate: () => done(validationOf([])) });
  await user.click(openCheck());
  await user.click(button(check.validate));
  expect(await screen.findByRole("heading", { name: check.noTables })).toBeVisible();
  await user.click(button(check.toFill));
  expect(button(TEXTS.fill.create)).toBeVisible();
});

test("another budget year is checked against at once", async () => {
  const validate = jest.fn(() => done(FAULTY));
  const { user } = await validated({ validate });
  const year = screen.getByRole("combobox", { name: TEXTS.year.label });
  expect(year).toHaveDisplayValue(TEXTS.year.automatic(2026));
  await user.selectOptions(year, TEXTS.year.option(2027));
  await screen.findByRole("group", { name: check.filter });
  expect(validate.mock.calls).toEqual([[{}], [{ budgetYear: 2027 }]]);
});

test("marks are cleared, and sheets that keep theirs are told", async () => {
  const left = [{ sheet: "2.乙", reason: { code: "X", sentence: "工作表“2.乙”受保护。" } }];
  const { user } = await validated({ clear: () => done({ cleared: ["1.甲"], left }) });
  await user.click(button(check.clear));
  expect(await screen.findByText(TEXTS.done.cleared(1))).toBeVisible();
  expect(screen.getByRole("list", { name: TEXTS.done.left })).toHaveTextContent("“2.乙”受保护");
});

test("the note on Ctrl+Z goes for good once it is closed", async () => {
  const { user, readUndoNotice } = showPane({}, false);
  await user.click(openCheck());
  expect(screen.getByText(check.undo)).toBeVisible();
  await user.click(button(TEXTS.close));
  expect(screen.queryByText(check.undo)).not.toBeInTheDocument();
  expect(readUndoNotice).toHaveBeenCalledTimes(1);
});
