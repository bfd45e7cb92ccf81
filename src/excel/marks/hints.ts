import type { CellRef } from "../../domain";
import type { CellWrite } from "../works/write-block";

/** The 校验提示 column of one sheet: each text begins 【 or is the header, so that Excel takes it as text. */
export interface HintColumn {
  /** 0-based. */
  readonly column: number;
  readonly header: HintCell;
  readonly cells: readonly HintCell[];
}

interface HintCell {
  readonly row: number;
  readonly text: string;
}

/** What is written for hints: old ones go, new ones come; `textAt` is what was read there, "" for nothing. */
export function hintWrites(
  old: readonly CellRef[],
  hints: HintColumn | null,
  textAt: (row: number, column: number) => string
): (CellWrite & { readonly text: string })[] {
  const writes = new Map<string, CellWrite>();
  for (const { row, column } of old) writes.set(`${row} ${column}`, { row, column, value: "" });
  if (hints !== null)
    for (const { row, text } of [hints.header, ...hints.cells]) {
      const { column } = hints;
      writes.set(`${row} ${column}`, { row, column, value: oneLine(text) });
    }
  return [...writes.values()].map((write) => ({ ...write, text: textAt(write.row, write.column) }));
}

/** A line break would turn the cell's wrapping on. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, " ");
}
