import {
  foldValue,
  printIndicatorValue,
  type IndicatorValue,
  type Quantity,
  type QuantityRange,
  type ReadIndicator,
} from "../../domain";
import { roleOf } from "../rule/indicator-kinds";
import { bareName, remarkOf } from "../rule/row-name";
import { dateOf, rewrite, valueOf } from "../rule/row-value";
import { rowRule } from "../rule/rule";

/** >= for ≥: what a keyboard without the sign makes. */
const TYPED_SIGN = /[<>]=|=[<>]/;

/** A value that the grammar understands, yet nobody should have to: 不低于 ９５ ％ is ≥95%. */
const valueForm = rowRule("value-form", "建议", (row) => {
  const value = valueOf(row);
  const text = row.value.value;
  if (!value || text === null || typeof row.value.raw !== "string") return [];
  const canonical = printIndicatorValue(value);
  if (canonical === text || !isBadForm(value, text, canonical)) return [];
  return [{ places: [row.value], params: { text, canonical }, ...rewrite(row, canonical) }];
});

/** 一级, 二等: a level's name, though it reads as a quantity. */
const LEVEL = /^[级等]/;

/** Not every other form is a bad one: 每月1次, 零事故, 1,200人, 3～5次 and 12月底之前 are read as easily. */
function isBadForm(value: IndicatorValue, text: string, canonical: string): boolean {
  const folded = foldValue(text);
  if (losesItsWord(value, folded, canonical)) return false;
  if (folded !== text.replace(/～/g, "~") || TYPED_SIGN.test(text)) return true;
  if (value.kind !== "quantity") return false;
  if (value.denominators.length > 0) {
    return value.operator !== null && !text.includes(value.operator);
  }
  const thousands = text.replace(/,(?=\d{3})/g, "") === canonical;
  return !value.amount.eq(0) && !LEVEL.test(value.unit) && !thousands;
}

/** 达到95% and 控制在 5 万元 say less without their verb, +5% without its sign. */
function losesItsWord(value: IndicatorValue, folded: string, canonical: string): boolean {
  const bare = value.kind === "quantity" && value.operator === null;
  return bare && folded !== canonical && folded.endsWith(canonical);
}

/** Excel makes a date of 3-5; only a 时效指标 is one. */
const valueDate = rowRule("value-date", "提醒", (row, { profile }) => {
  const date = dateOf(row);
  if (!date || roleOf(row, profile) === "timeliness") return [];
  return [{ places: [row.value], params: { date: date.shown, typed: date.typed } }];
});

/** Names of figures that have no unit. */
const PURE_NUMBER = /指数|系数|比值|pH|容积率|排名|名次|位次|年份/i;

/** A unit in brackets at a name's end: 培训人数（人）. */
const UNIT_LENGTH = 4;

/** A number format that shows a unit of its own: 0"人", ¥#,##0. */
const SHOWN_UNIT = /["¥￥$€]|\p{Script=Han}/u;

const COUNTED =
  /(个|人次|人|场次|次|天|课时|学时|户|件|套|台|份|篇|期|家|条|批|辆|部|册|名|例|起|处|项|亩)数量?$|(人次|场次)$/;

const SHARE = /(?:率|比例|占比|比重|百分比|满意度)$/;

/** A number needs a unit, 0 and a fraction such as 2/3 aside. */
const valueUnitMissing = rowRule("value-unit-missing", "提醒", (row) => {
  const value = valueOf(row);
  if (value?.kind !== "quantity" && value?.kind !== "range") return [];
  if (value.unit !== "" || isPureNumber(value, row)) return [];
  const unit = unitFor(value, bareName(row));
  const offer = unit === null ? null : printIndicatorValue({ ...value, unit });
  return [
    {
      places: [row.value],
      params: { text: row.value.value ?? "", offer },
      ...(offer === null ? {} : rewrite(row, offer)),
    },
  ];
});

function isPureNumber(value: Quantity | QuantityRange, row: ReadIndicator): boolean {
  const remark = remarkOf(row);
  return (
    (value.kind === "quantity" && (value.amount.eq(0) || value.digits.includes("/"))) ||
    PURE_NUMBER.test(bareName(row)) ||
    (remark !== "" && remark.length <= UNIT_LENGTH) ||
    (typeof row.value.raw === "number" && SHOWN_UNIT.test(row.valueFormat))
  );
}

/** What the name counts: 培训人数 is in 人; a share is in %, unless 0.95 stands for 95%. */
function unitFor(value: Quantity | QuantityRange, name: string): string | null {
  const [, counted, itself] = COUNTED.exec(name) ?? [];
  if (counted !== undefined || itself !== undefined) return counted ?? itself ?? null;
  const { amount, scale } = value.kind === "range" ? value.to : value;
  const percent = SHARE.test(name) && scale === "" && amount.gt(1) && amount.lte(100);
  return percent ? "%" : null;
}

export const valueRules = [valueForm, valueDate, valueUnitMissing] as const;
