import type { ReadDepartment } from "../../domain";
import { cellPlace, workbookRule, type Hit, type Place } from "../rule/rule";
import type { DepartmentPart } from "../findings/wording";

type SubTarget = ReadDepartment["subTargets"][number];

/** The whole department has an overall target, sub-targets that are complete, and measures. */
const departmentBlank = workbookRule("department-blank", "错误", ({ departments }) =>
  departments.flatMap((department) => {
    const { overall, subTargets, measures, measuresAt } = department;
    const begun = subTargets.filter(isBegun);
    return [
      ...(overall.value === null ? [hit("overall", [overall])] : []),
      ...(begun.length === 0 ? [hit("subTargets", [firstEntry(department)])] : []),
      ...begun.flatMap(subTargetHits),
      ...(measures.length === 0 ? [hit("measures", [cellPlace(measuresAt)])] : []),
    ];
  })
);

/** A row with nothing but its number is still to be filled in. */
function isBegun({ task, goal, indicators }: SubTarget): boolean {
  return task.value !== null || goal.value !== null || indicators.length > 0;
}

function firstEntry({ subTargets: [first], measuresAt }: ReadDepartment): Place {
  return first?.task ?? cellPlace(measuresAt);
}

function subTargetHits({ task, goal, indicators }: SubTarget): readonly Hit<"department-blank">[] {
  const name = task.value ?? "";
  const [blank, ...others] = indicators
    .flatMap((indicator) => [indicator.name, indicator.value])
    .filter(({ value }) => value === null);
  return [
    ...(task.value === null ? [hit("task", [task], name)] : []),
    ...(goal.value === null ? [hit("goal", [goal], name)] : []),
    ...(indicators.length === 0 ? [hit("indicator", [goal], name)] : []),
    ...(blank ? [hit("indicator", [blank, ...others], name)] : []),
  ];
}

function hit(
  missing: DepartmentPart,
  places: readonly [Place, ...Place[]],
  task = ""
): Hit<"department-blank"> {
  return { places, params: { task, missing } };
}

export const departmentRules = [departmentBlank] as const;
