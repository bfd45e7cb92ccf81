import type { Profile } from "../domain";
import type { Block } from "./overview-block";
import { chartPlace, largestChart, progressChart } from "./overview-charts";
import { costsBlock } from "./overview-costs";
import { isProject, type Frame } from "./overview-frame";
import { kindsBlock } from "./overview-kinds";
import { largestBlock } from "./overview-largest";
import { largestBudgets } from "./overview-pictures";
import { progressBlock } from "./overview-progress";
import { unitsBlock } from "./overview-units";
import type { PlannedChart } from "./sheet-plan";

/** What stands below the totals, with the charts that show it. */
export interface LowerBlocks extends Block {
  readonly charts: readonly PlannedChart[];
}

/**
 * What stands below the totals, one block below the other: charts, spending against 序时进度, the largest
 * budgets, sums by unit, indicators by kind, cost reckoning by project. Nothing where there is no row above.
 */
export function lowerBlocks(frame: Frame, profile: Profile): LowerBlocks {
  const { totalRow, firstRow } = frame;
  const nothing: Block = { cells: [], numberFormats: [], styles: [], lastRow: totalRow };
  if (totalRow === firstRow) return { ...nothing, charts: [] };
  const projects = frame.rowsOf.flatMap(({ from }) => (isProject(from) ? [from] : []));
  const largest = largestBudgets(projects);
  const place = chartPlace(frame, below(nothing));
  const progress = progressBlock(frame, below(place));
  const makers = [
    (start: number) => largestBlock(frame, start, largest),
    (start: number) => unitsBlock(frame, start),
    (start: number) => kindsBlock(frame, start, profile),
    (start: number) => costsBlock(frame, start),
  ];
  const blocks = makers.reduce(
    (above, make) => {
      const block = make(below(above));
      return block.cells.length === 0 ? above : stacked(above, block);
    },
    stacked(place, progress)
  );
  const bars = largest.budgets.length > 0;
  return {
    ...blocks,
    charts: [
      progressChart(frame, below(nothing), below(place)),
      ...(bars ? [largestChart(frame, below(nothing), below(progress), largest)] : []),
    ],
  };
}

/** Where the next block begins: a row is left blank. */
function below({ lastRow }: Block): number {
  return lastRow + 2;
}

function stacked(above: Block, below: Block): Block {
  return {
    cells: [...above.cells, ...below.cells],
    numberFormats: [...above.numberFormats, ...below.numberFormats],
    styles: [...above.styles, ...below.styles],
    lastRow: below.lastRow,
  };
}
