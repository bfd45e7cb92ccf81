import { areaAddress, cellAddress } from "../../domain";
import type { PlannedChart } from "../../forms";
import { rangeAt } from "../gateway/addresses";
import type { OfficeReason } from "../gateway/office-reason";
import { trySync, type Step } from "../gateway/send";
import type { SheetTarget } from "../gateway/sheet-target";

/** A chart, and each of its series, with the paths that lead there: measured, and rounded up. */
const CHART_BYTES = 2_600;
const SERIES_BYTES = 1_400;

const TYPES = { line: "Line", bars: "BarClustered" } as const;

/** Charts for a sheet; `present` are the names of the charts that it has. */
export interface ChartsOfSheet {
  readonly target: SheetTarget;
  readonly charts: readonly PlannedChart[];
  readonly present: readonly string[];
}

/** What the user is told where numbers are written and charts are not. */
export const CHARTS_MISSING =
  "表格已写好，但图表没有写入，可能是这个版本的 Excel 不支持。窗格中有同样的图，也可以选中数据后自行插入图表。";

/**
 * The steps that add charts. One that is there, by its name, keeps its look and place and is only pointed to
 * where its cells are now. ExcelApi 1.8.
 */
export function chartSteps(planned: readonly ChartsOfSheet[]): Step[] {
  return planned.flatMap(({ target, charts, present }) =>
    charts
      .filter(({ name, settled }) => !settled || !present.includes(name))
      .map((chart) => ({
        bytes: CHART_BYTES + SERIES_BYTES * chart.series.length,
        queue(context) {
          const there = target(context);
          if (present.includes(chart.name)) pointToCells(there, chart);
          else addChart(there, chart);
        },
      }))
  );
}

/** Takes away what a failed batch may have left of new charts; 1 sync, 2 where there are some. */
export async function dropCharts(
  context: Excel.RequestContext,
  planned: readonly ChartsOfSheet[]
): Promise<OfficeReason | null> {
  const loaded = planned.map(({ target, charts, present }) => {
    const found = target(context).charts;
    found.load({ name: true });
    const fresh = charts.map(({ name }) => name).filter((name) => !present.includes(name));
    return { found, fresh };
  });
  const failure = await trySync(context);
  if (failure !== null) return failure;
  const left = loaded.flatMap(({ found, fresh }) =>
    found.items.filter(({ name }) => fresh.includes(name))
  );
  if (left.length === 0) return null;
  left.forEach((chart) => chart.delete());
  return trySync(context);
}

function pointToCells(sheet: Excel.Worksheet, chart: PlannedChart): void {
  const there = sheet.charts.getItem(chart.name);
  there.title.text = chart.title;
  chart.series.forEach(({ values }, i) => {
    const series = there.series.getItemAt(i);
    series.setValues(rangeAt(sheet, areaAddress(values)));
    series.setXAxisValues(rangeAt(sheet, areaAddress(chart.categories)));
  });
}

function addChart(sheet: Excel.Worksheet, chart: PlannedChart): void {
  const { area, series, kind } = chart;
  const [first] = series;
  if (!first) return;
  const by = first.values.rows > 1 ? "Columns" : "Rows";
  const added = sheet.charts.add(TYPES[kind], rangeAt(sheet, areaAddress(first.values)), by);
  added.name = chart.name;
  added.title.text = chart.title;
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  added.setPosition(cellAddress(area), cellAddress(last));
  series.forEach((planned, i) => addSeries(sheet, added, chart, planned, i));
  added.legend.visible = series.length > 1;
  if (series.length > 1) added.legend.position = "Bottom";
  setUpAxes(added, chart);
}

/** The first series is the one that the chart was added with. */
function addSeries(
  sheet: Excel.Worksheet,
  added: Excel.Chart,
  { categories, kind }: PlannedChart,
  { label, values, color, dashed }: PlannedChart["series"][number],
  i: number
): void {
  const series = i === 0 ? added.series.getItemAt(0) : added.series.add(label);
  if (i === 0) series.name = label;
  else series.setValues(rangeAt(sheet, areaAddress(values)));
  series.setXAxisValues(rangeAt(sheet, areaAddress(categories)));
  if (kind === "bars") {
    series.format.fill.setSolidColor(color);
    series.hasDataLabels = true;
    return;
  }
  series.format.line.color = color;
  if (dashed) series.format.line.lineStyle = "Dash";
}

function setUpAxes({ axes }: Excel.Chart, { kind, format, max }: PlannedChart): void {
  axes.valueAxis.minimum = 0;
  if (max !== null) axes.valueAxis.maximum = max;
  axes.valueAxis.numberFormat = format;
  if (kind !== "bars") return;
  axes.categoryAxis.reversePlotOrder = true;
  // The axis would lie on top now, and the labels say the same.
  axes.valueAxis.visible = false;
}
