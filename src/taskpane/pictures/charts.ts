/** What draws the pictures of a summary. */
export { BudgetBar } from "./budget-bar";
export { ProgressChart } from "./progress-chart";
