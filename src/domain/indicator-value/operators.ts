import type { Operator } from "./types";

/** Signs and words, the longer ones before those they begin with. */
const OPERATORS: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:[≥≧⩾]|>=|=>|不低于|不少于|不小于|至少|大于或?等于)/, "≥"],
  [/^(?:[≤≦⩽]|<=|=<|不超过|不高于|不多于|不大于|至多|小于或?等于)/, "≤"],
  [/^(?:>|高于|多于|大于)/, ">"],
  [/^(?:<|低于|少于|小于)/, "<"],
  [/^(?:=|等于)/, "="],
];

const POSTFIX = /(?:及|或|[(（]含[)）])?(以上|以下|以内|之内|内)$/;

/** The operator that a text begins with, and what follows it. */
export function takeOperator(text: string): { operator: Operator | null; rest: string } {
  for (const [pattern, operator] of OPERATORS) {
    const match = pattern.exec(text);
    if (match) return { operator, rest: text.slice(match[0].length) };
  }
  return { operator: null, rest: text };
}

/** The operator that a text ends with: 95%以上 is ≥, 24小时内 is ≤. */
export function takePostfix(text: string): { operator: Operator | null; rest: string } {
  const match = POSTFIX.exec(text);
  if (!match) return { operator: null, rest: text };
  return { operator: match[1] === "以上" ? "≥" : "≤", rest: text.slice(0, match.index) };
}
