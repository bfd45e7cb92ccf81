import type { RepairReport } from "../../actions";
import type { FindingItem } from "../state/check-state";
import type { CheckUpdates } from "./check-updates";
import { loadPresent } from "../jobs/load-jobs";
import { doneNotice, failedNotice } from "../jobs/notices";
import type { NoticeAction } from "../state/pane-state";
import type { PaneParts } from "../jobs/pane-parts";
import { joining } from "../jobs/run-jobs";
import { TEXTS } from "../words/texts";

/** 修复 and 撤销. Afterwards the list and the marks of the changed sheets are brought up to date. */
export function repairCommands({ actions, store, runJob }: PaneParts, updates: CheckUpdates) {
  /** `bulk` for 全部安全修复. */
  async function repair(items: readonly FindingItem[], bulk: boolean): Promise<void> {
    const { check } = store.get();
    if (check === null) return;
    store.set({ notice: null });
    const findings = items.map(({ finding }) => finding);
    const done = await runJob("repair", () => actions.repair(check.validation, findings, { bulk }));
    if (!done.ok) {
      store.set({ notice: failedNotice(done.reason, () => repair(items, bulk)) });
      return;
    }
    store.set({ panel: null });
    const { repaired, undoable } = done.value;
    const again = { label: TEXTS.repair.undo, run: () => void undo() };
    await tell(done.value, TEXTS.done.repaired(repaired), undoable > 0 ? [again] : []);
  }

  const undo = joining(async () => {
    store.set({ notice: null });
    const done = await runJob("undoRepair", () => actions.undoRepair());
    if (!done.ok) store.set({ notice: failedNotice(done.reason, undo) });
    else await tell(done.value, TEXTS.done.undone(done.value.repaired), []);
  });

  async function tell(
    { repaired, sheets, refused, undoable }: RepairReport,
    sentence: string,
    next: readonly NoticeAction[]
  ): Promise<void> {
    store.set({ undoable });
    // A cell is refused because it is not as the list has it: its sheet is read again too.
    const read = [...new Set([...sheets, ...refused.map(({ at }) => at.sheet)])];
    const problems = await updates.refresh({ read, mark: read });
    const { presentRefusals } = await loadPresent();
    const parts = [
      { heading: TEXTS.done.refused, lines: presentRefusals(refused) },
      { heading: TEXTS.done.notices, lines: problems },
    ];
    const intent = repaired === 0 ? "warning" : "success";
    store.set({ notice: { ...doneNotice(sentence, parts, next), intent } });
  }

  return { repair, undoRepair: undo };
}
