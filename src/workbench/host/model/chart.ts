import { printAddress } from "../../engine/a1";
import type { EngineSheet } from "../../engine/types";
import { WireObject } from "../wire/wire-object";
import { Cells } from "./cells";
import { ChartSeriesCollection } from "./chart-series";
import type { ChartRecord, ModelContext } from "./context";

/** Excel.Chart. */
export class Chart extends WireObject {
  readonly className = "Chart";
  override readonly identity = "Id";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: EngineSheet,
    readonly record: ChartRecord
  ) {
    super();
  }

  get id(): string {
    return this.record.id;
  }

  get title(): WireObject {
    return new ChartTitle(this.record);
  }

  get series(): WireObject {
    return new ChartSeriesCollection(this.record.series);
  }

  get worksheet(): WireObject {
    return this.context.objects.worksheet(this.sheet);
  }

  setPosition(start: unknown, end: unknown = start): void {
    const [from, to] = [addressOf(start), addressOf(end)];
    Object.assign(this.record.properties, { position: `${from}:${to}` });
  }

  delete(): void {
    const charts = this.context.charts.get(this.sheet.id) ?? [];
    this.context.charts.set(
      this.sheet.id,
      charts.filter(({ id }) => id !== this.record.id)
    );
  }
}

/** Excel.ChartTitle. */
class ChartTitle extends WireObject {
  readonly className = "ChartTitle";

  constructor(readonly record: ChartRecord) {
    super();
  }
}

for (const name of ["name", "chartType", "top", "left", "width", "height"])
  keeps(Chart, "properties", name);
for (const name of ["text", "visible"]) keeps(ChartTitle, "title", name);

/** Lets a class keep a property as it is set. */
function keeps(
  family: typeof Chart | typeof ChartTitle,
  store: "properties" | "title",
  name: string
): void {
  Object.defineProperty(family.prototype, name, {
    get(this: { readonly record: ChartRecord }) {
      return this.record[store][name];
    },
    set(this: { readonly record: ChartRecord }, value: unknown) {
      this.record[store][name] = value;
    },
  });
}

function addressOf(cell: unknown): string {
  return cell instanceof Cells ? printAddress(cell.sheet.name, cell.covered[0]!) : String(cell);
}
