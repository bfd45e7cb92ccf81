import {
  IUniverInstanceService,
  UniverInstanceType,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import { createWorkbook } from "../../src/workbench/engine";
import { createHeadlessUniver } from "../../src/workbench/engine/create-univer";
import type { EngineSheet, EngineWorkbook } from "../../src/workbench/engine/types";

/** A workbook that was prepared once: each copy is a workbook of its own, with the same ids of sheets. */
export interface KeptWorkbook {
  readonly workbook: EngineWorkbook;
  copy(): EngineWorkbook;
}

/** An empty workbook; what is in it when a copy is asked for is what the copy holds. */
export function keepWorkbook(): KeptWorkbook {
  const { workbook, univer } = startWorkbook();
  return { workbook, copy: () => copyOf(workbook, univer) };
}

function startWorkbook(snapshot?: object): { workbook: EngineWorkbook; univer: Univer } {
  let started: Univer | null = null;
  const workbook = createWorkbook({
    start: (empty) => (started = createHeadlessUniver({ ...empty, ...snapshot, id: empty.id! })),
  });
  if (!started) throw new Error("the workbook was not started");
  return { workbook, univer: started };
}

/** Cells, formats, merges and sizes are Univer's; the rest is the engine's own. */
function copyOf(kept: EngineWorkbook, univer: Univer): EngineWorkbook {
  const instances = univer.__getInjector().get(IUniverInstanceService);
  const [unit] = instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  if (!unit) throw new Error("there is no workbook to copy");
  const { workbook } = startWorkbook({ ...structuredClone(unit.getSnapshot()), resources: [] });
  for (const name of kept.names()) workbook.setName(name);
  for (const [key, value] of kept.settings) workbook.settings.set(key, value);
  workbook.sheets().forEach((sheet, i) => takeOver(sheet, kept.sheets()[i]!));
  const { sheet, area } = kept.selection;
  workbook.selection = { sheet: workbook.sheets().find(({ id }) => id === sheet.id)!, area };
  return workbook;
}

function takeOver(sheet: EngineSheet, kept: EngineSheet): void {
  sheet.dataValidations = kept.dataValidations;
  sheet.conditionalFormats = kept.conditionalFormats;
  sheet.pageLayout = kept.pageLayout;
  sheet.protection = kept.protection;
  if (kept.visibility === "VeryHidden") sheet.visibility = "VeryHidden";
}
