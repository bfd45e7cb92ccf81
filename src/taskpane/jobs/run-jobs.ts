import type { ActionReason, Outcome } from "../../actions";
import type { JobName, PaneState } from "../state/pane-state";
import type { Store } from "../state/store";
import { TEXTS } from "../words/texts";

/** How long Excel may take before the user is asked to leave the cell being edited, in milliseconds. */
const SLOW_AFTER = 2_000;

/** Work on the workbook, one after the other in the order asked for. */
export interface JobQueue {
  /** The pane shows the job, and says so when it takes long. */
  readonly runJob: <T>(job: JobName, work: () => Outcome<T>) => Outcome<T>;
  /** Work in the background: the pane shows nothing of it. */
  readonly runQuietly: <T>(work: () => Outcome<T>) => Outcome<T>;
}

export function createJobQueue(store: Pick<Store<PaneState>, "get" | "set">): JobQueue {
  let last: Promise<unknown> = Promise.resolve();
  function queue<T>(work: () => Outcome<T>): Outcome<T> {
    const done = last.then(work);
    last = done;
    return done;
  }
  return {
    runJob(job, work) {
      // Quiet work may still be going on: that the user has asked for something is shown at once.
      const shown = store.get().busy === null ? showBusy(store, job) : null;
      return queue(async () => {
        const hide = shown ?? showBusy(store, job);
        try {
          return await guarded(work);
        } finally {
          hide();
        }
      });
    },
    runQuietly: (work) => queue(() => guarded(work)),
  };
}

/** Shows a job until the returned function is called. */
function showBusy({ set }: Pick<Store<PaneState>, "set">, job: JobName): () => void {
  set({ busy: { job, slow: false } });
  const timer = setTimeout(() => set({ busy: { job, slow: true } }), SLOW_AFTER);
  return () => {
    clearTimeout(timer);
    set({ busy: null });
  };
}

/** An error of the program's own must not leave the pane waiting for ever. */
async function guarded<T>(work: () => Outcome<T>): Outcome<T> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, reason: programError(error) };
  }
}

function programError(error: unknown): ActionReason {
  const message = error instanceof Error ? error.message : String(error);
  return { code: "ProgramError", sentence: TEXTS.failed.program(message) };
}

/** While the work goes on, asking for it again joins it. */
export function joining<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= work().finally(() => (running = null));
    return running;
  };
}
