import { screen, within } from "@testing-library/react";
import { TEXTS } from "../../src/taskpane/texts";
import { done, refused, showPane, written } from "./pane-support";

const { fill, failed } = TEXTS;
const button = (name: string) => screen.getByRole("button", { name });
const entry = (name: string | RegExp) => screen.getByRole("textbox", { name });
const projectName = new RegExp(`^${fill.projectName}`);
const status = () => screen.getByRole("status", { name: TEXTS.status });

test("a new table takes what was typed, and the number that is next", async () => {
  const newTable = jest.fn(() => done(written(["1.会议"])));
  const { user } = showPane({ newTable });
  await user.type(entry(fill.unitCode), "101001");
  await user.type(entry(fill.unitName), "办公室 ");
  await user.type(entry(projectName), " 会议");
  await user.type(entry(fill.projectCode), "13070026P00112110002X{Enter}");
  expect(newTable).toHaveBeenCalledWith({
    number: 1,
    unit: { code: "101001", name: "办公室" },
    projectCode: "13070026P00112110002X",
    projectName: "会议",
  });
  expect(await screen.findByText("1.会议")).toBeVisible();
  expect(entry(fill.number)).toHaveValue("2");
  expect(entry(fill.unitCode)).toHaveValue("101001");
  expect(entry(projectName)).toHaveValue("");
});

test("a table without a project name is not made; the cursor goes to the entry", async () => {
  const newTable = jest.fn(() => done(written([])));
  const { user } = showPane({ newTable });
  await user.click(button(fill.create));
  expect(screen.getByText(fill.projectNameMissing)).toBeVisible();
  expect(entry(projectName)).toHaveFocus();
  expect(newTable).not.toHaveBeenCalled();
});

test.each(["0", "1000", "一", ""])("%p is no number for a table", async (number) => {
  const newTable = jest.fn(() => done(written([])));
  const { user } = showPane({ newTable });
  await user.type(entry(projectName), "会议");
  await user.clear(entry(fill.number));
  if (number !== "") await user.type(entry(fill.number), number);
  await user.click(button(fill.create));
  expect(screen.getByText(fill.numberWrong)).toBeVisible();
  expect(entry(fill.number)).toHaveFocus();
  expect(newTable).not.toHaveBeenCalled();
});

test("what was typed stays where the table could not be made, and a retry makes it", async () => {
  const newTable = jest
    .fn()
    .mockReturnValueOnce(refused("工作簿结构受保护。"))
    .mockReturnValueOnce(done(written(["1.会议"])));
  const { user } = showPane({ newTable });
  await user.type(entry(projectName), "会议{Enter}");
  expect(await screen.findByText("工作簿结构受保护。")).toBeVisible();
  expect(entry(projectName)).toHaveValue("会议");
  await user.click(button(TEXTS.retry));
  expect(await screen.findByText("1.会议")).toBeVisible();
  expect(screen.queryByText("工作簿结构受保护。")).not.toBeInTheDocument();
});

test("sheets that a failed job has written are listed and can be removed", async () => {
  const removeSheets = jest.fn((names: readonly string[]) => done(names));
  const importDocument = () => refused("内存不足。", { written: ["1.甲", "2.乙"] });
  const { user } = showPane({ importDocument, removeSheets });
  await user.click(button(fill.sample));
  const list = await screen.findByRole("list", { name: failed.written });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map((item) => item.textContent)
  ).toEqual(["1.甲", "2.乙"]);
  await user.click(button(failed.remove));
  expect(removeSheets).toHaveBeenCalledWith(["1.甲", "2.乙"]);
  expect(await screen.findByText(TEXTS.done.removed(2))).toBeVisible();
});

test.each([
  [fill.department, "部门整体绩效目标"],
  [fill.fitRows, TEXTS.done.fitted("1.甲", 3)],
  [fill.insertRow, TEXTS.done.inserted("1.甲", 12)],
])("%s says what was done", async (name, sentence) => {
  const { user } = showPane();
  await user.click(button(name));
  expect(await within(status()).findByText(sentence)).toBeVisible();
  await user.click(button(TEXTS.close));
  expect(status()).toBeEmptyDOMElement();
});

test("what has been done is no longer told on another tab, a failure is", async () => {
  const { user } = showPane({ fitRowHeights: () => refused("当前工作表上没有表。") });
  await user.click(button(fill.insertRow));
  await within(status()).findByText(TEXTS.done.inserted("1.甲", 12));
  await user.click(screen.getByRole("tab", { name: TEXTS.tabs.sum }));
  expect(status()).toBeEmptyDOMElement();
  await user.click(screen.getByRole("tab", { name: TEXTS.tabs.fill }));
  await user.click(button(fill.fitRows));
  await within(status()).findByText("当前工作表上没有表。");
  await user.click(screen.getByRole("tab", { name: TEXTS.tabs.check }));
  expect(within(status()).getByText("当前工作表上没有表。")).toBeVisible();
});
