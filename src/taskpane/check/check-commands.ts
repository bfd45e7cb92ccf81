import type { Validation } from "../../actions";
import type { CellRef } from "../../domain";
import type { CheckUpdates } from "./check-updates";
import { doneNotice, failedNotice } from "../jobs/notices";
import type { PaneParts } from "../jobs/pane-parts";
import { joining } from "../jobs/run-jobs";
import { TEXTS } from "../words/texts";

/** The commands of 校验 that the ribbon has too, and going to a cell. */
export function checkCommands(parts: PaneParts, updates: CheckUpdates) {
  const { actions, store, runJob, preferences, today } = parts;

  /** The findings stand in the pane before the marks are set; an older list stays until they come. */
  const validate = joining(async () => {
    store.set({ tab: "check", notice: null });
    const read = await runJob("validate", () => updates.read("everything"));
    if (!read.ok) store.set({ notice: failedNotice(read.reason, validate) });
    else await mark(read.value);
  });

  /** A sheet that has changed since it was read is read and marked once more, and told of after that. */
  async function mark(validation: Validation, again = true): Promise<void> {
    store.set({ notice: null });
    const marked = await runJob("mark", () => actions.mark(validation));
    if (!marked.ok) {
      store.set({ notice: failedNotice(marked.reason, validate) });
      return;
    }
    updates.noteMarks(marked.value.unmarked);
    if (!again || !marked.value.unmarked.some(({ reason }) => reason.code === "ChangedSince"))
      return;
    const read = await runJob("validate", () => updates.read("everything"));
    if (read.ok) await mark(read.value, false);
    else store.set({ notice: failedNotice(read.reason, validate) });
  }

  const clear = joining(async () => {
    store.set({ tab: "check", notice: null });
    const done = await runJob("clear", () => actions.clear());
    if (!done.ok) {
      store.set({ notice: failedNotice(done.reason, clear) });
      return;
    }
    const { cleared, left } = done.value;
    const lines = left.map(({ reason }) => reason.sentence);
    const { check } = store.get();
    store.set({
      check: check && { ...check, marked: false, unmarked: [] },
      notice: doneNotice(TEXTS.done.cleared(cleared.length), [{ heading: TEXTS.done.left, lines }]),
    });
  });

  async function goTo(cell: CellRef): Promise<void> {
    store.set({ notice: null });
    const done = await runJob("goTo", () => actions.goTo(cell));
    if (!done.ok) store.set({ notice: failedNotice(done.reason, () => goTo(cell)) });
  }

  /** 校验报告: what the list shows, on a sheet. */
  const report = joining(async () => {
    const { check } = store.get();
    if (check === null) return;
    store.set({ notice: null });
    const done = await runJob("report", () => actions.report(check.validation, today()));
    if (!done.ok) {
      store.set({ notice: failedNotice(done.reason, report) });
      return;
    }
    const { sheet, lines, updated, notices } = done.value;
    const open = {
      label: TEXTS.sum.open(sheet),
      run: () => void goTo({ sheet, row: 0, column: 0 }),
    };
    const parts = [{ heading: TEXTS.done.notices, lines: notices }];
    store.set({ notice: doneNotice(TEXTS.done.reported(sheet, lines, updated), parts, [open]) });
  });

  return {
    validate,
    clear,
    goTo,
    report,
    /** Null for the year of most project codes. What was found by another year is found anew. */
    setYear: (year: number | null): void => {
      store.set({ year });
      if (store.get().check !== null) void validate();
    },
    readUndoNotice: (): void => {
      preferences.readUndoNotice();
      store.set({ undoNoticeRead: true });
    },
  };
}
