import { quoteSheetName, type Area } from "../../domain";
import { TEXT_FORMAT, type PlannedCell, type SheetParts } from "../../forms";
import { fittedFormula, fittedText } from "../cells/cell-limits";
import { literalText } from "../cells/literal-text";
import type { CellWrite } from "./write-block";

/** As many as a sheet has. */
const COLUMNS = 16_384;

/**
 * What a plan writes into cells: number formats first, else Excel reads texts as dates and numbers; then links,
 * which bring a text and a look of their own; then content. Cells hidden by a merge of the plan are left out.
 * Texts go raw into "@" cells, with an apostrophe into others, which count as General where the plan gives no
 * format. What is longer than Excel takes is shortened (cell-limits.ts).
 */
export function plannedWrites(plan: SheetParts): CellWrite[] {
  const writes = new Map<number, Writable>();
  const at = (cell: Place): Writable => {
    const key = cellKey(cell);
    const known = writes.get(key) ?? { row: cell.row, column: cell.column };
    writes.set(key, known);
    return known;
  };
  for (const { format, areas } of plan.numberFormats)
    for (const area of areas) for (const cell of cellsOf(area)) at(cell).format = format;
  for (const link of plan.links)
    at(link).link = `${quoteSheetName(link.sheet)}!${link.cell ?? "A1"}`;
  const hidden = hiddenByMerges(plan.merges);
  for (const cell of plan.cells) {
    if (hidden.has(cellKey(cell))) continue;
    const write = at(cell);
    setContent(write, cell, write.format === TEXT_FORMAT);
  }
  return [...writes.values()];
}

type Place = Pick<PlannedCell, "row" | "column">;
type Writable = { -readonly [K in keyof CellWrite]: CellWrite[K] };

/** Tells cells of one sheet apart: a list may have a million of them, too many for addresses. */
export function cellKey({ row, column }: Place): number {
  return row * COLUMNS + column;
}

/** The cells of an area, row by row. */
export function cellsOf({ row, column, rows, columns }: Area): Place[] {
  return Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));
}

function hiddenByMerges(merges: readonly Area[]): ReadonlySet<number> {
  return new Set(merges.flatMap((area) => cellsOf(area).slice(1).map(cellKey)));
}

function setContent(write: Writable, { value }: PlannedCell, isText: boolean): void {
  switch (value.kind) {
    case "text":
      write.value = literalText(fittedText(value.text), isText);
      return;
    case "number":
      write.value = value.number;
      return;
    case "blank":
      write.value = "";
      return;
    case "formula":
      write.formula = fittedFormula(value.formula);
  }
}
