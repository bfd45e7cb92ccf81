import { headLabelOf, type HeadLabel } from "../domain";
import type { TextCell } from "./text-blocks";

/** The entries between a label and the next one; "start" are those before the first label. */
export interface LabelGroup {
  readonly label: HeadLabel | "start";
  readonly line: number;
  /** The label as it stands. */
  readonly text: string;
  readonly values: readonly TextCell[];
}

export type HeadGroups = ReadonlyMap<HeadLabel | "start", LabelGroup>;

/**
 * Entries by their label. Row ends do not matter, so that a lost blank line loses nothing. A label that
 * comes again is an entry: a purpose may well say 绩效目标.
 */
export function groupByLabel(cells: readonly TextCell[]): HeadGroups {
  let values: TextCell[] = [];
  const groups = new Map<HeadLabel | "start", LabelGroup>();
  groups.set("start", { label: "start", line: cells[0]?.line ?? 1, text: "", values });
  for (const cell of cells) {
    const label = headLabelOf(cell.text);
    if (label === null || groups.has(label)) values.push(cell);
    else groups.set(label, { label, line: cell.line, text: cell.text, values: (values = []) });
  }
  return groups;
}
