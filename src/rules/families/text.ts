import { cellRule } from "../rule/rule";

/** XX, ××, 待定, 请填写 … : what a template or a draft leaves behind. Letters of a word are none. */
const PLACEHOLDER = /(?<![A-Za-z0-9])[xX]{2,}(?![A-Za-z0-9])|×{2,}|待定|待填|请填写|_{3,}/;

/** In every entry that is a text; amounts and shares that are no numbers have rules of their own. */
const textPlaceholder = cellRule("text-placeholder", "错误", ({ field }) => {
  const [text] = PLACEHOLDER.exec(field.value ?? "") ?? [];
  return text === undefined ? [] : [{ places: [field], params: { text } }];
});

/** Ends a clause; 、 and brackets do not. */
const CLAUSE_END = /[，,。；;：:！!？?\n]/;

const YEAR = "(?:19|20)\\d\\d";
/** Most texts name no year at all. */
const ANY_YEAR = new RegExp(`${YEAR}\\s*年`);

const DASH = "\\s*[-~—–～－至到]";

/** A year with nothing of a span or a date about it: not 2021-2025年, 2025年至2027年, 2025年3月, 2025年底. */
const YEAR_ALONE = `(?<!\\d|${YEAR}年?度?${DASH}\\s*)(?<year>${YEAR})\\s*年度?(?!${DASH}|\\s*\\d{1,2}月|[底末])`;

/** A year and its plan, at most 12 characters after it in the same clause, no other year between. */
const PLAN_OF_YEAR = new RegExp(
  `${YEAR_ALONE}(?:(?!${YEAR}\\s*年).){0,12}?(?:计划|方案|要点|思路|安排)`,
  "g"
);

/** A clause that speaks of the year before on purpose. */
const OF_LAST_YEAR = /决算|结转|上年|上一年/;

/** The plan of another year than the budget's: what was left from last year's text, as a rule. */
const textYear = cellRule("text-year", "提醒", ({ kind, field }, { budgetYear }) => {
  if (budgetYear === null || !ANY_YEAR.test(field.value ?? "")) return [];
  const basis = kind === "basis";
  return plansIn(field.value ?? "")
    .filter(({ year }) => year !== budgetYear)
    .map((plan) => ({
      places: [field] as const,
      params: { ...plan, budgetYear, basis },
      severity: basis ? ("建议" as const) : ("提醒" as const),
    }));
});

/** The plans that a text names with their years, each wording once. */
function plansIn(text: string): readonly { readonly text: string; readonly year: number }[] {
  const found = text
    .split(CLAUSE_END)
    .filter((clause) => !OF_LAST_YEAR.test(clause))
    .flatMap((clause) => [...clause.matchAll(PLAN_OF_YEAR)])
    .map((match) => [match[0], Number(match.groups?.["year"])] as const);
  return [...new Map(found)].map(([plan, year]) => ({ text: plan, year }));
}

export const textRules = [textPlaceholder, textYear] as const;
