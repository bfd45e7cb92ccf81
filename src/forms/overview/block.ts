import type { OverviewKey } from "./columns";
import { columnOf, type Frame } from "./frame";
import { areasIn, rowRuns } from "../lists/look";
import { text, type PlannedCell, type PlannedValue, type SheetPlan } from "../sheet/sheet-plan";

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

export type BlockId = "progress" | "largest" | "units" | "kinds" | "costs";

/** A block as it is to be, wherever it comes to stand. */
export interface BlockPlan {
  readonly id: BlockId;
  readonly columns: readonly BlockColumn[];
  /** None where there is nothing to show. */
  readonly lines: readonly BlockLine[];
}

/** One line of a block. */
export interface BlockLine {
  /** What it is of, as its words tell: it is known by that from run to run. */
  readonly name: string;
  /** Its cells in `row`, all lines of the block standing in `rows`. */
  readonly values: (row: number, rows: readonly number[]) => BlockRow;
}

/** Where a block stands: the row of its heads, and the row of each line, downwards. */
export interface BlockPlace {
  readonly headRow: number;
  readonly rows: readonly number[];
}

const STYLE_OF = {
  text: "entryText",
  centered: "entryCentered",
  number: "entryNumber",
} as const;

/** A block where it stands: a row of column heads, and its lines. */
export function drawBlock(
  frame: Frame,
  { columns, lines }: BlockPlan,
  { headRow, rows }: BlockPlace
): Block {
  const placed = columns.map((one) => ({ ...one, column: columnOf(frame, one.key) }));
  const body = rowRuns(rows);
  const head = areasIn(placed, rowRuns([headRow]));
  const all = areasIn(placed, rowRuns([headRow, ...rows]));
  const aligned = (["text", "centered", "number"] as const).map((align) => ({
    style: STYLE_OF[align],
    areas: areasIn(
      placed.filter((one) => one.align === align),
      body
    ),
  }));
  return {
    cells: [
      ...placed.map(({ label, column }) => ({ row: headRow, column, value: text(label) })),
      ...lines.flatMap(({ values }, i) => {
        const row = rows[i] ?? headRow;
        const own = values(row, rows);
        return placed.flatMap(({ key, column }) => {
          const value = own[key];
          return value ? [{ row, column, value }] : [];
        });
      }),
    ],
    numberFormats: placed.map(({ format, column }) => ({
      format,
      areas: areasIn([{ column }], body),
    })),
    styles: [
      { style: "sheet", areas: all },
      { style: "grid", areas: all },
      { style: "columnLabel", areas: head },
      ...aligned.filter(({ areas }) => areas.length > 0),
    ],
    lastRow: rows.at(-1) ?? headRow,
  };
}
