import type { PlannedValue } from "./sheet-plan";

export const TEXT_FORMAT = "@";
export const GENERAL_FORMAT = "General";

/** A cell formatted as text shows #### when it holds more than this. */
const TEXT_CELL_LIMIT = 255;

/** The format of a text's cell: text, or General for one too long to be shown in a text cell. */
export function textFormat(value: PlannedValue): string {
  const tooLong = value.kind === "text" && value.text.length > TEXT_CELL_LIMIT;
  return tooLong ? GENERAL_FORMAT : TEXT_FORMAT;
}
