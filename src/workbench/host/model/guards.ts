import type { Area, EngineSheet, UserChange } from "../../engine/types";
import { accessDenied, HostError } from "../host-error";
import type { ModelContext } from "./context";
import { writtenPart } from "../behaviour/areas";

/** Options of Excel.WorksheetProtectionOptions that let a protected sheet be changed. */
export type Allowance =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertRows"
  | "allowInsertHyperlinks"
  | "allowDeleteColumns"
  | "allowDeleteRows";

/** A protected sheet refuses what its options do not allow; null stands for what no option allows. */
export function requireAllowed({ protection }: EngineSheet, allowance: Allowance | null): void {
  if (!protection) return;
  if (allowance === null || protection.options[allowance] !== true) throw accessDenied();
}

/** A protected sheet refuses to have locked cells written. */
export function requireUnlocked(sheet: EngineSheet, areas: readonly Area[]): void {
  if (!sheet.protection) return;
  for (const area of areas) if (hasLockedCell(sheet, area)) throw accessDenied();
}

/** A workbook whose structure is protected keeps its sheets as they are. */
export function requireStructure({ workbook }: ModelContext): void {
  if (workbook.structureProtected) throw accessDenied();
}

/** With another workbook in front Excel can not reach this one's window. */
export function requireFront({ faults }: ModelContext): void {
  if (faults.otherWorkbookInFront) throw new HostError("GeneralException");
}

/** Whether a sheet lets the user do something in the grid itself. */
export function userMay(sheet: EngineSheet, change: UserChange): boolean {
  if (!sheet.protection) return true;
  if (change.kind === "cells") return !hasLockedCell(sheet, change.area);
  const { options } = sheet.protection;
  if (change.kind === "formats") return options["allowFormatCells"] === true;
  const { axis, kind } = change.shift;
  return options[SHIFTS[axis][kind]] === true;
}

const SHIFTS = {
  rows: { insert: "allowInsertRows", delete: "allowDeleteRows" },
  columns: { insert: "allowInsertColumns", delete: "allowDeleteColumns" },
} as const;

function hasLockedCell(sheet: EngineSheet, area: Area): boolean {
  const { top, left, bottom, right } = writtenPart(sheet, area) ?? {
    ...area,
    bottom: area.top,
    right: area.left,
  };
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (sheet.style(row, column).locked !== false) return true;
    }
  }
  return false;
}
