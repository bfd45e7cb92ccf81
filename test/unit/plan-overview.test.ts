import { cellAddress } from "../../src/domain";
import {
  planOverview,
  readSheet,
  type OverviewProject,
  type StandingGrid,
  type SheetParts,
} from "../../src/forms";
import { setCell } from "../support/grid-changes";
import { gridOfPlan } from "../support/plan-grid";
import { seedSheet } from "../support/findings";
import { SEED } from "../support/seed";

function project(index: number, counts: Partial<OverviewProject> = {}): OverviewProject {
  const [table] = readSheet(seedSheet(index)).tables;
  if (!table) throw new Error("the seed's sheet holds a table");
  return { table, errors: 0, warnings: 0, advice: 0, explained: 0, ...counts };
}

const all = SEED.tables.map((_, i) => project(i));

function newPlan(projects: readonly OverviewProject[]): SheetParts {
  const planned = planOverview(projects);
  if (planned.kind !== "new") throw new Error("there is no overview yet");
  return planned.plan;
}

const at = (plan: SheetParts, address: string) =>
  plan.cells.find((cell) => cellAddress(cell) === address)?.value;

test("figures are references to the tables, amounts and totals live formulas", () => {
  const plan = newPlan(all);
  expect(at(plan, "E4")).toEqual({
    kind: "formula",
    formula: `=IF('1.人大代表培训经费'!C4="","",'1.人大代表培训经费'!C4)`,
  });
  expect(at(plan, "I4")).toEqual({ kind: "formula", formula: "=MAX('1.人大代表培训经费'!B7)" });
  expect(at(plan, "L4")).toEqual({ kind: "formula", formula: "=MAX('1.人大代表培训经费'!B7:E7)" });
  expect(at(plan, "M4")).toEqual({ kind: "formula", formula: "=N(E4)*I4" });
  expect(at(plan, "E10")).toEqual({ kind: "formula", formula: "=SUM(E4:E9)" });
  expect(at(plan, "I10")).toEqual({ kind: "formula", formula: "=IF(E10=0,0,M10/E10)" });
});

test("amounts of a table in 元 are referred to as 万元, and a text among them spoils no sum", () => {
  const [table] = readSheet(seedSheet(0, { F2: "单位：元", C4: 310_000 })).tables;
  if (!table) throw new Error("the seed's sheet holds a table");
  const cell = "'1.人大代表培训经费'!C4";
  expect(at(newPlan([{ ...project(0), table }]), "E4")).toEqual({
    kind: "formula",
    formula: `=IF(${cell}="","",IF(ISNUMBER(${cell}),${cell}/10000,${cell}))`,
  });
});

test("no column that holds references is a text column", () => {
  for (const { format } of newPlan(all).numberFormats) expect(format).not.toBe("@");
});

test("indicators are counted by level 1, and the state follows from the findings", () => {
  const plan = newPlan([
    project(2, { errors: 1 }),
    project(1, { warnings: 2, explained: 1 }),
    project(0, { warnings: 1, explained: 1 }),
  ]);
  expect(["Q4", "R4", "S4"].map((address) => at(plan, address))).toEqual(
    [14, 3, 1].map((number) => ({ kind: "number", number }))
  );
  expect(["X4", "X5", "X6"].map((address) => at(plan, address))).toEqual(
    ["有错误", "待说明", "可提交"].map((text) => ({ kind: "text", text }))
  );
});

test("the overview of no projects has a total of nothing", () => {
  expect(at(newPlan([]), "E4")).toEqual({ kind: "formula", formula: "=SUM(0)" });
});

describe("run again", () => {
  const plan = newPlan(all.slice(0, 3));
  const shown = {
    ...gridOfPlan(plan),
    names: plan.names,
  };
  // What the cells with references show once they are calculated.
  const existing = all.slice(0, 3).reduce<StandingGrid>((sheet, { table }, i) => {
    const coded = setCell(sheet, 3 + i, 2, table.projectCode.value);
    return setCell(coded, 3 + i, 3, table.projectName.value);
  }, shown);

  test("new projects come in as whole rows above the totals", () => {
    const planned = planOverview(all.slice(0, 5), existing);
    if (planned.kind !== "update") throw new Error("the overview is there");
    // Two rows for the projects, and as many for the larger list of the largest budgets.
    const largest = existing.values.findIndex((cells) => cells.includes("预算最大的项目"));
    expect(planned.update.insertRows).toEqual([
      { row: largest + 4, rows: 2 },
      { row: 6, rows: 2 },
    ]);
    expect(at(planned.update.plan, "E9")).toEqual({ kind: "formula", formula: "=SUM(E4:E8)" });
    expect(planned.update.plan.columnWidths).toEqual([]);
  });

  test("a project keeps its row when its sheet is renamed or its code is mended", () => {
    const [first, ...others] = all.slice(0, 3);
    if (!first) throw new Error("three projects");
    const renamed = { ...first, table: { ...first.table, sheet: "培训" } };
    const mended = {
      ...first,
      table: { ...first.table, projectCode: { ...first.table.projectCode, value: "X" } },
    };
    for (const changed of [renamed, mended]) {
      const planned = planOverview([...others, changed], existing);
      if (planned.kind !== "update") throw new Error("the overview is there");
      expect(planned.update.insertRows).toEqual([]);
      expect(at(planned.update.plan, "Y4")).toEqual({ kind: "text", text: changed.table.sheet });
    }
  });

  test("a project that is gone stays with its name and no figures", () => {
    const planned = planOverview(all.slice(1, 3), existing);
    if (planned.kind !== "update") throw new Error("the overview is there");
    expect(at(planned.update.plan, "D4")).toEqual({ kind: "text", text: "人大代表培训经费" });
    expect(at(planned.update.plan, "E4")).toEqual({ kind: "blank" });
    expect(at(planned.update.plan, "X4")).toEqual({ kind: "text", text: "已不在" });
  });

  test("totals that were sorted in among the projects: the sheet is left alone and another one made", () => {
    const rows = [...existing.values];
    const sorted = [
      ...rows.slice(0, 3),
      ...rows.slice(6, 7),
      ...rows.slice(3, 6),
      ...rows.slice(7),
    ];
    expect(planOverview(all.slice(0, 3), { ...existing, values: sorted }).kind).toBe("new");
  });

  test("columns that the user moved are found by their words", () => {
    const moved = { ...existing, values: existing.values.map((row) => [null, ...row]) };
    const planned = planOverview(all.slice(0, 3), moved);
    if (planned.kind !== "update") throw new Error("the overview is there");
    expect(at(planned.update.plan, "F7")).toEqual({ kind: "formula", formula: "=SUM(F4:F6)" });
  });
});
