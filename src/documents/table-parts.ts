import { isIndicatorHeader } from "./indicator-header";
import { INDICATOR_FIELDS, columnLabelOf, headLabelOf } from "../domain";
import type { TextBlock, TextCell } from "./text-blocks";

/** A table's cells above the indicator list, its header row (null where missing) and its rows. */
export interface TableParts {
  readonly head: readonly TextCell[];
  readonly header: readonly TextCell[] | null;
  readonly rows: readonly (readonly TextCell[])[];
}

type Row = readonly TextCell[];

/** Parts a table at its header row, or at the first row that looks like an indicator. */
export function partTable(blocks: readonly TextBlock[]): TableParts {
  const at = blocks.findIndex((block) => block.kind === "row" && isIndicatorHeader(block.cells));
  const start = at >= 0 ? at : blocks.findIndex(looksLikeIndicator);
  const block = blocks[start];
  if (block?.kind !== "row") return { head: headCells(blocks), header: null, rows: [] };
  const above = headCells(blocks.slice(0, start));
  const below = blocks.slice(start + 1);
  if (at < 0) return { head: above, header: null, rows: listRows(block.cells, below) };
  const { before, header, after } = cutHeader(block.cells);
  return { head: [...above, ...before], header, rows: listRows(after, below) };
}

/** A row of the list's width without any label of the upper part. */
function looksLikeIndicator(block: TextBlock): boolean {
  return (
    block.kind === "row" &&
    block.cells.length % INDICATOR_FIELDS.length === 0 &&
    block.cells.every((cell) => headLabelOf(cell.text) === null)
  );
}

/** A lost blank line joins the header row with the one above or below it. */
function cutHeader(cells: Row): { before: Row; header: Row; after: Row } {
  const first = cells.findIndex((cell) => columnLabelOf(cell.text) !== null);
  const end = cells.findLastIndex((cell) => columnLabelOf(cell.text) !== null) + 1;
  return {
    before: cells.slice(0, first),
    header: cells.slice(first, end),
    after: cells.slice(end),
  };
}

/** All cells in order. A paragraph outside the rows goes on with the entry before it. */
function headCells(blocks: readonly TextBlock[]): readonly TextCell[] {
  const cells: TextCell[] = [];
  for (const block of blocks) {
    if (block.kind === "row") for (const cell of block.cells) cells.push(cell);
    else continueEntry(cells, block);
  }
  return cells;
}

function continueEntry(cells: TextCell[], { line, text }: TextCell): void {
  const last = cells.pop();
  if (!last) return;
  if (headLabelOf(last.text)) cells.push(last, { line, text });
  else cells.push({ line: last.line, text: `${last.text}\n${text}` });
}

/** The rows of the list; a header row that a page break repeats is none. */
function listRows(first: Row, blocks: readonly TextBlock[]): readonly Row[] {
  return [first, ...blocks.map((block) => (block.kind === "row" ? block.cells : []))].filter(
    (cells) => cells.length > 0 && !isIndicatorHeader(cells)
  );
}
