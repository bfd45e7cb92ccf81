import { WireObject } from "../wire/wire-object";
import type { ChartRecord } from "./context";
import { keeps, KeptProperties } from "./kept-properties";

/** Excel.ChartAxes. */
export class ChartAxes extends WireObject {
  readonly className = "ChartAxes";

  constructor(private readonly record: ChartRecord) {
    super();
  }

  get valueAxis(): WireObject {
    return new ChartAxis(this.record.valueAxis);
  }

  get categoryAxis(): WireObject {
    return new ChartAxis(this.record.categoryAxis);
  }
}

/** Excel.ChartAxis. */
class ChartAxis extends KeptProperties {
  readonly className = "ChartAxis";
}

keeps(ChartAxis, ["numberFormat", "minimum", "maximum", "reversePlotOrder", "visible"]);
