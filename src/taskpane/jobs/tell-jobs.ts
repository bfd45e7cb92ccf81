import type { Outcome } from "../../actions";
import { failedNotice } from "./notices";
import type { PaneParts } from "./pane-parts";
import type { JobName, Notice } from "../state/pane-state";

/** Runs a job and says what became of it; true where it was done. */
export type Tell = <T>(
  job: JobName,
  work: () => Outcome<T>,
  say: (value: T) => Notice | Promise<Notice>
) => Promise<boolean>;

/** Where a job has failed, the notice offers to do it once more. */
export function createTell({ store, runJob }: Pick<PaneParts, "store" | "runJob">): Tell {
  return async function tell(job, work, say) {
    store.set({ notice: null });
    const done = await runJob(job, work);
    const retry = () => tell(job, work, say);
    store.set({ notice: done.ok ? await say(done.value) : failedNotice(done.reason, retry) });
    return done.ok;
  };
}
