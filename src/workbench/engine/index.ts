/** The spreadsheet engine of the workbench: what host/, xlsx/ and page/ may use of it. */
import { createHeadlessUniver } from "./create-univer";
import { emptyWorkbook } from "./snapshot";
import type { EngineWorkbook } from "./types";
import { Unit } from "./unit";
import { UniverWorkbook } from "./workbook";

export * from "./a1";
export type * from "./types";

/** Univer keeps parsed formulas by workbook id for the whole process: no two workbooks may share one. */
let workbooksMade = 0;

/** A new workbook without a window; by default one sheet, "Sheet1". Call dispose() when done with it. */
export function createWorkbook(
  options: { name?: string; sheets?: readonly string[] } = {}
): EngineWorkbook {
  const { name = "工作簿1", sheets = ["Sheet1"] } = options;
  const id = `workbook-${++workbooksMade}`;
  const univer = createHeadlessUniver(emptyWorkbook(id, name, sheets));
  return new UniverWorkbook(new Unit(univer, id));
}
