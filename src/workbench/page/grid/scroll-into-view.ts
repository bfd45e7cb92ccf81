/** Scrolls by pixels: Univer's own command goes astray where frozen rows are taller than the others. */
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { ScrollCommand, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Area } from "../../engine";
import type { Grid } from "./create-grid";

/** Rows or columns of a sheet: where each ends, how many are frozen, and what of them is in view, in pixels. */
interface Axis {
  readonly ends: readonly number[];
  readonly frozen: number;
  readonly scrolled: number;
  readonly length: number;
}

interface Position {
  readonly index: number;
  readonly offset: number;
}

const endOf = ({ ends }: Axis, index: number): number =>
  index < 0 ? 0 : (ends[Math.min(index, ends.length - 1)] ?? 0);

/** How far to scroll so that the first of the lines is seen, and the last one too where there is room. */
function wanted(axis: Axis, first: number, last: number): number {
  const { frozen, scrolled, length } = axis;
  if (first < frozen) return scrolled;
  const before = endOf(axis, frozen - 1);
  const start = endOf(axis, first - 1) - before;
  const end = Math.min(endOf(axis, last) - before, start + length);
  if (start < scrolled) return start;
  return end > scrolled + length ? end - length : scrolled;
}

/** Pixels as Univer wants them: whole lines from the sheet's edge, and the rest. */
function position(axis: Axis, pixels: number): Position {
  const index = axis.ends.findIndex((end) => end > pixels);
  return { index, offset: pixels - endOf(axis, index - 1) };
}

/** Brings cells of the sheet in front into view, scrolling as little as that needs. */
export function scrollIntoView(grid: Grid, { top, left, bottom, right }: Area): void {
  const render = grid.injector.get(IRenderManagerService).getRenderById(grid.unit.getUnitId());
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!skeleton || !view) return;
  const { ySplit, xSplit } = grid.unit.getActiveSheet().getFreeze();
  const rows: Axis = {
    ends: skeleton.rowHeightAccumulation,
    frozen: ySplit,
    scrolled: view.viewportScrollY,
    length: view.height ?? 0,
  };
  const columns: Axis = {
    ends: skeleton.columnWidthAccumulation,
    frozen: xSplit,
    scrolled: view.viewportScrollX,
    length: view.width ?? 0,
  };
  const [y, x] = [wanted(rows, top, bottom), wanted(columns, left, right)];
  if (y === rows.scrolled && x === columns.scrolled) return;
  const [row, column] = [position(rows, y), position(columns, x)];
  grid.commands.syncExecuteCommand(ScrollCommand.id, {
    sheetViewStartRow: row.index,
    sheetViewStartColumn: column.index,
    offsetY: row.offset,
    offsetX: column.offset,
  });
}
