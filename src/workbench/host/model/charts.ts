import type { Area, EngineSheet } from "../../engine/types";
import { found, invalidArgument } from "../host-error";
import { WireCollection, type WireObject } from "../wire/wire-object";
import { Cells } from "./cells";
import { Chart } from "./chart";
import { keepRange, seriesRecord } from "./chart-series";
import type { ChartRecord, ModelContext } from "./context";

/** Excel.ChartCollection. The grid has no charts: the host keeps what was set and gives it back. */
export class ChartCollection extends WireCollection {
  readonly className = "ChartCollection";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: EngineSheet
  ) {
    super();
  }

  items(): readonly WireObject[] {
    return this.charts().map((chart) => this.wrap(chart));
  }

  get count(): number {
    return this.charts().length;
  }

  getCount(): number {
    return this.count;
  }

  add(type: unknown, source: unknown, seriesBy: unknown = "Auto"): WireObject {
    if (typeof type !== "string" || !(source instanceof Cells)) throw invalidArgument();
    const number = this.charts().length + 1;
    const area = source.covered[0]!;
    const chart: ChartRecord = {
      id: `{chart-${this.sheet.id}-${number}}`,
      properties: {
        name: `图表 ${number}`,
        chartType: type,
        top: 0,
        left: 0,
        width: 360,
        height: 216,
      },
      title: { text: "", visible: true },
      legend: { visible: true, position: "Right" },
      valueAxis: {},
      categoryAxis: {},
      series: linesOf(area, seriesBy).map((line, i) => {
        const cells = this.context.objects.range(source.sheet, line);
        return seriesRecord(`系列${i + 1}`, keepRange(this.context, cells));
      }),
      place: null,
    };
    this.context.charts.set(this.sheet.id, [...this.charts(), chart]);
    return this.wrap(chart);
  }

  getItem(key: unknown): WireObject {
    return found(this.getItemOrNullObject(key));
  }

  getItemOrNullObject(key: unknown): WireObject | null {
    const chart = this.charts().find(({ id, properties }) => id === key || properties.name === key);
    return chart ? this.wrap(chart) : null;
  }

  getItemAt(index: number): WireObject {
    return this.wrap(found(this.charts()[index]));
  }

  private charts(): readonly ChartRecord[] {
    return this.context.charts.get(this.sheet.id) ?? [];
  }

  private wrap(chart: ChartRecord): WireObject {
    return new Chart(this.context, this.sheet, chart);
  }
}

/** One series a column or a row; by itself Excel takes the longer side for the categories. */
function linesOf(area: Area, seriesBy: unknown): readonly Area[] {
  const { top, left, bottom, right } = area;
  const byColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && bottom - top >= right - left);
  return byColumns
    ? Array.from({ length: right - left + 1 }, (_, i) => ({
        ...area,
        left: left + i,
        right: left + i,
      }))
    : Array.from({ length: bottom - top + 1 }, (_, i) => ({
        ...area,
        top: top + i,
        bottom: top + i,
      }));
}
