/** What the user does in the page through Univer's own commands: edits, selections, rows, columns, sheets. */
import type { IRange } from "@univerjs/core";
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
import type { Shift } from "./area";
import { shiftOf, touchedArea, type CellMatrix } from "./mutations";
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
  const area = trigger !== undefined && cellValue ? touchedArea(cellValue) : null;
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
  if (last) actions.selected(sheet, toArea(last.range));
}

function report({ id, params }: Command, actions: UserActions): void {
  const { subUnitId } = (params ?? {}) as SheetParams;
  if (subUnitId === undefined || typeof params !== "object" || params === null) return;
  if (id === SetRangeValuesMutation.id) reportEdit(subUnitId, params, actions);
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
