import { insertAbove, type Insertions } from "../sheet/insert-rows";
import { placeLines } from "../lists/merge-lines";
import type { BlockId, BlockLine, BlockPlan } from "./block";
import { BLOCK_ORDER, type LowerPlaces, type LowerPlan } from "./blocks";
import { CHART_ROWS } from "./charts";
import { columnOf, type PlacedColumns } from "./frame";
import type { StandingBlock, StandingBlocks, StandingLine } from "./standing";
import type { OverviewOnSheet } from "./read-overview";
import type { SheetUpdate } from "../sheet/sheet-plan";
import type { StandingGrid } from "../sheet/sheet-grid";

/** How an overview that exists comes to stand. Rows are those after the insertions where nothing else is said. */
export interface OverviewLayout {
  readonly insertRows: SheetUpdate["insertRows"];
  /** The rows that come in. */
  readonly inserted: readonly number[];
  readonly places: LowerPlaces;
  /** Where the charts began before; null where they come in. */
  readonly chartRowBefore: number | null;
  /** Heads and lines of blocks that stay: the row in which each stood before. */
  readonly stays: readonly StayingRow[];
  /** Heads and lines of blocks that are not needed any more. */
  readonly left: readonly LeftRow[];
  /** Sentences about notes of the user's whose line is another one now, or is gone. */
  readonly notices: readonly string[];
}

export interface StayingRow {
  readonly id: BlockId;
  readonly kind: "head" | "line";
  readonly row: number;
  readonly before: number;
  readonly columns: StandingBlock["columns"];
}

/** A row whose cells of a block are to be emptied; `name` is that of its line, null for a head. */
export interface LeftRow {
  readonly block: StandingBlock;
  readonly name: string | null;
  readonly row: number;
  readonly before: number;
}

/** The overview as it stands, and what is to stand below its totals. */
export interface LayoutRequest {
  readonly grid: StandingGrid;
  readonly known: OverviewOnSheet;
  readonly frame: PlacedColumns;
  readonly standing: StandingBlocks;
  /** How many projects come in above the totals. */
  readonly added: number;
  readonly plan: LowerPlan;
}

/** A row that comes in, above this one of before. */
interface Slot {
  readonly place: number;
}

/** A row of before, or one that comes in. */
type Place = number | Slot;

/**
 * Each block stays where it is and takes whole rows in where it grows, so that whatever the user has written
 * below, between and beside the blocks stands where it stood. Beside notes, a line keeps its row; the largest
 * budgets are in the order of their amounts all the same.
 */
export function layOut(request: LayoutRequest): OverviewLayout {
  const { grid, known, standing, added, plan } = request;
  const slots = Array.from({ length: added }, (): Slot => ({ place: known.totalRow }));
  const placed = new Map<BlockId, PlacedBlock>();
  for (const block of plan.blocks) {
    const old = standing.blocks.get(block.id);
    if (old) placed.set(block.id, placeOnto(old, block, request));
  }
  for (const { rows } of placed.values())
    slots.push(...rows.filter((row) => typeof row !== "number"));
  const coming = comeIn(request, placed);
  slots.push(...coming.slots);
  const sorted = [...slots].sort((a, b) => a.place - b.place);
  const insertions = insertAbove(sorted.map(({ place }) => place));
  const rowOf = rowFinder(sorted, insertions);
  const gone = [...standing.blocks].filter(([id]) => !placed.has(id)).map(([, block]) => block);
  const { shifted } = insertions;
  return {
    insertRows: insertions.insertRows,
    inserted: insertions.inserted,
    places: {
      chartRow: coming.chartRow === null ? null : rowOf(coming.chartRow),
      blocks: new Map(
        [...placed, ...coming.blocks].map(([id, { head, rows }]) => [
          id,
          { headRow: rowOf(head), rows: rows.map(rowOf) },
        ])
      ),
    },
    chartRowBefore: typeof coming.chartRow === "number" ? coming.chartRow : null,
    stays: [...placed].flatMap(([id, block]) => stayingRows(id, block, rowOf)),
    left: [
      ...[...placed.values()].flatMap(({ old, gone: lines }) => leftLines(old, lines, shifted)),
      ...gone.flatMap((block) => [
        { block, name: null, row: shifted(block.headRow), before: block.headRow },
        ...leftLines(block, block.lines, shifted),
      ]),
    ],
    notices: [...placed.values()].flatMap((block) =>
      noticesOn(grid, request.frame, block, shifted)
    ),
  };
}

/** Where a block comes to stand that has no rows yet. */
interface ComingBlock {
  readonly head: Place;
  readonly rows: readonly Place[];
}

/** Where a block comes to stand that stands already. */
interface PlacedBlock extends ComingBlock {
  readonly old: StandingBlock;
  readonly lines: readonly BlockLine[];
  /** Lines that are not needed any more. */
  readonly gone: readonly StandingLine[];
}

function placeOnto(
  old: StandingBlock,
  { id, lines }: BlockPlan,
  request: LayoutRequest
): PlacedBlock {
  const { grid, frame } = request;
  const keyed = id !== "largest" && old.lines.some(({ row }) => hasNote(grid, frame, old, row));
  const order = new Map<object, number>(
    [...old.lines.entries(), ...lines.entries()].map(([i, one]) => [one, i])
  );
  const keys = (one: StandingLine | BlockLine) => [
    keyed ? one.name || null : String(order.get(one)),
  ];
  const end = (old.lines.at(-1)?.row ?? old.headRow) + 1;
  const merged = placeLines({ lines: old.lines, end }, lines, keys, keys);
  const free = keyed ? [] : freeRows(grid, end);
  const rowOf = new Map<BlockLine, Place>([
    ...merged.lines.flatMap(({ line, thing }) => (thing ? [[thing, line.row] as const] : [])),
    ...merged.coming.map(
      ({ thing, place }, i) => [thing, free[i] ?? { place: place + free.length }] as const
    ),
  ]);
  return {
    old,
    lines,
    head: old.headRow,
    rows: lines.map((line) => rowOf.get(line) ?? end),
    gone: merged.lines.flatMap(({ line, thing }) => (thing ? [] : [line])),
  };
}

/** Blank rows that a block may take before whatever stands below it: all but one, which keeps them apart. */
function freeRows(grid: StandingGrid, from: number): number[] {
  const next = grid.values.findIndex(
    (cells, i) =>
      grid.origin.row + i >= from && cells.some((value) => value !== null && value !== "")
  );
  if (next < 0) return [];
  const count = Math.max(0, grid.origin.row + next - from - 1);
  return Array.from({ length: count }, (_, i) => from + i);
}

/** True where the user has written into a row of a block, outside of the block's columns. */
function hasNote(
  grid: StandingGrid,
  frame: PlacedColumns,
  { columns }: StandingBlock,
  row: number
): boolean {
  const own = new Set(columns.map(({ key }) => columnOf(frame, key)));
  const cells = grid.values[row - grid.origin.row] ?? [];
  return cells.some((value, j) => {
    const column = grid.origin.column + j;
    return !own.has(column) && value !== null && value !== "";
  });
}

/** Where the charts and the blocks come in that do not stand there yet: above the next one, else below all. */
function comeIn(
  { known, standing, plan }: LayoutRequest,
  placed: ReadonlyMap<BlockId, PlacedBlock>
) {
  const slots: Slot[] = [];
  const take = (count: number, before: StandingBlock | undefined): readonly Slot[] => {
    const place = before?.headRow ?? end;
    const rows = Array.from({ length: count + 1 }, () => ({ place }));
    slots.push(...rows);
    // One row is left blank: below what comes in above a block, else above it.
    return before ? rows.slice(0, -1) : rows.slice(1);
  };
  const standingAfter = (id: BlockId | null) => {
    const after = BLOCK_ORDER.slice(id === null ? 0 : BLOCK_ORDER.indexOf(id) + 1);
    return after.map((one) => standing.blocks.get(one)).find((block) => block !== undefined);
  };
  const chartRow = standing.chartRow ?? roomForCharts(known, standing);
  const end = 1 + lastRowOf(known, chartRow, standing, placed);
  const missing = plan.blocks.filter(({ id }) => !placed.has(id));
  const charts =
    plan.blocks.length === 0 ? null : (chartRow ?? take(CHART_ROWS, standingAfter(null))[0]);
  const blocks = missing.map(({ id, lines }) => {
    const [head = { place: end }, ...rows] = take(lines.length + 1, standingAfter(id));
    return [id, { head, rows }] as const;
  });
  return { slots, chartRow: charts ?? null, blocks };
}

/** The place of the charts where their note was taken away: right above the first block. */
function roomForCharts({ totalRow }: OverviewOnSheet, { blocks }: StandingBlocks): number | null {
  const row = (blocks.get("progress")?.headRow ?? 0) - CHART_ROWS - 1;
  return row > totalRow + 1 ? row : null;
}

/** The last row of what we wrote, and of the blank rows that its blocks grow into. */
function lastRowOf(
  { totalRow }: OverviewOnSheet,
  chartRow: number | null,
  { blocks }: StandingBlocks,
  placed: ReadonlyMap<BlockId, PlacedBlock>
): number {
  const rows = [
    totalRow,
    ...(chartRow === null ? [] : [chartRow + CHART_ROWS - 1]),
    ...[...blocks.values()].map(({ headRow, lines }) => lines.at(-1)?.row ?? headRow),
    ...[...placed.values()].flatMap((block) => block.rows.filter((row) => typeof row === "number")),
  ];
  return rows.reduce((last, row) => Math.max(last, row));
}

function rowFinder(sorted: readonly Slot[], { inserted, shifted }: Insertions) {
  const rowOfSlot = new Map(sorted.map((slot, i) => [slot, inserted[i] ?? slot.place]));
  return (place: Place): number =>
    typeof place === "number" ? shifted(place) : (rowOfSlot.get(place) ?? place.place);
}

function stayingRows(
  id: BlockId,
  { old, rows }: PlacedBlock,
  rowOf: (place: Place) => number
): StayingRow[] {
  const common = { id, columns: old.columns };
  const known = new Set(old.lines.map(({ row }) => row));
  const lines = rows.filter((row) => typeof row === "number").filter((row) => known.has(row));
  return [
    { ...common, kind: "head", row: rowOf(old.headRow), before: old.headRow },
    ...lines.map((before) => ({ ...common, kind: "line" as const, row: rowOf(before), before })),
  ];
}

function leftLines(
  block: StandingBlock,
  lines: readonly StandingLine[],
  shifted: Insertions["shifted"]
): LeftRow[] {
  return lines.map(({ row, name }) => ({ block, name, row: shifted(row), before: row }));
}

function noticesOn(
  grid: StandingGrid,
  frame: PlacedColumns,
  { old, lines, rows, gone }: PlacedBlock,
  shifted: Insertions["shifted"]
): string[] {
  const now = new Map(rows.map((row, i) => [row, lines[i]?.name ?? ""]));
  const left = new Set(gone);
  return old.lines.flatMap((line) => {
    const { row, name } = line;
    const other = now.get(row);
    const changed = left.has(line) || (other !== undefined && other !== name);
    if (name === "" || !changed || !hasNote(grid, frame, old, row)) return [];
    const place = `“${grid.name}”第${shifted(row) + 1}行`;
    return other === undefined || left.has(line)
      ? [`${place}的“${name}”已不再列示，旁边填写的内容仍在原处，请核对。`]
      : [`${place}原为“${name}”，现为“${other}”，旁边填写的内容没有移动，请核对。`];
  });
}
