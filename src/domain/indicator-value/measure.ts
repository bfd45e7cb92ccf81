import Big from "big.js";
import { FEN_PER_YUAN, type Money } from "../money";
import type { Amount, IndicatorValue, Quantity } from "./types";
import { powerOf } from "./units";

/** The number with its scale: 5万份 is 50000. */
export function scaledAmount({ amount, scale }: Amount & { readonly scale: string }): Big {
  return amount.times(Big(10).pow(powerOf(scale)));
}

/** True for amounts of money, also per something: ≤25万元, ≤430元/人/天. */
export function isMoney(value: IndicatorValue): value is Quantity {
  return value.kind === "quantity" && value.unit === "元";
}

/** The amount in fen, rounded to the fen, denominators left aside; null where the value is no money. */
export function moneyInFen(value: IndicatorValue): Money | null {
  if (!isMoney(value)) return null;
  const fen = scaledAmount(value).times(FEN_PER_YUAN).round(0).toNumber();
  return Number.isSafeInteger(fen) ? fen : null;
}
