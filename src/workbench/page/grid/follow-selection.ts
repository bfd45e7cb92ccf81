/** Brings into view what the add-in selects. */
import { SetSelectionsOperation } from "@univerjs/sheets";
import type { Grid } from "./create-grid";
import { scrollIntoView } from "./scroll-into-view";

interface Selected {
  /** How the mouse moves; absent for a selection made by a program. */
  readonly type?: number;
}

export function followSelection(grid: Grid): void {
  let due = false;
  grid.commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetSelectionsOperation.id || (params as Selected).type !== undefined || due) return;
    due = true;
    // Univer lays a sheet out that has just come to the front within the next frame
    requestAnimationFrame(() => {
      due = false;
      scrollIntoView(grid, grid.workbook.selection.area);
    });
  });
}
