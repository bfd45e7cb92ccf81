import { found } from "../host-error";
import { WireCollection, WireObject } from "../wire/wire-object";
import type { ChartSeriesRecord } from "./context";

/** Excel.ChartSeriesCollection. */
export class ChartSeriesCollection extends WireCollection {
  readonly className = "ChartSeriesCollection";

  constructor(private readonly records: readonly ChartSeriesRecord[]) {
    super();
  }

  items(): readonly WireObject[] {
    return this.records.map((record) => new ChartSeries(record));
  }

  get count(): number {
    return this.records.length;
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: number): WireObject {
    return new ChartSeries(found(this.records[index]));
  }
}

/** Excel.ChartSeries. */
class ChartSeries extends WireObject {
  readonly className = "ChartSeries";

  constructor(private readonly record: ChartSeriesRecord) {
    super();
  }

  get name(): string {
    return this.record.name;
  }
}
