export { isMoney, moneyInFen, scaledAmount } from "./measure";
export { readIndicatorValue } from "./number-cell";
export { parseIndicatorValue } from "./parse";
export { printIndicatorValue } from "./print";
export type { Deadline, IndicatorValue, Operator, Quantity } from "./types";
