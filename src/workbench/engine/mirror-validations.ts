/** Shows the engine's data validations in Univer: a page offers the lists and prompts, nothing is read back. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
} from "@univerjs/core";
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from "@univerjs/data-validation";
import type { DataValidation } from "./types";
import { toRange, type Unit } from "./unit";

interface Basic {
  readonly operator?: string;
  readonly formula1?: unknown;
  readonly formula2?: unknown;
}

const TYPES: Readonly<Record<string, DataValidationType>> = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
};
const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const ALERTS: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

type Condition = Pick<
  IDataValidationRule,
  "type" | "operator" | "formula1" | "formula2" | "showDropDown" | "renderMode"
>;

/** A number, date or text of a rule as Univer's formula text. */
function operand(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function conditionOf(rule: DataValidation["rule"]): Condition {
  const list = rule["list"] as { source?: unknown; inCellDropDown?: boolean } | undefined;
  if (list) {
    const formula1 = operand(list.source) ?? "";
    const showDropDown = list.inCellDropDown !== false;
    const renderMode = DataValidationRenderMode.ARROW;
    return { type: DataValidationType.LIST, formula1, showDropDown, renderMode };
  }
  const custom = rule["custom"] as { formula?: unknown } | undefined;
  if (custom) return { type: DataValidationType.CUSTOM, formula1: operand(custom.formula) ?? "" };
  const kind = Object.keys(TYPES).find((key) => key in rule);
  if (kind === undefined) return { type: DataValidationType.ANY };
  const basic = rule[kind] as Basic;
  const [formula1, formula2] = [operand(basic.formula1), operand(basic.formula2)];
  return {
    type: TYPES[kind] ?? DataValidationType.ANY,
    operator: OPERATORS[basic.operator ?? ""] ?? DataValidationOperator.BETWEEN,
    ...(formula1 !== undefined && { formula1 }),
    ...(formula2 !== undefined && { formula2 }),
  };
}

function toRule(validation: DataValidation, index: number): IDataValidationRule {
  const { areas, prompt, errorAlert } = validation;
  return {
    uid: `validation-${index}`,
    ranges: areas.map(toRange),
    allowBlank: validation.ignoreBlanks,
    showInputMessage: prompt.showPrompt,
    promptTitle: prompt.title,
    prompt: prompt.message,
    showErrorMessage: errorAlert.showAlert,
    errorTitle: errorAlert.title,
    error: errorAlert.message,
    errorStyle: ALERTS[errorAlert.style] ?? DataValidationErrorStyle.STOP,
    ...conditionOf(validation.rule),
  };
}

/** Replaces all rules that Univer has for a sheet. */
export function mirrorValidations(
  unit: Unit,
  sheet: string,
  validations: readonly DataValidation[]
): void {
  const old = unit.injector
    .get(DataValidationModel)
    .getRules(unit.id, sheet)
    .map((rule) => rule.uid);
  if (old.length > 0)
    unit.run(RemoveDataValidationMutation.id, { ruleId: old, source: "patched" }, sheet);
  if (validations.length === 0) return;
  unit.run(
    AddDataValidationMutation.id,
    { rule: validations.map(toRule), source: "patched" },
    sheet
  );
}
