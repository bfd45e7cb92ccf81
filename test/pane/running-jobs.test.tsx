import { act, screen } from "@testing-library/react";
import type { Actions } from "../../src/actions";
import { deferActions } from "../../src/taskpane/jobs/defer-actions";
import { TEXTS } from "../../src/taskpane/words/texts";
import { done, later, showPane, validationOf } from "./pane-support";

const { fill, check } = TEXTS;
const button = (name: string) => screen.getByRole("button", { name });

afterEach(() => jest.useRealTimers());

test("a job that waits for Excel asks, after two seconds, to leave the cell being edited", async () => {
  jest.useFakeTimers();
  const waiting = later<Awaited<ReturnType<Actions["fitRowHeights"]>>>();
  showPane({ fitRowHeights: () => waiting.promise });
  await act(async () => {
    button(fill.fitRows).click();
    await jest.advanceTimersByTimeAsync(1_999);
  });
  expect(screen.getByText(TEXTS.busy.fitRows)).toBeVisible();
  expect(screen.queryByText(TEXTS.slow)).not.toBeInTheDocument();
  await act(() => jest.advanceTimersByTimeAsync(1));
  expect(screen.getByText(TEXTS.slow)).toBeVisible();
  await act(async () => {
    waiting.settle({ ok: true, value: { sheet: "1.甲", rows: 0 } });
    await jest.advanceTimersByTimeAsync(0);
  });
  expect(screen.queryByText(TEXTS.slow)).not.toBeInTheDocument();
  expect(screen.getByText(TEXTS.done.fitted("1.甲", 0))).toBeVisible();
});

test("while a job runs no other can be asked for, and the pressed button keeps the focus", async () => {
  const waiting = later<Awaited<ReturnType<Actions["fitRowHeights"]>>>();
  const addIndicatorRow = jest.fn(() => done({ sheet: "1.甲", row: 11 }));
  const { user } = showPane({ fitRowHeights: () => waiting.promise, addIndicatorRow });
  await user.click(button(fill.fitRows));
  await user.click(button(fill.insertRow));
  expect(button(fill.insertRow)).toHaveAttribute("aria-disabled", "true");
  expect(addIndicatorRow).not.toHaveBeenCalled();
  await act(async () => waiting.settle(await done({ sheet: "1.甲", rows: 3 })));
  await user.click(button(fill.insertRow));
  expect(addIndicatorRow).toHaveBeenCalledTimes(1);
});

test("a ribbon command shows its tab; asked for twice it runs once", async () => {
  const waiting = later<Awaited<ReturnType<Actions["validate"]>>>();
  const validate = jest.fn(() => waiting.promise);
  const { pane } = showPane({ validate });
  await act(async () => {
    const both = [pane.run.validate(), pane.run.validate()];
    waiting.settle(await done(validationOf([])));
    await Promise.all(both);
  });
  expect(screen.getByRole("heading", { name: check.noTables })).toBeVisible();
  expect(validate).toHaveBeenCalledTimes(1);
});

test("an error of the program's own ends the job with its message", async () => {
  const { user } = showPane({ fitRowHeights: () => Promise.reject(new Error("x is not y")) });
  await user.click(button(fill.fitRows));
  expect(await screen.findByText(TEXTS.failed.program("x is not y"))).toBeVisible();
  await user.click(button(fill.insertRow));
  expect(await screen.findByText(TEXTS.done.inserted("1.甲", 12))).toBeVisible();
});

test("actions that can not be loaded say so, and are asked for again", async () => {
  const loaded = { clear: () => done({ cleared: [], left: [] }) } as unknown as Actions;
  const load = jest.fn<Promise<Actions>, []>().mockRejectedValueOnce(new Error("chunk"));
  load.mockResolvedValue(loaded);
  const actions = deferActions(load);
  await expect(actions.clear()).resolves.toMatchObject({
    ok: false,
    reason: { sentence: TEXTS.failed.notLoaded },
  });
  await expect(actions.clear()).resolves.toMatchObject({ ok: true });
  await actions.clear();
  expect(load).toHaveBeenCalledTimes(2);
});
