import Big from "big.js";
import { parseDeadline } from "./deadlines";
import { parseIndicatorValue } from "./parse";
import type { IndicatorValue } from "./types";

/** Excel's serial number of 1970-01-01, in the 1900 date system. */
const EPOCH = 25_569;
const DAY = 86_400_000;
/** 1900-03-01 to 2099-12-31: Excel counts a day before that never was, and later years are typing errors. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 73_050;
/** Excel's precision: 0.07 × 100 is 7, not 7.000000000000001. */
const SIGNIFICANT_DIGITS = 15;

/** Reads a value cell: text by the grammar, a number by its number format (0.95 as `0%` is 95%). */
export function readIndicatorValue(raw: number | string, numberFormat: string): IndicatorValue {
  if (typeof raw === "string") return parseIndicatorValue(raw);
  if (!Number.isFinite(raw)) return { kind: "qualitative", text: String(raw) };
  const codes = formatCodes(numberFormat);
  const number = Big(raw).prec(SIGNIFICANT_DIGITS);
  if (codes.includes("%")) return quantity(number.times(100), "%");
  return (tellsDate(codes) ? dateOf(raw) : null) ?? quantity(number, "");
}

function quantity(amount: Big, unit: string): IndicatorValue {
  const digits = amount.toFixed();
  return { kind: "quantity", operator: null, amount, digits, scale: "", unit, denominators: [] };
}

/** A format's first section without quoted text, escapes and what stands in brackets. */
export function formatCodes(numberFormat: string): string {
  const plain = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "");
  return (plain.split(";")[0] ?? "").toLowerCase();
}

/** True for the number format of a date. A format of a time alone is none: 8:30 is no deadline. */
export function isDateFormat(numberFormat: string): boolean {
  return tellsDate(formatCodes(numberFormat));
}

function tellsDate(codes: string): boolean {
  if (codes.includes("general")) return false;
  return /[yd]|aaa/.test(codes) || (codes.includes("m") && !/[hs]/.test(codes));
}

function dateOf(serial: number): IndicatorValue | null {
  if (serial < FIRST_SERIAL || serial >= LAST_SERIAL + 1) return null;
  const date = new Date((Math.floor(serial) - EPOCH) * DAY);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return parseDeadline(`${year}年${month}月${day}日`);
}
