import { loadCollectedFiles } from "../files/load-files";
import { failedNotice } from "../jobs/notices";
import type { PaneParts } from "../jobs/pane-parts";
import { joining } from "../jobs/run-jobs";

/** The way back from the sheets of a summary. */
export function sourceCommands({ actions, store, runJob }: PaneParts) {
  /** A table of this workbook comes to the front in Excel, one of a file into the pane. */
  const showSource = joining(async () => {
    store.set({ notice: null });
    const done = await runJob("showSource", async () => {
      const { collectedFiles } = await loadCollectedFiles();
      const { files, failed } = collectedFiles(store.get().files.items);
      return actions.showSource(files, failed);
    });
    if (!done.ok) store.set({ notice: failedNotice(done.reason, showSource) });
    else if (done.value !== null) {
      store.set({ tab: "sum", files: { ...store.get().files, open: done.value } });
    }
  });

  return { showSource };
}
