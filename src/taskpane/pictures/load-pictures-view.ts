/** What shows a summary's pictures: not needed before there is one, and comes in one file with the jobs. */
export function loadPicturesView() {
  return import(/* webpackChunkName: "jobs" */ "./overview-pictures");
}
