import type { Validation } from "../actions";
import type { CellRef } from "../domain";
import type { PaneParts } from "./pane-parts";
import { loadPresent } from "./load-jobs";
import { doneNotice, failedNotice } from "./notices";
import { joining } from "./run-jobs";
import { numberAfter } from "./table-number";
import { TEXTS } from "./texts";

/** The commands of 校验. */
export function checkCommands({ actions, store, runJob, preferences }: PaneParts) {
  const validate = joining(async () => {
    store.set({ tab: "check", notice: null, check: null });
    const { year } = store.get();
    const read = await runJob("validate", async () => {
      const done = await actions.validate(year === null ? {} : { budgetYear: year });
      return done.ok ? { ok: true, value: await shown(done.value) } : done;
    });
    if (!read.ok) store.set({ notice: failedNotice(read.reason, validate) });
    else await mark(read.value);
  });

  /** The findings stand in the pane before the marks are set. */
  async function shown(validation: Validation): Promise<Validation> {
    const { presentValidation } = await loadPresent();
    const names = validation.reading.state.sheets.map(({ name }) => name);
    const nextNumber = numberAfter(names, store.get().nextNumber);
    store.set({ check: { ...presentValidation(validation), unmarked: [] }, nextNumber });
    return validation;
  }

  async function mark(validation: Validation): Promise<void> {
    store.set({ notice: null });
    const marked = await runJob("mark", () => actions.mark(validation));
    const { check } = store.get();
    if (!marked.ok) store.set({ notice: failedNotice(marked.reason, () => mark(validation)) });
    else if (check !== null) {
      const unmarked = marked.value.unmarked.map(({ reason }) => reason.sentence);
      store.set({ check: { ...check, unmarked } });
    }
  }

  const clear = joining(async () => {
    store.set({ tab: "check", notice: null });
    const done = await runJob("clear", () => actions.clear());
    if (!done.ok) store.set({ notice: failedNotice(done.reason, clear) });
    else {
      const { cleared, left } = done.value;
      const lines = left.map(({ reason }) => reason.sentence);
      const notice = doneNotice(TEXTS.done.cleared(cleared.length), [
        { heading: TEXTS.done.left, lines },
      ]);
      store.set({ notice });
    }
  });

  async function goTo(cell: CellRef): Promise<void> {
    store.set({ notice: null });
    const done = await runJob("goTo", () => actions.goTo(cell));
    if (!done.ok) store.set({ notice: failedNotice(done.reason, () => goTo(cell)) });
  }

  return {
    validate,
    clear,
    goTo,
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
