/** The spreadsheet engine of the workbench: what host/, xlsx/ and page/ may use of it. */
import { createHeadlessUniver, type StartUniver } from "./create-univer";
import { emptyWorkbook } from "./snapshot";
import type { EngineWorkbook } from "./types";
import { Unit } from "./unit";
import { UniverWorkbook } from "./workbook";

export * from "./a1";
export { union } from "./area";
export { cancelled } from "./cancel-command";
export { ENGINE_PLUGINS, type StartUniver } from "./create-univer";
export type * from "./types";

export interface WorkbookOptions {
  readonly name?: string;
  readonly sheets?: readonly string[];
  /** Starts the Univer around it; without a window unless told. */
  readonly start?: StartUniver;
}

/** Univer keeps parsed formulas by workbook id for the whole process: no two workbooks may share one. */
let workbooksMade = 0;

/** A new workbook, by default without a window and with one sheet, "Sheet1". Call dispose() when done with it. */
export function createWorkbook(options: WorkbookOptions = {}): EngineWorkbook {
  const { name = "工作簿1", sheets = ["Sheet1"], start = createHeadlessUniver } = options;
  const id = `workbook-${++workbooksMade}`;
  return new UniverWorkbook(new Unit(start(emptyWorkbook(id, name, sheets)), id));
}
