import { cellAddress, quoteSheetName, type Area } from "../domain";
import type { PlannedCell, SheetParts } from "../forms";
import { rangeAt, sheetNamed } from "./addresses";
import type { Step } from "./send";
import { blockSteps, type BlockCell } from "./write-block";

const TEXT_FORMAT = "@";

/** As many as a sheet has. */
const COLUMNS = 16_384;

/** A link with its path: measured, and rounded up. */
const LINK_BYTES = 600;

/**
 * The steps that write a plan's content into the sheet of that name: number formats first, else Excel reads
 * texts as dates and numbers; then links, which bring a text and a look of their own; then content.
 * Cells hidden by a merge of the plan are left out. Texts go raw into "@" cells, with an apostrophe into
 * others, which count as General where the plan gives no format.
 */
export function cellSteps(sheet: string, plan: SheetParts): Step[] {
  const formats = formatCells(plan.numberFormats);
  const isText = new Set(formats.filter(({ value }) => value === TEXT_FORMAT).map(cellKey));
  const hidden = hiddenByMerges(plan.merges);
  const cells = plan.cells.filter((cell) => !hidden.has(cellKey(cell)));
  return [
    ...blockSteps(sheet, "numberFormat", formats),
    ...linkSteps(sheet, plan.links),
    ...blockSteps(
      sheet,
      "values",
      cells.flatMap((cell) => constantOf(cell, isText.has(cellKey(cell))))
    ),
    ...blockSteps(sheet, "formulas", cells.flatMap(formulaOf)),
  ];
}

/** Tells cells of one sheet apart: a list may have a million of them, too many for addresses. */
function cellKey({ row, column }: { readonly row: number; readonly column: number }): number {
  return row * COLUMNS + column;
}

/** The format of each cell that has one, the last one given. */
export function formatCells(formats: SheetParts["numberFormats"]): BlockCell[] {
  const cells = new Map<number, BlockCell>();
  for (const { format, areas } of formats)
    for (const cell of areas.flatMap(cellsOf))
      cells.set(cellKey(cell), { row: cell.row, column: cell.column, value: format });
  return [...cells.values()];
}

function cellsOf({ row, column, rows, columns }: Area): { row: number; column: number }[] {
  return Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));
}

function hiddenByMerges(merges: readonly Area[]): ReadonlySet<number> {
  return new Set(merges.flatMap((area) => cellsOf(area).slice(1).map(cellKey)));
}

function constantOf({ row, column, value }: PlannedCell, isText: boolean): BlockCell[] {
  switch (value.kind) {
    case "text":
      return [{ row, column, value: literalText(value.text, isText) }];
    case "number":
      return [{ row, column, value: value.number }];
    case "blank":
      return [{ row, column, value: "" }];
    case "formula":
      return [];
  }
}

/** A text as it must be handed to Excel so that it arrives as that text; "" stays blank. */
export function literalText(text: string, isTextCell: boolean): string {
  return isTextCell || text === "" ? text : `'${text}`;
}

function formulaOf({ row, column, value }: PlannedCell): BlockCell[] {
  return value.kind === "formula" ? [{ row, column, value: value.formula }] : [];
}

function linkSteps(sheet: string, links: SheetParts["links"]): Step[] {
  return links.map((link) => ({
    bytes: LINK_BYTES,
    queue(context) {
      rangeAt(sheetNamed(context, sheet), cellAddress(link)).hyperlink = {
        documentReference: `${quoteSheetName(link.sheet)}!${link.cell ?? "A1"}`,
      };
    },
  }));
}
