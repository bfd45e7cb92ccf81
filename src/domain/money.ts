import Big from "big.js";
import type { CellValue } from "./cell";

/**
 * An amount of money in whole fen (1 万元 = 1,000,000 fen), so that sums are exact.
 * A number stays exact up to 9 × 10^15 fen, which is 90 万亿元.
 */
export type Money = number;

/** The number format of an amount in 万元: two decimals. */
export const BUDGET_FORMAT = "0.00";

/** 1 元 in fen. */
export const FEN_PER_YUAN = 100;

/** 1 万元 in fen. */
export const FEN_PER_WANYUAN = 1_000_000;

/** Excel's precision: what differs after the 15th significant digit is the same number. */
const SIGNIFICANT_DIGITS = 15;

/** What the amounts of a table are in. */
export type MoneyUnit = "万元" | "元";

const FEN_PER: Readonly<Record<MoneyUnit, number>> = { 万元: FEN_PER_WANYUAN, 元: FEN_PER_YUAN };

/**
 * Money from a text: "31.00", "1,200" in `unit`, "31.00万元", "310000元", full-width digits.
 * Null where the text is no amount, or one beyond what is exact.
 */
export function parseWanyuan(text: string, unit: MoneyUnit = "万元"): Money | null {
  const plain = text.normalize("NFKC").replace(/[\s,，]/g, "");
  const match = /^([+-]?\d+(?:\.\d+)?)(万元|元)?$/.exec(plain);
  if (!match?.[1]) return null;
  return exactMoney(Big(match[1]), (match[2] ?? unit) as MoneyUnit);
}

/**
 * The amount that a cell's content was meant as: a number in `unit`, or a text as parseWanyuan reads it. Null
 * where it is none, or one beyond what is exact.
 */
export function meantMoney(raw: CellValue, unit: MoneyUnit = "万元"): Money | null {
  if (typeof raw === "string") return parseWanyuan(raw, unit);
  if (typeof raw !== "number" || !Number.isFinite(raw)) return null;
  return exactMoney(Big(raw).prec(SIGNIFICANT_DIGITS), unit);
}

/** Rounded to the fen; every amount that is read comes through here. */
function exactMoney(amount: Big, unit: MoneyUnit): Money | null {
  const money = amount.times(FEN_PER[unit]).round(0).toNumber();
  return Number.isSafeInteger(money) ? money : null;
}

/** The amount in 万元, as written to a cell. */
export function toWanyuan(money: Money): number {
  return Big(money).div(FEN_PER_WANYUAN).toNumber();
}

/** The amount in 万元 with at least two decimals, and as many more as it has: "31.00", "31.005". */
export function printWanyuan(money: Money): string {
  const amount = Big(money).div(FEN_PER_WANYUAN);
  const exact = amount.toFixed();
  const decimals = exact.split(".")[1]?.length ?? 0;
  return decimals > 2 ? exact : amount.toFixed(2);
}
