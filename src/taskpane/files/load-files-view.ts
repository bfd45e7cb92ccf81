/** The part of 汇总 for picked files: comes in a file of its own when 汇总 is opened for the first time. */
export function loadFilesView() {
  return import(/* webpackChunkName: "files" */ "./files-section");
}
