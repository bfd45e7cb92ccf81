export { describe, pointsInto, type Finding, type Wording } from "./finding";
export { majorityYear, validate, type ValidateOptions, type WorkbookTables } from "./validate";
export type { RuleId } from "./wording";
