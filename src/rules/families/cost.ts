import {
  moneyInFen,
  type IndicatorValue,
  type Money,
  type ReadIndicator,
  type ReadTable,
} from "../../domain";
import { costsOf, SAVING, words, type CostCap } from "../costs/cost-rows";
import { roleOf } from "../rule/indicator-kinds";
import { valueOf } from "../rule/row-value";
import { rowRule, tableRule } from "../rule/rule";

/** Costs that are told as a share: 成本控制率, 运行经费增幅. */
const SHARE = /率|比例|比重|占比|控制|增长|幅/;

/** Shares of a plan, the better the greater: 预算执行率≥95%. */
const KEPT = /执行率|完成率|到位率/;

/** 元, also 美元 and 欧元. */
const MONEY_UNIT = /元$/;

/** An economic cost is told in money, or as a share where its name says so. */
const costUnit = rowRule("cost-unit", "提醒", (row, { profile }) => {
  const value = valueOf(row);
  if (roleOf(row, profile) !== "cost" || !value || value.kind === "qualitative") return [];
  const unit = "unit" in value ? value.unit : null;
  // A number without a unit is for value-unit-missing to tell.
  if (unit === "" || (unit !== null && MONEY_UNIT.test(unit))) return [];
  if (unit === "%" && (SHARE.test(words(row)) || SAVING.test(words(row)))) return [];
  return [{ places: [row.value], params: namedValue(row) }];
});

/** A cost has an upper limit; what is saved has a lower one. */
const costDirection = rowRule("cost-direction", "提醒", (row, { profile }) => {
  if (roleOf(row, profile) !== "cost" || !hasFloor(valueOf(row))) return [];
  if (SAVING.test(words(row)) || KEPT.test(words(row))) return [];
  return [{ places: [row.value], params: namedValue(row) }];
});

function hasFloor(value: IndicatorValue | null): boolean {
  return value?.kind === "quantity" && (value.operator === "≥" || value.operator === ">");
}

function namedValue({ name, value }: ReadIndicator) {
  return { name: name.value ?? "", text: value.value ?? "" };
}

/** The parts of 项目总成本 add up to no more than it, and to it where all of them are amounts. */
const costTotal = tableRule("cost-total", "提醒", (table, { profile }) => {
  const { totals, plain, perUnit, open } = costsOf(table, profile);
  const total = statedTotal(totals);
  const [first, ...rest] = plain;
  if (!total || !first) return [];
  const sum = plain.reduce((amount, cap) => amount + amountOf(cap), 0);
  const over = sum > total.amount;
  const complete = perUnit.length + open.length === 0;
  if (sum === total.amount || (!over && !complete)) return [];
  return [
    {
      places: [total.field, first.row.value, ...rest.map(({ row }) => row.value)],
      params: { name: total.name, total: total.amount, sum, over },
      severity: over ? ("提醒" as const) : ("建议" as const),
    },
  ];
});

/** 项目总成本 is the budget. A total of 0 is for budget-zero to tell. */
const costTotalBudget = tableRule("cost-total-budget", "提醒", (table: ReadTable, { profile }) => {
  const total = statedTotal(costsOf(table, profile).totals);
  const budget = table.budget.total.value;
  if (!total || !budget || total.amount === budget) return [];
  const params = { name: total.name, total: total.amount, budget };
  return [{ places: [total.field, table.budget.total], params }];
});

/** What the table says it costs in all; null where it says nothing, or says it twice and differently. */
function statedTotal(totals: readonly CostCap[]) {
  const [first] = totals;
  if (!first || totals.some((cap) => amountOf(cap) !== amountOf(first))) return null;
  return { field: first.row.value, name: first.row.name.value ?? "", amount: amountOf(first) };
}

/** Caps are money. */
function amountOf({ value }: CostCap): Money {
  return moneyInFen(value) ?? 0;
}

export const costRules = [costUnit, costDirection, costTotal, costTotalBudget] as const;
