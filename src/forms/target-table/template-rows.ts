import type { Indicator, Profile, TargetTable } from "../../domain";

/** Rows left free below the required ones. */
const SPARE_ROWS = 3;

const BLANK_ROW: Indicator = {
  level1: "",
  level2: "",
  name: "",
  description: "",
  value: "",
  basis: "",
};

/** What a new table is made from; everything else is blank. */
export type NewTable = Pick<TargetTable, "number" | "unit" | "projectCode" | "projectName">;

/** A table in which nothing but its head is known yet. */
export function emptyTargetTable(head: NewTable): TargetTable {
  return {
    ...head,
    budget: { total: null, fiscal: null, other: null },
    purpose: "",
    spendingPlan: { march: null, june: null, october: null, december: null },
    goals: "",
    indicators: [],
  };
}

/** The rows of an empty template: one for each kind of indicator that the profile requires, and spare ones. */
export function templateRows(profile: Profile): readonly Indicator[] {
  const required = profile.levels.flatMap((level) => {
    const kinds = level.kinds.filter((kind) => kind.required !== null);
    // A required level 1 without a required kind: the most common kind stands for it.
    const any = level.required !== null && kinds.length === 0 ? level.kinds.slice(1, 2) : [];
    return [...kinds, ...any].map((kind) => ({
      ...BLANK_ROW,
      level1: level.name,
      level2: kind.name,
    }));
  });
  return [...required, ...Array.from({ length: SPARE_ROWS }, () => BLANK_ROW)];
}
