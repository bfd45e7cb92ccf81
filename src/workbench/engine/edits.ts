/** What the user does in the page: edits of cells, selections, and rows, columns and sheets changed by Univer's own commands. */
import type { IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import type { Shift } from "./area";
import type { Area } from "./types";
import { toArea, type Command, type Unit } from "./unit";

interface SheetParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
}

/** Who wants to know; sheets come as ids. */
export interface UserActions {
  edited(sheet: string, area: Area): void;
  selected(sheet: string, area: Area): void;
  shifted(sheet: string, shift: Shift): void;
  renamed(sheet: string): void;
}

const SHIFTS = new Map<string, Pick<Shift, "axis" | "kind">>([
  [InsertRowMutation.id, { axis: "rows", kind: "insert" }],
  [RemoveRowMutation.id, { axis: "rows", kind: "delete" }],
  [InsertColMutation.id, { axis: "columns", kind: "insert" }],
  [RemoveColMutation.id, { axis: "columns", kind: "delete" }],
]);

/** The area around all cells of a value mutation, null for an empty one. */
function touchedArea(cellValue: Record<string, Record<string, unknown>>): Area | null {
  const rows = Object.keys(cellValue).map(Number);
  const columns = Object.values(cellValue).flatMap((cells) => Object.keys(cells).map(Number));
  if (rows.length === 0 || columns.length === 0) return null;
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

function reportEdit(sheet: string, params: object, actions: UserActions): void {
  const { trigger, cellValue } = params as {
    trigger?: string;
    cellValue?: Record<string, Record<string, unknown>>;
  };
  // a value without a command behind it comes from the formula engine
  const area = trigger !== undefined && cellValue ? touchedArea(cellValue) : null;
  if (area) actions.edited(sheet, area);
}

function reportSelection(sheet: string, params: object, actions: UserActions): void {
  const last = (params as { selections?: readonly { range: IRange }[] }).selections?.at(-1);
  if (last) actions.selected(sheet, toArea(last.range));
}

function reportShift(
  sheet: string,
  { axis, kind }: Pick<Shift, "axis" | "kind">,
  params: object,
  actions: UserActions
): void {
  const { range } = params as { range: IRange };
  const [at, last] =
    axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  actions.shifted(sheet, { axis, kind, at, count: last - at + 1 });
}

function report({ id, params }: Command, actions: UserActions): void {
  const { subUnitId } = (params ?? {}) as SheetParams;
  if (subUnitId === undefined || typeof params !== "object" || params === null) return;
  if (id === SetRangeValuesMutation.id) reportEdit(subUnitId, params, actions);
  if (id === SetSelectionsOperation.id) reportSelection(subUnitId, params, actions);
  if (id === SetWorksheetNameMutation.id) actions.renamed(subUnitId);
  const shift = SHIFTS.get(id);
  if (shift) reportShift(subUnitId, shift, params, actions);
}

/** Listens for the life of the workbook; the engine's own writes are left out. */
export function watchUser(unit: Unit, actions: UserActions): void {
  unit.onCommand((command) => {
    const { unitId } = (command.params ?? {}) as SheetParams;
    if (!unit.writing && unitId === unit.id) report(command, actions);
  });
}
