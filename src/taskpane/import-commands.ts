import type { ImportReport, Outcome } from "../actions";
import type { ExistingMode } from "../excel";
import type { CheckUpdates } from "./check-updates";
import type { PaneParts } from "./pane-parts";
import { failedNotice, writtenNotice } from "./notices";
import type { JobName } from "./pane-state";
import { readTextFile } from "./read-text-file";
import { numberAfter } from "./table-number";

/** One document on its way into the workbook. */
interface Import {
  readonly job: JobName;
  readonly write: (existing: ExistingMode) => Outcome<ImportReport>;
}

/** The import that waits for the user to say what becomes of existing sheets. */
interface Pending {
  readonly document: Import;
  readonly report: ImportReport;
}

/**
 * The commands of 填报 that bring a document in. Sheets that are new are written at once; existing ones are
 * left alone until the user has said what to do with them.
 */
export function importCommands(
  { actions, store, runJob, loadSample }: PaneParts,
  updates: CheckUpdates
) {
  let pending: Pending | null = null;

  async function bring(document: Import): Promise<void> {
    store.set({ notice: null });
    const done = await runJob(document.job, () => document.write("skip"));
    if (!done.ok) {
      store.set({ notice: failedNotice(done.reason, () => bring(document)) });
      return;
    }
    const { skipped, written } = done.value;
    if (skipped.length === 0) return finish(done.value);
    pending = { document, report: done.value };
    store.set({ notice: { kind: "conflict", existing: skipped, written: written.length } });
  }

  function finish(report: ImportReport): void {
    pending = null;
    const names = [...report.written, ...report.skipped, ...report.replaced];
    const nextNumber = numberAfter(names, store.get().nextNumber);
    store.set({ notice: writtenNotice(report), nextNumber });
    updates.follow();
  }

  async function settle(mode: ExistingMode): Promise<void> {
    if (pending === null) return;
    const { document, report } = pending;
    if (mode === "skip") return finish(report);
    store.set({ notice: null });
    const done = await runJob(document.job, () => writeAgain(document, report, mode));
    if (done.ok) finish(done.value);
    else store.set({ notice: failedNotice(done.reason, () => settle(mode)) });
  }

  /** What the first attempt has written comes again with the rest: it must not stand there twice. */
  async function writeAgain(document: Import, { written }: ImportReport, mode: ExistingMode) {
    if (mode === "keepBoth" && written.length > 0) {
      const removed = await actions.removeSheets(written);
      if (!removed.ok) return removed;
    }
    return document.write(mode);
  }

  return {
    importFile: (file: File): Promise<void> =>
      bring({
        job: "importFile",
        async write(existing) {
          const bytes = await readTextFile(file);
          return bytes.ok ? actions.importText(bytes.value, existing) : bytes;
        },
      }),
    loadSample: (): Promise<void> =>
      bring({
        job: "loadSample",
        write: async (existing) => actions.importDocument(await loadSample(), existing),
      }),
    /** What becomes of the sheets that a document would write and that exist already. */
    settleConflict: settle,
  };
}
