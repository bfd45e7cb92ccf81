import type { DataValidation } from "../../engine/types";
import { invalidArgument } from "../host-error";

const RULES = ["list", "wholeNumber", "decimal", "date", "time", "textLength", "custom"];

/** Excel's limits in characters. */
const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_ALERT = 225;
const MAX_FORMULA = 255;

/** Refuses a rule that Excel refuses: none or several kinds, a source or formula that is missing or too long. */
export function requireValidRule(rule: unknown): Readonly<Record<string, unknown>> {
  if (typeof rule !== "object" || rule === null) throw invalidArgument();
  const [kind, ...others] = Object.keys(rule);
  if (kind === undefined || !RULES.includes(kind) || others.length > 0) throw invalidArgument();
  requireFormula(kind, (rule as Record<string, unknown>)[kind]);
  return rule as Readonly<Record<string, unknown>>;
}

export function requireValidPrompt(prompt: Partial<DataValidation["prompt"]>): void {
  requireLength(prompt.title, MAX_TITLE);
  requireLength(prompt.message, MAX_PROMPT);
}

export function requireValidAlert(alert: Partial<DataValidation["errorAlert"]>): void {
  requireLength(alert.title, MAX_TITLE);
  requireLength(alert.message, MAX_ALERT);
}

function requireFormula(kind: string, criteria: unknown): void {
  const { source, formula, formula1 } = (criteria ?? {}) as Record<string, unknown>;
  const needed = kind === "list" ? source : kind === "custom" ? formula : formula1;
  if (needed === undefined || needed === null || needed === "") throw invalidArgument();
  requireLength(needed, MAX_FORMULA);
}

function requireLength(text: unknown, max: number): void {
  if (typeof text === "string" && text.length > max) throw invalidArgument();
}
