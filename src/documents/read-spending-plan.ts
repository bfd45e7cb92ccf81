import Big from "big.js";
import { oneLine, PLAN_PERIODS } from "../domain";
import type { PlanPeriod, SpendingPlan } from "../domain";
import type { HeadGroups, LabelGroup } from "./label-groups";
import type { TextCell } from "./text-blocks";
import type { Report } from "./text-problem";

const NOTHING: SpendingPlan = { march: null, june: null, october: null, december: null };

/** The four shares stand together behind the last period's label. */
export function lastPeriodGroup(groups: HeadGroups): LabelGroup | null {
  return [...groups.values()].filter(({ label }) => isPeriod(label)).at(-1) ?? null;
}

/** The cumulative shares, 0..1; null where blank or unreadable. */
export function readSpendingPlan(groups: HeadGroups, report: Report): SpendingPlan {
  const group = lastPeriodGroup(groups);
  if (!group) return NOTHING;
  const cells = shareCells(group.values);
  if (!cells) {
    const expected = PLAN_PERIODS.length + 1;
    report(group.line, { code: "plan-cells", expected, found: group.values.length });
    return NOTHING;
  }
  const shares = periodsOf(groups).map(({ key, label }, i): [PlanPeriod, number | null] => [
    key,
    readShare(cells[i], label, report),
  ]);
  return { ...NOTHING, ...Object.fromEntries(shares) };
}

function isPeriod(label: string): boolean {
  return PLAN_PERIODS.some(({ key }) => key === label);
}

/** The four cells after the merged first one; without it only four filled ones can be told apart. */
function shareCells(values: readonly TextCell[]): readonly TextCell[] | null {
  const periods = PLAN_PERIODS.length;
  if (values.length > periods && values[0]?.text.trim() === "") {
    return values.slice(1, periods + 1);
  }
  const filled = values.every(({ text }) => text.trim() !== "");
  return values.length === periods && filled ? values : null;
}

/** The periods in the order of their labels. */
function periodsOf(groups: HeadGroups): typeof PLAN_PERIODS {
  const found = [...groups.keys()].flatMap((label) =>
    PLAN_PERIODS.filter(({ key }) => key === label)
  );
  return found.length === PLAN_PERIODS.length ? found : PLAN_PERIODS;
}

function readShare(cell: TextCell | undefined, label: string, report: Report): number | null {
  const text = oneLine(cell?.text ?? "");
  if (!cell || text === "") return null;
  const share = parseShare(text);
  if (share === null) report(cell.line, { code: "share-unreadable", label, text });
  return share;
}

/** "50%" and, as the form is in %, "50" are 0.5. A bare "0.5" may be 50% or 0.5%: null. */
function parseShare(text: string): number | null {
  const match = /^(-?\d{1,6}(?:\.\d{1,9})?)\s*(%?)$/.exec(text.normalize("NFKC"));
  if (!match?.[1]) return null;
  const percent = Big(match[1]);
  if (!match[2] && percent.gt(0) && percent.lte(1)) return null;
  return percent.div(100).toNumber();
}
