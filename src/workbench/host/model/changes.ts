import { printArea } from "../../engine/a1";
import type { Area, CellValue, EngineSheet } from "../../engine/types";
import { atLeast } from "../requirement-sets";
import type { ModelContext } from "./context";
import { valueOnWire, valueType } from "../behaviour/cell-values";

/** Excel.DataChangeType of the changes that the host makes. */
export type ChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";

/** The value of a single cell before and after an edit. */
export interface EditDetails {
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Notes a change of cells: formulas are due and onChanged is raised as Excel raises it. */
export function cellsChanged(
  context: ModelContext,
  sheet: EngineSheet,
  area: Area,
  changeType: ChangeType,
  details?: EditDetails
): void {
  context.calculation.touch(sheet);
  if (!context.events.isHeard("DataChanged", sheet.id)) return;
  context.events.raise("DataChanged", {
    ...describe(context, sheet, area),
    changeType,
    shiftDirection: "None",
    ...(atLeast(context.settings.ceiling, "1.14") && {
      triggerSource: context.actor.triggerSource,
    }),
    ...(details && describeEdit(details)),
  });
}

/** Notes a change of formats. */
export function formatChanged(
  context: ModelContext,
  sheet: EngineSheet,
  areas: readonly Area[]
): void {
  if (!context.events.isHeard("FormatChanged", sheet.id)) return;
  for (const area of areas) context.events.raise("FormatChanged", describe(context, sheet, area));
}

function describe(context: ModelContext, sheet: EngineSheet, area: Area) {
  return {
    worksheetId: sheet.id,
    address: printArea(area),
    source: context.actor.source,
    referenceId: context.references.keepForEvent(context.objects.range(sheet, area)),
  };
}

function describeEdit({ before, after }: EditDetails) {
  return {
    valueBefore: valueOnWire(before),
    valueAfter: valueOnWire(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}
