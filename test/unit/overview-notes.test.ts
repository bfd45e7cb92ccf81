/** What the user has written on 项目汇总 is kept, moves with what it stands beside, or is told. */
import { cellAddress, columnIndex, type CellValue, type TargetTable } from "../../src/domain";
import {
  planOverview,
  readSheet,
  type FileProject,
  type OverviewProject,
  type StandingGrid,
} from "../../src/forms";
import { seedSheet } from "../support/findings";
import { gridOfPlan, updatedGrid } from "../support/plan-grid";
import { SEED } from "../support/seed";

const UNITS = ["人大办", "教育局", "财政局", "卫健委"].map((name, i) => ({
  code: `10${i}001`,
  name,
}));
const costs = { caps: 1_000_000, uncomputable: 0 };

function project(index: number, unit = 0, content: Partial<TargetTable> = {}): FileProject {
  const table = SEED.tables[index];
  if (!table) throw new Error("the seed has six tables");
  return {
    file: `${index}.xlsx`,
    sheet: table.projectName,
    content: { ...table, unit: UNITS[unit] ?? table.unit, ...content },
    errors: 0,
    warnings: 0,
    advice: 0,
    explained: 0,
    costs,
  };
}

const three = [project(0, 0), project(1, 1), project(2, 2)];

/** An overview as it is read again, its formulas calculated as far as lines are known by them. */
function written(projects: readonly (FileProject | OverviewProject)[]): StandingGrid {
  const planned = planOverview(projects);
  if (planned.kind !== "new") throw new Error("there is no overview yet");
  return calculated({ ...gridOfPlan(planned.plan), names: planned.plan.names }, planned.plan.cells);
}

type Cells = Parameters<typeof gridOfPlan>[0]["cells"];

/** The formulas that show a text of another cell: =C4&"". */
function calculated(grid: StandingGrid, cells: Cells): StandingGrid {
  const shown = cells.flatMap(({ row, column, value }) => {
    const [, from] =
      value.kind === "formula" ? (/^=([A-Z]+\d+)&""$/.exec(value.formula) ?? []) : [];
    return from ? [[cellAddress({ row, column }), valueIn(grid, from)] as const] : [];
  });
  return typed(grid, Object.fromEntries(shown), { keepFormulas: true });
}

function valueIn({ values }: StandingGrid, address: string): CellValue {
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return values[Number(row) - 1]?.[columnIndex(column)] ?? null;
}

/** What typing into cells gives. */
function typed(
  grid: StandingGrid,
  cells: Readonly<Record<string, CellValue>>,
  { keepFormulas = false } = {}
): StandingGrid {
  const values = grid.values.map((line) => [...line, ...new Array<CellValue>(3).fill(null)]);
  const formulas = new Set(grid.formulas);
  for (const [address, value] of Object.entries(cells)) {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    while (values.length < Number(row)) values.push(values[0]?.map(() => null) ?? []);
    const line = values[Number(row) - 1];
    if (line) line[columnIndex(column)] = value;
    if (!keepFormulas) formulas.delete(address);
  }
  return { ...grid, values, formulas };
}

function updated(existing: StandingGrid, projects: readonly (FileProject | OverviewProject)[]) {
  const planned = planOverview(projects, existing);
  if (planned.kind !== "update") throw new Error("the overview is there");
  const { update } = planned;
  return {
    update,
    notices: update.notices ?? [],
    grid: calculated(updatedGrid(existing, update), update.plan.cells),
  };
}

/** The row, 1-based, in which a text stands. */
function rowWith({ values }: StandingGrid, text: string): number {
  const row = values.findIndex((line) => line.includes(text));
  if (row < 0) throw new Error(`no ${text}`);
  return row + 1;
}

const everyText = ({ values }: StandingGrid) => values.flat().filter((value) => value !== null);

describe("notes below the totals", () => {
  const before = written(three);
  const last = before.values.length;
  const at = (head: string, below = 0) => rowWith(before, head) + below;
  const NOTES = {
    [`A${at("支出进度与序时进度")}`]: "左边的备注",
    [`X${at("支出进度与序时进度", 2)}`]: "右边的备注",
    [`D${at("支出进度与序时进度", 5)}`]: "两块之间的备注",
    [`F${at("合计", 1)}`]: "合计下面的备注",
    [`Y${at("指标构成：一级指标", 1)}`]: "来源栏里的备注",
    [`C${last + 1}`]: "紧接成本测算",
    [`E${last + 3}`]: 12.5,
    [`AB${last}`]: "我们的列以外",
  };
  const noted = typed(before, NOTES);

  test.each([
    ["the same projects", three],
    ["one project more", [...three, project(3, 3)]],
    ["three projects more", [...three, project(3, 3), project(4, 0), project(5, 1)]],
    ["one project less", three.slice(0, 2)],
    ["projects of one unit only", three.slice(0, 1)],
  ])("are all there after a run with %s, in the order in which they stood", (_, projects) => {
    const { grid, update } = updated(noted, projects);
    const notes = Object.values(NOTES) as CellValue[];
    expect(everyText(grid).filter((value) => notes.includes(value))).toHaveLength(notes.length);
    for (const value of notes) {
      const [from, to] = [placeOf(noted, value), placeOf(grid, value)];
      expect(to.column).toBe(from.column);
    }
    const order = (sheet: StandingGrid) =>
      [...notes].sort((a, b) => placeOf(sheet, a).row - placeOf(sheet, b).row);
    expect(order(grid)).toEqual(order(noted));
    const restyled = new Set(
      update.plan.styles.flatMap(({ areas }) =>
        areas.flatMap(({ row, column, rows, columns }) =>
          Array.from({ length: rows * columns }, (__, i) =>
            cellAddress({ row: row + Math.floor(i / columns), column: column + (i % columns) })
          )
        )
      )
    );
    for (const value of notes) expect(restyled).not.toContain(cellAddress(placeOf(grid, value)));
  });

  test("are not what an earlier run has left: its blocks are emptied where they are not needed", () => {
    expect(rowWith(noted, "单位小计")).toBeGreaterThan(0);
    expect(everyText(updated(noted, three.slice(0, 1)).grid)).not.toContain("单位小计");
  });
});

function placeOf({ values }: StandingGrid, value: CellValue) {
  const row = values.findIndex((line) => line.includes(value));
  return { row, column: values[row]?.indexOf(value) ?? -1 };
}

describe("a note beside a line of a block", () => {
  test("moves with its unit when another one comes in above it", () => {
    const before = written([project(0, 0), project(2, 2)]);
    const row = rowWith(before, "单位小计") + 2;
    const { grid, notices } = updated(typed(before, { [`X${row}`]: "已电话核对" }), [
      project(0, 0),
      project(2, 2),
      project(1, 1),
    ]);
    const place = placeOf(grid, "已电话核对");
    expect(grid.values[place.row]?.[1]).toBe("102001财政局");
    expect(rowWith(grid, "101001教育局")).toBeLessThan(place.row + 1 + 3);
    expect(notices).toEqual([]);
  });

  test("moves with its project in 成本测算", () => {
    const before = written([project(0), project(2)]);
    const row = rowWith(before, "成本测算：项目编码") + 2;
    const noted = typed(before, { [`J${row}`]: "单价偏高" });
    const { grid } = updated(noted, [project(0), project(2), project(1)]);
    const place = placeOf(grid, "单价偏高");
    expect(grid.values[place.row]?.[3]).toBe(SEED.tables[2]?.projectName);
  });

  test("stays where it is, and is told, when its line is gone", () => {
    const before = written(three);
    const row = rowWith(before, "成本测算：项目编码") + 2;
    const noted = typed(before, { [`J${row}`]: "单价偏高" });
    const without = { ...project(1, 1) };
    const { grid, notices } = updated(noted, [
      project(0),
      { ...without, costs: undefined } as never,
      project(2, 2),
    ]);
    expect(placeOf(grid, "单价偏高").row).toBeGreaterThan(0);
    expect(notices.join()).toContain(SEED.tables[1]?.projectName);
    expect(notices.join()).toContain("已不再列示");
  });

  test("is told where the largest budgets come in another order", () => {
    const before = written([project(0), project(1)]);
    const row = rowWith(before, "预算最大的项目") + 1;
    const noted = typed(before, { [`J${row}`]: "重点" });
    const grown = project(0, 0, { budget: { total: 900_000_000, fiscal: null, other: null } });
    const { notices, grid } = updated(noted, [grown, project(1)]);
    expect(notices).toEqual([
      `“项目汇总”第${row}行原为“${SEED.tables[1]?.projectName}”，现为“${SEED.tables[0]?.projectName}”，旁边填写的内容没有移动，请核对。`,
    ]);
    expect(placeOf(grid, "重点").row).toBe(row - 1);
  });

  test("a row of the user's own among the lines, with a sum of its own, is theirs", () => {
    const before = written([project(0), project(1)]);
    const row = rowWith(before, "预算最大的项目") + 3;
    const own = typed(before, { [`D${row}`]: "前两项合计", [`E${row}`]: 129, [`F${row}`]: 1 });
    const formulas = new Set([...own.formulas, `E${row}`, `F${row}`]);
    const { grid } = updated({ ...own, formulas }, [project(0), project(1), project(2)]);
    const place = placeOf(grid, "前两项合计");
    expect(grid.values[place.row]?.slice(4, 6)).toEqual([129, 1]);
  });
});

describe("title and note", () => {
  test("are left in the words that the user has given them; a note is told instead", () => {
    const own = typed(written(three), {
      A1: "2026年汇总",
      A2: "共3个项目，已报局长；金额单位：万元",
    });
    const { grid, notices } = updated(own, three);
    expect([valueIn(grid, "A1"), valueIn(grid, "A2")]).toEqual([
      "2026年汇总",
      "共3个项目，已报局长；金额单位：万元",
    ]);
    expect(notices.join()).toContain("本次应为：共3个项目；金额单位：万元");
  });

  test("follow the rows that the user has put above them", () => {
    const before = written(three);
    const moved = {
      ...before,
      values: [before.values[0]?.map(() => null) ?? [], ...before.values],
    };
    const own = typed({ ...moved, formulas: new Set() }, { A1: "某某市财政局" });
    const { grid } = updated(own, [...three, project(3)]);
    expect([valueIn(grid, "A1"), valueIn(grid, "A2")]).toEqual([
      "某某市财政局",
      "项目绩效目标汇总表",
    ]);
    expect(valueIn(grid, "A3")).toMatch(/^共4个项目；/);
  });
});

describe("a constant that is typed over a formula", () => {
  const live = [0, 1, 2].map((i): OverviewProject => {
    const [table] = readSheet(seedSheet(i)).tables;
    if (!table) throw new Error("the seed's sheet holds a table");
    return { table, errors: 0, warnings: 0, advice: 0, explained: 0 };
  });
  const shown = typed(
    written(live),
    Object.fromEntries(
      live.flatMap(({ table }, i) => [
        [`C${4 + i}`, table.projectCode.value],
        [`D${4 + i}`, table.projectName.value],
      ])
    ),
    { keepFormulas: true }
  );

  test("over a reference to a table of this workbook stays, and is told with address and value", () => {
    const { grid, notices, update } = updated(typed(shown, { E5: 32 }), live);
    expect(valueIn(grid, "E5")).toBe(32);
    expect(notices).toEqual([
      "“项目汇总”E5是手工填写的32，没有改回引用；需要引用时请清空该格再汇总。",
    ]);
    expect(update.plan.cells.map((cell) => cellAddress(cell))).toContain("E4");
  });

  test("over a name stays, and no link brings another text over it", () => {
    const { update, notices } = updated(typed(shown, { D5: "暂定名" }), live);
    expect(update.plan.links.map(({ row }) => row)).toEqual([3, 5]);
    expect(notices.join()).toContain("D5是手工填写的“暂定名”");
  });

  test("over totals and blocks stays; several are told in one sentence; a note in the totals stays unsaid", () => {
    const block = rowWith(shown, "支出进度与序时进度") + 2;
    const own = typed(shown, { E7: 160, D7: "含追加", [`I${block}`]: 0.5 });
    const { grid, notices } = updated(own, live);
    expect([valueIn(grid, "E7"), valueIn(grid, "D7"), valueIn(grid, `I${block}`)]).toEqual([
      160,
      "含追加",
      0.5,
    ]);
    expect(notices).toEqual([
      `“项目汇总”E7（160）、I${block}（0.5）是手工填写的，没有改回引用；需要引用时请清空这些格再汇总。`,
    ]);
  });

  test("that is cleared becomes a reference again", () => {
    expect(updated(typed(shown, { E5: null }), live).grid.formulas).toContain("E5");
  });

  test("a project that was gone gets its references back, whose words are ours", () => {
    const gone = updated(shown, live.slice(1));
    expect(gone.notices).toEqual([]);
    const back = updated(gone.grid, live);
    expect(back.notices).toEqual([]);
    expect(back.grid.formulas).toContain("D4");
  });

  test("stays with a project that is gone", () => {
    const { grid, notices } = updated(typed(shown, { E4: 99 }), live.slice(1));
    expect(valueIn(grid, "E4")).toBe(99);
    expect(notices.join()).toContain("E4是手工填写的99");
  });

  test("where nobody has asked for formulas nothing is taken for typed", () => {
    const { notices, grid } = updated({ ...typed(shown, { E5: 32 }), formulas: new Set() }, live);
    expect(notices).toEqual([]);
    expect(grid.formulas).toContain("E5");
  });
});
