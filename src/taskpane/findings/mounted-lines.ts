import { defaultRangeExtractor, type Range } from "@tanstack/react-virtual";
import type { ListLine } from "./list-lines";

/** The head of the table that a line belongs to. */
export function groupAbove(lines: readonly ListLine[], index: number): number {
  for (let i = Math.min(index, lines.length - 1); i > 0; i--)
    if (lines[i]?.kind === "group") return i;
  return 0;
}

/** Which lines are mounted: those in sight, the head of their table, and those that must not be lost. */
export function mountedLines(
  range: Range,
  lines: readonly ListLine[],
  kept: readonly number[]
): number[] {
  const wanted = [...defaultRangeExtractor(range), groupAbove(lines, range.startIndex), ...kept];
  return [...new Set(wanted)]
    .filter((index) => index >= 0 && index < lines.length)
    .sort((a, b) => a - b);
}
