import type { OverviewKey } from "./overview-columns";
import { columnOf, type Frame } from "./overview-frame";
import { areasIn } from "./list-look";
import { text, type PlannedCell, type PlannedValue, type SheetPlan } from "./sheet-plan";

/** What stands below the totals, or a part of it; rows 0-based. */
export interface Block {
  readonly cells: readonly PlannedCell[];
  readonly numberFormats: SheetPlan["numberFormats"];
  readonly styles: SheetPlan["styles"];
  /** The last row; the one above its first for a block of nothing. */
  readonly lastRow: number;
}

/** One column of a block: it stands under a column of the overview, with words of its own. */
export interface BlockColumn {
  readonly key: OverviewKey;
  readonly label: string;
  readonly format: string;
  readonly align: "text" | "centered" | "number";
}

/** The cells of one row of a block; a column without a value stays blank. */
export type BlockRow = Partial<Readonly<Record<OverviewKey, PlannedValue>>>;

const STYLE_OF = {
  text: "entryText",
  centered: "entryCentered",
  number: "entryNumber",
} as const;

/** A block with a row of column heads at `startRow`; none where it has no rows. */
export function tableBlock(
  frame: Frame,
  startRow: number,
  columns: readonly BlockColumn[],
  rows: readonly BlockRow[]
): Block {
  if (rows.length === 0) return { cells: [], numberFormats: [], styles: [], lastRow: startRow - 1 };
  const placed = columns.map((one) => ({ ...one, column: columnOf(frame, one.key) }));
  const body = { row: startRow + 1, rows: rows.length };
  const head = areasIn(placed, [{ row: startRow, rows: 1 }]);
  const all = areasIn(placed, [{ row: startRow, rows: rows.length + 1 }]);
  const aligned = (["text", "centered", "number"] as const).map((align) => ({
    style: STYLE_OF[align],
    areas: areasIn(
      placed.filter((one) => one.align === align),
      [body]
    ),
  }));
  return {
    cells: [
      ...placed.map(({ label, column }) => ({ row: startRow, column, value: text(label) })),
      ...rows.flatMap((values, i) =>
        placed.flatMap(({ key, column }) => {
          const value = values[key];
          return value ? [{ row: body.row + i, column, value }] : [];
        })
      ),
    ],
    numberFormats: placed.map(({ format, column }) => ({
      format,
      areas: areasIn([{ column }], [body]),
    })),
    styles: [
      { style: "sheet", areas: all },
      { style: "grid", areas: all },
      { style: "columnLabel", areas: head },
      ...aligned.filter(({ areas }) => areas.length > 0),
    ],
    lastRow: startRow + rows.length,
  };
}
