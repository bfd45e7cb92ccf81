import {
  INDICATOR_FIELDS,
  meantMoney,
  meantShare,
  parseTitle,
  type DepartmentTargets,
  type Field,
  type Indicator,
  type ReadDepartment,
  type ReadIndicator,
  type ReadTable,
  type TargetTable,
} from "../../domain";

/**
 * The plain values of a table that was read: "" and null where a cell is blank or can not be read. Amounts and
 * shares are what their cells were meant as: "31.00万元" is an amount, 50 and "50%" are a half. Rules, which
 * find such cells, and fields of a ReadTable know no more than the number in the cell.
 */
export function toTargetTable(table: ReadTable): TargetTable {
  const { budget, spendingPlan: plan, amountsIn } = table;
  return {
    number: parseTitle(table.title.value ?? "")?.number ?? null,
    unit: { code: table.unitCode.value ?? "", name: table.unitName.value ?? "" },
    projectCode: table.projectCode.value ?? "",
    projectName: table.projectName.value ?? "",
    budget: {
      total: meantMoney(budget.total.raw, amountsIn),
      fiscal: meantMoney(budget.fiscal.raw, amountsIn),
      other: meantMoney(budget.other.raw, amountsIn),
    },
    purpose: table.purpose.value ?? "",
    spendingPlan: {
      march: toShare(plan.march),
      june: toShare(plan.june),
      october: toShare(plan.october),
      december: toShare(plan.december),
    },
    goals: table.goals.value ?? "",
    indicators: table.indicators.map(toIndicator),
  };
}

/** A number that is no share, and tells nothing else plainly, stays as it is. */
function toShare({ raw, value }: Field<number>): number | null {
  return meantShare(raw) ?? value;
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
