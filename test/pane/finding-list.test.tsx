import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Validation } from "../../src/actions";
import type { RuleId } from "../../src/rules";
import { TEXTS } from "../../src/taskpane/words/texts";
import { seedSheet } from "../support/findings";
import { stack } from "../support/grid-changes";
import { button, line, linesRead, showList } from "./check-support";
import { done, later, refused, seedProjects, validationOf } from "./pane-support";

const { check } = TEXTS;
const search = () => screen.getByRole("searchbox", { name: check.searchTitle });

/** Findings of these rules only: the seed has some of its own. */
function only(validation: Validation, ...rules: readonly RuleId[]): Validation {
  return {
    ...validation,
    findings: validation.findings.filter(({ rule }) => rules.includes(rule)),
  };
}

/** A sum that does not add up and three placeholders on the first sheet, one on the third. */
const SIX = only(
  validationOf(
    seedProjects({ 0: { C4: 30, C10: "XX", C11: "XX", D12: "待定" }, 2: { C10: "××" } })
  ),
  "budget-sum",
  "text-placeholder"
);

test("a rule that repeats in a table is one line, which a click unfolds and folds", async () => {
  const { user } = await showList(SIX);
  expect(linesRead()).toEqual([
    "1.人大代表培训经费4处",
    expect.stringMatching(/^错误C4、E4、G4预算数30.00万元/),
    "占位文字 · 3处",
    "3.人大代表专项活动经费1处",
    expect.stringMatching(/^错误C10“××”/),
  ]);
  await user.click(line(/占位文字 · 3处/));
  expect(linesRead().slice(2, 6)).toEqual([
    "占位文字 · 3处",
    expect.stringMatching(/^错误C10“XX”/),
    expect.stringMatching(/^错误C11“XX”/),
    expect.stringMatching(/^错误D12“待定”/),
  ]);
  expect(line(/占位文字 · 3处/)).toHaveAttribute("aria-expanded", "true");
  expect(line(/D12/)).toHaveAttribute("aria-level", "3");
  expect(line(/D12/)).toHaveAttribute("aria-posinset", "3");
  await user.click(line(/占位文字 · 3处/));
  expect(linesRead()).toHaveLength(5);
});

test("a sheet with two tables shows each with its project's name", async () => {
  const both = stack(seedSheet(0, { C4: 30 }), seedSheet(1, { C4: 1 }));
  await showList(only(validationOf([both]), "budget-sum"));
  expect(linesRead().filter((read) => read.endsWith("处"))).toEqual([
    "1.人大代表培训经费人大代表培训经费1处",
    "1.人大代表培训经费人大代表执法检查工作经费1处",
  ]);
});

test("the list is one stop for Tab; the keys of a tree move in it", async () => {
  const { user } = await showList(SIX);
  const tabStops = () => screen.getAllByRole("treeitem").filter(({ tabIndex }) => tabIndex === 0);
  expect(tabStops()).toEqual([line(/^1\./)]);
  // jsdom lays nothing out, so Tab itself is not to be trusted in it.
  act(() => line(/^1\./).focus());
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(line(/占位文字 · 3处/)).toHaveFocus();
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(line(/C10 *“XX”/)).toHaveFocus();
  await user.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(line(/占位文字 · 3处/)).toHaveFocus();
  expect(line(/占位文字 · 3处/)).toHaveAttribute("aria-expanded", "false");
  await user.keyboard("{End}{ArrowDown}");
  expect(line(/“××”/)).toHaveFocus();
  expect(tabStops()).toEqual([line(/“××”/)]);
  expect(line(/“××”/)).toHaveAttribute("aria-selected", "true");
  await user.keyboard("{Home}{ArrowUp}");
  expect(line(/^1\./)).toHaveFocus();
  await user.keyboard("{ArrowLeft}");
  expect(linesRead()).toHaveLength(3);
});

test("Enter goes to the cell, and on a head folds", async () => {
  const goTo = jest.fn(() => done(null));
  const { user } = await showList(SIX, { goTo });
  act(() => line(/预算数30/).focus());
  await user.keyboard("{Enter}");
  expect(goTo).toHaveBeenCalledWith({ sheet: "1.人大代表培训经费", row: 3, column: 2 });
  act(() => line(/^1\./).focus());
  await user.keyboard("{Enter}");
  expect(line(/^1\./)).toHaveAttribute("aria-expanded", "false");
  expect(goTo).toHaveBeenCalledTimes(1);
});

test("定位 goes to the cell by mouse", async () => {
  const goTo = jest.fn(() => done(null));
  const { user } = await showList(SIX, { goTo });
  const inLine = within(line(/“××”/));
  await user.click(inLine.getByRole("button", { name: check.goTo }));
  expect(goTo).toHaveBeenCalledTimes(1);
  expect(goTo).toHaveBeenCalledWith({ sheet: "3.人大代表专项活动经费", row: 9, column: 2 });
});

test.each([
  ["words of the sentence", "占位", 4],
  ["the cell", "d12", 1],
  ["the project", "专项活动", 1],
  ["the title of the rule", "预算不平", 1],
  ["several words, in any order", "培训 c11 xx", 1],
  ["full-width letters", "ＸＸ", 2],
])("a search looks through %s", async (_, words, count) => {
  const { user } = await showList(SIX);
  await user.type(search(), words);
  expect(screen.getByText(check.summary(6, 0, 5, count))).toBeVisible();
  const found = linesRead().filter((read) => !read.endsWith("处"));
  expect(found).toHaveLength(count);
});

test("a search without a hit says so, and clearing it shows the list again", async () => {
  const { user } = await showList(SIX);
  await user.type(search(), "没有的词");
  expect(screen.getByText(check.filteredOut)).toBeVisible();
  expect(linesRead()).toEqual([]);
  await user.clear(search());
  expect(linesRead()).toHaveLength(5);
});

test("only the sheet in front is shown, also after another one has come to the front", async () => {
  let front = "3.人大代表专项活动经费";
  const { user } = await showList(SIX, { activeSheet: () => done(front) });
  const box = () => screen.getByRole("checkbox", { name: check.onlySheet });
  await user.click(box());
  await waitFor(() =>
    expect(linesRead()).toEqual(["3.人大代表专项活动经费1处", expect.stringContaining("“××”")])
  );
  front = "1.人大代表培训经费";
  fireEvent.focus(window);
  await waitFor(() => expect(linesRead()[0]).toBe("1.人大代表培训经费4处"));
  await user.click(box());
  expect(linesRead()).toHaveLength(5);
});

test("where the sheet in front can not be told the reason is, and all stay shown", async () => {
  const { user } = await showList(SIX, { activeSheet: () => refused("正在编辑单元格。") });
  await user.click(screen.getByRole("checkbox", { name: check.onlySheet }));
  expect(await screen.findByText("正在编辑单元格。")).toBeVisible();
  expect(linesRead()).toHaveLength(5);
});

test("checking again keeps the old list, the filter and the place until the new one is there", async () => {
  const again = later<Awaited<ReturnType<typeof done<Validation>>>>();
  const validate = jest.fn(() => done(SIX)).mockReturnValueOnce(done(SIX));
  const { user } = await showList(SIX, { validate });
  await user.type(search(), "培训");
  act(() => line(/D12/).focus());
  validate.mockReturnValueOnce(again.promise);
  await user.click(button(check.validate));
  expect(screen.getByRole("tree")).toHaveAttribute("aria-busy", "true");
  expect(line(/D12/)).toBeVisible();
  await act(async () => again.settle(await done(only(SIX, "text-placeholder"))));
  expect(screen.getByRole("tree")).toHaveAttribute("aria-busy", "false");
  expect(search()).toHaveValue("培训");
  expect(screen.getByText(check.summary(6, 0, 4, 3))).toBeVisible();
  expect(line(/D12/)).toHaveAttribute("aria-selected", "true");
});

describe("two thousand findings", () => {
  const codes = Array.from({ length: 112 }, (_, i) => `13070026P0000121${10_000 + i}`);
  const rows = Array.from({ length: 18 }, (_, i) => [`C${10 + i}`, "XX"] as const);
  const grids = codes.map((code, i) =>
    seedSheet(2, { ...Object.fromEntries(rows), B3: code }, `表${i + 1}`)
  );
  const all = only(validationOf(grids), "text-placeholder");
  const many: Validation = { ...all, findings: all.findings.slice(0, 2_000) };

  test("mount only the lines in sight, and End and Home reach the last and the first", async () => {
    const { user } = await showList(many);
    await user.type(search(), "占位");
    expect(screen.getByText(check.summary(112, 0, 2_000, 2_000))).toBeVisible();
    expect(linesRead().length).toBeGreaterThan(15);
    expect(linesRead().length).toBeLessThan(80);
    act(() => line(/^表1 /).focus());
    await user.keyboard("{End}");
    expect(screen.getByRole("treeitem", { selected: true })).toHaveFocus();
    expect(screen.getByRole("treeitem", { selected: true })).toHaveTextContent(/^错误C11/);
    expect(linesRead()).toContain("表1122处");
    expect(linesRead().length).toBeLessThan(80);
    await user.keyboard("{Home}");
    expect(line(/^表1 *18处/)).toHaveFocus();
  });

  test("the keys go through all of them, mounted or not yet", async () => {
    const { user } = await showList(many);
    act(() => line(/^表1 /).focus());
    await user.keyboard("{ArrowDown>60/}");
    expect(screen.getByRole("treeitem", { selected: true })).toHaveTextContent("表3118处");
    expect(screen.getByRole("treeitem", { selected: true })).toHaveFocus();
  });

  test("a search finds the few that are meant", async () => {
    const { user } = await showList(many);
    await user.type(search(), "表77 c12");
    expect(linesRead()).toEqual(["表771处", expect.stringMatching(/^错误C12/)]);
  });

  test("a severity hidden leaves none of them", async () => {
    const { user } = await showList(many);
    await user.click(button(/^错误/));
    expect(linesRead()).toEqual([]);
  });
});
