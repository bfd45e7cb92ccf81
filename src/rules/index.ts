export {
  describe,
  isSettled,
  pointsInto,
  titleOfRule,
  type Explained,
  type Finding,
  type Wording,
} from "./findings/finding";
export { sumCosts } from "./costs/cost-reckoning";
export { findingKey } from "./findings/finding-key";
export { isSafeRepair } from "./findings/safe-repairs";
export { findingsByTable, isTable, ownerOf } from "./findings/owners";
export { DEPARTMENT, subjectOf } from "./findings/subject";
export { check, majorityYear, validate, type Checked, type ValidateOptions } from "./validate";
export { validateFiles, type FilesFinding } from "./validate-files";
export type { FileTables, HeadOfTable, WorkbookTables } from "./findings/workbook-tables";
export type { RuleId } from "./findings/wording";
