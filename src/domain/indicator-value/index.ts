export { readDateCell, type DateCell } from "./date-cell";
export { isMoney, moneyInFen, scaledAmount } from "./measure";
export { isDateFormat, readIndicatorValue } from "./number-cell";
export { parseIndicatorValue } from "./parse";
export { printIndicatorValue } from "./print";
export type { Deadline, IndicatorValue, Operator, Quantity, QuantityRange } from "./types";
export { foldValue } from "./value-text";
