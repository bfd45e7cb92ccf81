import { planDepartment, planTargetTable, readSheet, toDepartmentTargets, toTargetTable } from "../../src/forms";
import { gridOfPlan } from "../support/plan-grid";
import { SEED } from "../support/seed";

test("each of the seed's tables comes back from its sheet as it was", () => {
  for (const table of SEED.tables) {
    const { tables, unreadable, departments } = readSheet(gridOfPlan(planTargetTable(table)));
    expect(tables.map(toTargetTable)).toEqual([table]);
    expect([...unreadable, ...departments]).toEqual([]);
  }
});

test("the whole department's targets come back from their sheet", () => {
  if (!SEED.department) throw new Error("the seed has a department part");
  const { tables, unreadable, departments } = readSheet(gridOfPlan(planDepartment(SEED.department)));
  expect(departments.map(toDepartmentTargets)).toEqual([SEED.department]);
  expect([...unreadable, ...tables]).toEqual([]);
});
