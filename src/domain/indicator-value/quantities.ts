import Big from "big.js";
import { takeNumber, takeChineseNumber } from "./numbers";
import type { Taken } from "./numbers";
import { takeOperator, takePostfix } from "./operators";
import type { Quantity } from "./types";
import { readUnit, takeEach } from "./units";
import type { Unit } from "./units";

/** What can follow a Chinese number: else 一致, 一流 and 三公经费 would be quantities. */
const MEASURE =
  /^(?!次性|部分)(?:小时|分钟|季度|公里|平方米|[次个项人名份部件套台场家处条篇批辆天日周月年村县区户栋座所间亩米吨元种本册张幅组届轮支级期例起宗款])(?!.*[一二两三四五六七八九十])\p{L}{0,4}$/u;

/** 零 counts any noun, 零星, 零散 and the like are words of their own. */
const NOUN_AFTER_ZERO = /^(?!星|散|售|距离|容忍|基础|件|食|钱)\p{L}{1,8}$/u;

/** 2026年重点工作 names a year, 3年项目期 counts years. */
const OF_A_YEAR = /^(?:19|20)\d\d年./;

const FULL_COVERAGE = /^(?:全覆盖|百分之?百)$/;

/** [每X] [operator] number [scale] [unit] [postfix], in text folded by foldValue; null for anything else. */
export function parseQuantity(text: string): Quantity | null {
  const sign = takeOperator(text);
  const each = takeEach(sign.rest);
  const inner = sign.operator ? { operator: null, rest: each.rest } : takeOperator(each.rest);
  const postfix = takePostfix(inner.rest);
  const written = [sign.operator, inner.operator, postfix.operator].filter((o) => o !== null);
  const measured = readMeasured(postfix.rest);
  if (!measured || new Set(written).size > 1) return null;
  const denominators = [...measured.denominators, ...each.denominators];
  if (measured.unit === "" && denominators.length > 0) return null;
  return { kind: "quantity", operator: written[0] ?? null, ...measured, denominators };
}

type Measured = Omit<Quantity, "kind" | "operator">;

function readMeasured(text: string): Measured | null {
  if (OF_A_YEAR.test(text)) return null;
  if (FULL_COVERAGE.test(text)) return measuredOf(Big(100), "100", percent);
  return readArabic(text) ?? readPercentWords(text) ?? readChinese(text);
}

const percent: Unit = { scale: "", unit: "%", denominators: [] };

function measuredOf(amount: Big, digits: string, unit: Unit): Measured {
  return { amount, digits, ...unit };
}

function readArabic(text: string): Measured | null {
  const number = takeNumber(text);
  const unit = number && readUnit(number.rest);
  return number && unit && measuredOf(number.amount, number.digits, unit);
}

/** 百分之九十五, 百分之95. */
function readPercentWords(text: string): Measured | null {
  if (!text.startsWith("百分之")) return null;
  const rest = text.slice("百分之".length);
  const number = takeNumber(rest) ?? takeChineseNumber(rest);
  return number?.rest === "" ? measuredOf(number.amount, number.digits, percent) : null;
}

function readChinese(text: string): Measured | null {
  const number = takeChineseNumber(text);
  const unit = number && readUnit(number.rest);
  if (!unit || !isCounted(number, unit)) return null;
  return measuredOf(number.amount, number.digits, unit);
}

function isCounted({ amount }: Taken, { unit }: Unit): boolean {
  return MEASURE.test(unit) || (amount.eq(0) && NOUN_AFTER_ZERO.test(unit));
}
