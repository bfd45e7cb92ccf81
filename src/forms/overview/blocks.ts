import type { Profile } from "../../domain";
import { rowRuns, type RowRun } from "../lists/look";
import { drawBlock, type Block, type BlockId, type BlockPlace, type BlockPlan } from "./block";
import { CHART_ROWS, chartNote, largestChart, progressChart } from "./charts";
import { costsPlan } from "./costs";
import { isProject, type Frame } from "./frame";
import { kindsPlan } from "./kinds";
import { largestPlan } from "./largest";
import { largestBudgets, type LargestBudgets } from "./pictures";
import { progressPlan } from "./progress";
import { unitsPlan } from "./units";
import type { PlannedChart } from "../sheet/sheet-plan";

/** What is to stand below the totals. */
export interface LowerPlan {
  /** From top to bottom, without those that have nothing to show; none where there is no row above. */
  readonly blocks: readonly BlockPlan[];
  readonly largest: LargestBudgets;
}

/** Where everything below the totals stands; rows 0-based. */
export interface LowerPlaces {
  /** The first of the rows that the charts cover; null where there is nothing to show. */
  readonly chartRow: number | null;
  readonly blocks: ReadonlyMap<BlockId, BlockPlace>;
}

/** What stands below the totals, with the charts that show it. */
export interface LowerBlocks extends Block {
  readonly charts: readonly PlannedChart[];
  /** The rows of ours, without those of the charts. */
  readonly rows: readonly RowRun[];
  /** Those with names, or heads, that may take two lines. */
  readonly tallRows: readonly RowRun[];
}

/** The order of the blocks, and those whose rows are tall. */
export const BLOCK_ORDER: readonly BlockId[] = ["progress", "largest", "units", "kinds", "costs"];
const TALL: ReadonlySet<BlockId> = new Set(["largest", "units", "costs"]);

/**
 * One block below the other: charts, spending against 序时进度, the largest budgets, sums by unit, indicators
 * by kind, cost reckoning by project.
 */
export function lowerPlan(frame: Frame, profile: Profile): LowerPlan {
  const projects = frame.rowsOf.flatMap(({ from }) => (isProject(from) ? [from] : []));
  const largest = largestBudgets(projects);
  const blocks = [
    progressPlan(frame),
    largestPlan(frame, largest),
    unitsPlan(frame),
    kindsPlan(frame, profile),
    costsPlan(frame),
  ];
  const some = frame.rowsOf.length > 0;
  return { blocks: some ? blocks.filter(({ lines }) => lines.length > 0) : [], largest };
}

/** The blocks of a new overview, a blank row between each and the next. */
export function stackedPlaces({ totalRow }: Frame, { blocks }: LowerPlan): LowerPlaces {
  const chartRow = blocks.length > 0 ? totalRow + 2 : null;
  let next = totalRow + 2 + CHART_ROWS + 1;
  const places = blocks.map(({ id, lines }) => {
    const headRow = next;
    next += lines.length + 2;
    return [id, { headRow, rows: lines.map((_, i) => headRow + 1 + i) }] as const;
  });
  return { chartRow, blocks: new Map(places) };
}

/** Draws what stands below the totals at its places. */
export function drawBlocks(
  frame: Frame,
  { blocks, largest }: LowerPlan,
  { chartRow, blocks: places }: LowerPlaces
): LowerBlocks {
  const placed = blocks.flatMap((plan) => {
    const place = places.get(plan.id);
    return place ? [{ plan, place, rows: rowRuns([place.headRow, ...place.rows]) }] : [];
  });
  const drawn = [
    ...(chartRow === null ? [] : [chartNote(frame, chartRow)]),
    ...placed.map(({ plan, place }) => drawBlock(frame, plan, place)),
  ];
  return {
    cells: drawn.flatMap(({ cells }) => cells),
    numberFormats: drawn.flatMap(({ numberFormats }) => numberFormats),
    styles: drawn.flatMap(({ styles }) => styles),
    lastRow: drawn.reduce((last, block) => Math.max(last, block.lastRow), frame.totalRow),
    rows: placed.flatMap(({ rows }) => rows),
    tallRows: placed.flatMap(({ plan, rows }) => (TALL.has(plan.id) ? rows : [])),
    charts: chartRow === null ? [] : chartsOf(frame, chartRow, places, largest),
  };
}

function chartsOf(
  frame: Frame,
  row: number,
  places: LowerPlaces["blocks"],
  largest: LargestBudgets
): PlannedChart[] {
  const [progress, bars] = [places.get("progress"), places.get("largest")];
  return [
    ...(progress ? [progressChart(frame, row, progress)] : []),
    ...(bars ? [largestChart(frame, row, bars, largest)] : []),
  ];
}
