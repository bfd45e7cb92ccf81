import type { EngineSheet } from "../../engine/types";
import { HostError, invalidArgument } from "../host-error";

const MAX_LENGTH = 31;
const ILLEGAL = /[:\\/?*[\]]/;

/** Checks a name for a sheet among the others; `self` is the sheet that is being renamed. */
export function requireSheetName(
  name: unknown,
  sheets: readonly EngineSheet[],
  self?: EngineSheet
): string {
  if (typeof name !== "string" || !isLegal(name)) throw invalidArgument();
  const holder = sheets.find((sheet) => sameName(sheet.name, name));
  if (holder && holder.id !== self?.id) throw new HostError("ItemAlreadyExists");
  return name;
}

/** Excel compares names of sheets without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** "Sheet3" where Sheet1 and Sheet2 are taken. */
export function freeSheetName(sheets: readonly EngineSheet[]): string {
  for (let number = 1; ; number++) {
    const name = `Sheet${number}`;
    if (!sheets.some((sheet) => sameName(sheet.name, name))) return name;
  }
}

/** "1.培训 (2)", shortened so that it fits. */
export function nameOfCopy(name: string, sheets: readonly EngineSheet[]): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const copy = name.slice(0, MAX_LENGTH - suffix.length) + suffix;
    if (!sheets.some((sheet) => sameName(sheet.name, copy))) return copy;
  }
}

function isLegal(name: string): boolean {
  const reserved = sameName(name, "History");
  return (
    name !== "" &&
    name.length <= MAX_LENGTH &&
    !ILLEGAL.test(name) &&
    !/^'|'$/.test(name) &&
    !reserved
  );
}
