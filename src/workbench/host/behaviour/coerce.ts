import type { CellInput } from "../../engine/types";
import { invalidArgument } from "../host-error";
import { typedDate } from "./typed-date";
import { typedNumber } from "./typed-number";

/** What a cell takes: its new content, and the number format that Excel gives it along the way. */
export interface Coerced {
  readonly input: CellInput;
  readonly format?: string;
}

const MAX_TEXT = 32_767;
const ERRORS = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

/**
 * What Excel stores when a value is written into a cell of that number format. A text is taken as if typed: 3-5 becomes
 * a date, 50% a share, a text with "=" a formula. Numbers stay what they are. A cell of format "@" keeps all as text.
 */
export function coerce(value: unknown, numberFormat: string, today: Date): Coerced {
  if (value === "" || value === null) return content(null);
  if (typeof value === "number" || typeof value === "boolean") {
    return content(numberFormat === "@" ? String(value).toUpperCase() : value);
  }
  if (typeof value !== "string" || value.length > MAX_TEXT) throw invalidArgument();
  return numberFormat === "@" ? content(value) : coerceText(value, numberFormat, today);
}

function coerceText(text: string, numberFormat: string, today: Date): Coerced {
  if (text.startsWith("'")) return content(text.slice(1));
  if (text.startsWith("=") && text.length > 1) return { input: { formula: text } };
  const typed = text.trim();
  const upper = typed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return content(upper === "TRUE");
  if (ERRORS.includes(upper)) return { input: { value: { error: upper } } };
  return coerceNumber(typed, numberFormat, today) ?? signedFormula(text) ?? content(text);
}

function coerceNumber(typed: string, numberFormat: string, today: Date): Coerced | null {
  const number = typedNumber(typed) ?? typedDate(typed, today);
  if (!number) return null;
  const { value, format } = number;
  if (numberFormat === "General") return { ...content(value), ...(format !== null && { format }) };
  return content(isPercentage(numberFormat) && format === null ? asPercentage(value) : value);
}

/** In a percentage cell 40 is taken as 40%, while 0.4 is the share already. */
function asPercentage(value: number): number {
  return Math.abs(value) >= 1 ? value / 100 : value;
}

function isPercentage(numberFormat: string): boolean {
  return numberFormat.includes("%");
}

/** A sign before anything but a number begins a formula, too: "+A1" becomes "=+A1". */
function signedFormula(text: string): Coerced | null {
  return /^[+\-@][^\s+\-@]/.test(text) ? { input: { formula: `=${text}` } } : null;
}

function content(value: string | number | boolean | null): Coerced {
  return { input: { value } };
}
