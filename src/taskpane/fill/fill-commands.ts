import type { CellRef } from "../../domain";
import type { AddedSheet, WriteReport } from "../../excel";
import type { NewTable } from "../../forms";
import type { CheckUpdates } from "../check/check-updates";
import type { PaneParts } from "../jobs/pane-parts";
import { doneNotice, writtenNotice } from "../jobs/notices";
import { joining } from "../jobs/run-jobs";
import { numberAfter } from "../state/table-number";
import { createTell } from "../jobs/tell-jobs";
import { TEXTS } from "../words/texts";

/** The commands of 填报 that write new sheets without a document; a new sheet is offered to be shown. */
export function fillCommands(
  parts: PaneParts,
  updates: CheckUpdates,
  goTo: (cell: CellRef) => unknown
) {
  const { actions, store, runQuietly } = parts;
  const tell = createTell(parts);
  const sayWritten = (report: WriteReport) => {
    updates.follow();
    store.set({ nextNumber: numberAfter(namesOf(report), store.get().nextNumber) });
    const open = namesOf(report).map((sheet) => ({
      label: TEXTS.done.open,
      run: () => void goTo({ sheet, row: 0, column: 0 }),
    }));
    return writtenNotice(report, open);
  };
  return {
    newTable: (head: NewTable): Promise<boolean> =>
      tell("newTable", () => actions.newTable(head), sayWritten),
    /** The table in front once more, as another project's. */
    copyTable: (head: NewTable): Promise<boolean> =>
      tell("copyTable", () => actions.copyTable(head), sayWritten),
    newDepartment: (): Promise<boolean> =>
      tell("newDepartment", () => actions.newDepartmentSheet(), sayWritten),
    /** Takes back sheets that a failed job has written. */
    removeSheets: (sheets: readonly AddedSheet[]): Promise<boolean> =>
      tell(
        "removeSheets",
        () => actions.removeSheets(sheets),
        (removed) => {
          updates.follow();
          return doneNotice(TEXTS.done.removed(removed.length));
        }
      ),
    /** Reads what new tables may begin with. Asked for by nobody: where it fails, the offers stay what they were. */
    offerHeads: joining(async () => {
      const done = await runQuietly(() => actions.offerHeads());
      if (done.ok) store.set({ offers: done.value, nextNumber: done.value.nextNumber });
    }),
  };
}

function namesOf({ written }: WriteReport): readonly string[] {
  return written.map(({ name }) => name);
}
