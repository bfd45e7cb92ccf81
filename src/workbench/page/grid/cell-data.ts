import { WrapStrategy, type ICellData } from "@univerjs/core";
import type { EngineSheet } from "../../engine";
import { cellFor } from "../../engine/cell-value";
import { coerce } from "../../host/behaviour/coerce";
import type { Host } from "../../host/host";
import type { Grid } from "./create-grid";

/** A cell, with the text that the user enters there. */
export interface Entry {
  readonly sheet: EngineSheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Univer's data for a text by the host's own rules: 40 in a percentage cell is 40%, a text cell keeps all as text. */
export function enteredCell(
  grid: Grid,
  host: Host,
  { sheet, row, column, text }: Entry
): ICellData {
  const old = grid.unit.getSheetBySheetId(sheet.id)?.getCellRaw(row, column);
  const numberFormat = sheet.style(row, column).numberFormat ?? "General";
  const { input, format } = coerce(text, numberFormat, host.settings.today());
  const style = {
    ...(format !== undefined && { n: { pattern: format } }),
    ...(text.includes("\n") && { tb: WrapStrategy.WRAP }), // as Excel does for a line break
  };
  return { ...cellFor(old, input), ...(Object.keys(style).length > 0 && { s: style }) };
}
