import type { DepartmentTargets } from "../../domain";

/** Rows to begin with in each list; a department has more, which it inserts. */
const BLANK_ROWS = 6;

/** The targets of a whole department of which nothing is known yet. */
export function emptyDepartmentTargets(): DepartmentTargets {
  return {
    overall: "",
    subTargets: Array.from({ length: BLANK_ROWS }, () => ({ task: "", goal: "", indicators: [] })),
    measures: Array.from({ length: BLANK_ROWS }, () => ({ title: "", content: "" })),
  };
}
