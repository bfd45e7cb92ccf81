import { ok, type Fix } from "../domain";
import type { Refusal, Repairs, RepairStep } from "../excel";
import { planMissingIndicator, readSheet, type StandingGrid } from "../forms";
import type { Finding } from "../rules";
import type { Outcome, RepairOptions, RepairReport } from "./actions";
import { tableAt } from "./table-at";
import type { Validation } from "./validate-workbook";

const SENTENCES = {
  single: "新增指标行要逐项进行，批量修复没有新增。请在该问题上单独点“修复”。",
  noTable: "该工作表上已没有可识别的项目绩效目标表，没有新增指标行。请重新校验后再试。",
} as const;

/**
 * Carries out the repairs of a validation's findings on the very sheets that were validated, each compared with
 * its cells before, in 2 syncs; those without one are passed over. A row is put in only by itself, where it
 * belongs on the sheet as it is by then.
 */
export async function repairFindings(
  repairs: Repairs,
  { reading }: Validation,
  findings: readonly Finding[],
  { bulk }: RepairOptions
): Outcome<RepairReport> {
  const planned = findings.flatMap(({ fix }) => (fix ? stepOf(fix, bulk) : []));
  const steps = planned.flatMap((one) => ("sentence" in one ? [] : one));
  const refused = planned.flatMap((one) => ("sentence" in one ? one : []));
  const sheets = new Map(reading.state.sheets.map(({ name, id }) => [name, id]));
  const report = await repairs.apply(steps, { bulk, sheets });
  if (!report.ok) return report;
  return ok({ ...report.value, refused: [...refused, ...report.value.refused] });
}

function stepOf(fix: Fix, bulk: boolean): RepairStep | Refusal {
  if (fix.kind === "set") return fix;
  if (bulk) return { at: fix.after, sentence: SENTENCES.single };
  return { kind: "insertRow", at: fix.after, plan: (grid) => insertion(grid, fix) };
}

type Insertion = Extract<Fix, { kind: "insertIndicator" }>;

function insertion(grid: StandingGrid, fix: Insertion) {
  const table = tableAt(readSheet(grid).tables, fix.after.row);
  if (!table) return { at: fix.after, sentence: SENTENCES.noTable };
  const planned = planMissingIndicator(grid, table, fix);
  if (!("prepared" in planned)) return planned;
  const at = { ...fix.after, row: planned.prepared };
  return { at, sentence: preparedSentence(planned.prepared, fix.level2) };
}

function preparedSentence(row: number, level2: string): string {
  return `第${row + 1}行已备有“${level2}”，尚未填写，没有再新增一行。请直接在该行填写。`;
}
