import type { CellValue } from "../../engine/types";

/** A value as Range.values has it: "" for an empty cell, an error by its text. */
export function valueOnWire(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** Excel.RangeValueType. */
export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  switch (typeof value) {
    case "number":
      return "Double";
    case "boolean":
      return "Boolean";
    case "string":
      return "String";
    default:
      return "Error";
  }
}
