import type { Outcome } from "../actions";
import type { WriteReport } from "../excel";
import type { NewTable } from "../forms";
import type { PaneParts } from "./pane-parts";
import { doneNotice, failedNotice, writtenNotice } from "./notices";
import type { JobName, Notice } from "./pane-state";
import { numberAfter } from "./table-number";
import { TEXTS } from "./texts";

/** The commands of 填报 that need no document. */
export function fillCommands({ actions, store, runJob }: PaneParts) {
  /** Runs a job and says what became of it; true where it was done. */
  async function tell<T>(job: JobName, work: () => Outcome<T>, say: (value: T) => Notice) {
    store.set({ notice: null });
    const done = await runJob(job, work);
    const retry = () => tell(job, work, say);
    store.set({ notice: done.ok ? say(done.value) : failedNotice(done.reason, retry) });
    return done.ok;
  }
  const sayWritten = (report: WriteReport) => {
    store.set({ nextNumber: numberAfter(report.written, store.get().nextNumber) });
    return writtenNotice(report);
  };
  return {
    newTable: (head: NewTable): Promise<boolean> =>
      tell("newTable", () => actions.newTable(head), sayWritten),
    newDepartment: (): Promise<boolean> =>
      tell("newDepartment", () => actions.newDepartmentSheet(), sayWritten),
    fitRows: (): Promise<boolean> =>
      tell(
        "fitRows",
        () => actions.fitRowHeights(),
        ({ sheet, rows }) => doneNotice(TEXTS.done.fitted(sheet, rows))
      ),
    insertRow: (): Promise<boolean> =>
      tell(
        "insertRow",
        () => actions.addIndicatorRow(),
        ({ sheet, row }) => doneNotice(TEXTS.done.inserted(sheet, row + 1))
      ),
    /** Takes back sheets that a failed job has written. */
    removeSheets: (names: readonly string[]): Promise<boolean> =>
      tell(
        "removeSheets",
        () => actions.removeSheets(names),
        (removed) => doneNotice(TEXTS.done.removed(removed.length))
      ),
  };
}
