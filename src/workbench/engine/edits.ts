/** What the user does in the page through Univer's own commands: edits, selections, rows, columns, sheets. */
import { RANGE_TYPE, type IRange } from "@univerjs/core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
} from "@univerjs/data-validation";
import {
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { MAX_COLUMNS, MAX_ROWS } from "./a1";
import { FORMAT_TRIGGER } from "./cells";
import { shiftOf, touchedArea, type CellMatrix } from "./mutations";
import type { Area, Shift } from "./types";
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
  activated(sheet: string): void;
  /** Univer has changed rules by itself, which are the engine's. */
  rulesTouched(sheet: string): void;
}

const RULE_MUTATIONS = new Set<string>([
  AddDataValidationMutation.id,
  RemoveDataValidationMutation.id,
  UpdateDataValidationMutation.id,
  AddConditionalRuleMutation.id,
  DeleteConditionalRuleMutation.id,
  SetConditionalRuleMutation.id,
]);

function reportEdit(sheet: string, params: object, actions: UserActions): void {
  const { trigger, cellValue } = params as {
    trigger?: string;
    cellValue?: CellMatrix;
  };
  // a value without a command behind it comes from the formula engine
  const isEdit = trigger !== undefined && trigger !== FORMAT_TRIGGER;
  const area = isEdit && cellValue ? touchedArea(cellValue) : null;
  if (area) actions.edited(sheet, area);
}

/** As Excel does, a selection is told of once the mouse is let go. */
function reportSelection(sheet: string, params: object, actions: UserActions): void {
  const { selections, type } = params as {
    selections?: readonly { range: IRange }[];
    type?: SelectionMoveType;
  };
  if (type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING) return;
  const last = selections?.at(-1);
  if (last) actions.selected(sheet, wholeArea(last.range));
}

/** A row selected by its header reaches to the end of Excel's sheet, not of Univer's. */
function wholeArea(range: IRange): Area {
  const area = toArea(range);
  const { rangeType } = range;
  const all = rangeType === RANGE_TYPE.ALL;
  return {
    ...area,
    ...((all || rangeType === RANGE_TYPE.ROW) && { left: 0, right: MAX_COLUMNS - 1 }),
    ...((all || rangeType === RANGE_TYPE.COLUMN) && { top: 0, bottom: MAX_ROWS - 1 }),
  };
}

function report({ id, params, calculated }: Command, actions: UserActions): void {
  const { subUnitId } = (params ?? {}) as SheetParams;
  if (subUnitId === undefined || typeof params !== "object" || params === null) return;
  if (id === SetRangeValuesMutation.id && !calculated) reportEdit(subUnitId, params, actions);
  if (id === SetSelectionsOperation.id) reportSelection(subUnitId, params, actions);
  if (id === SetWorksheetNameMutation.id) actions.renamed(subUnitId);
  if (id === SetWorksheetActiveOperation.id) actions.activated(subUnitId);
  if (RULE_MUTATIONS.has(id)) actions.rulesTouched(subUnitId);
  const shift = shiftOf({ id, params });
  if (shift) actions.shifted(subUnitId, shift);
}

/** Listens for the life of the workbook; the engine's own writes are left out. */
export function watchUser(unit: Unit, actions: UserActions): void {
  unit.onCommand((command) => {
    const { unitId } = (command.params ?? {}) as SheetParams;
    if (!unit.writing && unitId === unit.id) report(command, actions);
  });
}
