import { printAddress } from "../../engine/a1";
import { found, invalidArgument } from "../host-error";
import { WireCollection, WireObject } from "../wire/wire-object";
import { Cells } from "./cells";
import type { ChartSeriesRecord, ModelContext } from "./context";
import { keeps, KeptProperties } from "./kept-properties";

/** A series without looks over these cells. */
export function seriesRecord(name: string, values: Cells | null): ChartSeriesRecord {
  return { properties: { name }, line: {}, fill: {}, values, categories: null };
}

/** The first area of what the client gave, followed so that it moves when rows come and go. */
export function keepRange({ objects, references }: ModelContext, source: unknown): Cells {
  const area = source instanceof Cells ? source.covered[0] : undefined;
  if (!(source instanceof Cells) || !area) throw invalidArgument();
  const range = objects.range(source.sheet, area);
  references.follow(range);
  return range as Cells;
}

/** Excel.ChartSeriesCollection. */
export class ChartSeriesCollection extends WireCollection {
  readonly className = "ChartSeriesCollection";

  constructor(
    private readonly context: ModelContext,
    private readonly records: ChartSeriesRecord[]
  ) {
    super();
  }

  items(): readonly WireObject[] {
    return this.records.map((record) => new ChartSeries(this.context, this.records, record));
  }

  get count(): number {
    return this.records.length;
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: number): WireObject {
    return new ChartSeries(this.context, this.records, found(this.records[index]));
  }

  add(name: unknown): WireObject {
    const given = typeof name === "string" ? name : `系列${this.count + 1}`;
    this.records.push(seriesRecord(given, null));
    return this.getItemAt(this.count - 1);
  }
}

/** Excel.ChartSeries. */
class ChartSeries extends KeptProperties {
  readonly className = "ChartSeries";

  constructor(
    private readonly context: ModelContext,
    private readonly records: ChartSeriesRecord[],
    private readonly record: ChartSeriesRecord
  ) {
    super(record.properties);
  }

  get format(): WireObject {
    return new ChartSeriesFormat(this.record);
  }

  setValues(source: unknown): void {
    this.record.values = keepRange(this.context, source);
  }

  setXAxisValues(source: unknown): void {
    this.record.categories = keepRange(this.context, source);
  }

  /** Where the values or the categories come from: "" where that was never set. */
  getDimensionDataSourceString(dimension: unknown): string {
    const cells = dimension === "Categories" ? this.record.categories : this.record.values;
    return cells?.covered[0] ? printAddress(cells.sheet.name, cells.covered[0]) : "";
  }

  delete(): void {
    this.records.splice(this.records.indexOf(this.record), 1);
  }
}

keeps(ChartSeries, ["name", "hasDataLabels", "gapWidth", "markerStyle", "smooth"]);

/** Excel.ChartSeriesFormat. */
class ChartSeriesFormat extends WireObject {
  readonly className = "ChartSeriesFormat";

  constructor(private readonly record: ChartSeriesRecord) {
    super();
  }

  get line(): WireObject {
    return new ChartLineFormat(this.record.line);
  }

  get fill(): WireObject {
    return new ChartFill(this.record.fill);
  }
}

/** Excel.ChartLineFormat. */
class ChartLineFormat extends KeptProperties {
  readonly className = "ChartLineFormat";
}

keeps(ChartLineFormat, ["color", "lineStyle", "weight"]);

/** Excel.ChartFill, which can be set and not read. */
class ChartFill extends KeptProperties {
  readonly className = "ChartFill";

  setSolidColor(color: unknown): void {
    this.kept.color = color;
  }
}
