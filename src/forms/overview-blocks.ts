import type { Profile } from "../domain";
import type { RowRun } from "./list-look";
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
  /** The rows with names, or heads, that may take two lines. */
  readonly tallRows: readonly RowRun[];
}

/**
 * What stands below the totals, one block below the other: charts, spending against 序时进度, the largest
 * budgets, sums by unit, indicators by kind, cost reckoning by project. Nothing where there is no row above.
 */
export function lowerBlocks(frame: Frame, profile: Profile): LowerBlocks {
  const { totalRow, firstRow } = frame;
  const nothing: Block = { cells: [], numberFormats: [], styles: [], lastRow: totalRow };
  if (totalRow === firstRow) return { ...nothing, charts: [], tallRows: [] };
  const projects = frame.rowsOf.flatMap(({ from }) => (isProject(from) ? [from] : []));
  const largest = largestBudgets(projects);
  const place = chartPlace(frame, below(nothing));
  const progress = progressBlock(frame, below(place));
  const tallRows: RowRun[] = [];
  const makers = [
    { tall: true, make: (start: number) => largestBlock(frame, start, largest) },
    { tall: true, make: (start: number) => unitsBlock(frame, start) },
    { tall: false, make: (start: number) => kindsBlock(frame, start, profile) },
    { tall: true, make: (start: number) => costsBlock(frame, start) },
  ];
  const blocks = makers.reduce(
    (above, { tall, make }) => {
      const row = below(above);
      const block = make(row);
      if (block.cells.length === 0) return above;
      if (tall) tallRows.push({ row, rows: block.lastRow - row + 1 });
      return stacked(above, block);
    },
    stacked(place, progress)
  );
  const bars = largest.budgets.length > 0;
  return {
    ...blocks,
    tallRows,
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

function stacked(above: Block, block: Block): Block {
  return {
    cells: [...above.cells, ...block.cells],
    numberFormats: [...above.numberFormats, ...block.numberFormats],
    styles: [...above.styles, ...block.styles],
    lastRow: block.lastRow,
  };
}
