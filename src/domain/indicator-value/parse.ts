import { oneLine } from "../text";
import { parseDeadline } from "./deadlines";
import { printIndicatorValue } from "./print";
import { parseQuantity } from "./quantities";
import { parseRange } from "./ranges";
import type { IndicatorValue } from "./types";
import { foldValue, withoutVerb } from "./value-text";

const GRADES = ["优", "良", "中", "低", "差", "优秀", "良好", "达标", "合格", "是", "否"];

/** Longer texts are prose; bounds the time that the lexers take. */
const VALUE_LENGTH = 80;

/** Reads any text as an indicator value (domain.md, section 3). What no other form fits is qualitative. */
export function parseIndicatorValue(text: string): IndicatorValue {
  const folded = text.length > VALUE_LENGTH ? "" : foldValue(text);
  return (
    parseExpression(folded) ??
    parseExpression(withoutVerb(folded)) ?? { kind: "qualitative", text: oneLine(text) }
  );
}

function parseExpression(text: string): IndicatorValue | null {
  const value = readExpression(text);
  return value && asPrinted(value, text);
}

function readExpression(text: string): IndicatorValue | null {
  if (text === "") return null;
  if (GRADES.includes(text)) return { kind: "graded", grade: text };
  return parseDeadline(text) ?? parseRange(text) ?? parseQuantity(text);
}

/**
 * What prints like a deadline is one: ≥3月且≤11月 is 3-11月. What its own canonical text does not say is none: 每月2026年
 * prints as 2026年/月, in which 2026 names a year.
 */
function asPrinted(value: IndicatorValue, text: string): IndicatorValue | null {
  const printed = foldValue(printIndicatorValue(value));
  if (printed === text) return value;
  const again = readExpression(printed);
  return again && (again.kind === "deadline" || isSame(again, value)) ? again : null;
}

/** Numbers are compared by their digits, which decimals keep in JSON. */
function isSame(a: IndicatorValue, b: IndicatorValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
