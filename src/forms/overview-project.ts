import type { Profile, ReadTable } from "../domain";
import { foldText } from "../domain";

/** What the overview shows of one project besides its table. */
export interface OverviewProject {
  readonly table: ReadTable;
  readonly errors: number;
  readonly warnings: number;
  readonly advice: number;
  /** 提醒 with a written reason. */
  readonly explained: number;
}

/** What a project still needs before it can be submitted. */
export type ProjectState = "有错误" | "待说明" | "可提交";

export function stateOf({ errors, warnings, explained }: OverviewProject): ProjectState {
  if (errors > 0) return "有错误";
  return warnings > explained ? "待说明" : "可提交";
}

/** How many indicators a table has under each level 1 of the profile, in its order. */
export function countByLevel({ indicators }: ReadTable, { levels }: Profile): number[] {
  const names = levels.map(({ name, aliases }) => new Set([name, ...aliases].map(foldText)));
  return names.map(
    (known) => indicators.filter(({ level1 }) => known.has(foldText(level1.value ?? ""))).length
  );
}
