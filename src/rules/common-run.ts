import { foldText } from "../domain";

/** How many characters the longest run has that stands in both texts, white space aside: 会议天数 and 人均会议成本 share 2. */
export function commonRun(one: string, other: string): number {
  const [a, b] = [foldText(one), foldText(other)];
  let longest = 0;
  let above: readonly number[] = [];
  for (const character of a) {
    const runs: number[] = [];
    let column = 0;
    for (const candidate of b) {
      const run = candidate === character ? (above[column - 1] ?? 0) + 1 : 0;
      runs.push(run);
      longest = Math.max(longest, run);
      column += 1;
    }
    above = runs;
  }
  return longest;
}
