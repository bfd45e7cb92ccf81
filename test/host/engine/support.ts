/** Words for the engine's tests: cells by their A1 address. */
import {
  parseArea,
  type Area,
  type CellInput,
  type CellStyle,
  type CellValue,
  type EngineSheet,
} from "../../../src/workbench/engine";

export function area(text: string): Area {
  const found = parseArea(text);
  if (!found) throw new Error(`no area: ${text}`);
  return found;
}

/** Writes one cell; a text beginning with "=" is a formula. */
export function put(sheet: EngineSheet, address: string, value: CellValue): void {
  const formula = typeof value === "string" && value.startsWith("=");
  const input: CellInput = formula ? { formula: value } : { value };
  sheet.write(area(address), () => input);
}

export function valueAt(sheet: EngineSheet, address: string): CellValue {
  const { top, left } = area(address);
  return sheet.value(top, left);
}

export function formulaAt(sheet: EngineSheet, address: string): string {
  const { top, left } = area(address);
  return sheet.formula(top, left);
}

export function styleAt(sheet: EngineSheet, address: string): CellStyle {
  const { top, left } = area(address);
  return sheet.style(top, left);
}
