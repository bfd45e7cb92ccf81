import { greatestOf } from "../../domain";
import type { PlacedColumn } from "./columns";
import { GENERAL_FORMAT, textFormat } from "../sheet/number-formats";
import { heightsFor, type PlacedText, type RowHeight } from "../sheet/row-heights";
import type { PlannedCell, PlannedValue, SheetPlan } from "../sheet/sheet-plan";

/** One row of a list as it is to be written; a column without a value is left as it is. */
export interface ListRow<K extends string> {
  readonly row: number;
  /** The row of before that it was; none for one that comes in. */
  readonly from?: number;
  readonly values: Partial<Readonly<Record<K, PlannedValue>>>;
}

/** The last of the rows, none of them above the header. */
export function lastRowOf(rows: readonly { readonly row: number }[], headerRow: number): number {
  return greatestOf(
    rows.map(({ row }) => row),
    headerRow
  );
}

/** The cells of rows of a list. */
export function listCells<K extends string>(
  columns: readonly PlacedColumn<K>[],
  rows: readonly ListRow<K>[]
): PlannedCell[] {
  return rows.flatMap(({ row, values }) =>
    columns.flatMap(({ key, column }) => {
      const value = values[key];
      return value ? [{ row, column, value }] : [];
    })
  );
}

/** Texts go into text cells, so that no code becomes a number and nothing a formula. */
export function listFormats(cells: readonly PlannedCell[]): SheetPlan["numberFormats"] {
  const formatOf = ({ value }: PlannedCell) =>
    value.kind === "text" ? textFormat(value) : GENERAL_FORMAT;
  const filled = cells.filter(({ value }) => value.kind !== "blank");
  return [...new Set(filled.map(formatOf))].map((format) => ({
    format,
    areas: filled
      .filter((cell) => formatOf(cell) === format)
      .map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
  }));
}

/** The heights that rows of a list need for their texts, `others` being what stands in them besides. */
export function listHeights(
  columns: readonly PlacedColumn[],
  cells: readonly PlannedCell[],
  others: readonly PlacedText[] = []
): readonly RowHeight[] {
  const widths = new Map(columns.map(({ column, width }) => [column, width]));
  const texts = cells.flatMap(({ row, column, value }) =>
    value.kind === "text"
      ? [{ row, text: value.text, width: widths.get(column) ?? 0, rows: 1 }]
      : []
  );
  const rows = [...new Set(cells.map(({ row }) => row))];
  return heightsFor(rows, null, [...texts, ...others]);
}
