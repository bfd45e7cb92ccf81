import {
  headLabelOf,
  isBlank,
  PLAN_PERIODS,
  type Field,
  type HeadLabel,
  type ReadTable,
} from "../../domain";
import { filledRows, type FilledCell } from "../sheet/grid-rows";
import { hasOurLayout } from "./our-layout";
import { indicatorRows } from "./indicator-rows";
import { HEAD_LABELS, ROW } from "./layout";
import type { SheetGrid } from "../sheet/sheet-grid";

/** Rows of a sheet: 0-based, both included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** Where each row of the layout stands on the sheet, the list from ROW.firstIndicator on; null for a row that the table lacks. */
export type TableRows = readonly (RowRange | null)[];

/**
 * Finds the rows of the layout where they stand now: rows may have been inserted above, between and below
 * them, and texts pasted over several rows. Null where the table is not in our layout: a column or a label
 * in another place, or rows in another order. `below` is where the sheet's next table begins.
 */
export function tableRows(grid: SheetGrid, table: ReadTable, below = Infinity): TableRows | null {
  if (!hasOurLayout(table)) return null;
  const labels = headLabels(grid, table);
  const rowOf = (layoutRow: number) => labelRow(labels, layoutRow);
  const [identity, budget] = [rowOf(ROW.identity), rowOf(ROW.budget)];
  const [planLabels, goals] = [rowOf(ROW.planLabels), rowOf(ROW.goals)];
  if (identity === null || budget === null || planLabels === null || goals === null) return null;
  const shares = PLAN_PERIODS.map(({ key }) => table.spendingPlan[key]);
  const rows: TableRows = [
    ...aboveIdentity(table, labels.get("unitNote"), identity),
    { first: identity, last: lastRowOf(identity, table.projectCode, table.projectName) },
    single(budget),
    { first: firstRowOf(budget + 1, table.purpose), last: lastRowOf(budget + 1, table.purpose) },
    single(planLabels),
    single(firstRowOf(planLabels + 1, ...shares)),
    { first: goals, last: lastRowOf(goals, table.goals) },
    single(table.indicatorHeader.row),
    ...listRows(grid, table, below),
  ];
  return ascend(rows) ? rows : null;
}

const single = (row: number): RowRange => ({ first: row, last: row });

/** The first cell of each label in the head, from top to bottom. */
function headLabels(grid: SheetGrid, table: ReadTable): ReadonlyMap<HeadLabel, FilledCell> {
  const cells = filledRows(grid)
    .filter(({ row }) => row >= table.firstRow && row < table.indicatorHeader.row)
    .flatMap((row) => row.cells);
  const found = new Map<HeadLabel, FilledCell>();
  for (const cell of cells) {
    const label = headLabelOf(cell.text);
    if (label && !found.has(label)) found.set(label, cell);
  }
  return found;
}

/** The row that the labels of a row of the layout share, each in its column; null where they do not. */
function labelRow(labels: ReadonlyMap<HeadLabel, FilledCell>, layoutRow: number): number | null {
  const places = HEAD_LABELS.filter(({ row }) => row === layoutRow).flatMap((place) => {
    const label = headLabelOf(place.label);
    const cell = label && labels.get(label);
    return cell ? [{ row: cell.row, inPlace: cell.column === place.column }] : [];
  });
  const [first] = places;
  const agree = places.every(({ row, inPlace }) => inPlace && row === first?.row);
  return first && agree ? first.row : null;
}

/** Title and unit: either may be missing. */
function aboveIdentity(
  { title, unitName }: ReadTable,
  note: FilledCell | undefined,
  identity: number
): [RowRange | null, RowRange | null] {
  const titleRow = isBlank(title) ? null : title.at.row;
  const filled = [note?.row, isBlank(unitName) ? undefined : unitName.at.row];
  const between = titleRow === null ? [] : [identity - 1];
  const unitRow = [...filled, ...between].find(
    (row) => row !== undefined && row > (titleRow ?? -1) && row < identity
  );
  return [
    titleRow === null ? null : single(titleRow),
    unitRow === undefined ? null : single(unitRow),
  ];
}

/** The list, at least one row of it where there is room. */
function listRows(grid: SheetGrid, table: ReadTable, below: number): RowRange[] {
  const header = table.indicatorHeader.row;
  const filled = indicatorRows(grid, table).map(({ lastRow }) => lastRow);
  const last = Math.min(Math.max(header + 1, ...filled), below - 1);
  return Array.from({ length: last - header }, (_, i) => single(header + 1 + i));
}

function firstRowOf(expected: number, ...fields: readonly Field<unknown>[]): number {
  const filled = fields.filter((field) => !isBlank(field)).map(({ span }) => span.row);
  return filled.length > 0 ? Math.min(...filled) : expected;
}

function lastRowOf(expected: number, ...fields: readonly Field<unknown>[]): number {
  const filled = fields.filter((field) => !isBlank(field));
  return Math.max(expected, ...filled.map(({ span }) => span.row + span.rows - 1));
}

function ascend(rows: TableRows): boolean {
  const present = rows.filter((range) => range !== null);
  return present.every(({ first }, i) => i === 0 || first > (present[i - 1]?.last ?? -1));
}
