import type { Browser } from "playwright-core";

/** One task of a page's main thread, in milliseconds. */
export interface Task {
  /** From the mark. */
  readonly start: number;
  readonly duration: number;
  /** How much of it the thread ran: the rest it waited, for the browser or for a processor. */
  readonly cpu: number;
}

/** What Chromium tells of one event: microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Tasks, and the marks that a page sets with performance.mark. */
const CATEGORIES = ["toplevel", "blink.user_timing"];
const TASK = "ThreadControllerImpl::RunTask";

/** Writes down every task in a browser until told to stop; then gives those of the thread that has set a mark. */
export async function traceTasks(
  browser: Browser
): Promise<(mark: string) => Promise<readonly Task[]>> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) =>
    events.push(...(value as unknown as TraceEvent[]))
  );
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ["*"] },
  });
  return async (mark) => {
    const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await complete;
    const marked = events.find(({ name }) => name === mark);
    if (!marked) throw new Error(`no thread has set ${mark}`);
    return events
      .filter(({ name, pid, tid }) => name === TASK && pid === marked.pid && tid === marked.tid)
      .map(({ ts, dur = 0, tdur = 0 }) => ({
        start: (ts - marked.ts) / 1000,
        duration: dur / 1000,
        cpu: tdur / 1000,
      }));
  };
}
