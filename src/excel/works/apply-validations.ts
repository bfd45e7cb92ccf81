import type { PlannedRule, PlannedValidation } from "../../forms";
import { addressLists, cellsAt } from "../gateway/addresses";
import type { Step } from "../gateway/send";
import type { SheetTarget } from "../gateway/sheet-target";

/** Paths and actions of one validation, without its texts: measured, and rounded up. */
const BYTES_AROUND = 1_300;

const utf8 = new TextEncoder();

/** Above the alert: it informs and never stops. */
const ALERT_TITLE = "请核对";

/**
 * The steps that set validations, one each. In this order: clear, rule, prompt, alert; a rule over cells
 * with differing prompts is refused. ExcelApi 1.9.
 */
export function validationSteps(
  target: SheetTarget,
  validations: readonly PlannedValidation[]
): Step[] {
  return validations.flatMap((validation) =>
    addressLists(validation.areas).map((list) => ({
      bytes: BYTES_AROUND + utf8.encode(JSON.stringify(validation)).length + list.length,
      queue(context) {
        const sheet = target(context);
        applyValidation(cellsAt(sheet, list).dataValidation, validation);
      },
    }))
  );
}

function applyValidation(
  target: Excel.DataValidation,
  { rule, prompt, alert }: PlannedValidation
): void {
  target.clear();
  target.rule = ruleOf(rule);
  if (prompt !== null) target.prompt = { showPrompt: true, ...prompt };
  target.errorAlert = {
    showAlert: alert !== null,
    style: "Information",
    title: alert === null ? "" : ALERT_TITLE,
    message: alert ?? "",
  };
}

function ruleOf(rule: PlannedRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "decimal":
      return { decimal: decimalOf(rule) };
    case "custom":
      return { custom: { formula: rule.formula } };
  }
}

function decimalOf({ min, max }: { min: number; max: number | null }): Excel.BasicDataValidation {
  return max === null
    ? { formula1: min, operator: "GreaterThanOrEqualTo" }
    : { formula1: min, formula2: max, operator: "Between" };
}
