/** What draws pictures: the only part of the pane that is large and seldom needed, so in a file of its own. */
export function loadCharts() {
  return import(/* webpackChunkName: "charts" */ "./charts");
}
