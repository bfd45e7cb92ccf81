import { parseAddress, printArea } from "../../engine/a1";
import type { Area, EngineSheet, PageLayout as Layout } from "../../engine/types";
import { HostError, invalidArgument } from "../host-error";
import { WireObject } from "../wire/wire-object";
import { Cells } from "./cells";
import type { ModelContext } from "./context";
import { HeaderFooterGroup } from "./headers-footers";

/** What Excel has for a new sheet; margins in points. */
const DEFAULTS: Layout = {
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  blackAndWhite: false,
  draftMode: false,
  firstPageNumber: "",
  printComments: "NoComments",
  printErrors: "AsDisplayed",
  printGridlines: false,
  printHeadings: false,
  printOrder: "DownThenOver",
};

const POINTS_PER: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: 72,
  Centimeters: 72 / 2.54,
};

/** Excel.PageLayout. Without a printer nothing of it works. */
export class PageLayout extends WireObject {
  readonly className = "PageLayout";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: EngineSheet
  ) {
    super();
  }

  get headersFooters(): WireObject {
    return new HeaderFooterGroup({
      read: () => this.read("headersFooters") ?? {},
      write: (value) => this.write("headersFooters", value),
    });
  }

  setPrintArea(range: unknown): void {
    this.write(
      "printArea",
      this.areasOf(range)
        .map((area) => printArea(area, true))
        .join(",")
    );
  }

  setPrintTitleRows(rows: unknown): void {
    this.write("printTitleRows", printArea(this.areasOf(rows)[0]!, true));
  }

  setPrintTitleColumns(columns: unknown): void {
    this.write("printTitleColumns", printArea(this.areasOf(columns)[0]!, true));
  }

  setPrintMargins(unit: string, margins: Readonly<Record<string, number>>): void {
    const points = POINTS_PER[unit];
    if (points === undefined) throw invalidArgument();
    for (const [side, size] of Object.entries(margins)) this.write(`${side}Margin`, size * points);
  }

  getPrintAreaOrNullObject(): WireObject | null {
    const areas = this.areasAt("printArea");
    return areas && this.context.objects.rangeAreas(this.sheet, areas);
  }

  getPrintTitleRowsOrNullObject(): WireObject | null {
    const areas = this.areasAt("printTitleRows");
    return areas && this.context.objects.range(this.sheet, areas[0]!);
  }

  getPrintTitleColumnsOrNullObject(): WireObject | null {
    const areas = this.areasAt("printTitleColumns");
    return areas && this.context.objects.range(this.sheet, areas[0]!);
  }

  read(name: string): unknown {
    this.requirePrinter();
    return this.sheet.pageLayout[name] ?? DEFAULTS[name];
  }

  write(name: string, value: unknown): void {
    this.requirePrinter();
    this.sheet.pageLayout = { ...this.sheet.pageLayout, [name]: value };
  }

  private requirePrinter(): void {
    if (this.context.faults.noPrinter) throw new HostError("GeneralException");
  }

  private areasAt(name: string): readonly Area[] | null {
    const text = this.read(name);
    return typeof text === "string" && text !== "" ? this.areasOf(text) : null;
  }

  private areasOf(range: unknown): readonly Area[] {
    if (range instanceof Cells) return range.covered;
    return String(range)
      .split(",")
      .map((text) => {
        const address = parseAddress(text);
        if (!address) throw invalidArgument();
        return address.area;
      });
  }
}

/** All plain properties of a page are read and written alike. */
for (const name of Object.keys(DEFAULTS)) {
  Object.defineProperty(PageLayout.prototype, name, {
    get(this: PageLayout) {
      return this.read(name);
    },
    set(this: PageLayout, value: unknown) {
      this.write(name, value);
    },
  });
}
