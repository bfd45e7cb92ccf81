import type { EngineSheet, Visibility } from "../../engine/types";
import { freeSheetName, nameOfCopy, requireSheetName } from "../behaviour/sheet-name";
import { HostError, invalidArgument } from "../host-error";
import { Cells } from "./cells";
import type { ModelContext } from "./context";
import { copySheetContents } from "./copy-sheet";
import { requireFront, requireStructure } from "./guards";
import { show } from "./selection";

const TOP_LEFT = { top: 0, left: 0, bottom: 0, right: 0 };

/** Adds a sheet behind all others, named SheetN where no name is given. */
export function addSheet(context: ModelContext, name: unknown): EngineSheet {
  requireFront(context);
  requireStructure(context);
  const sheets = context.workbook.sheets();
  const sheet = insertSheet(context, requireSheetName(name ?? freeSheetName(sheets), sheets));
  added(context, sheet);
  return sheet;
}

/** Deletes a sheet with all that is kept of it. One visible sheet must stay. */
export function deleteSheet(context: ModelContext, sheet: EngineSheet): void {
  requireFront(context);
  requireStructure(context);
  if (sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation");
  requireOtherVisible(context, sheet);
  const { workbook, references, events, actor } = context;
  if (workbook.selection.sheet.id === sheet.id) showNeighbour(context, sheet);
  for (const kept of references.all()) {
    if (kept instanceof Cells && kept.sheet.id === sheet.id)
      references.release(references.idOf(kept));
  }
  for (const other of workbook.sheets()) context.calculation.touch(other);
  workbook.removeSheet(sheet);
  events.raise("Deleted", { worksheetId: sheet.id, source: actor.source });
}

export function renameSheet(context: ModelContext, sheet: EngineSheet, name: unknown): void {
  requireStructure(context);
  const nameBefore = sheet.name;
  sheet.name = requireSheetName(name, context.workbook.sheets(), sheet);
  context.events.raise("NameChanged", {
    worksheetId: sheet.id,
    source: context.actor.source,
    nameBefore,
    nameAfter: sheet.name,
  });
}

export function moveSheet(context: ModelContext, sheet: EngineSheet, position: number): void {
  requireStructure(context);
  if (!Number.isInteger(position) || position < 0 || position >= context.workbook.sheets().length) {
    throw invalidArgument();
  }
  context.workbook.moveSheet(sheet, position);
}

/** Shows or hides a sheet. One visible sheet must stay. */
export function showSheet(context: ModelContext, sheet: EngineSheet, visibility: Visibility): void {
  requireStructure(context);
  if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw invalidArgument();
  if (visibility !== "Visible") requireOtherVisible(context, sheet);
  sheet.visibility = visibility;
  const isActive = context.workbook.selection.sheet.id === sheet.id;
  if (visibility !== "Visible" && isActive) showNeighbour(context, sheet);
}

/** Copies a sheet to where Excel.WorksheetPositionType says, relative to the other sheet. */
export function copySheet(
  context: ModelContext,
  sheet: EngineSheet,
  positionType: unknown,
  relativeTo: EngineSheet | null
): EngineSheet {
  requireFront(context);
  requireStructure(context);
  const { workbook } = context;
  const copy = insertSheet(context, nameOfCopy(sheet.name, workbook.sheets()));
  copySheetContents(sheet, copy);
  workbook.moveSheet(copy, positionOf(context, positionType, relativeTo));
  added(context, copy);
  return copy;
}

/** The next sheet in a direction; null at the end. */
export function neighbour(
  { workbook }: ModelContext,
  sheet: EngineSheet,
  step: 1 | -1,
  visibleOnly: boolean
): EngineSheet | null {
  const sheets = workbook.sheets();
  let index = sheets.findIndex(({ id }) => id === sheet.id) + step;
  while (visibleOnly && sheets[index] && sheets[index]!.visibility !== "Visible") index += step;
  return sheets[index] ?? null;
}

function positionOf(
  { workbook }: ModelContext,
  positionType: unknown,
  relativeTo: EngineSheet | null
): number {
  const last = workbook.sheets().length - 1;
  if (positionType === "Beginning") return 0;
  if (positionType === "End" || positionType === "None") return last;
  const index = workbook.sheets().findIndex(({ id }) => id === relativeTo?.id);
  if (index < 0) throw invalidArgument();
  return positionType === "Before" ? index : index + 1;
}

/** A new sheet does not come to the front by itself. */
function insertSheet({ workbook }: ModelContext, name: string): EngineSheet {
  const { selection } = workbook;
  const sheet = workbook.addSheet(name);
  workbook.selection = selection;
  return sheet;
}

function added({ events, actor, calculation }: ModelContext, sheet: EngineSheet): void {
  calculation.touch(sheet);
  events.raise("Added", { worksheetId: sheet.id, source: actor.source });
}

function showNeighbour(context: ModelContext, sheet: EngineSheet): void {
  const next = neighbour(context, sheet, 1, true) ?? neighbour(context, sheet, -1, true);
  if (next) show(context, next, TOP_LEFT);
}

function requireOtherVisible({ workbook }: ModelContext, sheet: EngineSheet): void {
  const others = workbook
    .sheets()
    .filter(({ id, visibility }) => id !== sheet.id && visibility === "Visible");
  if (others.length === 0)
    throw new HostError(
      "InvalidOperation",
      "A workbook must contain at least one visible worksheet."
    );
}
