import { fail, ok, type Result } from "../domain";
import type { Restoration } from "../forms";
import { cellSteps } from "./apply-cells";
import { lookStep } from "./apply-look";
import { freezeStep, printStep } from "./apply-sheet";
import { validationSteps } from "./apply-validations";
import type { Gateway } from "./gateway";
import { plainStep } from "./make-plain";
import { reasonFor, type OfficeReason } from "./office-reason";
import type { ActiveSheet } from "./read-active-sheet";
import { trySteps } from "./send";

/**
 * Gives the tables of a sheet that was just read their look back in 2 syncs: formats, merges, sizes and validation; then panes
 * and page set-up, whose failure (no printer, another workbook in front) is a sentence of the answer. What
 * fails half way leaves content as it was, and can be done again. ExcelApi 1.9.
 */
export function restoreLook(
  gateway: Gateway,
  active: Pick<ActiveSheet, "grid" | "protected">,
  { sheet, areas, plan }: Pick<Restoration, "sheet" | "areas" | "plan">
): Promise<Result<readonly string[], OfficeReason>> {
  if (active.protected) return Promise.resolve(fail(reasonFor("SheetProtected", active.grid.name)));
  return gateway.write(async (context) => {
    const failure = await trySteps(context, [
      ...cellSteps(sheet, plan),
      plainStep(sheet, areas),
      lookStep(sheet, plan),
      ...validationSteps(sheet, plan.validations),
    ]);
    if (failure !== null) return fail(failure);
    const page = await trySteps(context, [freezeStep(sheet, plan), printStep(sheet, plan.print)]);
    return ok(page === null ? [] : [pageNotice(page)]);
  });
}

function pageNotice({ code }: OfficeReason): string {
  return `格式已恢复，但冻结窗格或打印设置没有写入，可能是没有安装打印机。请在“视图”和“页面布局”中设置。（${code}）`;
}
