import {
  isBlank,
  isCellError,
  isShare,
  meantShare,
  PLAIN_PERCENTAGE,
  PLAN_PERIODS,
  printShare,
  SHARE_TOLERANCE,
  sameShare,
  shareFormat,
  toCumulative,
  type Field,
  type PlanPeriod,
  type ReadTable,
  type SpendingPlan,
} from "../../domain";
import { setCells, tableRule, type Place } from "../rule/rule";

/** By this much at the end of October the budget should be half spent. */
const HALF = 0.5;

interface PlannedShare {
  readonly period: PlanPeriod;
  readonly field: Field<number>;
}

interface FilledShare extends PlannedShare {
  readonly share: number;
}

function periods({ spendingPlan }: ReadTable): readonly PlannedShare[] {
  return PLAN_PERIODS.map(({ key }) => ({ period: key, field: spendingPlan[key] }));
}

function filled(table: ReadTable): readonly FilledShare[] {
  return periods(table).flatMap(({ period, field }) =>
    field.value === null ? [] : [{ period, field, share: field.value }]
  );
}

function places(shares: readonly PlannedShare[]): readonly [Place, ...Place[]] | null {
  const [first, ...rest] = shares.map(({ field }) => field);
  return first ? [first, ...rest] : null;
}

const planMissing = tableRule("plan-missing", "错误", (table) => {
  const all = periods(table);
  const at = places(all);
  return at && all.every(({ field }) => isBlank(field)) ? [{ places: at, params: {} }] : [];
});

/** A share is a number from 0 to 1; 50 and "50%" were meant as 50%. */
const planNumber = tableRule("plan-number", "错误", (table) => {
  const wrong = periods(table).filter(({ field }) => !isBlank(field) && !isShare(field.value));
  const at = places(wrong);
  if (!at) return [];
  const meant = wrong.map(({ field }) => ({ field, to: meantShare(field.raw) }));
  const mendable = meant.flatMap(({ field, to }) => (to === null ? [] : [setShare(field, to)]));
  const shares = wrong.map(({ period, field }) => ({ period, text: shown(field) }));
  const fix = mendable.length === meant.length ? { fix: setCells(...mendable) } : {};
  return [{ places: at, params: { shares }, ...fix }];
});

function setShare(field: Field<number>, to: number) {
  return { field, to, format: shareFormat(to) };
}

/** What the cell shows: 50 as it was typed, 1.2 as the 120% of a cell of percentages. */
function shown({ raw, value }: Field<number>): string {
  if (isCellError(raw)) return raw.error;
  return value === null || value >= PLAIN_PERCENTAGE ? String(raw).trim() : printShare(value);
}

/** A later share below an earlier one; the later one is marked. */
const planDecreasing = tableRule("plan-decreasing", "错误", (table) => {
  let highest: FilledShare | null = null;
  return filled(table).flatMap((current) => {
    const before = highest;
    if (!before || current.share >= before.share - SHARE_TOLERANCE) {
      highest = current;
      return [];
    }
    const { period, share, field } = current;
    const params = { period, share, before: before.period, reached: before.share };
    return [{ places: [field] as const, params }];
  });
});

/** A blank between two filled shares; leading blanks and blanks after the end are right. */
const planGap = tableRule("plan-gap", "提醒", (table) => {
  const all = periods(table);
  const first = all.findIndex(({ field }) => !isBlank(field));
  const last = all.findLastIndex(({ field }) => !isBlank(field));
  const gaps = all.filter(({ field }, i) => i > first && i < last && isBlank(field));
  const at = places(gaps);
  return at ? [{ places: at, params: { periods: gaps.map(({ period }) => period) } }] : [];
});

/** Two or more shares that add up to 100 % with the last one below it: filled in per period. */
const planIncremental = tableRule("plan-incremental", "错误", (table) => {
  const shares = filled(table);
  const at = places(shares);
  const last = shares.at(-1);
  const sum = shares.reduce((total, { share }) => total + share, 0);
  if (!at || !last || shares.length < 2 || !sameShare(sum, 1) || sameShare(last.share, 1))
    return [];
  const cumulative = toCumulative(planOf(table));
  const changes = shares.map(({ period, field }) => setShare(field, cumulative[period] ?? 0));
  return [
    {
      places: at,
      params: { shares: shares.map(({ share }) => share), cumulative: changes.map(({ to }) => to) },
      fix: setCells(...changes),
    },
  ];
});

function planOf({ spendingPlan: { march, june, october, december } }: ReadTable): SpendingPlan {
  return {
    march: march.value,
    june: june.value,
    october: october.value,
    december: december.value,
  };
}

/** The last filled share is 100 %. */
const planEnd = tableRule("plan-end", "错误", (table) => {
  const last = filled(table).at(-1);
  if (!last || sameShare(last.share, 1)) return [];
  return [{ places: [last.field], params: { period: last.period, share: last.share } }];
});

const planLate = tableRule("plan-late", "建议", (table) => {
  const { october } = table.spendingPlan;
  const reached = Math.max(0, ...sharesUntilOctober(table));
  if (filled(table).length === 0 || reached >= HALF - SHARE_TOLERANCE) return [];
  return [{ places: [october], params: { share: reached } }];
});

function sharesUntilOctober(table: ReadTable): number[] {
  return filled(table).flatMap(({ period, share }) => (period === "december" ? [] : [share]));
}

export const planRules = [
  planMissing,
  planNumber,
  planDecreasing,
  planGap,
  planIncremental,
  planEnd,
  planLate,
] as const;
