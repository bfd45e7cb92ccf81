import type { FilesSummary, OtherFiles } from "../../actions";
import type { CellRef } from "../../domain";
import type { CollectOptions, PickedFile } from "../../intake";
import { addFiles, againWaiting, type AddedFiles } from "./file-list";
import { createFileReading } from "./file-reading";
import {
  isReading,
  type FileItem,
  type FileNote,
  type FilesState,
  type OpenTable,
} from "../state/file-state";
import { loadCollectedFiles } from "./load-files";
import { doneNotice, failedNotice } from "../jobs/notices";
import type { PaneParts } from "../jobs/pane-parts";
import { joining } from "../jobs/run-jobs";
import { TEXTS } from "../words/texts";

/** The commands on the files that are to be summed up. `goTo` brings a sheet to the front. */
export function fileCommands(parts: PaneParts, goTo: (cell: CellRef) => unknown) {
  const { actions, store, preferences, runJob } = parts;
  const reading = createFileReading(parts);
  const files = () => store.get().files;
  const set = (change: Partial<FilesState>) => store.set({ files: { ...files(), ...change } });

  function options(): CollectOptions {
    const { year } = store.get();
    const { hidden } = files();
    return year === null ? { hidden } : { hidden, budgetYear: year };
  }

  async function read(picked: readonly PickedFile[]): Promise<void> {
    if (picked.length === 0) return;
    try {
      await reading.read(picked, options());
    } catch {
      const reason = { code: "NotLoaded", sentence: TEXTS.failed.notLoaded };
      store.set({ notice: failedNotice(reason, retryFiles) });
    }
  }

  function readAgain(which: (item: FileItem) => boolean): Promise<void> {
    const { items, added } = againWaiting(files().items, which);
    set({ items, pictures: null });
    return read(added);
  }

  /** Reads all that could not be read once more, also what was cancelled; or one file only. */
  function retryFiles(name?: string): Promise<void> {
    return readAgain(
      ({ picked, progress }) =>
        progress.kind === "failed" && (name === undefined || picked.name === name)
    );
  }

  /** What is read depends on what the user has chosen: everything is read once more. */
  function readFilesAgain(): Promise<void> {
    if (isReading(files())) reading.cancel();
    set({ open: null });
    return readAgain(() => true);
  }

  /**
   * What was read, onto the sheets of this workbook, with the reasons for what was not. Where the overview has
   * other files the user says first what becomes of them.
   */
  async function write(others: OtherFiles): Promise<void> {
    store.set({ notice: null });
    const done = await runJob("summariseFiles", async () => {
      const { collectedFiles } = await loadCollectedFiles();
      const { files: read, failed } = collectedFiles(files().items);
      return actions.summariseFiles(read, failed, others);
    });
    if (done.ok) {
      set({ pictures: done.value.pictures });
      store.set({ notice: summaryNotice(done.value, goTo) });
    } else if (done.reason.code === "OtherFiles") {
      store.set({ notice: { kind: "otherFiles" } });
    } else store.set({ notice: failedNotice(done.reason, () => write(others)) });
  }

  return {
    summariseFiles: joining(() => write("ask")),
    /** What becomes of the files on the overview that are not in the list. */
    settleOtherFiles: write,
    addFiles: (picked: readonly PickedFile[]): Promise<void> => {
      const added = addFiles(files().items, picked);
      set({ items: added.items, notes: notesOf(added), open: null, pictures: null });
      return read(added.added);
    },
    removeFile: (name: string): void => {
      const items = files().items.filter(({ picked }) => picked.name !== name);
      set({ items, pictures: null });
    },
    clearFiles: (): void => {
      reading.cancel();
      set({ items: [], notes: [], open: null, pictures: null });
    },
    cancelFiles: (): void => reading.cancel(),
    retryFiles,
    readFilesAgain,
    setHidden: (hidden: boolean): Promise<void> => {
      preferences.keepHiddenSheets(hidden);
      set({ hidden });
      return readFilesAgain();
    },
    openTable: (open: OpenTable | null): void => set({ open }),
    closeFileNotes: (): void => set({ notes: [] }),
  };
}

function notesOf({ replaced, foreign, left }: AddedFiles): FileNote[] {
  const { notes } = TEXTS.files;
  return [
    { heading: notes.left(left.length), lines: left },
    { heading: notes.replaced, lines: replaced },
    { heading: notes.foreign, lines: foreign },
  ].filter(({ lines }) => lines.length > 0);
}

function summaryNotice(summary: FilesSummary, goTo: (cell: CellRef) => unknown) {
  const { sheet, indicatorsSheet, problemsSheet, projects, kept, problems, updated } = summary;
  const { done } = TEXTS.files;
  const parts = [
    {
      heading: done.sheets,
      lines: [
        done.overview(sheet, projects, kept),
        indicatorsSheet,
        done.problems(problemsSheet, problems.length),
      ],
    },
    { heading: TEXTS.done.notices, lines: [...duplicateLines(summary), ...summary.notices] },
  ];
  const open = [sheet, problemsSheet, indicatorsSheet].map((name) => ({
    label: done.open(name),
    run: () => void goTo({ sheet: name, row: 0, column: 0 }),
  }));
  return doneNotice(done.sentence(updated), parts, open);
}

/** What many files have that no single one shows. */
function duplicateLines({ duplicates, problemsSheet }: FilesSummary): string[] {
  const { codes, names } = duplicates;
  return codes + names > 0 ? [TEXTS.files.done.duplicates(codes, names, problemsSheet)] : [];
}
