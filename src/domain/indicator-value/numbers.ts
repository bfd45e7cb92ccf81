import Big from "big.js";
import type { Amount } from "./types";

const FRACTION = /^([+-]?)(\d{1,9})\/(\d{1,9})(?!\d)/;
const DECIMAL = /^([+-]?)(\d{1,3}(?:[,，]\d{3})+(?!\d)|\d{1,20})(\.\d{1,12})?(?![\d.])/;
const CHINESE =
  /^(?:([一二两三四五六七八九])?(十)([一二三四五六七八九])?|([零〇一二两三四五六七八九]))/;

const DIGITS = "〇一二三四五六七八九";

export interface Taken extends Amount {
  readonly rest: string;
}

/** The number in Arabic digits that a text begins with: -5, 1,200, 2.70, 2/3. Null where there is none. */
export function takeNumber(text: string): Taken | null {
  return takeFraction(text) ?? takeDecimal(text);
}

/** The Chinese number below a hundred that a text begins with: 零 两 三 十二. */
export function takeChineseNumber(text: string): Taken | null {
  const match = CHINESE.exec(text);
  if (!match) return null;
  const [whole, tens, ten, ones, single] = match;
  const count = ten ? digitOf(tens, 1) * 10 + digitOf(ones, 0) : digitOf(single, 0);
  return { amount: Big(count), digits: String(count), rest: text.slice(whole.length) };
}

function digitOf(character: string | undefined, absent: number): number {
  if (!character) return absent;
  if (character === "零") return 0;
  return DIGITS.indexOf(character === "两" ? "二" : character);
}

function takeFraction(text: string): Taken | null {
  const match = FRACTION.exec(text);
  const [whole = "", sign = "", over = "", under = ""] = match ?? [];
  if (!match || Number(under) === 0) return null;
  const digits = `${minus(sign)}${withoutZeros(over)}/${withoutZeros(under)}`;
  const amount = Big(`${minus(sign)}${over}`).div(under);
  return { amount, digits, rest: text.slice(whole.length) };
}

function takeDecimal(text: string): Taken | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [whole, sign = "", integer = "", decimals = ""] = match;
  const digits = `${minus(sign)}${withoutZeros(integer.replace(/[,，]/g, ""))}${decimals}`;
  return { amount: Big(digits), digits, rest: text.slice(whole.length) };
}

function minus(sign: string): string {
  return sign === "-" ? "-" : "";
}

/** 007 is 7. */
function withoutZeros(integer: string): string {
  return integer.replace(/^0+(?=\d)/, "");
}
