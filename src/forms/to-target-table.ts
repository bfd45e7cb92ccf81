import {
  INDICATOR_FIELDS,
  parseTitle,
  type DepartmentTargets,
  type Indicator,
  type ReadDepartment,
  type ReadIndicator,
  type ReadTable,
  type TargetTable,
} from "../domain";

/** The plain values of a table that was read: "" and null where a cell is blank or can not be read. */
export function toTargetTable(table: ReadTable): TargetTable {
  const { budget, spendingPlan: plan } = table;
  return {
    number: parseTitle(table.title.value ?? "")?.number ?? null,
    unit: { code: table.unitCode.value ?? "", name: table.unitName.value ?? "" },
    projectCode: table.projectCode.value ?? "",
    projectName: table.projectName.value ?? "",
    budget: { total: budget.total.value, fiscal: budget.fiscal.value, other: budget.other.value },
    purpose: table.purpose.value ?? "",
    spendingPlan: {
      march: plan.march.value,
      june: plan.june.value,
      october: plan.october.value,
      december: plan.december.value,
    },
    goals: table.goals.value ?? "",
    indicators: table.indicators.map(toIndicator),
  };
}

/** The plain texts of one indicator. */
export function toIndicator(row: ReadIndicator): Indicator {
  return Object.fromEntries(
    INDICATOR_FIELDS.map((field) => [field, row[field].value ?? ""])
  ) as Indicator;
}

/** The plain values of the whole department's targets. */
export function toDepartmentTargets(read: ReadDepartment): DepartmentTargets {
  return {
    overall: read.overall.value ?? "",
    subTargets: read.subTargets.map(({ task, goal, indicators }) => ({
      task: task.value ?? "",
      goal: goal.value ?? "",
      indicators: indicators.map(({ name, value }) => ({
        name: name.value ?? "",
        value: value.value ?? "",
      })),
    })),
    measures: read.measures.map(({ title, content }) => ({
      title: title.value ?? "",
      content: content.value ?? "",
    })),
  };
}
