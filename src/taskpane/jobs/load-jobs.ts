import type { Actions } from "../../actions";

// The jobs on the workbook come in one file of their own, after the pane's first paint.

/** What reads and writes the workbook. */
export async function loadActions(): Promise<Actions> {
  const { officeActions } = await import(/* webpackChunkName: "jobs" */ "./office-actions");
  return officeActions();
}

/** What makes sentences and totals of a validation. */
export function loadPresent() {
  return import(/* webpackChunkName: "jobs" */ "../words/present-validation");
}

/** Fetches the jobs ahead of need; where that fails the first job asked for tries again. */
export async function preloadJobs(): Promise<void> {
  try {
    await import(/* webpackChunkName: "jobs" */ "./office-actions");
  } catch {
    return;
  }
}
