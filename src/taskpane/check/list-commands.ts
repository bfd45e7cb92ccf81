import type { FindingFilter, OpenPanel } from "../state/check-state";
import { failedNotice } from "../jobs/notices";
import type { PaneParts } from "../jobs/pane-parts";

/** What is seen of the list, and what is open in it. */
export function listCommands({ actions, store, runQuietly }: PaneParts) {
  function setFilter(change: Partial<FindingFilter>): void {
    store.set({ filter: { ...store.get().filter, ...change } });
  }

  async function onlyActiveSheet(only: boolean): Promise<void> {
    if (!only) return setFilter({ sheet: null });
    const done = await runQuietly(() => actions.activeSheet());
    if (done.ok) setFilter({ sheet: done.value });
    else store.set({ notice: failedNotice(done.reason, () => onlyActiveSheet(true)) });
  }

  /** The user may have brought another sheet to the front; if that can not be told now, nothing changes. */
  async function followActiveSheet(): Promise<void> {
    if (store.get().filter.sheet === null) return;
    const done = await runQuietly(() => actions.activeSheet());
    if (done.ok && store.get().filter.sheet !== null) setFilter({ sheet: done.value });
  }

  return {
    setFilter,
    onlyActiveSheet,
    followActiveSheet,
    openPanel: (panel: OpenPanel): void => store.set({ panel }),
    closePanel: (): void => store.set({ panel: null }),
  };
}
