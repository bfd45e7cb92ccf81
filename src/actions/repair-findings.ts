import { ok, type Fix, type Result } from "../domain";
import {
  readSheetsAgain,
  type Gateway,
  type OfficeReason,
  type Refusal,
  type Repairs,
  type RepairStep,
} from "../excel";
import { planMissingIndicator, readSheet } from "../forms";
import type { Finding } from "../rules";
import type { Outcome, RepairOptions, RepairReport } from "./actions";
import { tableAt } from "./table-at";

const SENTENCES = {
  single: "新增指标行要逐项进行，批量修复没有新增。请在该问题上单独点“修复”。",
  noTable: "该工作表上已没有可识别的项目绩效目标表，没有新增指标行。请重新校验后再试。",
} as const;

/**
 * Carries out the repairs of findings, each compared with its cells before, in 2 syncs; those without one
 * are passed over. A row is put in only by itself, for which its sheet is read: 1 sync more.
 */
export async function repairFindings(
  gateway: Gateway,
  repairs: Repairs,
  findings: readonly Finding[],
  options: RepairOptions
): Outcome<RepairReport> {
  const steps: RepairStep[] = [];
  const refused: Refusal[] = [];
  for (const { fix } of findings) {
    if (fix === undefined) continue;
    const planned = await stepOf(gateway, fix, options);
    if (!planned.ok) return planned;
    if ("sentence" in planned.value) refused.push(planned.value);
    else steps.push(planned.value);
  }
  const report = await repairs.apply(steps, options);
  if (!report.ok) return report;
  return ok({ ...report.value, refused: [...refused, ...report.value.refused] });
}

async function stepOf(
  gateway: Gateway,
  fix: Fix,
  { bulk }: RepairOptions
): Promise<Result<RepairStep | Refusal, OfficeReason>> {
  if (fix.kind === "set") return ok(fix);
  return bulk ? ok({ at: fix.after, sentence: SENTENCES.single }) : insertion(gateway, fix);
}

type Insertion = Extract<Fix, { kind: "insertIndicator" }>;

/** The row is planned on the sheet as it is now, which may have moved since the validation. */
async function insertion(
  gateway: Gateway,
  fix: Insertion
): Promise<Result<RepairStep | Refusal, OfficeReason>> {
  const { sheet, row } = fix.after;
  const reading = await readSheetsAgain(gateway, [sheet]);
  if (!reading.ok) return reading;
  const [grid] = reading.value.grids;
  const [unread] = reading.value.unread;
  if (!grid) return ok({ at: fix.after, sentence: unread?.reason.sentence ?? SENTENCES.noTable });
  const table = tableAt(readSheet(grid).tables, row);
  if (!table) return ok({ at: fix.after, sentence: SENTENCES.noTable });
  const planned = planMissingIndicator(grid, table, fix);
  if ("prepared" in planned) {
    const at = { ...fix.after, row: planned.prepared };
    return ok({ at, sentence: preparedSentence(planned.prepared, fix.level2) });
  }
  return ok({ kind: "insertRow", row: planned.row, update: planned.update });
}

function preparedSentence(row: number, level2: string): string {
  return `第${row + 1}行已备有“${level2}”，尚未填写，没有再新增一行。请直接在该行填写。`;
}
