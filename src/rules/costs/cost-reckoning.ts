import {
  FEN_PER_YUAN,
  printIndicatorValue,
  scaledAmount,
  type Money,
  type Profile,
  type Quantity,
  type ReadIndicator,
  type ReadTable,
} from "../../domain";
import { countedRows, findFactors, type Factor } from "./cost-quantities";
import { costsOf, type CostCap } from "./cost-rows";
import { oncePerTable } from "../rule/once-per-table";

/** What the caps of a table's 成本指标 amount to, beside its budget. */
export interface CostReckoning {
  /** 预算数; null where it is none. */
  readonly budget: Money | null;
  readonly terms: readonly CostTerm[];
  /** Of all terms. */
  readonly sum: Money;
  /** The sum less the budget; null without a budget. */
  readonly difference: Money | null;
  readonly uncomputable: readonly UncomputableCost[];
}

/** A cap that can be computed. */
export interface CostTerm {
  readonly row: ReadIndicator;
  /** 550元/人/天×1000人次×4天; 25万元. */
  readonly text: string;
  readonly amount: Money;
  /** The 数量指标 it was multiplied by, each with the denominator it stands for. */
  readonly counts: readonly { readonly denominator: string; readonly row: ReadIndicator }[];
}

/** A 成本指标 of which nobody can tell what it amounts to. */
export interface UncomputableCost {
  readonly row: ReadIndicator;
  /** The denominators without a 数量指标; none where something else is unclear. */
  readonly missing: readonly string[];
}

/**
 * Adds up the caps of a table. 项目总成本 counts only where it is the only cost; a unit cost only where each
 * of its denominators finds its 数量指标.
 */
export const reckonCosts = oncePerTable((table, profile): CostReckoning => {
  const { totals, plain, perUnit, open } = costsOf(table, profile);
  const factors = findFactors(perUnit, countedRows(table.indicators, profile));
  const alone = plain.length + perUnit.length + open.length === 0;
  const caps = [...plain, ...perUnit, ...(alone ? totals.slice(0, 1) : [])];
  const reckoned = caps.map((cap) => reckonCap(cap, factors.get(cap) ?? []));
  const terms = reckoned.filter((cost) => "amount" in cost);
  const sum = terms.reduce((total, { amount }) => total + amount, 0);
  const budget = table.budget.total.value;
  const unclear = open.map((row) => ({ row, missing: [] }));
  return {
    budget,
    terms: inRowOrder(terms),
    sum,
    difference: budget === null ? null : sum - budget,
    uncomputable: inRowOrder([...reckoned.filter((cost) => "missing" in cost), ...unclear]),
  };
});

/** What all caps of a table amount to, null where none can be computed, and how many can not. */
export function sumCosts(
  table: ReadTable,
  profile: Profile
): { readonly caps: Money | null; readonly uncomputable: number } {
  const { terms, sum, uncomputable } = reckonCosts(table, profile);
  return { caps: terms.length > 0 ? sum : null, uncomputable: uncomputable.length };
}

function reckonCap(
  { row, value }: CostCap,
  factors: readonly Factor[]
): CostTerm | UncomputableCost {
  const counts = factors.flatMap(({ denominator, counted }) =>
    counted ? [{ denominator, ...counted }] : []
  );
  const quantities = [value, ...counts.map((count) => count.value)];
  const amount = inFen(quantities);
  if (counts.length < factors.length || amount === null) {
    const missing = factors.filter((factor) => factor.missing);
    return { row, missing: missing.map(({ denominator }) => denominator) };
  }
  return { row, text: quantities.map(printAmount).join("×"), amount, counts };
}

/** The product, exact to the fen; null beyond what money can hold. */
function inFen(quantities: readonly Quantity[]): Money | null {
  const yuan = quantities.map(scaledAmount).reduce((product, amount) => product.times(amount));
  const fen = yuan.times(FEN_PER_YUAN).round(0).toNumber();
  return Number.isSafeInteger(fen) ? fen : null;
}

function printAmount(quantity: Quantity): string {
  return printIndicatorValue({ ...quantity, operator: null });
}

function inRowOrder<T extends { readonly row: ReadIndicator }>(costs: readonly T[]): readonly T[] {
  return costs.toSorted((a, b) => a.row.value.at.row - b.row.value.at.row);
}
