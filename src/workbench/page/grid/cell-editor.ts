/** The grid's cell editor: while it is open the host answers as Excel does, and locked cells do not open it. */
import { IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import { cancelled } from "../../engine";
import type { Host } from "../../host/host";
import type { Grid } from "./create-grid";

interface Visible {
  readonly visible: boolean;
}

export function watchCellEditor({ commands, injector }: Grid, host: Host): void {
  const bridge = injector.get(IEditorBridgeService);
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id || !(params as Visible).visible) return;
    const { sheet, area } = host.workbook.selection;
    const { row = area.top, column = area.left } = bridge.getEditCellState() ?? {};
    const cell = { top: row, left: column, bottom: row, right: column };
    if (!host.workbook.mayChange(sheet, { kind: "cells", area: cell })) throw cancelled(commands);
  });
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id) return;
    if ((params as Visible).visible) host.editing.begin();
    else host.editing.end();
  });
}
