import type { FindingItem } from "../state/check-state";
import type { CheckUpdates } from "./check-updates";
import { doneNotice, failedNotice } from "../jobs/notices";
import type { PaneParts } from "../jobs/pane-parts";
import { TEXTS } from "../words/texts";

/** 说明: the written reason for a 提醒. */
export function explainCommands(parts: PaneParts, updates: CheckUpdates) {
  const { actions, store, runJob, today } = parts;

  /** What is typed stays until it is written or given up, whatever becomes of the list meanwhile. */
  function draft(key: string, text: string): void {
    store.set({ drafts: new Map(store.get().drafts).set(key, text) });
  }

  function dropDraft(key: string): void {
    const drafts = new Map(store.get().drafts);
    drafts.delete(key);
    store.set({ drafts, panel: null });
  }

  /** An empty text takes the reason away. */
  async function explain(item: FindingItem, text: string): Promise<void> {
    const { check } = store.get();
    if (check === null) return;
    store.set({ notice: null });
    const reason = { text, date: today() };
    const done = await runJob("explain", () =>
      actions.explain(check.validation, item.finding, reason)
    );
    if (!done.ok) {
      store.set({ notice: failedNotice(done.reason, () => explain(item, text)) });
      return;
    }
    dropDraft(item.key);
    // The reasons stand on a sheet of their own, which only a whole reading takes in.
    const mark = item.at === null ? [] : [item.at.sheet];
    const lines = [...done.value, ...(await updates.refresh({ read: "everything", mark }))];
    const sentence = text === "" ? TEXTS.done.unexplained : TEXTS.done.explained;
    store.set({ notice: doneNotice(sentence, [{ heading: TEXTS.done.notices, lines }]) });
  }

  return { explain, draft, dropDraft };
}
