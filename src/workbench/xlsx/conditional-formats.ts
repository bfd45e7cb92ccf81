/** Conditional formats between the engine and ExcelJS; kinds other than formula and comparison are carried as read. */
import type { ConditionalFormattingRule, Fill, Style, Worksheet } from "exceljs";
import type { ConditionalFormat } from "../engine";
import { printAreas, readAreas } from "./area-list";
import { writeBorders } from "./cell-borders";
import { readFill, readStyle } from "./cell-format";
import { toFileColor } from "./colors";
import { elements } from "./xml";

const OPERATORS = [
  ["between", "Between"],
  ["notBetween", "NotBetween"],
  ["equal", "EqualTo"],
  ["notEqual", "NotEqualTo"],
  ["greaterThan", "GreaterThan"],
  ["lessThan", "LessThan"],
  ["greaterThanOrEqual", "GreaterThanOrEqual"],
  ["lessThanOrEqual", "LessThanOrEqual"],
] as const;

/** Excel.ConditionalFormatType of the kinds that ExcelJS writes back. */
const KINDS: Readonly<Record<string, string>> = {
  top10: "TopBottom",
  aboveAverage: "PresetCriteria",
  timePeriod: "PresetCriteria",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  containsText: "ContainsText",
};

/** A rule as ExcelJS has it; its declared types leave half of it out. */
interface FileRule {
  readonly type: string;
  readonly priority?: number;
  readonly operator?: string;
  readonly formulae?: readonly (string | number)[];
  readonly style?: Partial<Style>;
}

interface FileFormat {
  readonly ref: string;
  readonly rules: readonly FileRule[];
}

const formatsOf = (worksheet: Worksheet): FileFormat[] =>
  (worksheet as unknown as { conditionalFormattings: FileFormat[] }).conditionalFormattings;

function ruleOf(rule: FileRule): ConditionalFormat["rule"] {
  const [formula1, formula2] = (rule.formulae ?? []).map((formula) => `=${formula}`);
  if (rule.type === "expression") return { formula: formula1 ?? "" };
  if (rule.type !== "cellIs") return { file: rule };
  const operator = OPERATORS.find(([file]) => file === rule.operator)?.[1] ?? "Between";
  return { operator, formula1, ...(formula2 !== undefined && { formula2 }) };
}

function typeOf({ type }: FileRule): string {
  if (type === "expression") return "Custom";
  return type === "cellIs" ? "CellValue" : (KINDS[type] ?? type);
}

function formatOf(style: Partial<Style>, theme: readonly string[]): ConditionalFormat["format"] {
  const { fontColor, bold, italic, underline, strikethrough, borders } = readStyle(style, theme);
  const fill = readFill(style.fill, theme, "bgColor");
  return {
    ...(fill !== undefined && { fill }),
    ...(fontColor !== undefined && { fontColor }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline !== undefined && { underline }),
    ...(strikethrough && { strikethrough }),
    ...(borders && { borders }),
  };
}

/** The priorities of the rules that stop, which ExcelJS forgets. */
function stoppingPriorities(sheetXml: string): ReadonlySet<number> {
  const rules = elements(sheetXml, "cfRule").filter(({ attributes }) =>
    ["1", "true"].includes(attributes["stopIfTrue"] ?? "")
  );
  return new Set(rules.map(({ attributes }) => Number(attributes["priority"])));
}

/** A sheet's conditional formats, the highest priority first. */
export function readConditionalFormats(
  worksheet: Worksheet,
  sheetXml: string,
  theme: readonly string[]
): readonly ConditionalFormat[] {
  const stops = stoppingPriorities(sheetXml);
  return formatsOf(worksheet)
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule, priority: rule.priority ?? 0 })))
    .sort((a, b) => a.priority - b.priority)
    .map(({ ref, rule, priority }, index) => ({
      id: `file-${index + 1}`,
      areas: readAreas(ref),
      type: typeOf(rule),
      rule: ruleOf(rule),
      format: formatOf(rule.style ?? {}, theme),
      stopIfTrue: stops.has(priority),
    }))
    .filter(({ areas }) => areas.length > 0);
}

/** A solid fill of a conditional format is told by its background colour, unlike a cell's. */
function fillOf(color: string): Fill {
  return { type: "pattern", pattern: "solid", bgColor: toFileColor(color) };
}

function styleOf({ format }: ConditionalFormat): Partial<Style> {
  const { fill, borders, fontColor, bold, italic, underline, strikethrough } = format;
  const underlined = underline !== undefined && underline !== "None";
  const font = {
    ...(fontColor !== undefined && { color: toFileColor(fontColor) }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underlined && { underline: underline === "Double" ? ("double" as const) : true }),
    ...(strikethrough && { strike: true }),
  };
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(fill !== undefined && { fill: fillOf(fill) }),
    ...(borders && { border: writeBorders(borders) }),
  };
}

const bare = (value: unknown): string =>
  (typeof value === "string" || typeof value === "number" ? String(value) : "").replace(/^=/, "");

function fileRule(format: ConditionalFormat, priority: number): FileRule | null {
  const { type, rule } = format;
  const style = styleOf(format);
  if (type === "Custom")
    return { type: "expression", priority, formulae: [bare(rule["formula"])], style };
  if (type === "CellValue") {
    const operator = OPERATORS.find(([, name]) => name === rule["operator"])?.[0] ?? "between";
    const formulae = [rule["formula1"], rule["formula2"]]
      .map(bare)
      .filter((formula) => formula !== "");
    return { type: "cellIs", operator, priority, formulae, style };
  }
  const file = rule["file"] as FileRule | undefined;
  return file && file.type in KINDS ? { ...file, priority } : null;
}

/** Writes a sheet's conditional formats; the list's order becomes the priority. */
export function writeConditionalFormats(
  worksheet: Worksheet,
  formats: readonly ConditionalFormat[]
): void {
  formats.forEach((format, index) => {
    const rule = fileRule(format, index + 1);
    const ref = printAreas(format.areas);
    if (rule)
      worksheet.addConditionalFormatting({
        ref,
        rules: [rule as unknown as ConditionalFormattingRule],
      });
  });
}

/** The sheet's part with the stops added that ExcelJS leaves out. */
export function withStops(sheetXml: string, formats: readonly ConditionalFormat[]): string {
  return sheetXml.replace(/<cfRule\b[^>]*?\bpriority="(\d+)"/g, (rule, priority: string) =>
    formats[Number(priority) - 1]?.stopIfTrue ? `${rule} stopIfTrue="1"` : rule
  );
}
