import * as z from "zod/mini";

/**
 * 资金支出计划（%）: the **cumulative** share (0..1) of the budget spent by the end of March, June, October
 * and December; null where nothing is filled in.
 */
export const spendingPlanSchema = z.readonly(
  z.object({
    march: z.nullable(z.number()),
    june: z.nullable(z.number()),
    october: z.nullable(z.number()),
    december: z.nullable(z.number()),
  })
);
export type SpendingPlan = z.infer<typeof spendingPlanSchema>;

export type PlanPeriod = keyof SpendingPlan;

/** The four dates in order, with the words of the form. */
export const PLAN_PERIODS: readonly { readonly key: PlanPeriod; readonly label: string }[] = [
  { key: "march", label: "3月底" },
  { key: "june", label: "6月底" },
  { key: "october", label: "10月底" },
  { key: "december", label: "12月底" },
];

/** Shares are equal within this (design.md, Finding). */
export const SHARE_TOLERANCE = 1e-6;

export function sameShare(a: number, b: number): boolean {
  return Math.abs(a - b) <= SHARE_TOLERANCE;
}

/** The four shares with blanks carried on: a leading blank is 0, a later one the greatest before it. */
export function cumulativeShares(plan: SpendingPlan): readonly number[] {
  let reached = 0;
  return PLAN_PERIODS.map(({ key }) => (reached = Math.max(reached, plan[key] ?? 0)));
}

/** Shares filled in period by period made cumulative: 25%, 25%, 50% become 25%, 50%, 100%. */
export function toCumulative(plan: SpendingPlan): SpendingPlan {
  let sum = 0;
  const add = (share: number | null) => {
    if (share === null) return null;
    sum = Math.round((sum + share) * 1e9) / 1e9;
    return sum;
  };
  const { march, june, october, december } = plan;
  return { march: add(march), june: add(june), october: add(october), december: add(december) };
}

/** A share as a percentage: 0.5 is "50%", 0.335 is "33.5%"; at most two decimals. */
export function printShare(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
