import type { ImportReport, Outcome } from "../../actions";
import type { ExistingMode, NamedSheet } from "../../excel";
import type { CheckUpdates } from "../check/check-updates";
import type { PaneParts } from "../jobs/pane-parts";
import { failedNotice, writtenNotice } from "../jobs/notices";
import type { JobName } from "../state/pane-state";
import { readTextFile } from "./read-text-file";
import { numberAfter } from "../state/table-number";

/** One document on its way into the workbook. */
interface Import {
  readonly job: JobName;
  readonly write: (existing: ExistingMode, only?: readonly NamedSheet[]) => Outcome<ImportReport>;
}

/** The import that waits for the user to say what becomes of existing sheets. */
interface Pending {
  readonly document: Import;
  readonly report: ImportReport;
}

/** What was written at once, and what the user has decided about afterwards. */
function joint(first: ImportReport, second: ImportReport): ImportReport {
  return {
    ...second,
    written: [...first.written, ...second.written],
    notices: [...first.notices, ...second.notices],
  };
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
    const existing = skipped.map(({ name }) => name);
    store.set({ notice: { kind: "conflict", existing, written: written.length } });
  }

  function finish(report: ImportReport): void {
    pending = null;
    const { written, skipped, replaced } = report;
    const names = [...[...written, ...skipped].map(({ name }) => name), ...replaced];
    const nextNumber = numberAfter(names, store.get().nextNumber);
    store.set({ notice: writtenNotice(report), nextNumber });
    updates.follow();
  }

  async function settle(mode: ExistingMode): Promise<void> {
    if (pending === null) return;
    const { document, report } = pending;
    if (mode === "skip") return finish(report);
    store.set({ notice: null });
    const done = await runJob(document.job, () => document.write(mode, report.skipped));
    if (done.ok) finish(joint(report, done.value));
    else store.set({ notice: failedNotice(done.reason, () => settle(mode)) });
  }

  return {
    importFile: (file: File): Promise<void> =>
      bring({
        job: "importFile",
        async write(existing, only) {
          const bytes = await readTextFile(file);
          return bytes.ok ? actions.importText(bytes.value, existing, only) : bytes;
        },
      }),
    loadSample: (): Promise<void> =>
      bring({
        job: "loadSample",
        write: async (existing, only) => actions.importDocument(await loadSample(), existing, only),
      }),
    /** What becomes of the sheets that a document would write and that exist already. */
    settleConflict: settle,
  };
}
