export {
  describe,
  isSettled,
  pointsInto,
  titleOfRule,
  type Explained,
  type Finding,
  type Wording,
} from "./finding";
export { sumCosts } from "./cost-reckoning";
export { groupBy } from "./groups";
export { findingKey } from "./finding-key";
export { isSafeRepair } from "./safe-repairs";
export { findingsByTable, isTable, ownerOf } from "./owners";
export { DEPARTMENT, subjectOf } from "./subject";
export { check, majorityYear, validate, type Checked, type ValidateOptions } from "./validate";
export { validateFiles, type FilesFinding } from "./validate-files";
export type { FileTables, HeadOfTable, WorkbookTables } from "./workbook-tables";
export type { RuleId } from "./wording";
