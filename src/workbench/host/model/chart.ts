import { parseAddress } from "../../engine/a1";
import type { Area, EngineSheet } from "../../engine/types";
import { found } from "../host-error";
import { WireObject } from "../wire/wire-object";
import { Cells } from "./cells";
import { ChartAxes } from "./chart-axes";
import { ChartSeriesCollection, keepRange } from "./chart-series";
import type { ChartRecord, ModelContext } from "./context";
import { keeps, KeptProperties } from "./kept-properties";

/** Excel.Chart. */
export class Chart extends KeptProperties {
  readonly className = "Chart";
  override readonly identity = "Id";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: EngineSheet,
    readonly record: ChartRecord
  ) {
    super(record.properties);
  }

  get id(): string {
    return this.record.id;
  }

  get title(): WireObject {
    return new ChartTitle(this.record.title);
  }

  get legend(): WireObject {
    return new ChartLegend(this.record.legend);
  }

  get axes(): WireObject {
    return new ChartAxes(this.record);
  }

  get series(): WireObject {
    return new ChartSeriesCollection(this.context, this.record.series);
  }

  get worksheet(): WireObject {
    return this.context.objects.worksheet(this.sheet);
  }

  setPosition(start: unknown, end: unknown = start): void {
    const [{ top, left }, { bottom, right }] = [areaOf(start), areaOf(end)];
    const range = this.context.objects.range(this.sheet, { top, left, bottom, right });
    this.record.place = keepRange(this.context, range);
  }

  delete(): void {
    const charts = this.context.charts.get(this.sheet.id) ?? [];
    this.context.charts.set(
      this.sheet.id,
      charts.filter(({ id }) => id !== this.record.id)
    );
  }
}

keeps(Chart, ["name", "chartType"]);

/** How far each measure of a chart that lies over cells reaches, in points. */
const MEASURES: Readonly<Record<string, (sheet: EngineSheet, place: Area) => number>> = {
  top: (sheet, { top }) => sumOf(0, top, (row) => sheet.rowHeight(row)),
  left: (sheet, { left }) => sumOf(0, left, (column) => sheet.columnWidth(column)),
  height: (sheet, { top, bottom }) => sumOf(top, bottom + 1, (row) => sheet.rowHeight(row)),
  width: (sheet, { left, right }) => sumOf(left, right + 1, (column) => sheet.columnWidth(column)),
};

for (const [name, measure] of Object.entries(MEASURES))
  Object.defineProperty(Chart.prototype, name, {
    get(this: Chart) {
      const { place, properties } = this.record;
      return place ? measure(place.sheet, found(place.covered[0])) : properties[name];
    },
    set(this: Chart, value: unknown) {
      this.record.place = null;
      this.record.properties[name] = value;
    },
  });

function sumOf(from: number, to: number, sizeOf: (index: number) => number): number {
  return Array.from({ length: to - from }, (_, i) => sizeOf(from + i)).reduce((a, b) => a + b, 0);
}

/** Excel.ChartTitle. */
class ChartTitle extends KeptProperties {
  readonly className = "ChartTitle";
}

keeps(ChartTitle, ["text", "visible"]);

/** Excel.ChartLegend. */
class ChartLegend extends KeptProperties {
  readonly className = "ChartLegend";
}

keeps(ChartLegend, ["position", "visible"]);

function areaOf(cell: unknown): Area {
  if (cell instanceof Cells) return found(cell.covered[0]);
  return found(parseAddress(String(cell))?.area);
}
