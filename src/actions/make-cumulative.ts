import {
  cellAddress,
  fail,
  isBlank,
  isShare,
  madeCumulative,
  ok,
  PLAN_PERIODS,
  printShare,
  sameShare,
  shareFormat,
  type CellChange,
  type Field,
  type NotPerPeriod,
  type ReadTable,
  type Result,
} from "../domain";
import { readActiveSheet, type ActiveSheet, type Gateway, type Repairs } from "../excel";
import { readSheet, TEXT_FORMAT, toTargetTable } from "../forms";
import { reasonOfAction, type ActionReasonCode } from "./action-reasons";
import type { ActionReason, CumulativePlan, Outcome } from "./actions";
import { tableAt } from "./table-at";

const REFUSALS: Readonly<Record<NotPerPeriod, ActionReasonCode>> = {
  blank: "PlanBlank",
  noShares: "PlanNoShares",
  cumulative: "PlanCumulative",
  overFull: "PlanOverFull",
};

/**
 * Turns the spending plan of the table in front (of several, the selected one's) from per period to
 * cumulative: 25 %, 25 %, 50 % become 25 %, 50 %, 100 %. 撤销 takes it back, as any repair. 1 sync to read
 * besides those of the repair.
 */
export async function makeCumulative(gateway: Gateway, repairs: Repairs): Outcome<CumulativePlan> {
  const active = await readActiveSheet(gateway, 0);
  if (!active.ok) return active;
  const { grid, row } = active.value;
  const table = tableAt(readSheet(grid).tables, row);
  if (!table) return fail(reasonOfAction("NoTable"));
  const changes = cumulativeChanges(table, active.value);
  if (!changes.ok) return changes;
  const done = await repairs.apply([{ kind: "set", changes: changes.value }], {
    bulk: false,
    sheets: new Map([[grid.name, grid.id]]),
  });
  if (!done.ok) return done;
  const [refusal] = done.value.refused;
  if (refusal) return fail({ code: "Refused", sentence: refusal.sentence });
  return ok({ sheet: grid.name, undoable: done.value.undoable });
}

/** The cells that change: all of the plan's or none, so that no plan is left half way. */
function cumulativeChanges(
  table: ReadTable,
  { grid }: ActiveSheet
): Result<readonly CellChange[], ActionReason> {
  const fields = PLAN_PERIODS.map(({ key }) => ({ key, field: table.spendingPlan[key] }));
  if (fields.some(({ field }) => !isBlank(field) && !isShare(field.value)))
    return fail(reasonOfAction("PlanNoShares"));
  const plan = madeCumulative(toTargetTable(table).spendingPlan);
  if (!plan.ok) {
    const sentence =
      plan.reason === "overFull" ? overFull(fields.map(({ field }) => field)) : undefined;
    return fail(reasonOfAction(REFUSALS[plan.reason], sentence));
  }
  if (fields.some(({ field }) => grid.formulas.has(cellAddress(field.at))))
    return fail(reasonOfAction("PlanFormulas"));
  const changes = fields.flatMap(({ key, field: { at, value: before } }) => {
    const after = plan.value[key];
    if (before === null || after === null || sameShare(before, after)) return [];
    const isText = grid.numberFormats.get(cellAddress(at)) === TEXT_FORMAT;
    return [{ at, before, after, ...(isText ? { format: shareFormat(after) } : {}) }];
  });
  return ok(changes);
}

function overFull(fields: readonly Field<number>[]): string {
  const shares = fields.flatMap(({ value }) => value ?? []);
  const sum = printShare(shares.reduce((total, share) => total + share, 0));
  const equation = `${shares.map(printShare).join("＋")}＝${sum}`;
  return `各期比例合计${equation}，超过100%，不像按当期填列，没有改动。请核对各期比例。`;
}
