import { oneLine } from "../text";
import { parseDeadline } from "./deadlines";
import { printIndicatorValue } from "./print";
import { parseQuantity } from "./quantities";
import { parseRange } from "./ranges";
import type { IndicatorValue, Quantity, QuantityRange } from "./types";
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
  if (text === "") return null;
  if (GRADES.includes(text)) return { kind: "graded", grade: text };
  return parseDeadline(text) ?? notDeadline(parseRange(text) ?? parseQuantity(text));
}

/** What prints like a deadline is one: ≥3月且≤11月 is 3-11月. */
function notDeadline(value: Quantity | QuantityRange | null): IndicatorValue | null {
  return value && (parseDeadline(printIndicatorValue(value)) ?? value);
}
