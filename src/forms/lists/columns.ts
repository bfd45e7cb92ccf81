import { foldText } from "../../domain";
import { filledRows, type FilledRow } from "../sheet/grid-rows";
import type { SheetGrid } from "../sheet/sheet-grid";

/** One column of a list that the add-in keeps: found again by its words, wherever it was moved. */
export interface ListColumn<K extends string = string> {
  readonly key: K;
  /** Unlike any other of the list. */
  readonly label: string;
  /** Points. */
  readonly width: number;
  readonly align: "text" | "centered" | "number";
}

/** A column with where it stands, 0-based. */
export type PlacedColumn<K extends string = string> = ListColumn<K> & { readonly column: number };

/** The row of a list's column heads, 0-based, and where each column stands. */
export interface ListHeader<K extends string> {
  readonly row: number;
  readonly columns: ReadonlyMap<K, number>;
}

type Labelled<K extends string> = Pick<ListColumn<K>, "key" | "label">;

/** The first row that holds the words of all `needed` columns, with all `known` ones it has; null for none. */
export function findHeader<K extends string>(
  rows: readonly FilledRow[],
  known: readonly Labelled<K>[],
  needed: readonly K[] = known.map(({ key }) => key)
): ListHeader<K> | null {
  for (const row of rows) {
    const columns = columnsIn(row, known);
    if (needed.every((key) => columns.has(key))) return { row: row.row, columns };
  }
  return null;
}

function columnsIn<K extends string>(
  { cells }: FilledRow,
  known: readonly Labelled<K>[]
): Map<K, number> {
  // Backwards, so that the first of equal words counts.
  const found = new Map([...cells].reverse().map(({ text, column }) => [foldText(text), column]));
  return new Map(
    known.flatMap(({ key, label }) => {
      const column = found.get(foldText(label));
      return column === undefined ? [] : [[key, column] as const];
    })
  );
}

/** A list's header is looked for no further down, where no defined name says that there is one. */
const HEAD_ROWS = 30;

/** True where the sheet begins with a list of all these columns: how a list is known whose name was lost. */
export function holdsList(grid: SheetGrid, known: readonly Labelled<string>[]): boolean {
  const top = filledRows({ ...grid, values: grid.values.slice(0, HEAD_ROWS) });
  return findHeader(top, known) !== null;
}

/** The columns that a sheet has, with where they stand. */
export function placedColumns<K extends string>(
  columns: readonly ListColumn<K>[],
  places: ReadonlyMap<K, number>
): PlacedColumn<K>[] {
  return columns.flatMap((one) => {
    const column = places.get(one.key);
    return column === undefined ? [] : [{ ...one, column }];
  });
}
