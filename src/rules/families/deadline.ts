import { dateOf, valueOf } from "../rule/row-value";
import { rowRule } from "../rule/rule";

/** A deadline lies in the budget year; before it, the table is probably that of an earlier year. */
const deadlineYear = rowRule("deadline-year", "提醒", (row, { budgetYear }) => {
  const value = valueOf(row);
  if (value?.kind !== "deadline" || value.year === null || budgetYear === null) return [];
  const { year } = value;
  // The year of a cell that shows 12月31日 is only the one in which it was typed.
  if (year === budgetYear || dateOf(row)?.showsYear === false) return [];
  const params = { text: row.value.value ?? "", year, budgetYear };
  return [{ places: [row.value], params, severity: year < budgetYear ? "提醒" : "建议" }];
});

export const deadlineRules = [deadlineYear] as const;
