import type { FilledCell } from "../sheet/grid-rows";
import { text, type PlannedCell } from "../sheet/sheet-plan";

/** A line above a list: how it begins, by which a re-run finds it, and what it says this time. */
export interface HeadLine {
  readonly begin: string;
  readonly rest: string;
  /** True for a line as we write it, of this run or of another one: any other one is the user's by now. */
  readonly isOurs: (line: string) => boolean;
}

/** The lines above a list that is brought up to date, and sentences about those that were left. */
export interface HeadUpdate {
  readonly cells: readonly PlannedCell[];
  readonly notices: readonly string[];
}

/**
 * Writes the lines above a list where the user has left them, and as they have: a line with words of their own
 * is kept, and what it would have said is told instead. `sheet` is what the sheet is called.
 */
export function updateHead(
  above: readonly FilledCell[],
  lines: readonly HeadLine[],
  sheet: string
): HeadUpdate {
  const updates = lines.map((line): HeadUpdate => {
    const { begin, rest, isOurs } = line;
    const found = above.filter((cell) => cell.text.startsWith(begin));
    const own = found.find((cell) => isOurs(cell.text));
    if (own)
      return {
        cells: [{ row: own.row, column: own.column, value: text(begin + rest) }],
        notices: [],
      };
    const notice = `“${sheet}”中以“${begin}”开头的一行已被改写，保留原样；本次应为：${rest}`;
    return { cells: [], notices: found.length > 0 ? [notice] : [] };
  });
  return {
    cells: updates.flatMap(({ cells }) => cells),
    notices: updates.flatMap(({ notices }) => notices),
  };
}
