export { isMoney, moneyInFen, scaledAmount } from "./measure";
export { readIndicatorValue } from "./number-cell";
export { parseIndicatorValue } from "./parse";
export { printIndicatorValue } from "./print";
export type {
  Amount,
  Bound,
  Deadline,
  DeadlinePeriod,
  Graded,
  IndicatorValue,
  MonthDay,
  Operator,
  Qualitative,
  Quantity,
  QuantityRange,
} from "./types";
