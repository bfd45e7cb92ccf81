import { ok, type Result } from "../domain";
import { queueCheck, queueHandle, type OpenCell, type SheetHandle } from "./check-cells";
import { reasonFor, type OfficeReason } from "./office-reason";
import { withoutClashes } from "./repair-clashes";
import { placeOf, type Refusal, type RepairStep, type RowStep, type SetStep } from "./repair-step";
import { loadEach } from "./send";
import { queueContent, type SheetContent } from "./sheet-content";

/** A repair that may be carried out in this run: nothing hinders it, and its cells are as they were. */
export type OpenRepair = OpenCells | OpenRow;

export interface OpenCells {
  readonly step: SetStep;
  readonly cells: readonly OpenCell[];
}

export interface OpenRow {
  readonly step: RowStep;
  /** What the sheet holds, so that it can be put back. */
  readonly content: SheetContent;
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
  bulk: boolean
): Promise<Result<Checked, OfficeReason>> {
  const { alone, refused } = withoutClashes(steps);
  const loaded = await loadEach(context, bySheet(alone), (group) =>
    queueSheet(context, group.steps, bulk)
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
  steps: readonly RepairStep[],
  bulk: boolean
): () => readonly Checked[] {
  const sheets = new Map<string, SheetHandle>();
  const sheetOf = (name: string) => {
    const handle = sheets.get(name) ?? queueHandle(context, name);
    sheets.set(name, handle);
    return handle;
  };
  const checks = steps.map((step) =>
    step.kind === "set" ? queueCells(step, sheetOf, bulk) : queueRow(context, step)
  );
  return () => checks.map((check) => check());
}

function queueCells(
  step: SetStep,
  sheetOf: (name: string) => SheetHandle,
  bulk: boolean
): () => Checked {
  const check = queueCheck(step, sheetOf, bulk);
  return () => {
    const { cells, refused } = check();
    return { open: refused.length > 0 ? [] : [{ step, cells }], refused };
  };
}

function queueRow(context: Excel.RequestContext, step: RowStep): () => Checked {
  const { sheet } = step.update;
  const load = queueContent(context, { name: sheet });
  return () => {
    const content = load();
    if (!content.protected) return { open: [{ step, content }], refused: [] };
    const { sentence } = reasonFor("SheetProtected");
    return { open: [], refused: [{ at: placeOf(step), sentence }] };
  };
}
