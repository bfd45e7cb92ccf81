/** The state of a project that an earlier overview had and that is not there any more. */
export const GONE = "已不在";

/** The state of a project whose file could not be read this time: its figures are those of the last run. */
export const UNREAD = "未读取";

/** The files that a run of summing up is about. */
export interface SummedFiles {
  /** Could not be read: what the sheets have of them stays. */
  readonly unread: readonly string[];
  readonly read: readonly string[];
  /** What becomes of the rest: figures stay and count, or the project is taken to be gone. */
  readonly others: "keep" | "gone";
}
