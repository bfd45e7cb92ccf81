import { fail, ok, type Result } from "../../domain";
import { carryOut } from "./carry-out";
import type { DoneRepair } from "./done-repair";
import type { Gateway } from "../gateway/gateway";
import { reasonFor, type OfficeReason } from "../gateway/office-reason";
import { checkSteps } from "./check";
import { createJournal } from "./journal";
import type { Refusal, RepairedSheets, RepairStep } from "./step";
import { undoRepairs } from "./undo-repairs";

export interface RepairReport {
  /** Repairs that were carried out, or taken back. */
  readonly repaired: number;
  /** Sheets that have changed. */
  readonly sheets: readonly string[];
  readonly refused: readonly Refusal[];
  /** How many can be undone now. */
  readonly undoable: number;
}

/** What was repaired last, so that it can be taken back: at most 20 repairs, as long as the pane lives. */
export interface Repairs {
  /**
   * Checks, acts, records: 2 syncs. Each step is carried out whole or not at all; together they count as one
   * repair. `bulk` never overwrites a formula. Steps that are hindered are refused, the others carried out; a
   * failure is told where nothing was.
   */
  apply(
    steps: readonly RepairStep[],
    options: { readonly bulk: boolean; readonly sheets: RepairedSheets }
  ): Promise<Result<RepairReport, OfficeReason>>;
  /**
   * Takes the last repair back, wherever its cells have moved: 2 syncs. Of a bulk each step that was changed
   * since is refused by itself. The repair leaves the journal, but for a failure, which leaves all as it was.
   */
  undo(): Promise<Result<RepairReport, OfficeReason>>;
}

/** Repairs of one workbook. ExcelApi 1.9. */
export function createRepairs(gateway: Gateway): Repairs {
  const journal = createJournal(gateway);
  return {
    async apply(steps, { bulk, sheets }) {
      if (steps.length === 0)
        return ok({ repaired: 0, sheets: [], refused: [], undoable: journal.size() });
      const carried = await gateway.write(async (context) => {
        const checked = await checkSteps(context, steps, sheets, bulk);
        if (!checked.ok) return checked;
        const { done, refused, failure } = await carryOut(context, checked.value.open);
        if (done.length === 0 && failure !== null) return fail(failure);
        return ok({ context, done, refused: [...checked.value.refused, ...refused] });
      });
      if (!carried.ok) return carried;
      const { context, done, refused } = carried.value;
      if (done.length > 0) await journal.add({ context, repairs: done });
      const changed = [...new Set(done.map(sheetOf))];
      return ok({ repaired: done.length, sheets: changed, refused, undoable: journal.size() });
    },
    async undo() {
      const entry = journal.take();
      if (!entry) return fail(reasonFor("NothingToUndo"));
      const undone = await gateway.write((context) => undoRepairs(context, entry.repairs), {
        within: entry.context,
      });
      if (!undone.ok) {
        journal.keep(entry);
        return undone;
      }
      await journal.release(entry);
      return ok({ ...undone.value, undoable: journal.size() });
    },
  };
}

function sheetOf(repair: DoneRepair): string {
  return ("row" in repair ? repair.at : repair.cells[0]?.at)?.sheet ?? "";
}
