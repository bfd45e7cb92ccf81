import type { Finding } from "./findings/finding";

/**
 * Gives findings as the objects that they were before where they say the same, so that a list which shows
 * them can tell by identity what has changed.
 */
export function keepSame(before: readonly Finding[]): (found: readonly Finding[]) => Finding[] {
  const known = new Map<string, Finding[]>();
  for (const finding of before) {
    const content = JSON.stringify(finding);
    known.set(content, [...(known.get(content) ?? []), finding]);
  }
  // Without anything to compare with, as in a first check, nothing need be spelled out.
  if (known.size === 0) return (found) => [...found];
  return (found) => found.map((finding) => known.get(JSON.stringify(finding))?.shift() ?? finding);
}
