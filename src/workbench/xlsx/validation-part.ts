/**
 * Data validations, read from and written into a sheet's part directly: ExcelJS takes areas apart cell by cell,
 * turns operands that are references into NaN and forgets the switch of the drop-down list.
 */
import type { DataValidation } from "../engine";
import { printAreas, readAreas } from "./area-list";
import {
  elements,
  escapeXml,
  printAttributes,
  unescapeXml,
  withoutElements,
  type XmlElement,
} from "./xml";

const KINDS = [
  ["whole", "wholeNumber"],
  ["decimal", "decimal"],
  ["date", "date"],
  ["time", "time"],
  ["textLength", "textLength"],
] as const;
const OPERATORS = [
  ["between", "Between"],
  ["notBetween", "NotBetween"],
  ["equal", "EqualTo"],
  ["notEqual", "NotEqualTo"],
  ["greaterThan", "GreaterThan"],
  ["lessThan", "LessThan"],
  ["greaterThanOrEqual", "GreaterThanOrEqualTo"],
  ["lessThanOrEqual", "LessThanOrEqualTo"],
] as const;
const ALERTS = [
  ["stop", "Stop"],
  ["warning", "Warning"],
  ["information", "Information"],
] as const;

type Rule = DataValidation["rule"];

const isOn = (value: string | undefined): boolean => value === "1" || value === "true";

/** A number stays a number, everything else is a formula. */
function readOperand(text: string): string | number {
  return text.trim() !== "" && !Number.isNaN(Number(text)) ? Number(text) : `=${text}`;
}

function readList(formula: string, attributes: XmlElement["attributes"]): Rule {
  const literal = /^"([\s\S]*)"$/.exec(formula);
  const source = literal ? (literal[1] ?? "").replaceAll('""', '"') : `=${formula}`;
  // the file's showDropDown means the opposite of its name
  return { list: { inCellDropDown: !isOn(attributes["showDropDown"]), source } };
}

function readRule({ attributes, content }: XmlElement): Rule {
  const [first = "", second] = ["formula1", "formula2"].map((tag) => {
    const [found] = elements(content, tag);
    return found && unescapeXml(found.content);
  });
  const type = attributes["type"] ?? "none";
  if (type === "list") return readList(first, attributes);
  if (type === "custom") return { custom: { formula: `=${first}` } };
  const kind = KINDS.find(([file]) => file === type)?.[1];
  if (kind === undefined) return {};
  const operator =
    OPERATORS.find(([file]) => file === (attributes["operator"] ?? "between"))?.[1] ?? "Between";
  const formula2 = second === undefined ? {} : { formula2: readOperand(second) };
  return { [kind]: { operator, formula1: readOperand(first), ...formula2 } };
}

function readValidation(element: XmlElement): DataValidation {
  const { attributes } = element;
  return {
    areas: readAreas(attributes["sqref"] ?? ""),
    rule: readRule(element),
    ignoreBlanks: isOn(attributes["allowBlank"]),
    prompt: {
      showPrompt: isOn(attributes["showInputMessage"]),
      title: attributes["promptTitle"] ?? "",
      message: attributes["prompt"] ?? "",
    },
    errorAlert: {
      showAlert: isOn(attributes["showErrorMessage"]),
      style: ALERTS.find(([file]) => file === attributes["errorStyle"])?.[1] ?? "Stop",
      title: attributes["errorTitle"] ?? "",
      message: attributes["error"] ?? "",
    },
  };
}

export function readValidations(sheetXml: string): readonly DataValidation[] {
  return elements(sheetXml, "dataValidation")
    .map(readValidation)
    .filter(({ areas }) => areas.length > 0);
}

export function withoutValidations(sheetXml: string): string {
  return withoutElements(sheetXml, "dataValidations");
}

interface FileRule {
  readonly type?: string;
  readonly operator?: string;
  readonly showDropDown?: string;
  readonly formulas: readonly string[];
}

const bare = (value: unknown): string =>
  typeof value === "number" ? String(value) : String(value).replace(/^=/, "");

function writeList(list: { source?: unknown; inCellDropDown?: boolean }): FileRule {
  const source = typeof list.source === "string" ? list.source : "";
  const formula = source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
  return {
    type: "list",
    formulas: [formula],
    ...(list.inCellDropDown === false && { showDropDown: "1" }),
  };
}

function writeRule(rule: Rule): FileRule {
  if (rule["list"]) return writeList(rule["list"]);
  if (rule["custom"])
    return { type: "custom", formulas: [bare((rule["custom"] as { formula?: unknown }).formula)] };
  const kind = KINDS.find(([, name]) => name in rule);
  if (!kind) return { formulas: [] };
  const { operator, formula1, formula2 } = rule[kind[1]] as Record<string, unknown>;
  const formulas = [formula1, formula2]
    .filter((value) => value !== undefined && value !== null && value !== "")
    .map(bare);
  return {
    type: kind[0],
    operator: OPERATORS.find(([, name]) => name === operator)?.[0] ?? "between",
    formulas,
  };
}

const textOrNone = (text: string): string | undefined => (text === "" ? undefined : text);

function printValidation({
  areas,
  rule,
  ignoreBlanks,
  prompt,
  errorAlert,
}: DataValidation): string {
  const { type, operator, showDropDown, formulas } = writeRule(rule);
  const attributes = printAttributes({
    type,
    errorStyle: ALERTS.find(([, name]) => name === errorAlert.style)?.[0],
    operator,
    allowBlank: ignoreBlanks ? "1" : undefined,
    showDropDown,
    showInputMessage: prompt.showPrompt ? "1" : undefined,
    showErrorMessage: errorAlert.showAlert ? "1" : undefined,
    errorTitle: textOrNone(errorAlert.title),
    error: textOrNone(errorAlert.message),
    promptTitle: textOrNone(prompt.title),
    prompt: textOrNone(prompt.message),
    sqref: printAreas(areas),
  });
  const operands = formulas.map(
    (formula, i) => `<formula${i + 1}>${escapeXml(formula)}</formula${i + 1}>`
  );
  return `<dataValidation${attributes}>${operands.join("")}</dataValidation>`;
}

/** What may follow the validations in a sheet's part, whose order is fixed. */
const FOLLOWERS =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|drawing|legacyDrawing|picture|tableParts|extLst)\b|<\/worksheet>/;

/** The part with these validations put where they belong. */
export function withValidations(sheetXml: string, validations: readonly DataValidation[]): string {
  if (validations.length === 0) return sheetXml;
  const list = `<dataValidations count="${validations.length}">${validations.map(printValidation).join("")}</dataValidations>`;
  return sheetXml.replace(FOLLOWERS, (follower) => list + follower);
}
