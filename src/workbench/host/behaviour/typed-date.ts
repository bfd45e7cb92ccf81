import { fullYear, serialDate, serialTime } from "./serial-date";
import type { TypedNumber } from "./typed-number";

const YEAR_MONTH_DAY = /^(\d{2}|\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const TWO_PARTS = /^(\d{1,4})[-/](\d{1,4})$/;
const CHINESE_DATE = /^(?:(\d{2}|\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?$/;
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?(?:\s*([AP])M)?$/i;

/** What Excel (Chinese settings: year, month, day) makes of a text that looks like a date or a time; null for others. */
export function typedDate(text: string, today: Date): TypedNumber | null {
  const space = text.lastIndexOf(" ");
  if (space > 0 && !/^[AP]M$/i.test(text.slice(space + 1)))
    return dateAndTime(text.slice(0, space), text.slice(space + 1));
  return fullDate(text) ?? chineseDate(text, today) ?? twoParts(text, today) ?? time(text);
}

function fullDate(text: string): TypedNumber | null {
  const [match, year = "", month, day] = YEAR_MONTH_DAY.exec(text) ?? [];
  return match === undefined
    ? null
    : dated(serialDate(fullYear(year), Number(month), Number(day)), "yyyy/m/d");
}

/** 3-5 is the 5th of March of this year, 2026-3 and 3-2026 are March 2026. */
function twoParts(text: string, today: Date): TypedNumber | null {
  const [match, first = "", second = ""] = TWO_PARTS.exec(text) ?? [];
  if (match === undefined) return null;
  const dayOfMonth = serialDate(today.getFullYear(), Number(first), Number(second));
  if (first.length <= 2 && dayOfMonth !== null) return { value: dayOfMonth, format: 'm"月"d"日"' };
  return monthOfYear(second, first) ?? monthOfYear(first, second);
}

function monthOfYear(month: string, year: string): TypedNumber | null {
  if (month.length > 2 || year.length === 1 || year.length === 3) return null;
  return dated(serialDate(fullYear(year), Number(month), 1), "mmm-yy");
}

function chineseDate(text: string, today: Date): TypedNumber | null {
  const [match, year, month, day] = CHINESE_DATE.exec(text) ?? [];
  if (match === undefined || (year === undefined && day === undefined)) return null;
  const serial = serialDate(
    year === undefined ? today.getFullYear() : fullYear(year),
    Number(month),
    Number(day ?? 1)
  );
  return dated(serial, [year && 'yyyy"年"', 'm"月"', day && 'd"日"'].filter(Boolean).join(""));
}

function time(text: string): TypedNumber | null {
  const [match, hours = "0", minutes = "0", seconds, half] = TIME.exec(text) ?? [];
  if (match === undefined) return null;
  const typed = Number(hours);
  if (half !== undefined && (typed > 12 || typed < 1)) return null;
  const hour = half === undefined ? typed : (typed % 12) + (half.toUpperCase() === "P" ? 12 : 0);
  return dated(
    serialTime(hour, Number(minutes), Number(seconds ?? 0)),
    timeFormat(hour, seconds, half)
  );
}

function timeFormat(hour: number, seconds: string | undefined, half: string | undefined): string {
  if (hour > 23) return "[h]:mm:ss";
  return `h:mm${seconds === undefined ? "" : ":ss"}${half === undefined ? "" : " AM/PM"}`;
}

function dateAndTime(dateText: string, timeText: string): TypedNumber | null {
  const date = fullDate(dateText.trim());
  const timeOfDay = time(timeText);
  return date && timeOfDay && { value: date.value + timeOfDay.value, format: "yyyy/m/d h:mm" };
}

function dated(value: number | null, format: string): TypedNumber | null {
  return value === null ? null : { value, format };
}
