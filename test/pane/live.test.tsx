import { act, screen, waitFor } from "@testing-library/react";
import type { Actions, Validation } from "../../src/actions";
import type { EditListener } from "../../src/excel";
import type { PaneCommands } from "../../src/taskpane/create-pane";
import { TEXTS } from "../../src/taskpane/words/texts";
import { button, line, linesRead, showList } from "./check-support";
import {
  added,
  done,
  errorsOf,
  later,
  refused,
  seedProjects,
  showPane,
  validationOf,
} from "./pane-support";

const { check, live } = TEXTS;
const toggle = () => screen.getByRole("switch", { name: live.live });

const TRAINING = "1.人大代表培训经费";
const THREE = errorsOf(validationOf(seedProjects({ 0: { C4: 30, C10: "XX" }, 2: { C10: "XX" } })));
/** The sum is right now. */
const TWO = errorsOf(validationOf(seedProjects({ 0: { C10: "XX" }, 2: { C10: "XX" } })));
const FOUR = errorsOf(
  validationOf(seedProjects({ 0: { C4: 30, B7: 0.5, C7: 0.4, C10: "XX" }, 2: { C10: "XX" } }))
);

/** What the host tells, with what comes of it at once. */
function told(tell: () => void): Promise<void> {
  return act(() => {
    tell();
    return Promise.resolve();
  });
}

/** Watching that the test can speak for. */
function fakeWatch() {
  const stop = jest.fn(() => Promise.resolve());
  let listener: EditListener | null = null;
  const watch: Actions["watch"] = (given) => {
    listener = given;
    return done(stop);
  };
  return {
    stop,
    watch,
    edit: (sheets: readonly string[] | null) => told(() => listener?.onEdit(sheets)),
    lose: (sentence: string) =>
      told(() => listener?.onLost({ code: "GeneralException", sentence })),
  };
}

/** The pane with the list of `THREE`, live. */
async function showLive(overrides: Partial<Actions> = {}) {
  const fake = fakeWatch();
  const shown = await showList(THREE, { watch: fake.watch, ...overrides });
  await shown.user.click(toggle());
  await waitFor(() => expect(toggle()).not.toHaveAttribute("aria-disabled", "true"));
  expect(toggle()).toBeChecked();
  return { ...shown, ...fake };
}

test.each([
  ["loadSample", (run: PaneCommands) => run.loadSample()],
  ["newDepartment", (run: PaneCommands) => run.newDepartment()],
  ["removeSheets", (run: PaneCommands) => run.removeSheets(added("2.乙"))],
] as const)("sheets that %s has written or removed are in the list at once", async (_, ask) => {
  const validate = jest.fn(() => done(THREE));
  const { pane } = await showLive({ validate });
  validate.mockImplementation(() => done(FOUR));
  await act(async () => void (await ask(pane.run)));
  expect(await screen.findByText(check.summary(6, 0, 4, 4))).toBeVisible();
});

test("it is off at first, says what it does, and without a list makes one that sets no marks", async () => {
  const mark = jest.fn(() => done({ marked: [], unmarked: [] }));
  const { watch } = fakeWatch();
  const { user } = showPane({ validate: () => done(THREE), watch, mark });
  await user.click(screen.getByRole("tab", { name: TEXTS.tabs.check }));
  expect(toggle()).not.toBeChecked();
  expect(screen.getByText(live.hint)).toBeVisible();
  await user.click(toggle());
  expect(await screen.findByText(check.summary(6, 0, 3, 3))).toBeVisible();
  expect(toggle()).toBeChecked();
  expect(mark).not.toHaveBeenCalled();
});

test("an edit checks its sheet again and updates the list by difference, without a word", async () => {
  const revalidate = jest.fn(() => done(TWO));
  const mark = jest.fn(() => done({ marked: [], unmarked: [] }));
  const { edit } = await showLive({ revalidate, mark });
  const kept = line(/^3\./);
  await edit([TRAINING]);
  await waitFor(() => expect(linesRead()).toHaveLength(4));
  expect(revalidate).toHaveBeenCalledWith(THREE, [TRAINING], {});
  expect(line(/^3\./)).toBe(kept);
  expect(screen.getByRole("status", { name: TEXTS.status })).toBeEmptyDOMElement();
  expect(mark).toHaveBeenCalledTimes(1);
});

test("the focus stays on its line while others come and go", async () => {
  const revalidate = jest.fn(() => done(FOUR)).mockReturnValueOnce(done(TWO));
  const { edit } = await showLive({ revalidate });
  act(() => line(/C10 *“XX”/, 0).focus());
  const focused = document.activeElement;
  await edit([TRAINING]);
  await waitFor(() => expect(linesRead()).toHaveLength(4));
  expect(document.activeElement).toBe(focused);
  await edit([TRAINING]);
  await waitFor(() => expect(linesRead()).toHaveLength(6));
  expect(document.activeElement).toBe(focused);
});

test("the focus of a line that vanishes goes to the next one", async () => {
  const { edit } = await showLive({ revalidate: () => done(TWO) });
  act(() => line(/预算数30/).focus());
  await edit([TRAINING]);
  await waitFor(() => expect(linesRead()).toHaveLength(4));
  expect(line(/C10 *“XX”/, 0)).toHaveFocus();
});

test("a focus elsewhere is left there", async () => {
  const { edit } = await showLive({ revalidate: () => done(TWO) });
  act(() => line(/预算数30/).focus());
  act(() => button(check.validate).focus());
  await edit([TRAINING]);
  await waitFor(() => expect(linesRead()).toHaveLength(4));
  expect(button(check.validate)).toHaveFocus();
});

test("sheets that came or went are a reason to check everything", async () => {
  const validate = jest.fn(() => done(THREE));
  const { edit } = await showLive({ validate });
  validate.mockReturnValue(done(FOUR));
  await edit(null);
  await waitFor(() => expect(linesRead()).toHaveLength(6));
});

test("edits while a job runs are gathered, and read when it is done", async () => {
  const clearing = later<Awaited<ReturnType<Actions["clear"]>>>();
  const revalidate = jest.fn(() => done(TWO));
  const { edit, user } = await showLive({ revalidate, clear: () => clearing.promise });
  await user.click(button(check.clear));
  await edit([TRAINING]);
  await edit(["2.乙", TRAINING]);
  expect(revalidate).not.toHaveBeenCalled();
  await act(async () => clearing.settle(await done({ cleared: [], left: [] })));
  await waitFor(() => expect(linesRead()).toHaveLength(4));
  expect(revalidate).toHaveBeenCalledTimes(1);
  expect(revalidate).toHaveBeenCalledWith(THREE, [TRAINING, "2.乙"], {});
});

test("an edit that comes while the list is being read is read after it", async () => {
  const reading = later<Awaited<ReturnType<typeof done<Validation>>>>();
  const revalidate = jest.fn(() => done(TWO)).mockReturnValueOnce(reading.promise);
  const { edit } = await showLive({ revalidate });
  await edit([TRAINING]);
  await edit(["2.乙"]);
  await act(async () => reading.settle(await done(FOUR)));
  await waitFor(() => expect(linesRead()).toHaveLength(4));
  expect(revalidate.mock.calls).toEqual([
    [THREE, [TRAINING], {}],
    [FOUR, ["2.乙"], {}],
  ]);
});

test("a reading that fails is no news, and comes again with the next edit", async () => {
  const revalidate = jest
    .fn<ReturnType<Actions["revalidate"]>, Parameters<Actions["revalidate"]>>()
    .mockReturnValueOnce(refused("正在编辑单元格。"))
    .mockReturnValue(done(TWO));
  const { edit } = await showLive({ revalidate });
  await edit([TRAINING]);
  expect(screen.queryByText("正在编辑单元格。")).not.toBeInTheDocument();
  await edit(["2.乙"]);
  await waitFor(() => expect(linesRead()).toHaveLength(4));
  expect(revalidate).toHaveBeenLastCalledWith(THREE, [TRAINING, "2.乙"], {});
});

test("what is asked for while the list is being read is shown at once, and done after it", async () => {
  const reading = later<Awaited<ReturnType<typeof done<Validation>>>>();
  const clear = jest.fn(() => done({ cleared: [], left: [] }));
  const { edit, user } = await showLive({ revalidate: () => reading.promise, clear });
  await edit([TRAINING]);
  await user.click(button(check.clear));
  expect(screen.getByText(TEXTS.busy.clear)).toBeVisible();
  expect(clear).not.toHaveBeenCalled();
  await act(async () => reading.settle(await done(TWO)));
  expect(await screen.findByText(TEXTS.done.cleared(0))).toBeVisible();
});

test("off again it stops watching, and an edit that was on its way changes nothing", async () => {
  const revalidate = jest.fn(() => done(TWO));
  const { edit, stop, user } = await showLive({ revalidate });
  await user.click(toggle());
  expect(toggle()).not.toBeChecked();
  expect(stop).toHaveBeenCalledTimes(1);
  await edit([TRAINING]);
  expect(revalidate).not.toHaveBeenCalled();
});

test("where Excel tells of edits no more it turns itself off with the reason, and on again if asked", async () => {
  const { lose, stop, user } = await showLive();
  await lose("Excel 不再通知改动。");
  expect(toggle()).not.toBeChecked();
  expect(screen.getByText(live.lost)).toBeVisible();
  expect(screen.getByText("Excel 不再通知改动。")).toBeVisible();
  expect(stop).not.toHaveBeenCalled();
  await user.click(button(TEXTS.retry));
  await waitFor(() => expect(toggle()).toBeChecked());
});

test("where watching is refused it stays off, with the reason", async () => {
  const { user } = await showList(THREE, { watch: () => refused("版本过低。") });
  await user.click(toggle());
  expect(await screen.findByText("版本过低。")).toBeVisible();
  expect(toggle()).not.toBeChecked();
});

test("where the first reading fails it stops watching", async () => {
  const { stop, watch } = fakeWatch();
  const validate = jest
    .fn<ReturnType<Actions["validate"]>, []>(() => refused("Excel 正忙。"))
    .mockReturnValueOnce(done(THREE));
  const { user } = await showList(THREE, { validate, watch });
  await user.click(toggle());
  expect(await screen.findByText("Excel 正忙。")).toBeVisible();
  expect(toggle()).not.toBeChecked();
  expect(stop).toHaveBeenCalledTimes(1);
  expect(linesRead()).toHaveLength(5);
});
