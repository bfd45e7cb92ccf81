import { areaAddress, greatestOf, leastOf, type CellRef } from "../domain";
import { addressLists, cellsAt, rangeAt } from "./addresses";

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

/** Queues emptying hint cells; their formats stay as they are. */
export function queueHintRemoval(sheet: Excel.Worksheet, cells: readonly CellRef[]): void {
  const areas = cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  for (const list of addressLists(areas)) cellsAt(sheet, list).clear("Contents");
}

/** Queues writing hints as one block that leaves the cells between them alone. */
export function queueHints(sheet: Excel.Worksheet, { column, header, cells }: HintColumn): void {
  const texts = new Map([header, ...cells].map(({ row, text }) => [row, oneLine(text)]));
  const row = leastOf(texts.keys());
  const rows = greatestOf(texts.keys()) - row + 1;
  const block = Array.from({ length: rows }, (_, i) => [texts.get(row + i) ?? null]);
  rangeAt(sheet, areaAddress({ row, column, rows, columns: 1 })).values = block;
}

/** A line break would turn the cell's wrapping on. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, " ");
}
