import { ok, type Result } from "../../domain";
import type { SheetId } from "../../forms";
import { sheetWith } from "../gateway/addresses";
import { queueCheck, queueHandle, type OpenCell, type SheetHandle } from "./check-cells";
import { reasonFor, type OfficeReason } from "../gateway/office-reason";
import { withoutClashes } from "./clashes";
import {
  placeOf,
  type Refusal,
  type PlannedRow,
  type RepairedSheets,
  type RepairStep,
  type RowStep,
  type SetStep,
} from "./step";
import { loadEach } from "../gateway/send";
import { queueContent } from "../reading/sheet-content";
import { sheetGridOf } from "../reading/sheet-grid-of";
import type { StandingSheet } from "../reading/standing-sheet";
import { namesOf, sheetStateOf } from "../gateway/workbook-state";

/** A repair that may be carried out in this run: nothing hinders it, and its cells are as they were. */
export type OpenRepair = OpenCells | OpenRow;

export interface OpenCells {
  readonly step: SetStep;
  readonly cells: readonly OpenCell[];
}

export interface OpenRow {
  readonly step: RowStep;
  readonly planned: PlannedRow;
  /** The sheet as it stands, so that it can be put back. */
  readonly standing: StandingSheet;
  /** All workbook-scoped names. */
  readonly names: readonly string[];
}

/** What of some repairs may be carried out, and what not. */
export interface Checked {
  readonly open: readonly OpenRepair[];
  readonly refused: readonly Refusal[];
}

/**
 * Compares the cells of repairs with what they held when the repairs were found, in one sync; in more where
 * a sheet can not be read, which is refused. A repair with one cell refused is left out whole.
 */
export async function checkSteps(
  context: Excel.RequestContext,
  steps: readonly RepairStep[],
  sheets: RepairedSheets,
  bulk: boolean
): Promise<Result<Checked, OfficeReason>> {
  const { alone, refused } = withoutClashes(steps);
  const loaded = await loadEach(context, bySheet(alone), (group) =>
    queueSheet(context, group, sheets.get(group.sheet), bulk)
  );
  if (!loaded.ok) return loaded;
  const checked = loaded.value.done.flatMap(({ reply }) => reply);
  const unread = loaded.value.failed.flatMap(({ item, reason }) => {
    const { sentence } = reasonFor(reason.code);
    return item.steps.map((step) => ({ at: placeOf(step), sentence }));
  });
  return ok({
    open: checked.flatMap(({ open }) => open),
    refused: [...refused, ...unread, ...checked.flatMap((one) => one.refused)],
  });
}

interface SheetSteps {
  readonly sheet: string;
  readonly steps: RepairStep[];
}

function bySheet(steps: readonly RepairStep[]): SheetSteps[] {
  const groups = new Map<string, SheetSteps>();
  for (const step of steps) {
    const { sheet } = placeOf(step);
    const group = groups.get(sheet) ?? { sheet, steps: [] };
    groups.set(sheet, group);
    group.steps.push(step);
  }
  return [...groups.values()];
}

function queueSheet(
  context: Excel.RequestContext,
  { steps }: SheetSteps,
  id: SheetId | undefined,
  bulk: boolean
): () => readonly Checked[] {
  if (id === undefined) return () => [refuseAll(steps, reasonFor("SheetGone").sentence)];
  const handle = queueHandle(context, id);
  const checks = steps.map((step) =>
    step.kind === "set" ? queueCells(step, handle, bulk) : queueRow(context, step, id)
  );
  return () => checks.map((check) => check());
}

function refuseAll(steps: readonly RepairStep[], sentence: string): Checked {
  return { open: [], refused: steps.map((step) => ({ at: placeOf(step), sentence })) };
}

function queueCells(step: SetStep, handle: SheetHandle, bulk: boolean): () => Checked {
  const check = queueCheck(step, () => handle, bulk);
  return () => {
    const { cells, refused } = check();
    return { open: refused.length > 0 ? [] : [{ step, cells }], refused };
  };
}

function queueRow(context: Excel.RequestContext, step: RowStep, id: SheetId): () => Checked {
  const sheet = sheetWith(context, id);
  const { names } = context.workbook;
  sheet.load({ id: true, name: true, visibility: true, protection: { protected: true } });
  names.load({ name: true, formula: true });
  const load = queueContent(sheet);
  return () => {
    const [state, content] = [sheetStateOf(sheet), load()];
    if (state.protected) return refuseAll([step], reasonFor("SheetProtected").sentence);
    const block = content.formulas.length > 0 ? content : null;
    const planned = step.plan(sheetGridOf(state, block, false, namesOf(names)));
    if ("sentence" in planned) return { open: [], refused: [planned] };
    const known = namesOf(names).map(({ name }) => name);
    return {
      open: [{ step, planned, standing: { state, content }, names: known }],
      refused: [],
    };
  };
}
