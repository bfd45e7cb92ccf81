import { formatCodes, readIndicatorValue } from "./number-cell";

/** A number cell that shows a date, and what was probably typed: Excel makes 3月5日 of 3-5. */
export interface DateCell {
  /** As far as the number format shows it: 3月5日, 2026年3月5日, 1940年5月. */
  readonly shown: string;
  readonly typed: string;
  /** False where the year is only the one in which it was typed. */
  readonly showsYear: boolean;
}

/** Reads a number cell as a date; null where its number format is none of a date. */
export function readDateCell(raw: number, numberFormat: string): DateCell | null {
  const value = readIndicatorValue(raw, numberFormat);
  if (value.kind !== "deadline" || value.year === null || value.period.kind !== "span") return null;
  const { month, day } = value.period.to;
  const codes = formatCodes(numberFormat);
  const showsYear = codes.includes("y");
  if (!codes.includes("d") && showsYear) {
    const year = codes.includes("yyy") ? String(value.year) : String(value.year).slice(2);
    const typed = codes.includes("yyy") ? `${year}-${month}` : `${month}-${year}`;
    return { shown: `${value.year}年${month}月`, typed, showsYear };
  }
  const shown = `${month}月${day ?? ""}日`;
  return {
    shown: showsYear ? `${value.year}年${shown}` : shown,
    typed: `${month}-${day ?? ""}`,
    showsYear,
  };
}
