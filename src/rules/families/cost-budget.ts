import Big from "big.js";
import type { Money } from "../../domain";
import { reckonCosts, type CostTerm } from "../costs/cost-reckoning";
import { tableRule } from "../rule/rule";

/** More than 0.5 % over the budget is worth a question; less is rounding of unit prices. */
const TOLERATED = 0.005;

/** What to look at again where no quantity comes in. */
const LIMITS = "各项上限";

/** The caps that can be computed stay within the budget. A question: caps are not what is spent. */
const costOverBudget = tableRule("cost-over-budget", "建议", (table, { profile }) => {
  const { budget, sum, terms } = reckonCosts(table, profile);
  const [first, ...rest] = terms;
  if (!budget || !first || !exceeds(sum, budget)) return [];
  const counts = terms.flatMap((term) => term.counts);
  const places = [...rest, ...counts].map(({ row }) => row.value);
  return [
    {
      places: [first.row.value, ...places, table.budget.total],
      params: { terms: terms.map(({ text }) => text), factors: factorsOf(terms), sum, budget },
    },
  ];
});

function exceeds(sum: Money, budget: Money): boolean {
  return Big(sum).minus(budget).gt(Big(budget).times(TOLERATED));
}

/** 人数, 天数. */
function factorsOf(terms: readonly CostTerm[]): readonly string[] {
  const factors = terms.flatMap(({ counts }) =>
    counts.map(({ denominator }) => `${denominator}数`)
  );
  return factors.length > 0 ? [...new Set(factors)] : [LIMITS];
}

/** Unit costs that nothing says how often they are spent: one finding a table. */
const costQuantityMissing = tableRule("cost-quantity-missing", "建议", (table, { profile }) => {
  const lacking = reckonCosts(table, profile).uncomputable.filter(
    ({ missing }) => missing.length > 0
  );
  const [first, ...rest] = lacking.map(({ row }) => row.value);
  if (!first) return [];
  const rows = lacking.map(({ row, missing }) => ({
    name: row.name.value ?? "",
    denominators: missing,
  }));
  return [{ places: [first, ...rest], params: { rows } }];
});

export const costBudgetRules = [costOverBudget, costQuantityMissing] as const;
