/** What Univer's cell data mean as values, and the cell data for a value or formula. */
import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellInput, CellValue } from "./types";

const ERRORS = new Set([
  "#REF!",
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
]);

export const isFormula = (cell: ICellData): boolean => Boolean(cell.f) || Boolean(cell.si);

function textOf(cell: ICellData): string | null {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/, "").replaceAll("\r", "\n");
}

/** A formula's error result and a constant error are stored as texts: the first is known by its formula, the second by our mark. */
function isError(cell: ICellData, text: string): boolean {
  return isFormula(cell) ? ERRORS.has(text) : cell.custom?.["error"] === text;
}

export function readValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const { v, t } = cell;
  if (v === undefined || v === null) return textOf(cell);
  if (t === CellValueType.BOOLEAN || typeof v === "boolean") return Boolean(v);
  if (t === CellValueType.NUMBER || (typeof v === "number" && !t)) return Number(v);
  const text = String(v);
  return isError(cell, text) ? { error: text } : text;
}

function storedValue(value: CellValue): { v: string | number | null; t: CellValueType | null } {
  if (value === null || value === "") return { v: null, t: null };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  return { v: typeof value === "string" ? value : value.error, t: CellValueType.STRING };
}

function customFor(
  cell: Nullable<ICellData>,
  input: CellInput
): Record<string, unknown> | null | undefined {
  const error =
    "value" in input && typeof input.value === "object" ? input.value?.error : undefined;
  if (error === undefined && !cell?.custom?.["error"]) return undefined;
  const rest: Record<string, unknown> = { ...cell?.custom };
  delete rest["error"];
  if (error !== undefined) rest["error"] = error;
  return Object.keys(rest).length > 0 ? rest : null;
}

export function cellFor(cell: Nullable<ICellData>, input: CellInput): object {
  const custom = customFor(cell, input);
  const kept = custom === undefined ? {} : { custom };
  if ("formula" in input) return { f: input.formula, si: null, p: null, v: null, t: null, ...kept };
  return { f: null, si: null, p: null, ...storedValue(input.value), ...kept };
}
