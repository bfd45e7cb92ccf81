import type { CollectOptions, PickedFile, ReadRun } from "../../intake";
import { withProgress } from "./file-list";
import { isPending, type FileProgress } from "../state/file-state";
import type { PaneParts } from "../jobs/pane-parts";

/** News of hundreds of files is gathered for so long before the pane is drawn anew, in milliseconds. */
const GATHERING = 100;

const CANCELLED: FileProgress = { kind: "failed", reason: { code: "cancelled" } };

/** Reads files of the list and notes in it how far each has come. */
export interface FileReading {
  /** Rejects only where the reader itself could not be loaded; the files are cancelled then. */
  read(picked: readonly PickedFile[], options: CollectOptions): Promise<void>;
  /** Ends all reading at once; what was read stays. */
  cancel(): void;
}

export function createFileReading({
  store,
  openPool,
}: Pick<PaneParts, "store" | "openPool">): FileReading {
  const runs = new Set<ReadRun>();
  const news = new Map<PickedFile, FileProgress>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  return { read, cancel };

  async function read(picked: readonly PickedFile[], options: CollectOptions): Promise<void> {
    try {
      const pool = await openPool();
      // Removed, replaced or cancelled while the reader was loaded.
      const pending = new Set(
        store
          .get()
          .files.items.filter(isPending)
          .map((item) => item.picked)
      );
      const wanted = picked.filter((file) => pending.has(file));
      const run = pool.read(wanted, options, {
        started: (index) => note(wanted[index], { kind: "reading" }),
        finished: (index, reply) =>
          note(
            wanted[index],
            reply.ok
              ? { kind: "read", file: reply.value }
              : { kind: "failed", reason: reply.reason }
          ),
      });
      runs.add(run);
      await run.done;
      runs.delete(run);
    } catch (error) {
      picked.forEach((file) => note(file, CANCELLED));
      throw error;
    } finally {
      show();
    }
  }

  function cancel(): void {
    show();
    const { files } = store.get();
    const items = files.items.map((item) =>
      isPending(item) ? { ...item, progress: CANCELLED } : item
    );
    store.set({ files: { ...files, items } });
    runs.forEach((run) => run.cancel());
  }

  function note(file: PickedFile | undefined, progress: FileProgress): void {
    if (file) news.set(file, progress);
    timer ??= setTimeout(show, GATHERING);
  }

  function show(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (news.size === 0) return;
    const { files } = store.get();
    store.set({ files: { ...files, items: withProgress(files.items, news) } });
    news.clear();
  }
}
