import { act, screen, within } from "@testing-library/react";
import type { Actions, RepairReport } from "../../src/actions";
import { TEXTS } from "../../src/taskpane/words/texts";
import { button, line, linesRead, showList } from "./check-support";
import { done, errorsOf, later, refused, seedProjects, validationOf } from "./pane-support";

const { check, repair } = TEXTS;
const preview = () => screen.getByRole("group", { name: repair.preview });
const inPreview = (name: string) => within(preview()).getByRole("button", { name });

const TRAINING = "1.人大代表培训经费";

/** Texts where numbers belong, a sum that does not add up, no quantity at all. */
const FAULTY = validationOf(
  seedProjects({
    0: { C4: "31.00万元", B7: "50", E4: 31 },
    1: { C4: 50, A10: null },
    2: { E10: "不高于1200元／人" },
  })
);
const REPAIRED = validationOf(seedProjects({ 1: { C4: 50 }, 2: { E10: "不高于1200元／人" } }));

function report(rest: Partial<RepairReport> = {}): RepairReport {
  return { repaired: 1, sheets: [TRAINING], refused: [], undoable: 1, ...rest };
}

test("修复 shows before and after in words, and does nothing until it is confirmed", async () => {
  const asked = jest.fn(() => done(report()));
  const { user } = await showList(FAULTY, { repair: asked });
  await user.click(within(line(/31\.00万元”不是/)).getByRole("button", { name: repair.repair }));
  expect(preview()).toHaveTextContent("C4“31.00万元” → 31.00");
  await user.click(inPreview(TEXTS.cancel));
  expect(screen.queryByRole("group", { name: repair.preview })).not.toBeInTheDocument();
  expect(asked).not.toHaveBeenCalled();
});

test.each([
  ["a share", /“50”不是0%至100%/, "B7“50” → 50%"],
  ["money with two decimals", /预算数50\.00万元≠/, "C450.00 → 57.00"],
  ["a blank cell", /一级指标/, "A10（空白） → “产出指标”"],
  ["a value in its canonical form", /“不高于1200元／人”/, "E10“不高于1200元／人” → “≤1200元/人”"],
])("a repair reads %s", async (_, sentence, words) => {
  const { user } = await showList(FAULTY);
  act(() => line(sentence).focus());
  await user.keyboard("f");
  expect(preview()).toHaveTextContent(words);
});

test("a row that is put in is told in a sentence", async () => {
  const grids = seedProjects({
    0: { A12: "效益指标", B12: "社会效益指标", A11: "效益指标", B11: "社会效益指标" },
  });
  const { user } = await showList(validationOf(grids));
  act(() => line(/没有数量指标|没有任何数量指标/).focus());
  await user.keyboard("F");
  expect(preview()).toHaveTextContent(/^在第\d+行下插入一行：产出指标／数量指标/);
});

test("F opens the repair, Escape leaves it, and the line has the focus again", async () => {
  const { user } = await showList(FAULTY);
  act(() => line(/31\.00万元”不是/).focus());
  await user.keyboard("f");
  expect(inPreview(repair.repair)).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(line(/31\.00万元”不是/)).toHaveFocus();
});

test("a preview that a search hides does not come back and take the keyboard", async () => {
  const { user } = await showList(FAULTY);
  act(() => line(/31\.00万元”不是/).focus());
  await user.keyboard("f");
  const search = screen.getByRole("searchbox", { name: check.searchTitle });
  await user.type(search, "没有的词");
  await user.clear(search);
  expect(line(/31\.00万元”不是/)).toBeVisible();
  expect(screen.queryByRole("group", { name: repair.preview })).not.toBeInTheDocument();
  expect(search).toHaveFocus();
});

test("F does nothing where there is no repair", async () => {
  const { user } = await showList(errorsOf(validationOf(seedProjects({ 0: { C10: "XX" } }))));
  act(() => line(/占位文字/).focus());
  await user.keyboard("f");
  expect(screen.queryByRole("group", { name: repair.preview })).not.toBeInTheDocument();
});

test("a repair brings list and marks of its sheet up to date; the next line gets the focus", async () => {
  const mark = jest.fn(() => done({ marked: [], unmarked: [] }));
  const revalidate = jest.fn(() => done(REPAIRED));
  const asked = jest.fn(() => done(report()));
  const { user } = await showList(FAULTY, { repair: asked, revalidate, mark });
  act(() => line(/31\.00万元”不是/).focus());
  await user.keyboard("f{Enter}");
  expect(await screen.findByText(TEXTS.done.repaired(1))).toBeVisible();
  const repaired = [expect.objectContaining({ rule: "budget-number" })];
  expect(asked).toHaveBeenCalledWith(FAULTY, repaired, { bulk: false });
  expect(revalidate).toHaveBeenCalledWith(FAULTY, [TRAINING], {});
  expect(mark).toHaveBeenLastCalledWith(REPAIRED, [TRAINING]);
  expect(linesRead().join()).not.toContain("31.00万元”不是");
  expect(screen.getByRole("treeitem", { selected: true })).toHaveFocus();
});

test("without marks in the cells a repair sets none", async () => {
  const mark = jest.fn<ReturnType<Actions["mark"]>, []>(() => refused("Excel 正忙。"));
  const { user } = await showList(FAULTY, { mark, repair: () => done(report()) });
  act(() => line(/31\.00万元”不是/).focus());
  await user.keyboard("f{Enter}");
  await screen.findByText(TEXTS.done.repaired(1));
  expect(mark).toHaveBeenCalledTimes(1);
});

test("what was left alone is listed with its reason, also a list that could not be read again", async () => {
  const sentence = "校验后改过，没有修复。请再校验一次。";
  const left = [{ at: { sheet: TRAINING, row: 3, column: 2 }, sentence }];
  const revalidate = jest.fn(() => refused("Excel 没有回应。"));
  const { user } = await showList(FAULTY, {
    repair: () => done(report({ repaired: 0, sheets: [], refused: left, undoable: 0 })),
    revalidate,
  });
  act(() => line(/31\.00万元”不是/).focus());
  await user.keyboard("f{Enter}");
  expect(await screen.findByText(TEXTS.done.repaired(0))).toBeVisible();
  expect(screen.getByRole("list", { name: TEXTS.done.refused })).toHaveTextContent(
    `${TRAINING} C4：${sentence}`
  );
  expect(revalidate).toHaveBeenCalledWith(FAULTY, [TRAINING], {});
  expect(screen.getByRole("list", { name: TEXTS.done.notices })).toHaveTextContent("没有回应");
  expect(screen.queryByRole("button", { name: repair.undo })).not.toBeInTheDocument();
});

test("a repair that fails says why, keeps its preview, and can be tried again", async () => {
  const asked = jest
    .fn<ReturnType<Actions["repair"]>, Parameters<Actions["repair"]>>()
    .mockReturnValueOnce(refused("工作表受保护。"))
    .mockReturnValue(done(report()));
  const { user } = await showList(FAULTY, { repair: asked });
  act(() => line(/31\.00万元”不是/).focus());
  await user.keyboard("f{Enter}");
  expect(await screen.findByText("工作表受保护。")).toBeVisible();
  expect(preview()).toBeVisible();
  await user.click(button(TEXTS.retry));
  expect(await screen.findByText(TEXTS.done.repaired(1))).toBeVisible();
});

test("while a repair runs no second one is asked for", async () => {
  const running = later<Awaited<ReturnType<Actions["repair"]>>>();
  const asked = jest.fn(() => running.promise);
  const { user } = await showList(FAULTY, { repair: asked });
  act(() => line(/31\.00万元”不是/).focus());
  await user.keyboard("f{Enter}{Enter}");
  expect(asked).toHaveBeenCalledTimes(1);
  await act(async () => running.settle(await done(report())));
});

test("全部安全修复 shows every change by table, and one confirmation repairs them in bulk", async () => {
  const asked = jest.fn(() => done(report({ repaired: 4, undoable: 4 })));
  const { user } = await showList(FAULTY, { repair: asked });
  await user.click(button(repair.all(4)));
  const texts = (role: string) =>
    within(preview())
      .getAllByRole(role)
      .map(({ textContent }) => textContent);
  expect(texts("heading")).toEqual([
    TRAINING,
    "2.人大代表执法检查工作经费",
    "3.人大代表专项活动经费",
  ]);
  expect(texts("listitem")).toEqual([
    "C4“31.00万元” → 31.00",
    "B7“50” → 50%",
    "A10（空白） → “产出指标”",
    "E10“不高于1200元／人” → “≤1200元/人”",
  ]);
  await user.click(inPreview(repair.confirmAll(4)));
  expect(await screen.findByText(TEXTS.done.repaired(4))).toBeVisible();
  const rules = ["budget-number", "plan-number", "indicator-level", "value-form"];
  expect(asked).toHaveBeenCalledWith(
    FAULTY,
    rules.map((rule) => expect.objectContaining({ rule }) as unknown),
    { bulk: true }
  );
});

test("without a safe repair there is no such button", async () => {
  await showList(errorsOf(validationOf(seedProjects({ 0: { C10: "XX" } }))));
  expect(screen.queryByRole("button", { name: /全部安全修复/ })).not.toBeInTheDocument();
});

test("the last repair can be undone from its message or later, as often as there are repairs", async () => {
  const undoRepair = jest
    .fn<ReturnType<Actions["undoRepair"]>, []>()
    .mockReturnValueOnce(done(report({ undoable: 1 })))
    .mockReturnValueOnce(done(report({ undoable: 0 })));
  const mark = jest.fn(() => done({ marked: [], unmarked: [] }));
  const revalidate = jest.fn(() => done(FAULTY));
  const { user } = await showList(FAULTY, {
    repair: () => done(report({ undoable: 2 })),
    undoRepair,
    revalidate,
    mark,
  });
  act(() => line(/31\.00万元”不是/).focus());
  await user.keyboard("f{Enter}");
  await screen.findByText(TEXTS.done.repaired(1));
  expect(button(repair.undoLast(2))).toBeVisible();
  await user.click(button(repair.undo));
  expect(await screen.findByText(TEXTS.done.undone(1))).toBeVisible();
  expect(revalidate).toHaveBeenCalledTimes(2);
  expect(mark).toHaveBeenLastCalledWith(FAULTY, [TRAINING]);
  await user.click(button(repair.undoLast(1)));
  await screen.findByText(TEXTS.done.undone(1));
  expect(screen.queryByRole("button", { name: /撤销上一次/ })).not.toBeInTheDocument();
});

test("an undo that is refused says why", async () => {
  const left = [{ at: { sheet: TRAINING, row: 3, column: 2 }, sentence: "修复后又改过。" }];
  const { user } = await showList(FAULTY, {
    repair: () => done(report()),
    undoRepair: () => done(report({ repaired: 0, refused: left, undoable: 0 })),
  });
  act(() => line(/31\.00万元”不是/).focus());
  await user.keyboard("f{Enter}");
  await screen.findByText(TEXTS.done.repaired(1));
  await user.click(button(repair.undo));
  expect(await screen.findByText(TEXTS.done.undone(0))).toBeVisible();
  expect(screen.getByRole("list", { name: TEXTS.done.refused })).toHaveTextContent("又改过");
});

test("a repaired list that is clean says so, and the repair can still be undone", async () => {
  const clean = { ...REPAIRED, findings: [] };
  const { user } = await showList(FAULTY, {
    repair: () => done(report()),
    revalidate: () => done(clean),
  });
  act(() => line(/31\.00万元”不是/).focus());
  await user.keyboard("f{Enter}");
  expect(await screen.findByRole("heading", { name: check.clean })).toBeVisible();
  expect(button(repair.undoLast(1))).toBeVisible();
});
