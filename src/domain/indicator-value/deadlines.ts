import { takeChineseNumber } from "./numbers";
import type { Deadline, DeadlinePeriod, MonthDay } from "./types";

interface Read {
  readonly year: number | null;
  readonly period: DeadlinePeriod;
}
type Groups = Readonly<Record<string, string | undefined>>;
type Form = readonly [RegExp, (groups: Groups) => Read | null];

const YEAR = "(?:(?<year>(?:19|20)\\d\\d)年)?";
const MONTH = "(?<month>\\d{1,2})月份?";
const BEFORE = "前?";
/** 三季度 and 三季度内 last from July, 三季度前 and 三季度末 only end. */
const END = "(?:内|(?<end>[底末]?前|[底末]))?";

const QUARTERS = "一二三四";
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** The last day of 上旬, 中旬 and 下旬; null is the month's end. */
const TEN_DAYS: Readonly<Record<string, number | null>> = { 上旬: 10, 中旬: 20, 下旬: null };

/** Every form of a deadline with what it means; tried in order. */
const FORMS: readonly Form[] = [
  form(`${YEAR}${MONTH}(?:底|末|内)?${BEFORE}`, by),
  form(`${YEAR}${MONTH}(?<day>\\d{1,2})[日号]${BEFORE}`, by),
  form(`${YEAR}${MONTH}(?<part>[上中下]旬)${BEFORE}`, by),
  form(`(?<year>(?:19|20)\\d\\d)([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})${BEFORE}`, by),
  form(`(?<year>(?:19|20)\\d\\d)[-/](?<month>\\d{1,2})${BEFORE}`, by),
  form(`${YEAR}第?(?<quarter>[一二三四1-4])季度${END}`, quarter),
  form(`${YEAR}(?<half>[上下])半年${END}`, half),
  form(`(?<year>(?:19|20)\\d\\d)年(?:度|全年|内)?`, wholeYear),
  form("全年|年内", wholeYear),
  form(`${YEAR}年(?:底|末|终)${BEFORE}`, endOfYear),
  form(`(?<year>(?:19|20)\\d\\d)年?(?:底|末|终)${BEFORE}`, endOfYear),
  form(
    `(?:(?:19|20)\\d\\d年)?(?<fromMonth>\\d{1,2})(?:月(?:(?<fromDay>\\d{1,2})日|初|底)?)?(?:-|~|[—–至到])${YEAR}${MONTH}(?:(?<day>\\d{1,2})日|底)?${BEFORE}`,
    between
  ),
  form(
    `(?:19|20)\\d\\d[./](?<fromMonth>\\d{1,2})(?:-|~|[—–至到])(?<year>(?:19|20)\\d\\d)[./](?<month>\\d{1,2})`,
    between
  ),
  form(`(?<which>[每次])月(?:(?<day>\\d{1,2})[日号]|底|末)${BEFORE}`, monthly),
];

/** What every form holds some of: most values are quantities, and need not be tried against each. */
const TELLING = /[年月季底末终]|(?:19|20)\d\d[-/.]/;

/** A deadline in text folded by foldValue: 12月底前, 2026-12-31, 三季度前, 3月-11月. Null for anything else. */
export function parseDeadline(text: string): Deadline | null {
  if (!TELLING.test(text)) return null;
  const plain = text
    .replace(/^[于在](?=.)/, "")
    .replace(/^每年(?=\d)/, "")
    .replace(/完成$/, "")
    .replace(/[之以]前$/, "前")
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, arabic);
  for (const [pattern, meaning] of FORMS) {
    const match = pattern.exec(plain);
    const read = match && meaning(match.groups ?? {});
    if (read) return { kind: "deadline", text: plain, ...read };
  }
  return null;
}

/** 十二月 is 12月. */
function arabic(chinese: string): string {
  const number = takeChineseNumber(chinese);
  return number?.rest === "" ? number.digits : chinese;
}

function form(source: string, meaning: (groups: Groups) => Read | null): Form {
  return [new RegExp(`^(?:${source})$`), meaning];
}

function span(groups: Groups, from: MonthDay | null, to: MonthDay): Read | null {
  if (!isDay(to) || (from && !isDay(from))) return null;
  return { year: yearOf(groups), period: { kind: "span", from, to } };
}

function yearOf({ year }: Groups): number | null {
  return year ? Number(year) : null;
}

function isDay({ month, day }: MonthDay): boolean {
  const last = DAYS[month - 1];
  return last !== undefined && (day === null || (day >= 1 && day <= last));
}

function numberOf(text: string | undefined): number | null {
  return text ? Number(text) : null;
}

function by(groups: Groups): Read | null {
  const { month, day, part } = groups;
  const last = part ? (TEN_DAYS[part] ?? null) : numberOf(day);
  return span(groups, null, { month: Number(month), day: last });
}

function during(groups: Groups, first: number, last: number): Read | null {
  const from = groups["end"] ? null : { month: first, day: null };
  return span(groups, from, { month: last, day: null });
}

function quarter(groups: Groups): Read | null {
  const name = groups["quarter"] ?? "";
  const nth = QUARTERS.includes(name) ? QUARTERS.indexOf(name) + 1 : Number(name);
  return during(groups, nth * 3 - 2, nth * 3);
}

function half(groups: Groups): Read | null {
  const last = groups["half"] === "上" ? 6 : 12;
  return during(groups, last - 5, last);
}

function wholeYear(groups: Groups): Read | null {
  return during(groups, 1, 12);
}

function endOfYear(groups: Groups): Read | null {
  return span(groups, null, { month: 12, day: null });
}

function between(groups: Groups): Read | null {
  const from = { month: Number(groups["fromMonth"]), day: numberOf(groups["fromDay"]) };
  return span(groups, from, { month: Number(groups["month"]), day: numberOf(groups["day"]) });
}

function monthly({ which, day }: Groups): Read | null {
  const last = numberOf(day);
  if (last !== null && !isDay({ month: 1, day: last })) return null;
  return { year: null, period: { kind: "monthly", next: which === "次", day: last } };
}
