import type { ReaderPool } from "../../intake";

// What reads picked files comes in one file with the view that lists them.

/** What takes the files of the list apart for the sheets of the summary. */
export function loadCollectedFiles() {
  return import(/* webpackChunkName: "files" */ "./collected-files");
}

/** The workers that read picked files. */
export async function loadReaderPool(): Promise<ReaderPool> {
  const { openReaderPool } = await import(/* webpackChunkName: "files" */ "./open-reader-pool");
  return openReaderPool();
}
