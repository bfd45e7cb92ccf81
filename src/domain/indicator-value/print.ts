import type { Bound, IndicatorValue, Quantity, QuantityRange } from "./types";

/** The canonical text: one operator sign, half-width digits, no spaces, denominators after slashes. */
export function printIndicatorValue(value: IndicatorValue): string {
  switch (value.kind) {
    case "quantity":
      return `${value.operator ?? ""}${value.digits}${value.scale}${printUnit(value)}`;
    case "range":
      return printRange(value);
    case "deadline":
    case "qualitative":
      return value.text;
    case "graded":
      return value.grade;
  }
}

/** 元/人/天. */
function printUnit({ unit, denominators }: Pick<Quantity, "unit" | "denominators">): string {
  return [unit, ...denominators].join("/");
}

function printRange(range: QuantityRange): string {
  const { from, to } = range;
  const unit = printUnit(range);
  if (from.operator === ">" || to.operator === "<" || isAmbiguous(range)) {
    return `${printBound(from, unit)}且${printBound(to, unit)}`;
  }
  const dash = [from, to].some(({ digits }) => digits.startsWith("-")) ? "~" : "-";
  return `${from.digits}${unitBeforeDash(range)}${dash}${to.digits}${to.scale}${unit}`;
}

/** 5000-1万 would read as 5000万-1万. */
function isAmbiguous({ from, to, unit }: QuantityRange): boolean {
  return from.scale === "" && to.scale !== "" && unit === "";
}

function printBound({ operator, digits, scale }: Bound, unit: string): string {
  return `${operator}${digits}${scale}${unit}`;
}

/** 95%-98% repeats its sign and 5000元-1万元 its unit, 3-5次 does not. */
function unitBeforeDash({ from, to, unit }: QuantityRange): string {
  const repeated = unit === "%" || from.scale !== to.scale || from.amount.gt(to.amount);
  return repeated ? `${from.scale}${unit}` : "";
}
