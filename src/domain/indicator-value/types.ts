import type Big from "big.js";

export type Operator = "≥" | "≤" | ">" | "<" | "=";

/** A number as written and as an exact decimal; a fraction such as 2/3 is exact in `digits` only. */
export interface Amount {
  readonly amount: Big;
  /** Half-width, without thousands separators, with the decimals that were written: "2.70", "2/3". */
  readonly digits: string;
}

/** 5万份 is 5 with the scale 万 and the unit 份; 25万元 is 25, 万, 元. */
export interface Quantity extends Amount {
  readonly kind: "quantity";
  /** Null where none is written. */
  readonly operator: Operator | null;
  /** A word of ten's powers (units.ts), "" for none. */
  readonly scale: string;
  /** "%", "元", "县区"; "" for a bare number. */
  readonly unit: string;
  /** 元/人/天 has 人 and 天. */
  readonly denominators: readonly string[];
}

export interface Bound extends Amount {
  readonly operator: Operator;
  readonly scale: string;
}

/** 3-5次, or ≥90%且≤95%. */
export interface QuantityRange {
  readonly kind: "range";
  readonly from: Bound & { readonly operator: "≥" | ">" };
  readonly to: Bound & { readonly operator: "≤" | "<" };
  readonly unit: string;
  readonly denominators: readonly string[];
}

/** A day of any year; `day` null stands for the month's end in `to`, for its beginning in `from`. */
export interface MonthDay {
  readonly month: number;
  readonly day: number | null;
}

export interface Deadline {
  readonly kind: "deadline";
  /** Canonical: 12月底前. */
  readonly text: string;
  /** The year of the deadline's end; null where none is written. */
  readonly year: number | null;
  readonly period: DeadlinePeriod;
}

/** By a day (`from` null), between two, or every month: 每月10日前, 次月15日前, 每月底前 (`day` null). */
export type DeadlinePeriod =
  | { readonly kind: "span"; readonly from: MonthDay | null; readonly to: MonthDay }
  | { readonly kind: "monthly"; readonly next: boolean; readonly day: number | null };

/** 优 良 中 低 差, 达标 合格 是 否: no number, yet a standard may stand behind it. */
interface Graded {
  readonly kind: "graded";
  readonly grade: string;
}

/** Anything else; "" where blank. */
interface Qualitative {
  readonly kind: "qualitative";
  readonly text: string;
}

/** 指标值. */
export type IndicatorValue = Quantity | QuantityRange | Deadline | Graded | Qualitative;
