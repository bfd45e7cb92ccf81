import { columnLabelOf } from "../domain";
import type { TextCell } from "./text-blocks";

/** Fewer of its labels are no header row of the list of indicators. */
const MIN_COLUMNS = 3;

/** True for the header row of the list of indicators. */
export function isIndicatorHeader(cells: readonly TextCell[]): boolean {
  return cells.filter(({ text }) => columnLabelOf(text) !== null).length >= MIN_COLUMNS;
}
