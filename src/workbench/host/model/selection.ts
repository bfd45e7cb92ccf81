import { printArea } from "../../engine/a1";
import type { Area, EngineSheet } from "../../engine/types";
import { HostError } from "../host-error";
import type { ModelContext } from "./context";
import { requireFront } from "./guards";

/** Selects cells and brings their sheet to the front. A hidden sheet can not be shown. */
export function select(context: ModelContext, sheet: EngineSheet, area: Area): void {
  requireFront(context);
  if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
  show(context, sheet, area);
}

/** Changes the selection, whoever has the focus. */
export function show(context: ModelContext, sheet: EngineSheet, area: Area): void {
  context.workbook.selection = { sheet, area };
  selected(context, sheet, area);
}

/** Raises what Excel raises when the selection has changed. */
export function selected(context: ModelContext, sheet: EngineSheet, area: Area): void {
  const { events, activeSheet } = context;
  if (activeSheet !== sheet.id) {
    context.activeSheet = sheet.id;
    events.raise("Deactivated", { worksheetId: activeSheet });
    events.raise("Activated", { worksheetId: sheet.id });
  }
  events.raise("SelectionChanged", { worksheetId: sheet.id, address: printArea(area) });
}
