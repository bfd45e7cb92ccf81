import type { ActionReason, Outcome } from "../actions";
import type { JobName, PaneState } from "./pane-state";
import type { Store } from "./store";
import { TEXTS } from "./texts";

/** How long Excel may take before the user is asked to leave the cell being edited, in milliseconds. */
const SLOW_AFTER = 2_000;

/** Runs one job after the other; the pane shows which, and says so when it takes long. */
export type RunJob = <T>(job: JobName, work: () => Outcome<T>) => Outcome<T>;

export function createRunJob(store: Pick<Store<PaneState>, "set">): RunJob {
  let last: Promise<unknown> = Promise.resolve();
  return (job, work) => {
    const done = last.then(() => watch(store, job, work));
    last = done;
    return done;
  };
}

async function watch<T>(
  { set }: Pick<Store<PaneState>, "set">,
  job: JobName,
  work: () => Outcome<T>
): Outcome<T> {
  set({ busy: { job, slow: false } });
  const timer = setTimeout(() => set({ busy: { job, slow: true } }), SLOW_AFTER);
  try {
    return await work();
  } catch (error) {
    return { ok: false, reason: programError(error) };
  } finally {
    clearTimeout(timer);
    set({ busy: null });
  }
}

/** An error of the program's own must not leave the pane waiting for ever. */
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
