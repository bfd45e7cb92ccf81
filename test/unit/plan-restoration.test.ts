import fc from "fast-check";
import { cellAddress, type Area } from "../../src/domain";
import {
  planRestoration,
  planTargetTable,
  readSheet,
  type StandingGrid,
  type SheetParts,
} from "../../src/forms";
import { seedSheet } from "../support/findings";
import { insertColumn, insertRow, pasteParagraphs, setCell, stack } from "../support/grid-changes";
import { gridOfPlan } from "../support/plan-grid";
import { SEED } from "../support/seed";
import { anyTargetTable } from "../support/target-tables";

const WIDTHS = [60, 66, 84, 110, 80, 50, 60];

function restorationOf(grid: StandingGrid, formulas: readonly string[] = []) {
  return planRestoration(
    { grid, formulas: new Set(formulas), columnWidths: WIDTHS },
    readSheet(grid)
  );
}

function restored(grid: StandingGrid, formulas: readonly string[] = []) {
  const restoration = restorationOf(grid, formulas);
  if (restoration === null) throw new Error("not restored");
  return restoration;
}

function addresses(areas: readonly Area[]): string[] {
  return areas.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, i) =>
      cellAddress({ row: row + Math.floor(i / columns), column: column + (i % columns) })
    )
  );
}

/** What each cell ends up with, by address: order and shape of areas do not matter. */
function perCell<T>(
  groups: readonly { readonly areas: readonly Area[] }[],
  of: (group: never) => T
) {
  const cells = new Map<string, T[]>();
  for (const group of groups)
    for (const address of addresses(group.areas))
      cells.set(address, [...(cells.get(address) ?? []), of(group as never)]);
  return cells;
}

function lookOf(plan: SheetParts) {
  const formats = perCell(
    plan.numberFormats,
    ({ format }: SheetParts["numberFormats"][number]) => format
  );
  return {
    formats: new Map([...formats].map(([address, all]) => [address, all.at(-1)])),
    styles: perCell(plan.styles, ({ style }: SheetParts["styles"][number]) => style),
    merges: new Set(plan.merges.map((area) => JSON.stringify(area))),
    heights: new Map(plan.rowHeights.map(({ row, height }) => [row, height])),
    validations: plan.validations,
    page: [plan.columnWidths, plan.frozenRows, plan.print],
  };
}

const merges = (grid: StandingGrid, formulas: readonly string[] = []) =>
  restored(grid, formulas).plan.merges.map((area) => {
    const all = addresses([area]);
    return `${all[0]}:${all.at(-1)}`;
  });

test("what was written from a table is restored as it was planned", () => {
  for (const table of SEED.tables) {
    const plan = planTargetTable(table);
    const restoration = restored(gridOfPlan(plan));
    expect(lookOf(restoration.plan)).toEqual(lookOf(plan));
    expect(restoration.plan.cells).toEqual([]);
    expect(restoration.unmerged).toEqual([]);
  }
});

test("any table keeps its merges, styles and validations", () => {
  fc.assert(
    fc.property(anyTargetTable, (table) => {
      const plan = planTargetTable({ ...table, projectName: `某${table.projectName}` });
      const { styles, merges: merged, validations } = lookOf(restored(gridOfPlan(plan)).plan);
      expect({ styles, merged, validations }).toEqual({
        styles: lookOf(plan).styles,
        merged: lookOf(plan).merges,
        validations: plan.validations,
      });
    }),
    { numRuns: 50 }
  );
});

test("no content is ever planned", () => {
  const { plan } = restored(pasteParagraphs(seedSheet(0)));
  expect([plan.cells, plan.links, plan.names]).toEqual([[], [], []]);
});

test("goals pasted paragraph by paragraph are merged row by row, and a label reaches over all rows of the purpose", () => {
  const goals = setCell(seedSheet(0), 7, 1, "1.甲\n2.乙");
  expect(merges(pasteParagraphs(goals))).toEqual(expect.arrayContaining(["B8:G8", "B9:G9"]));
  const purpose = setCell(seedSheet(0), 4, 1, "一是培训\n二是调研\n三是会议");
  const pasted = merges(pasteParagraphs(purpose));
  expect(pasted).toEqual(expect.arrayContaining(["A4:A7", "B5:G5", "B6:G6", "B7:G7", "A8:A9"]));
});

test("rules of validation speak of the cell where they stand", () => {
  const { plan } = restored(insertRow(insertRow(seedSheet(0), 9), 0));
  const formulas = plan.validations.flatMap(({ rule }) =>
    rule.kind === "custom" ? [rule.formula] : []
  );
  expect(formulas).toEqual(["=LEN(B4)=21", "=LEN(TRIM(E11))>0"]);
});

test("a merge is left out where another than its first cell holds anything, be it a formula that shows nothing", () => {
  const grid = setCell(seedSheet(0), 9, 6, "旁注");
  expect(restored(grid, ["G11"]).unmerged).toEqual([
    { row: 9, column: 5, rows: 1, columns: 2 },
    { row: 10, column: 5, rows: 1, columns: 2 },
  ]);
  expect(merges(grid, ["G11"])).toContain("F12:G12");
});

test("a list without any row has room for one, and none where the next table begins", () => {
  const plan = planTargetTable({ ...SEED.tables[0]!, indicators: [] });
  const empty = gridOfPlan({ ...plan, cells: plan.cells.filter(({ row }) => row < 9) });
  expect(merges(empty)).toContain("F10:G10");
  const [first, ...rest] = [empty, seedSheet(1)];
  const tight = { ...first, values: [...first.values, ...rest.flatMap(({ values }) => values)] };
  expect(merges(tight)).toContain("A10:G10");
  expect(merges(tight)).not.toContain("F10:G10");
});

test("text below the list is no part of it", () => {
  const grid = seedSheet(0);
  const width = grid.values[0]?.length ?? 0;
  const note = ["填表人：某某", ...new Array<null>(width - 1).fill(null)];
  const withNote = { ...grid, values: [...grid.values, new Array<null>(width).fill(null), note] };
  expect(lookOf(restored(withNote).plan).styles).toEqual(lookOf(restored(grid).plan).styles);
});

test("tables on one sheet are restored each where it stands, and the page is left alone", () => {
  const grid = stack(seedSheet(0), seedSheet(1));
  const { plan, restored: tables, areas } = restored(grid);
  expect(tables).toHaveLength(2);
  expect(areas).toHaveLength(2);
  expect([plan.frozenRows, plan.print.titleRows]).toEqual([0, null]);
});

test.each([
  ["a column more", insertColumn(seedSheet(0), 3)],
  ["two labels swapped", setCell(setCell(seedSheet(0), 5, 1, "6月底"), 5, 2, "3月底")],
  ["a label in another row", setCell(setCell(seedSheet(0), 2, 3, null), 1, 3, "项目名称")],
  ["no label of the goals", setCell(seedSheet(0), 7, 0, null)],
])("a table with %s is not in our layout", (_, grid) => {
  expect(readSheet(grid).tables).toHaveLength(1);
  expect(restorationOf(grid)).toBeNull();
});

test("beside a table in another layout the widths stay as they are", () => {
  const other = setCell(setCell(seedSheet(1), 8, 4, "指标值确定依据"), 8, 5, "指标值");
  const { others, plan } = restored(stack(seedSheet(0), other));
  expect(others).toHaveLength(1);
  expect(plan.columnWidths).toEqual([]);
  expect(plan.rowHeights.length).toBeGreaterThan(0);
});
