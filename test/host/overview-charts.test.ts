import { createActions } from "../../src/actions";
import { HEBEI_2026, PLAN_PERIODS } from "../../src/domain";
import { writeSheets } from "../../src/excel";
import { planTargetTable } from "../../src/forms";
import { SEED } from "../support/seed";
import { cell, closeAll, open, valueOf, type Opened } from "./support";

afterEach(closeAll);

const OVERVIEW = "项目汇总";

async function openTables(count = 3) {
  const office = open();
  await add(office, 0, count);
  const actions = createActions(office.gateway);
  const summarise = async () => {
    const summary = valueOf(await actions.summarise(valueOf(await actions.validate())));
    await office.workbook.calculate();
    return summary;
  };
  return { office, summarise };
}

function add({ gateway }: Opened, from: number, to: number) {
  const plans = SEED.tables.slice(from, to).map((table) => planTargetTable(table, HEBEI_2026));
  return writeSheets(gateway, plans, { existing: "keepBoth" });
}

/** The charts of the overview as Excel's client tells of them. */
function chartsOf({ Excel }: Opened) {
  return Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(OVERVIEW);
    charts.load("items/name,items/chartType,items/top,items/height");
    await context.sync();
    const found = charts.items.map((chart) => {
      chart.title.load("text");
      chart.series.load("items/name");
      return chart;
    });
    await context.sync();
    const sources = found.map(({ series }) =>
      series.items.map((one) => ({
        values: one.getDimensionDataSourceString("Values"),
        categories: one.getDimensionDataSourceString("Categories"),
      }))
    );
    await context.sync();
    return found.map((chart, i) => ({
      name: chart.name,
      type: chart.chartType,
      title: chart.title.text,
      top: chart.top,
      bottom: chart.top + chart.height,
      series: chart.series.items.map(({ name }, k) => ({
        name,
        values: sources[i]?.[k]?.values.value ?? "",
        categories: sources[i]?.[k]?.categories.value ?? "",
      })),
    }));
  });
}

/** What stands in the cells of a reference such as 项目汇总!D29:D31. */
function shown(office: Opened, reference: string): unknown[] {
  const [, area = ""] = reference.split("!");
  const [from = "", to = from] = area.split(":");
  const place = (address: string) => {
    const match = /^([A-Z]+)(\d+)$/.exec(address);
    return { column: match?.[1] ?? "", row: Number(match?.[2]) };
  };
  const [first, last] = [place(from), place(to)];
  const columns = [...columnsBetween(first.column, last.column)];
  const rows = Array.from({ length: last.row - first.row + 1 }, (_, i) => first.row + i);
  return rows.flatMap((row) =>
    columns.map((column) => cell(office.sheet(OVERVIEW), `${column}${row}`))
  );
}

function* columnsBetween(first: string, last: string) {
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++)
    yield String.fromCharCode(code);
}

/** The budgets of the seed's first tables in 万元, the largest first. */
function budgetsOf(count: number): number[] {
  const amounts = SEED.tables.slice(0, count).map(({ budget }) => (budget.total ?? 0) / 1_000_000);
  return amounts.sort((a, b) => b - a);
}

test("a new overview shows spending against 序时进度 and the largest budgets in charts over blank rows", async () => {
  const { office, summarise } = await openTables();
  const { pictures, notices } = await summarise();
  expect(notices).toEqual([]);
  const [progress, largest] = await chartsOf(office);
  expect(progress).toMatchObject({ type: "Line", title: "累计支出进度与序时进度" });
  expect(progress?.series.map(({ name }) => name)).toEqual([
    "序时进度",
    "全部项目",
    "不含预算最大的项目",
  ]);
  progress?.series.forEach(({ values, categories }, i) => {
    expect(shown(office, categories)).toEqual(PLAN_PERIODS.map(({ label }) => label));
    const shares = pictures.progress[i]?.shares ?? [];
    expect(shown(office, values).map(Number)).toEqual(
      shares.map((one) => expect.closeTo(one, 12) as number)
    );
  });
  expect(largest).toMatchObject({ type: "BarClustered", title: "预算数最大的项目（万元）" });
  const [bars] = largest?.series ?? [];
  expect(shown(office, bars?.values ?? "")).toEqual(budgetsOf(3));
  expect(pictures.largest.bars.map(({ budget }) => budget)).toEqual(
    shown(office, bars?.values ?? "")
  );
  expect(pictures.largest.bars.map(({ label }) => label)).toEqual(
    shown(office, bars?.categories ?? "")
  );
  for (const chart of [progress, largest]) {
    const [top = 0, bottom = 0] = rowsAt(office, chart?.top ?? 0, chart?.bottom ?? 0);
    const below = Array.from({ length: bottom - top - 1 }, (_, i) => top + 1 + i);
    const covered = below.flatMap((row) =>
      [0, 1, 3, 4, 11].map((column) => office.sheet(OVERVIEW).value(row, column))
    );
    expect(covered.filter((value) => value !== null)).toEqual([]);
    expect(below.length).toBeGreaterThan(10);
  }
});

/** The rows, 0-based, that begin at these points from the sheet's top. */
function rowsAt(office: Opened, ...points: number[]): number[] {
  const sheet = office.sheet(OVERVIEW);
  return points.map((point) => {
    let [row, reached] = [0, 0];
    while (reached < point - 0.01) reached += sheet.rowHeight(row++);
    return row;
  });
}

test("after a project has come in the same charts show it, in 4 syncs, and none is added", async () => {
  const { office, summarise } = await openTables();
  await summarise();
  await office.Excel.run(async (context) => {
    const chart = context.workbook.worksheets.getItem(OVERVIEW).charts.getItem("jx.chart.progress");
    chart.series.getItemAt(2).delete();
    chart.title.text = "我的标题";
    await context.sync();
  });
  await add(office, 3, 6);
  const before = office.traffic.requests;
  await summarise();
  expect(office.traffic.requests - before).toBe(4);
  const [progress, largest, ...more] = await chartsOf(office);
  expect(more).toEqual([]);
  expect(progress).toMatchObject({ title: "我的标题" });
  expect(progress?.series.map(({ values }) => shown(office, values).length)).toEqual([4, 4]);
  expect(
    shown(office, progress?.series[1]?.values ?? "").map((one) => Number(one).toFixed(4))
  ).toEqual(["0.5534", "0.7045", "0.8809", "1.0000"]);
  const bars = shown(office, largest?.series[0]?.values ?? "");
  expect(bars).toEqual(budgetsOf(6));
});

test("charts that were deleted come back with the next run", async () => {
  const { office, summarise } = await openTables();
  await summarise();
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(OVERVIEW).charts.getItem("jx.chart.largest").delete();
    await context.sync();
  });
  await summarise();
  expect((await chartsOf(office)).map(({ name }) => name).sort()).toEqual([
    "jx.chart.largest",
    "jx.chart.progress",
  ]);
});

describe("an Excel that refuses a chart", () => {
  const refused = { member: "ChartSeries.setXAxisValues", code: "InvalidArgument" } as const;

  test("gets the overview without charts, with pages set up and a notice", async () => {
    const { office, summarise } = await openTables();
    office.host.faults.failNext(refused);
    const { notices } = await summarise();
    expect(notices).toEqual([expect.stringContaining("图表没有写入")]);
    expect(await chartsOf(office)).toEqual([]);
    expect(cell(office.sheet(OVERVIEW), "B7")).toBe("合计");
  });

  test("has an overview brought up to date all the same", async () => {
    const { office, summarise } = await openTables();
    await summarise();
    await add(office, 3, 4);
    office.host.faults.failNext(refused);
    const { notices, updated } = await summarise();
    expect([updated, notices]).toEqual([true, [expect.stringContaining("图表没有写入")]]);
    expect(cell(office.sheet(OVERVIEW), "B8")).toBe("合计");
  });
});

test("without a printer the charts are there all the same", async () => {
  const { office, summarise } = await openTables();
  office.host.faults.failNext({ member: "PageLayout.orientation", code: "GeneralException" });
  const { notices } = await summarise();
  expect(notices).toEqual([expect.stringContaining("打印设置")]);
  expect(await chartsOf(office)).toHaveLength(2);
});
