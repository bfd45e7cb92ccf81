import { foldText } from "../../domain";

/** The beginning of a text says what it is about; a cell may hold 32,767 characters. */
const COMPARED = 40;

/**
 * How many characters the longest run has that stands in the beginnings of both texts, white space aside:
 * 会议天数 and 人均会议成本 share 2.
 */
export function commonRun(one: string, other: string): number {
  const a = foldText(one.slice(0, 2 * COMPARED)).slice(0, COMPARED);
  const b = foldText(other.slice(0, 2 * COMPARED)).slice(0, COMPARED);
  let longest = 0;
  const runs = new Uint8Array(COMPARED + 1);
  for (let i = 0; i < a.length; i++) {
    // From the end on, so that the run before is still that of the character above.
    for (let j = b.length; j > 0; j--) {
      const run = a.charCodeAt(i) === b.charCodeAt(j - 1) ? (runs[j - 1] ?? 0) + 1 : 0;
      runs[j] = run;
      if (run > longest) longest = run;
    }
  }
  return longest;
}
