import { meantMoney, type Indicator, type Profile, type ReadTable } from "../../src/domain";
import { planTargetTable, readSheet, type SheetGrid } from "../../src/forms";
import { gridOfPlan } from "./plan-grid";
import { SEED } from "./seed";

/** One indicator: level 2, name, value, and description where it matters. */
export type Row = readonly [level2: string, name: string, value: string, description?: string];

interface Project {
  readonly rows: readonly Row[];
  /** 万元. */
  readonly budget?: number | null;
  readonly projectName?: string;
  readonly projectCode?: string;
  readonly number?: number;
  /** The taxonomy that names the level 1 of each row; without one they are 产出指标. */
  readonly profile?: Profile;
}

/** The sheet of a project with these indicators, from row 10 on; all else is the seed's first table. */
export function projectSheet({ rows, budget = 31, profile, ...rest }: Project): SheetGrid {
  const [seed] = SEED.tables;
  if (!seed) throw new Error("the seed has tables");
  const total = budget === null ? null : meantMoney(budget);
  return gridOfPlan(
    planTargetTable({
      ...seed,
      ...rest,
      budget: { total, fiscal: total, other: null },
      indicators: rows.map((row) => indicatorOf(row, profile)),
    })
  );
}

/** The same as a table that was read. */
export function projectTable(project: Project): ReadTable {
  const [table] = readSheet(projectSheet(project)).tables;
  if (!table) throw new Error("the sheet holds a table");
  return table;
}

function indicatorOf(
  [level2, name, value, description = `${name}情况`]: Row,
  profile?: Profile
): Indicator {
  const level1 =
    profile?.levels.find(({ kinds }) => kinds.some((kind) => kind.name === level2))?.name ??
    "产出指标";
  return { level1, level2, name, description, value, basis: "年初工作计划" };
}
