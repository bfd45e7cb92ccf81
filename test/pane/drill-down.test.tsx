import { screen, waitFor, within } from "@testing-library/react";
import type { Actions, SourceTable } from "../../src/actions";
import { TEXTS } from "../../src/taskpane/words/texts";
import { collected, failed, linesRead, list, pick, read, settle, showFiles } from "./files-support";
import { done, later, refused, showPane } from "./pane-support";

type ShowSource = Actions["showSource"];

const { files, source, sum } = TEXTS;
const button = (name: string) => screen.getByRole("button", { name });
const nameOf = (index: number) => collected("", [index]).projects[0]?.table.projectName ?? "";
const table = (index: number) => screen.findByRole("article", { name: nameOf(index) });

/** The pane with 甲.xlsx of two projects, and what `showSource` answers. */
async function twoProjects(...answers: readonly Awaited<ReturnType<ShowSource>>[]) {
  const showSource = jest.fn<ReturnType<ShowSource>, Parameters<ShowSource>>();
  answers.forEach((answer) => showSource.mockResolvedValueOnce(answer));
  const shown = await showFiles({ showSource });
  await pick(shown.user, "甲.xlsx");
  await settle(() => shown.of("甲.xlsx").finish(read("甲.xlsx", 0, 1)));
  await screen.findByRole("button", { name: source.show });
  return { ...shown, showSource };
}

const answer = (index: number, at: SourceTable["at"] = null) => ({
  ok: true as const,
  value: { file: collected("甲.xlsx", [0, 1]), index, at },
});

/** What a table marks as asked for. */
const marked = (article: HTMLElement) =>
  within(article)
    .queryAllByRole("listitem")
    .filter((item) => item.getAttribute("aria-current") === "true")
    .map((item) => item.textContent);

test("the row's table opens in the pane, asked for among what was read and what was not", async () => {
  const { user, of, showSource } = await twoProjects(answer(1));
  await pick(user, "乙.xlsx");
  await settle(() => of("乙.xlsx").finish(failed("password")));
  await user.click(await screen.findByRole("button", { name: source.show }));
  const article = await table(1);
  expect(article).toHaveTextContent(/文件甲\.xlsx *工作表2\.人大代表执法检查工作经费/);
  expect(marked(article)).toEqual([]);
  const [read, unread] = showSource.mock.calls[0] ?? [];
  expect(read?.map(({ name }) => name)).toEqual(["甲.xlsx"]);
  expect(unread?.map(({ name }) => name)).toEqual(["乙.xlsx"]);
});

test("an indicator's row is told, and the indicator is marked", async () => {
  const { user } = await twoProjects(answer(0, { row: 11, column: null }));
  await user.click(button(source.show));
  const article = await table(0);
  expect(article).toHaveTextContent("来源：甲.xlsx的“1.人大代表培训经费”第12行");
  const { name } = collected("甲.xlsx", [0]).projects[0]!.table.indicators[2]!;
  expect(marked(article)).toEqual([expect.stringContaining(name)]);
});

test("a finding's cell is told, and the finding is marked", async () => {
  const { user } = await twoProjects(answer(0, { row: 3, column: 2 }));
  await user.click(button(source.show));
  const article = await table(0);
  expect(article).toHaveTextContent("来源：甲.xlsx的“1.人大代表培训经费”单元格C4");
  expect(marked(article)).toEqual([expect.stringContaining("预算数30.00万元")]);
});

test("from one table the next row is shown, and the way back leads to the file", async () => {
  const { user } = await twoProjects(answer(0), answer(1));
  await user.click(button(source.show));
  await table(0);
  await user.click(button(source.show));
  await table(1);
  await user.click(button(files.table.back));
  expect(within(list()).getByRole("treeitem", { name: /甲/ })).toHaveFocus();
  expect(linesRead()).toHaveLength(1);
});

test("where it can not be shown the reason stands in the pane, and the next try is one click", async () => {
  const { user, showSource } = await twoProjects(
    await refused("来源是文件“乙.xlsx”，请选择它。"),
    answer(0)
  );
  await user.click(button(source.show));
  expect(await screen.findByText("来源是文件“乙.xlsx”，请选择它。")).toBeVisible();
  expect(linesRead()).toHaveLength(1);
  await user.click(button(TEXTS.retry));
  await table(0);
  expect(showSource).toHaveBeenCalledTimes(2);
  expect(screen.queryByText("来源是文件“乙.xlsx”，请选择它。")).not.toBeInTheDocument();
});

test("after 汇总本工作簿 the button stands by the result, and Excel shows the row's table", async () => {
  const answered = later<Awaited<ReturnType<ShowSource>>>();
  const showSource = jest.fn(() => answered.promise);
  const { user } = showPane({ showSource });
  await user.click(screen.getByRole("tab", { name: TEXTS.tabs.sum }));
  expect(screen.queryByRole("button", { name: source.show })).not.toBeInTheDocument();
  await user.click(button(sum.summarise));
  await user.click(await screen.findByRole("button", { name: source.show }));
  expect(await screen.findByText(TEXTS.busy.showSource)).toBeVisible();
  expect(button(source.show)).toHaveAttribute("aria-disabled", "true");
  await settle(() => answered.settle({ ok: true, value: null }));
  await waitFor(() => expect(screen.queryByText(TEXTS.busy.showSource)).not.toBeInTheDocument());
  expect(screen.queryByRole("article")).not.toBeInTheDocument();
  expect(showSource).toHaveBeenCalledWith([], []);
});

test("while files are read nothing can be shown of them", async () => {
  const { user } = await showFiles({ showSource: () => done(null) });
  await pick(user, "甲.xlsx");
  expect(screen.queryByRole("button", { name: source.show })).not.toBeInTheDocument();
});
