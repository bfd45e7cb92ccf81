import type { Area, EngineSheet, EngineWorkbook } from "../../engine/types";
import type { EventHub } from "../events";
import type { Faults } from "../faults";
import type { HostSettings } from "../host-options";
import type { References } from "../wire/references";
import type { WireObject } from "../wire/wire-object";

/** Makes objects of other families, so that the families need not import one another. */
interface ObjectFactory {
  worksheet(sheet: EngineSheet): WireObject;
  range(sheet: EngineSheet, area: Area): WireObject;
  rangeAreas(sheet: EngineSheet, areas: readonly Area[]): WireObject;
}

/** On whose behalf the workbook changes, as events tell it. */
export interface Actor {
  readonly source: "Local" | "Remote";
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
}

export const ADD_IN: Actor = { source: "Local", triggerSource: "ThisLocalAddin" };
export const USER: Actor = { source: "Local", triggerSource: "Unknown" };
export const CO_AUTHOR: Actor = { source: "Remote", triggerSource: "Unknown" };

/** What every object of the model shares. */
export interface ModelContext {
  readonly workbook: EngineWorkbook;
  readonly settings: HostSettings;
  readonly faults: Faults;
  readonly events: EventHub;
  readonly references: References;
  readonly objects: ObjectFactory;
  readonly calculation: Calculation;
  readonly charts: Map<string, readonly ChartRecord[]>;
  actor: Actor;
  /** The id of the sheet that events last told of as active. */
  activeSheet: string;
  /** The password of a protected structure; the engine keeps none. */
  structurePassword: string;
}

/** A chart, which the engine's grid can not hold; kept by the sheet's id. */
export interface ChartRecord {
  readonly id: string;
  readonly properties: Kept;
  readonly title: Kept;
  readonly legend: Kept;
  readonly valueAxis: Kept;
  readonly categoryAxis: Kept;
  readonly series: ChartSeriesRecord[];
  /** The cells that it covers, where it was placed by them; they move when rows come and go. */
  place: KeptRange | null;
}

/** Cells that a chart points to; what keeps them lets them move. */
export interface KeptRange {
  readonly sheet: EngineSheet;
  readonly covered: readonly Area[];
}

/** Properties as they were set. */
export type Kept = Record<string, unknown>;

export interface ChartSeriesRecord {
  readonly properties: Kept;
  readonly line: Kept;
  readonly fill: Kept;
  /** Kept ranges, which move when rows come and go. */
  values: KeptRange | null;
  categories: KeptRange | null;
}

/** When formulas are calculated. */
export interface Calculation {
  mode: string;
  /** Notes that cells of a sheet have changed. */
  touch(sheet: EngineSheet): void;
  /** Calculates what is due; resolves at once when nothing is. */
  run(): Promise<void>;
}
