import type { IndicatorRole, Profile, ReadIndicator } from "../../domain";
import { roleOf } from "../rule/indicator-kinds";
import { bareName } from "../rule/row-name";
import { valueOf } from "../rule/row-value";
import { rowRule } from "../rule/rule";

const HUNDRED = 100;

/** Shares of a whole: over 100 % no table is right. */
const SHARE = /(?:满意度|满意率|覆盖率|合格率|出勤率|参会率|知晓率)/;
const ENDS_AS_SHARE = new RegExp(`${SHARE.source}$`);

/** Changes and results, which may be negative or over 100 %. */
const CHANGE =
  /增长|增幅|增速|增加|增收|增值|提高|提升|上升|涨幅|下降|降低|降幅|减少|同比|环比|变动|变化|偏差|误差|波动|利润|收益|回报|盈|结余/;

/** What is set against something that it may exceed. */
const MULTIPLE = /放大|撬动|带动|杠杆|负荷|超额|拨备|比率|毛入学/;

/** The same said in a description, where 提高 and 增加 say nothing yet. */
const DESCRIBED_CHANGE = /增长率|增幅|增速|同比|环比/;
const DESCRIBED_MULTIPLE = /放大|撬动|负荷|超额/;

/** Not more than 100 % of a plan or a budget is a limit indeed. */
const CONTROLLED = /控制|预算|支出|成本|费用|投资|超/;

/** Whether the row's percentage can be over 100: a share never, a change may, of others one asks. */
function overHundred(row: ReadIndicator, role: IndicatorRole | null): "never" | "may" | "ask" {
  const name = bareName(row);
  const description = row.description.value ?? "";
  if (MULTIPLE.test(name)) return "may";
  if (ENDS_AS_SHARE.test(name)) return "never";
  if (mayFall(row) || DESCRIBED_MULTIPLE.test(description)) return "may";
  return SHARE.test(name) || role === "satisfaction" ? "never" : "ask";
}

function mayFall(row: ReadIndicator): boolean {
  return CHANGE.test(bareName(row)) || DESCRIBED_CHANGE.test(row.description.value ?? "");
}

/** A percentage between 0 and 100, unless its name says otherwise. */
const valuePercent = rowRule("value-percent", "提醒", (row, { profile }) => {
  const limits = percentLimits(row);
  if (!limits) return [];
  const over = limits.over ? overHundred(row, roleOf(row, profile)) : "may";
  const negative = limits.negative && !mayFall(row);
  if (over === "may" && !negative) return [];
  const problem = over === "may" ? ("negative" as const) : ("over" as const);
  const never = problem === "over" && over === "never";
  const params = { name: row.name.value ?? "", text: row.value.value ?? "", problem, never };
  return [{ places: [row.value], params, severity: never ? "错误" : "提醒" }];
});

/** Whether the row's percentage goes over 100 or below 0; null where it is none. >100% goes over. */
function percentLimits(row: ReadIndicator): { over: boolean; negative: boolean } | null {
  const value = valueOf(row);
  if ((value?.kind !== "quantity" && value?.kind !== "range") || value.unit !== "%") return null;
  const [from, to] = value.kind === "range" ? [value.from, value.to] : [value, value];
  const above = to.operator === ">" && to.amount.eq(HUNDRED);
  return { over: above || to.amount.gt(HUNDRED), negative: from.amount.lt(0) };
}

/** ≥0 and ≤100% hold whatever happens. */
const valueVacuous = rowRule("value-vacuous", "提醒", (row, { profile }) => {
  const value = valueOf(row);
  if (value?.kind !== "quantity" && value?.kind !== "range") return [];
  const [from, to] = value.kind === "range" ? [value.from, value.to] : [value, value];
  const open = from.operator === "≥" && from.amount.eq(0) && !mayFall(row);
  const full = value.unit === "%" && to.operator === "≤" && to.amount.eq(HUNDRED);
  const vacuous =
    value.kind === "range"
      ? open && full && !isControlled(row, profile)
      : open || (full && !isControlled(row, profile));
  return vacuous ? [{ places: [row.value], params: { text: row.value.value ?? "" } }] : [];
});

function isControlled(row: ReadIndicator, profile: Profile): boolean {
  const role = roleOf(row, profile);
  if (role === "cost" || role === "other-cost") return true;
  return CONTROLLED.test(bareName(row)) || overHundred(row, role) === "may";
}

export const percentageRules = [valuePercent, valueVacuous] as const;
