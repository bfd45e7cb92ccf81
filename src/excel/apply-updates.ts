import { fail, ok, type Result } from "../domain";
import type { SheetUpdate } from "../forms";
import { rangeAt, sheetNamed } from "./addresses";
import { cellSteps } from "./apply-cells";
import { CHARTS_MISSING, chartSteps, dropCharts, type ChartsOfSheet } from "./apply-charts";
import { lookStep } from "./apply-look";
import { nameSteps } from "./apply-sheet";
import { validationSteps } from "./apply-validations";
import { concernsCharts, type OfficeReason } from "./office-reason";
import { putBack } from "./put-back";
import { trySteps, type Step } from "./send";
import type { SheetContent } from "./sheet-content";

/** Why an update failed, and whether the sheet's content is known to be what it was before. */
export type UpdateFailure = OfficeReason & { readonly restored: boolean };

/** A sheet with how it is brought up to date, and what stands in it now. */
export interface PlannedUpdate {
  readonly update: SheetUpdate;
  readonly content: SheetContent;
}

/** What was done; sentences for the user about what is missing although the sheets are up to date. */
export interface UpdateReport {
  readonly notices: readonly string[];
}

const INSERT_BYTES = 600;

/**
 * Brings sheets up to date, charts last, in 1 sync for each 4 MB; after a failure everything is put back.
 * Where a chart was refused all is tried once more without charts: numbers count for more.
 */
export async function applyUpdates(
  context: Excel.RequestContext,
  updates: readonly PlannedUpdate[]
): Promise<Result<UpdateReport, UpdateFailure>> {
  const steps = updates.flatMap(({ update, content }) => updateSteps(update, content.names));
  const charts = updates.map(chartsOf);
  const failure = await trySteps(context, [...steps, ...chartSteps(charts)]);
  if (failure === null) return ok({ notices: [] });
  const restored = await putAllBack(context, updates);
  if (!restored || !concernsCharts(failure)) return fail({ ...failure, restored });
  const dropped = await dropCharts(context, charts);
  const again = dropped ?? (await trySteps(context, steps));
  if (again === null) return ok({ notices: [CHARTS_MISSING] });
  return fail({ ...again, restored: await putAllBack(context, updates) });
}

function chartsOf({ update: { sheet, plan }, content }: PlannedUpdate): ChartsOfSheet {
  return { sheet, charts: plan.charts ?? [], present: content.charts };
}

async function putAllBack(
  context: Excel.RequestContext,
  updates: readonly PlannedUpdate[]
): Promise<boolean> {
  let restored = true;
  for (const { update, content } of updates)
    restored = (await putBack(context, update, content)) === null && restored;
  return restored;
}

/** The steps of an update; `names` are the workbook-scoped names that there are. */
export function updateSteps(
  { sheet, insertRows, plan }: SheetUpdate,
  names: readonly string[]
): Step[] {
  return [
    ...insertRows.map(({ row, rows }) => insertStep(sheet, row, rows)),
    ...cellSteps(sheet, plan),
    lookStep(sheet, plan),
    ...nameSteps(sheet, plan.names, names),
    ...validationSteps(sheet, plan.validations),
  ];
}

function insertStep(sheet: string, row: number, rows: number): Step {
  return {
    bytes: INSERT_BYTES,
    queue(context) {
      const place = rangeAt(sheetNamed(context, sheet), `${row + 1}:${row + rows}`);
      place.insert("Down").untrack();
    },
  };
}
