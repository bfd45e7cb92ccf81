import type { Profile } from "../domain";
import type { Block } from "./overview-block";
import { costsBlock } from "./overview-costs";
import type { Frame } from "./overview-frame";
import { kindsBlock } from "./overview-kinds";
import { progressBlock } from "./overview-progress";
import { unitsBlock } from "./overview-units";

/**
 * What stands below the totals, one block below the other: spending against 序时进度, sums by unit, indicators
 * by kind, cost reckoning by project. Nothing where there is no row above.
 */
export function lowerBlocks(frame: Frame, profile: Profile): Block {
  const { totalRow, firstRow } = frame;
  const nothing: Block = { cells: [], numberFormats: [], styles: [], lastRow: totalRow };
  if (totalRow === firstRow) return nothing;
  const makers = [
    progressBlock,
    unitsBlock,
    (f: Frame, startRow: number) => kindsBlock(f, startRow, profile),
    costsBlock,
  ];
  return makers.reduce((above, make) => {
    const block = make(frame, above.lastRow + 2);
    return block.cells.length === 0 ? above : stacked(above, block);
  }, nothing);
}

function stacked(above: Block, below: Block): Block {
  return {
    cells: [...above.cells, ...below.cells],
    numberFormats: [...above.numberFormats, ...below.numberFormats],
    styles: [...above.styles, ...below.styles],
    lastRow: below.lastRow,
  };
}
