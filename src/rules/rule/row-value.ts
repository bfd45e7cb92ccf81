import {
  isBlank,
  readDateCell,
  readIndicatorValue,
  type DateCell,
  type Fix,
  type IndicatorValue,
  type ReadIndicator,
} from "../../domain";
import { setCells } from "./rule";

/** Many rules ask for the value of the same row; it is read once. */
const VALUES = new WeakMap<ReadIndicator, IndicatorValue>();

/** The row's 指标值 by the grammar; null where it is blank, an error value or a truth value. */
export function valueOf(row: ReadIndicator): IndicatorValue | null {
  const { raw } = row.value;
  if (isBlank(row.value) || (typeof raw !== "string" && typeof raw !== "number")) return null;
  const known = VALUES.get(row);
  if (known) return known;
  const value = readIndicatorValue(raw, row.valueFormat);
  VALUES.set(row, value);
  return value;
}

/** The date that the value cell holds as a number; null where it holds anything else. */
export function dateOf({ value: { raw }, valueFormat }: ReadIndicator): DateCell | null {
  return typeof raw === "number" ? readDateCell(raw, valueFormat) : null;
}

/** A repair that writes the value anew, as a text; none where it lies in several cells, one below the other. */
export function rewrite({ value }: ReadIndicator, to: string): { readonly fix?: Fix } {
  return value.span.rows > 1 ? {} : { fix: setCells({ field: value, to }) };
}
