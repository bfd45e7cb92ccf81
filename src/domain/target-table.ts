import * as z from "zod/mini";
import { spendingPlanSchema } from "./spending-plan";

/** Money in fen (money.ts), null where the cell is blank. */
const money = z.nullable(z.int());

export const unitSchema = z.readonly(z.object({ code: z.string(), name: z.string() }));
/** 单位: code and name as the form joins them, "101001张家口市…". */
export type Unit = z.infer<typeof unitSchema>;

export const budgetSchema = z.readonly(z.object({ total: money, fiscal: money, other: money }));
/** 预算数, 其中：财政资金, 其他资金. */
export type Budget = z.infer<typeof budgetSchema>;

export const indicatorSchema = z.readonly(
  z.object({
    level1: z.string(),
    level2: z.string(),
    name: z.string(),
    description: z.string(),
    value: z.string(),
    basis: z.string(),
  })
);
/** One row of indicators: 一级指标 二级指标 三级指标 绩效指标描述 指标值 指标值确定依据; "" where blank. */
export type Indicator = z.infer<typeof indicatorSchema>;

export const targetTableSchema = z.readonly(
  z.object({
    /** The N of the title `N.项目名称绩效目标表`; null where the title has none. */
    number: z.nullable(z.int()),
    unit: unitSchema,
    projectCode: z.string(),
    projectName: z.string(),
    budget: budgetSchema,
    purpose: z.string(),
    spendingPlan: spendingPlanSchema,
    /** 绩效目标: one or more numbered sentences, a line each. */
    goals: z.string(),
    indicators: z.readonly(z.array(indicatorSchema)),
  })
);
/** 项目绩效目标表: one project's table as plain values, "" and null where blank. */
export type TargetTable = z.infer<typeof targetTableSchema>;

/** The columns of the indicator list, in the order of the form. */
export const INDICATOR_FIELDS = [
  "level1",
  "level2",
  "name",
  "description",
  "value",
  "basis",
] as const satisfies readonly (keyof Indicator)[];
export type IndicatorField = (typeof INDICATOR_FIELDS)[number];

const TITLE_SUFFIX = "绩效目标表";

/** The title of a table: `3.人大会议经费绩效目标表`. */
export function titleOf(table: Pick<TargetTable, "number" | "projectName">): string {
  const prefix = table.number === null ? "" : `${table.number}.`;
  return `${prefix}${table.projectName}${TITLE_SUFFIX}`;
}

/** Reads a title back: its number and the project it names. Null where the text is no title. */
export function parseTitle(text: string): { number: number | null; projectName: string } | null {
  const match = /^(?:(\d{1,4})[.．、])?(.*?)(?:项目支出|项目)?绩效目标(?:申报)?表$/.exec(
    text.replace(/\s/g, "")
  );
  if (!match) return null;
  return { number: match[1] ? Number(match[1]) : null, projectName: match[2] ?? "" };
}

/** A title with another number, or with its first one; all else stays as it was typed. */
export function withNumber(title: string, number: number): string {
  const numbered = /^(\s*)\d(?:\s*\d){0,3}(?=\s*[.．、])/;
  if (numbered.test(title))
    return title.replace(numbered, (_, blank: string) => `${blank}${number}`);
  return title.replace(/^\s*/, (blank) => `${blank}${number}.`);
}
