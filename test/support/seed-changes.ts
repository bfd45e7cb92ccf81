import { readTargetText } from "../../src/documents";
import type { TargetDocument } from "../../src/documents";
import { SEED_TEXT } from "./seed";

export const SEED_LINES: readonly string[] = SEED_TEXT.split("\n");

/** The seed with a line replaced by others (none: the line is lost), read; lines are 1-based. */
export function changed(line: number, ...texts: readonly string[]): TargetDocument {
  return readTargetText(SEED_LINES.toSpliced(line - 1, 1, ...texts).join("\n"));
}

/** The seed without the lines `from` to `to`, 1-based and inclusive, read. */
export function without(from: number, to: number): TargetDocument {
  return readTargetText(SEED_LINES.toSpliced(from - 1, to - from + 1).join("\n"));
}

/** How many indicators each table has. */
export function indicatorCounts({ tables }: TargetDocument): readonly number[] {
  return tables.map(({ indicators }) => indicators.length);
}
