/** A number that Excel makes of a text, with the format that a General cell takes on; null where it stays General. */
export interface TypedNumber {
  readonly value: number;
  readonly format: string | null;
}

const NUMBER = /^(\(?)([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d+)?(%?)\)?$/i;
/** Digits beyond these are lost when typed: a long code becomes another number. */
const SIGNIFICANT_DIGITS = 15;
const FRACTION = /^([+-]?\d+) (\d+)\/(\d+)$/;

/** What Excel makes of a text that reads as a number, a percentage or a fraction; null for any other text. */
export function typedNumber(text: string): TypedNumber | null {
  return plainNumber(text) ?? fraction(text);
}

function plainNumber(text: string): TypedNumber | null {
  const [match, bracket = "", sign = "", whole = "", decimals = "", exponent = "", percent = ""] =
    NUMBER.exec(text) ?? [];
  if (match === undefined || !/\d/.test(whole + decimals)) return null;
  if ((bracket === "(") !== text.endsWith(")") || (bracket && sign)) return null;
  const negative = bracket === "(" || sign === "-";
  const typed =
    Number(`${whole.replaceAll(",", "") || "0"}${decimals}${exponent}`) / (percent ? 100 : 1);
  const size = Number(typed.toPrecision(SIGNIFICANT_DIGITS));
  const places = /[1-9]/.test(decimals) || decimals.length > 1 ? ".00" : "";
  return { value: negative ? -size : size, format: formatOf(whole, exponent, percent, places) };
}

function formatOf(whole: string, exponent: string, percent: string, places: string): string | null {
  if (percent) return `0${places}%`;
  if (exponent) return "0.00E+00";
  return whole.includes(",") ? `#,##0${places}` : null;
}

/** "1 1/2" is one and a half; "1/2" alone is a date. */
function fraction(text: string): TypedNumber | null {
  const [match, whole = "", upper = "", lower = ""] = FRACTION.exec(text) ?? [];
  if (match === undefined || Number(lower) === 0) return null;
  const part = Number(upper) / Number(lower);
  const value = Number(whole) + (whole.startsWith("-") ? -part : part);
  return { value, format: lower.length > 1 ? "# ??/??" : "# ?/?" };
}
