import type { PlannedValue } from "./sheet-plan";

export const TEXT_FORMAT = "@";
export const GENERAL_FORMAT = "General";

/** 万元, two decimals. */
export const BUDGET_FORMAT = "0.00";

/** A cell formatted as text shows #### when it holds more than this. */
const TEXT_CELL_LIMIT = 255;

/** The format of a text's cell: text, or General for one too long to be shown in a text cell. */
export function textFormat(value: PlannedValue): string {
  const tooLong = value.kind === "text" && value.text.length > TEXT_CELL_LIMIT;
  return tooLong ? GENERAL_FORMAT : TEXT_FORMAT;
}

/**
 * The format of a share 0..1: whole percentages without decimals, others with up to two. Not `0.##%`, which
 * shows a half as "50.%".
 */
export function shareFormat(share: number | null): string {
  if (share === null) return "0%";
  const percent = Math.round(share * 10_000) / 100;
  if (Number.isInteger(percent)) return "0%";
  return Number.isInteger(percent * 10) ? "0.0%" : "0.00%";
}
