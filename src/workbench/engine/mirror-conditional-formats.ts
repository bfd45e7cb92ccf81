/** Shows the engine's conditional formats in Univer; kinds that it does not draw from our data stay with the engine. */
import type { IStyleBase } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { toStored } from "./cell-style";
import type { ConditionalFormat } from "./types";
import { toRange, type Unit } from "./unit";

const OPERATORS: Readonly<Record<string, CFNumberOperator>> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThan: CFNumberOperator.lessThan,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

const asText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** A constant operand such as 5 or "=5"; null for a reference or formula, which Univer's number rules do not take. */
function constant(value: unknown): number | null {
  const text = asText(value).replace(/^=/, "");
  return text === "" || Number.isNaN(Number(text)) ? null : Number(text);
}

function cellValueRule(rule: ConditionalFormat["rule"], style: IStyleBase): object | null {
  const operator = OPERATORS[asText(rule["operator"])];
  const first = constant(rule["formula1"]);
  const second = constant(rule["formula2"]);
  if (operator === undefined || first === null) return null;
  const two = operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween;
  if (two && second === null) return null;
  const value = two ? [first, second] : first;
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.number, operator, value, style };
}

function drawable({ type, rule, format }: ConditionalFormat): object | null {
  const { style } = toStored(format);
  if (type === "CellValue") return cellValueRule(rule, style);
  const formula = asText(rule["formula"]);
  if (type !== "Custom" || formula === "") return null;
  const value = formula.startsWith("=") ? formula : `=${formula}`;
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value, style };
}

/** Replaces all rules that Univer has for a sheet; it puts each new rule before the others. */
export function mirrorConditionalFormats(
  unit: Unit,
  sheet: string,
  formats: readonly ConditionalFormat[]
): void {
  const model = unit.injector.get(ConditionalFormattingRuleModel);
  for (const { cfId } of [...(model.getSubunitRules(unit.id, sheet) ?? [])]) {
    unit.run(DeleteConditionalRuleMutation.id, { cfId }, sheet);
  }
  formats.toReversed().forEach((format) => {
    const rule = drawable(format);
    if (!rule) return;
    const { id: cfId, areas, stopIfTrue } = format;
    unit.run(
      AddConditionalRuleMutation.id,
      { rule: { cfId, ranges: areas.map(toRange), stopIfTrue, rule } },
      sheet
    );
  });
}
