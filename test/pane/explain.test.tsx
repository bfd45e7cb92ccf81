import { act, screen, within } from "@testing-library/react";
import type { Actions, Validation } from "../../src/actions";
import { TEXTS } from "../../src/taskpane/words/texts";
import { button, line, linesRead, showList } from "./check-support";
import { done, refused, seedProjects, validationOf } from "./pane-support";

const { check, explain } = TEXTS;
const editor = () => screen.getByRole("textbox", { name: explain.label });

const TRAINING = "1.人大代表培训经费";
const REASON = "上级2025年11月追加，口径不同。";

/** The last character of a code: a 提醒. */
const PLAIN = validationOf(seedProjects({ 0: { B3: "13070026P000012100115" } }));
const CODE = /按前20位推算/;

/** The same with a reason written for it. */
function explained(stale: boolean): Validation {
  const findings = PLAIN.findings.map((finding) =>
    finding.rule === "code-check"
      ? { ...finding, explained: { reason: REASON, date: "2026-11-20", stale } }
      : finding
  );
  return { ...PLAIN, findings };
}

test("a 提醒 is explained in writing, dated today; the list and its mark follow", async () => {
  const write = jest.fn(() => done<readonly string[]>([]));
  const mark = jest.fn(() => done({ marked: [], unmarked: [] }));
  const validate = jest.fn(() => done(explained(false))).mockReturnValueOnce(done(PLAIN));
  const { user } = await showList(PLAIN, { explain: write, validate, mark });
  await user.click(within(line(CODE)).getByRole("button", { name: explain.explain }));
  expect(editor()).toHaveFocus();
  await user.keyboard(REASON);
  await user.click(button(explain.save));
  expect(await screen.findByText(TEXTS.done.explained)).toBeVisible();
  const finding = expect.objectContaining({ rule: "code-check" }) as unknown;
  expect(write).toHaveBeenCalledWith(PLAIN, finding, { text: REASON, date: "2026-11-23" });
  expect(mark).toHaveBeenLastCalledWith(explained(false), [TRAINING]);
  expect(screen.getByText(`已说明（2026-11-20）：${REASON}`)).toBeVisible();
  expect(line(CODE)).toHaveFocus();
});

test("what is explained is counted apart, and can be hidden apart", async () => {
  const { user } = await showList(explained(false));
  expect(button("提醒 0")).toBeVisible();
  await user.click(button("已说明 1"));
  expect(linesRead().join()).not.toMatch(CODE);
});

test("a reason whose value has changed since is out of date, and counts as none", async () => {
  await showList(explained(true));
  expect(line(CODE)).toHaveTextContent(`原说明已过期（内容已改）：${REASON}`);
  expect(button("提醒 1")).toBeVisible();
  expect(screen.queryByRole("button", { name: /^已说明/ })).not.toBeInTheDocument();
});

test("a reason that was written is there to be changed, or taken away", async () => {
  const write = jest.fn(() => done<readonly string[]>([]));
  const { user } = await showList(explained(false), { explain: write });
  act(() => line(CODE).focus());
  await user.keyboard("s");
  expect(editor()).toHaveValue(REASON);
  await user.click(button(explain.remove));
  expect(await screen.findByText(TEXTS.done.unexplained)).toBeVisible();
  const finding = expect.objectContaining({ rule: "code-check" }) as unknown;
  expect(write).toHaveBeenCalledWith(explained(false), finding, { text: "", date: "2026-11-23" });
});

test("a reason has up to 500 characters, and is not blank", async () => {
  const write = jest.fn(() => done<readonly string[]>([]));
  const { user } = await showList(PLAIN, { explain: write });
  act(() => line(CODE).focus());
  await user.keyboard("s");
  expect(screen.queryByRole("button", { name: explain.remove })).not.toBeInTheDocument();
  await user.keyboard("  ");
  await user.click(button(explain.save));
  expect(write).not.toHaveBeenCalled();
  await user.clear(editor());
  await user.click(editor());
  await user.paste("字".repeat(501));
  expect(editor()).toHaveValue("字".repeat(500));
  expect(screen.getByText(explain.hint(500, 500))).toBeVisible();
});

test("Escape gives a reason up, and the line has the focus again", async () => {
  const write = jest.fn(() => done<readonly string[]>([]));
  const { user } = await showList(PLAIN, { explain: write });
  act(() => line(CODE).focus());
  await user.keyboard("s说到一半{Escape}");
  expect(line(CODE)).toHaveFocus();
  expect(write).not.toHaveBeenCalled();
  await user.keyboard("s");
  expect(editor()).toHaveValue("");
});

test("a reason that was begun outlives another panel and another list", async () => {
  const faulty = validationOf(seedProjects({ 0: { B3: "13070026P000012100115", C4: "31万元" } }));
  const { pane, user } = await showList(faulty);
  act(() => line(CODE).focus());
  await user.keyboard("s说到一半");
  await user.click(within(line(/31万元”不是/)).getByRole("button", { name: TEXTS.repair.repair }));
  expect(screen.queryByRole("textbox", { name: explain.label })).not.toBeInTheDocument();
  await act(() => pane.run.validate());
  act(() => line(CODE).focus());
  await user.keyboard("s");
  expect(editor()).toHaveValue("说到一半");
});

test("what was left as it is on the sheet of reasons is told with what was done", async () => {
  const explanation = () => done(["“校验说明”E3在写入的同时有改动，保留了您的内容。"]);
  const { user } = await showList(PLAIN, { explain: explanation });
  act(() => line(CODE).focus());
  await user.keyboard("s有依据");
  await user.click(button(explain.save));
  expect(await screen.findByText(TEXTS.done.explained)).toBeVisible();
  expect(screen.getByText(/“校验说明”E3在写入的同时有改动/)).toBeVisible();
});

test("a reason that could not be written stays in its field", async () => {
  const { user } = await showList(PLAIN, { explain: () => refused("工作簿结构受保护。") });
  act(() => line(CODE).focus());
  await user.keyboard("s有依据");
  await user.click(button(explain.save));
  expect(await screen.findByText("工作簿结构受保护。")).toBeVisible();
  expect(editor()).toHaveValue("有依据");
});

test("while a reason is written the keys of the list are letters", async () => {
  const { user } = await showList(PLAIN);
  act(() => line(CODE).focus());
  await user.keyboard("sfs{Home}{ArrowLeft}");
  expect(editor()).toHaveValue("fs");
  expect(editor()).toHaveFocus();
});

test("only a 提醒 can be explained", async () => {
  const { user } = await showList(validationOf(seedProjects({ 0: { C10: "XX" } })));
  act(() => line(/占位文字/).focus());
  await user.keyboard("s");
  expect(screen.queryByRole("textbox", { name: explain.label })).not.toBeInTheDocument();
});

test("a report is written of what the list shows, and a button leads to it", async () => {
  const report = jest.fn(() =>
    done({ sheet: "校验报告", lines: 12, updated: true, notices: ["打印设置没有写入。"] })
  );
  const goTo = jest.fn(() => done(null));
  const { user } = await showList(PLAIN, { report, goTo });
  await user.click(button(check.report));
  expect(await screen.findByText(TEXTS.done.reported("校验报告", 12, true))).toBeVisible();
  expect(report).toHaveBeenCalledWith(PLAIN, "2026-11-23");
  expect(screen.getByRole("list", { name: TEXTS.done.notices })).toHaveTextContent("打印设置");
  await user.click(button(TEXTS.sum.open("校验报告")));
  expect(goTo).toHaveBeenCalledWith({ sheet: "校验报告", row: 0, column: 0 });
});

test("a report that can not be written says why, and is tried again", async () => {
  const report = jest
    .fn<ReturnType<Actions["report"]>, Parameters<Actions["report"]>>()
    .mockReturnValueOnce(refused("工作簿结构受保护。"))
    .mockReturnValue(done({ sheet: "校验报告", lines: 1, updated: false, notices: [] }));
  const { user } = await showList(PLAIN, { report });
  await user.click(button(check.report));
  expect(await screen.findByText("工作簿结构受保护。")).toBeVisible();
  await user.click(button(TEXTS.retry));
  expect(await screen.findByText(TEXTS.done.reported("校验报告", 1, false))).toBeVisible();
});
