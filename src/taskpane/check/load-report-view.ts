/** What shows a validation: not needed before there is one, and comes in one file with the jobs. */
export function loadReportView() {
  return import(/* webpackChunkName: "jobs" */ "./check-report-view");
}
