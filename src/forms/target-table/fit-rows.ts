import {
  foldText,
  headLabelOf,
  isBlank,
  type CellRange,
  type Field,
  type ReadTable,
} from "../../domain";
import { filledRows, type FilledCell } from "../sheet/grid-rows";
import { HEAD_LABELS, INDICATOR_COLUMNS, TARGET_TABLE_COLUMNS } from "./layout";
import { heightsFor, type PlacedText, type RowHeight } from "../sheet/row-heights";
import type { SheetGrid } from "../sheet/sheet-grid";

/**
 * The heights that the rows of a table in our layout need for what stands in them now, whatever was moved
 * or inserted; hints beside the table do not count. `widths` are the sheet's, column A first, in points.
 */
export function fittedHeights(
  grid: SheetGrid,
  table: ReadTable,
  widths: readonly number[]
): readonly RowHeight[] {
  const { firstRow, lastRow, title } = table;
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow + i);
  const spans = spansOf(table);
  const texts = filledRows(grid)
    .filter(({ row }) => row >= firstRow && row <= lastRow)
    .flatMap(({ cells }) => cells)
    .filter(({ column, value }) => column < widths.length && typeof value === "string")
    .map((cell) => placed(cell, table, spans, widths));
  return heightsFor(
    rows,
    isBlank(title) ? null : title.at.row,
    texts.filter(({ width }) => width > 0)
  );
}

/** The area of each entry of the table. */
function spansOf(table: ReadTable): readonly CellRange[] {
  const { title, unitName, projectCode, projectName, budget, purpose, spendingPlan, goals } = table;
  const fields: readonly Field<unknown>[] = [
    ...[title, unitName, projectCode, projectName, purpose, goals],
    ...Object.values(budget),
    ...Object.values(spendingPlan),
    ...table.indicators.flatMap((row) => INDICATOR_COLUMNS.map(({ field }) => row[field])),
  ];
  return fields.filter((field) => !isBlank(field)).map(({ span }) => span);
}

function placed(
  cell: FilledCell,
  table: ReadTable,
  spans: readonly CellRange[],
  widths: readonly number[]
): PlacedText {
  const { row, column, text } = cell;
  const { columns, rows } = areaOf(cell, table, spans);
  const width = widths.slice(column, column + columns).reduce((sum, w) => sum + w, 0);
  return { row, text, width, rows };
}

/** An entry of several rows holds a text a row; a label may stand across several rows and columns. */
function areaOf(
  { row, column, text }: FilledCell,
  { indicatorHeader }: ReadTable,
  spans: readonly CellRange[]
): { columns: number; rows: number } {
  const entry = spans.find(
    (span) => column === span.column && row >= span.row && row < span.row + span.rows
  );
  if (entry) return { columns: entry.columns, rows: 1 };
  if (row >= indicatorHeader.row) {
    const listed = INDICATOR_COLUMNS.find((candidate) => candidate.column === column);
    return { columns: listed?.columns ?? 1, rows: 1 };
  }
  const label = HEAD_LABELS.find((known) => foldText(known.label) === foldText(text));
  if (label) return { columns: label.columns ?? 1, rows: label.rows ?? 1 };
  const toTheEnd = headLabelOf(text) === "unitNote";
  return { columns: toTheEnd ? TARGET_TABLE_COLUMNS.length - column : 1, rows: 1 };
}
