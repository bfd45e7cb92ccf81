import type { EngineWorkbook } from "../../engine/types";
import type { EventHub } from "../events";
import type { Faults } from "../faults";
import type { HostSettings } from "../host-options";
import { References } from "../wire/references";
import { ADD_IN, type Calculation, type ModelContext } from "./context";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { Worksheet } from "./worksheet";

/** What the host brings along. */
interface Surroundings {
  readonly workbook: EngineWorkbook;
  readonly settings: HostSettings;
  readonly faults: Faults;
  readonly events: EventHub;
  readonly calculation: Calculation;
}

/** The shared state of a workbook's objects. */
export function createContext(surroundings: Surroundings): ModelContext {
  const { workbook, settings, faults, events, calculation } = surroundings;
  const context: ModelContext = {
    workbook,
    settings,
    faults,
    events,
    calculation,
    references: new References(),
    charts: new Map(),
    actor: ADD_IN,
    activeSheet: workbook.selection.sheet.id,
    structurePassword: "",
    objects: {
      worksheet: (sheet) => new Worksheet(context, sheet),
      range: (sheet, area) => new Range(context, sheet, area),
      rangeAreas: (sheet, areas) => new RangeAreas(context, sheet, areas),
    },
  };
  return context;
}
