import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { EngineSheet } from "../../engine";
import type { Grid } from "./create-grid";
import { scrollIntoView } from "./scroll-into-view";

/** Where a cell lies in the window, in CSS pixels. */
export interface CellRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

/** Scrolls a cell into view; Univer lays out in one frame and scrolls in the next. */
export async function reveal(grid: Grid, row: number, column: number): Promise<void> {
  await nextFrame();
  scrollIntoView(grid, { top: row, left: column, bottom: row, right: column });
  await nextFrame();
  await nextFrame();
}

/** The place of a cell of the sheet in front as it is scrolled now, possibly outside the view; a merge's whole area. */
export function cellRect(grid: Grid, sheet: EngineSheet, row: number, column: number): CellRect {
  const render = grid.injector.get(IRenderManagerService).getRenderById(grid.unit.getUnitId());
  const skeleton = render?.with(SheetSkeletonManagerService).getSkeletonParam(sheet.id)?.skeleton;
  const canvas = grid.element.querySelector("canvas[id^=univer-sheet-main-canvas]");
  if (!render || !skeleton || !canvas) throw new Error(`${sheet.name} is not in front`);
  const view = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const { rows, columns } = sheet.freeze ?? { rows: 0, columns: 0 };
  const cell = skeleton.getCellWithCoordByIndex(row, column);
  const { startX, startY, endX, endY } = cell.isMergedMainCell ? cell.mergeInfo : cell;
  const origin = canvas.getBoundingClientRect();
  return {
    x: origin.x + startX - (column < columns ? 0 : (view?.viewportScrollX ?? 0)),
    y: origin.y + startY - (row < rows ? 0 : (view?.viewportScrollY ?? 0)),
    width: endX - startX,
    height: endY - startY,
  };
}
