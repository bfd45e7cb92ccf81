import * as z from "zod/mini";
import { isCellError, type CellValue } from "./cell";
import { fail, ok, type Result } from "./result";

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

/** True for a share of the budget: 0 to 1. */
export function isShare(share: number | null): boolean {
  return share !== null && share >= 0 && share <= 1 + SHARE_TOLERANCE;
}

/** Excel's precision; with more digits a number is no percentage, and money times it would be none. */
const MOST = 1e15;

/** The share that a cell's number is, whether it makes sense or not; null where nothing can be reckoned with it. */
export function shareOf(raw: CellValue): number | null {
  return typeof raw === "number" && Math.abs(raw) < MOST ? raw : null;
}

/** From here on a number can only have been meant as a percentage; 1.05 may be 105% in a cell of percentages. */
export const PLAIN_PERCENTAGE = 2;

/**
 * The share that a cell's content was meant as: 0.5, 50, "50", "50%" and "0.5" are a half. Null where that is
 * not plain: other texts, error values, below 0, above 100 %, and numbers between 1 and 2.
 */
export function meantShare(raw: CellValue): number | null {
  if (raw === null || isCellError(raw)) return null;
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(String(raw).normalize("NFKC").trim());
  if (!match) return typeof raw === "number" && isShare(raw) ? raw : null;
  const amount = Number(match[1]);
  const percent = match[2] === "%" || amount >= PLAIN_PERCENTAGE;
  const share = percent ? Number((amount / 100).toPrecision(12)) : amount;
  return isShare(share) ? share : null;
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

/** Why a plan is not one filled in period by period. */
export type NotPerPeriod = "blank" | "noShares" | "cumulative" | "overFull";

/**
 * A plan that was filled in period by period, made cumulative. Refused where nothing is filled in, where
 * something is no share (50 for 50 %), where the plan is cumulative already (never falls and ends at 100 %,
 * or would not change), and where the shares add up to more than 100 %.
 */
export function madeCumulative(plan: SpendingPlan): Result<SpendingPlan, NotPerPeriod> {
  const shares = PLAN_PERIODS.flatMap(({ key }) => plan[key] ?? []);
  if (shares.length === 0) return fail("blank");
  if (shares.some((share) => share < 0 || share > 1 + SHARE_TOLERANCE)) return fail("noShares");
  const cumulative = toCumulative(plan);
  const changes = PLAN_PERIODS.some(({ key }) => !sameShare(plan[key] ?? 0, cumulative[key] ?? 0));
  if (!changes || isCumulative(shares)) return fail("cumulative");
  const sum = shares.reduce((total, share) => total + share, 0);
  return sum > 1 + SHARE_TOLERANCE ? fail("overFull") : ok(cumulative);
}

function isCumulative(shares: readonly number[]): boolean {
  const rises = shares.every((share, i) => share >= (shares[i - 1] ?? 0) - SHARE_TOLERANCE);
  return rises && sameShare(shares.at(-1) ?? 0, 1);
}

/** A share as a percentage: 0.5 is "50%", 0.335 is "33.5%"; at most two decimals. */
export function printShare(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/**
 * The number format of a share 0..1: whole percentages without decimals, others with up to two. Not `0.##%`,
 * which shows a half as "50.%".
 */
export function shareFormat(share: number | null): string {
  if (share === null) return "0%";
  const percent = Math.round(share * 10_000) / 100;
  if (Number.isInteger(percent)) return "0%";
  return Number.isInteger(percent * 10) ? "0.0%" : "0.00%";
}
