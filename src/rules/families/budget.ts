import {
  BUDGET_FORMAT,
  FEN_PER_WANYUAN,
  isBlank,
  isCellError,
  meantMoney,
  toWanyuan,
  type CellValue,
  type Field,
  type Money,
  type MoneyUnit,
  type ReadTable,
} from "../../domain";
import { setCells, tableRule } from "../rule/rule";
import type { BudgetPart } from "../findings/wording";

const PARTS: readonly BudgetPart[] = ["total", "fiscal", "other"];

/** 0.01 万元: a smaller difference is a rounding of the parts (尾差). */
const ROUNDING = FEN_PER_WANYUAN / 100;

/** 100,000 万元 and more, or less than 0.1 万元: 元 was probably meant. */
const [UNUSUALLY_MUCH, UNUSUALLY_LITTLE] = [100_000 * FEN_PER_WANYUAN, FEN_PER_WANYUAN / 10];

const budgetMissing = tableRule("budget-missing", "错误", ({ budget: { total } }) =>
  isBlank(total) ? [{ places: [total], params: {} }] : []
);

/** A text, a negative number or an error value is no amount. */
const budgetNumber = tableRule("budget-number", "错误", ({ budget, amountsIn }) =>
  PARTS.map((part) => ({ part, field: budget[part] }))
    .filter(({ field }) => !isBlank(field) && (field.value === null || field.value < 0))
    .map(({ part, field }) => {
      const amount = meantMoney(field.raw, amountsIn);
      const fix = amount !== null && amount >= 0 ? setAmount(field, amount, amountsIn) : {};
      return { places: [field] as const, params: { part, text: shown(field.raw) }, ...fix };
    })
);

const budgetZero = tableRule("budget-zero", "提醒", ({ budget: { total } }) =>
  total.value === 0 ? [{ places: [total], params: {} }] : []
);

const budgetSource = tableRule("budget-source", "错误", ({ budget: { total, fiscal, other } }) => {
  if (!total.value || !isBlank(fiscal) || !isBlank(other)) return [];
  return [{ places: [fiscal, other, total], params: { total: total.value } }];
});

/** Budget parts must add up: 预算数 = 财政资金 + 其他资金, a blank part counting as 0. */
const budgetSum = tableRule("budget-sum", "错误", ({ budget, amountsIn }) => {
  const { total, fiscal, other } = budget;
  if (total.value === null || (isBlank(fiscal) && isBlank(other))) return [];
  const parts = { fiscal: fiscal.value ?? 0, other: other.value ?? 0 };
  const sum = parts.fiscal + parts.other;
  const difference = Math.abs(total.value - sum);
  if (difference === 0) return [];
  return [
    {
      places: [total, fiscal, other],
      params: { total: total.value, ...parts, difference },
      severity: difference <= ROUNDING ? ("提醒" as const) : ("错误" as const),
      ...setAmount(total, sum, amountsIn),
    },
  ];
});

const budgetDecimals = tableRule("budget-decimals", "建议", ({ budget, amountsIn }) =>
  PARTS.flatMap((part) => {
    const field = budget[part];
    if (field.value === null || field.value % ROUNDING === 0) return [];
    const rounded = Math.round(field.value / ROUNDING) * ROUNDING;
    const params = { part, amount: field.value };
    return [{ places: [field] as const, params, ...setAmount(field, rounded, amountsIn) }];
  })
);

const budgetUnit = tableRule("budget-unit", "提醒", ({ budget: { total } }) => {
  const amount = total.value ?? 0;
  if (amount <= 0 || (amount < UNUSUALLY_MUCH && amount >= UNUSUALLY_LITTLE)) return [];
  return [{ places: [total], params: { total: amount } }];
});

/** In a table whose amounts are in 元 the head has to be mended first: nothing is offered. */
function setAmount(field: Field<Money>, amount: Money, unit: MoneyUnit) {
  if (unit !== "万元") return {};
  return { fix: setCells({ field, to: toWanyuan(amount), format: BUDGET_FORMAT }) };
}

function shown(raw: CellValue): string {
  return isCellError(raw) ? raw.error : String(raw ?? "").trim();
}

const purposeMissing = tableRule("purpose-missing", "错误", (table) => missing(table.purpose));
const goalsMissing = tableRule("goals-missing", "错误", (table) => missing(table.goals));

function missing(field: ReadTable["goals"]) {
  return isBlank(field) ? [{ places: [field] as const, params: {} }] : [];
}

export const budgetRules = [
  budgetMissing,
  budgetNumber,
  budgetZero,
  budgetSource,
  budgetSum,
  budgetDecimals,
  budgetUnit,
  purposeMissing,
  goalsMissing,
] as const;
