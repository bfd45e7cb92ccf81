import { filledRows, textAt } from "../sheet/grid-rows";
import { findHeader, holdsList, type ListHeader } from "../lists/columns";
import { updateHead } from "../lists/head";
import type { ListRow } from "../lists/rows";
import { mergeLines, type KnownLines } from "../lists/merge-lines";
import { GENERAL_FORMAT } from "../sheet/number-formats";
import { nameOn, PROBLEMS_NAME } from "../lists/own-names";
import { firstRowBelow, planListUpdate, planNewList, type ListKind } from "../lists/plan-list";
import { PROBLEM_COLUMNS, type ProblemKey } from "./columns";
import {
  keysOfProblem,
  keysOfProblemLine,
  type ProblemContent,
  type ProblemEntry,
  type ProblemTexts,
} from "./entry";
import type { SheetGrid, StandingGrid } from "../sheet/sheet-grid";
import { fittingText, number, text, type NewOrUpdate, type SheetUpdate } from "../sheet/sheet-plan";

const PROBLEMS: ListKind<ProblemKey> = {
  sheet: "汇总问题",
  title: "汇总问题清单",
  defined: PROBLEMS_NAME,
  columns: PROBLEM_COLUMNS,
  tabColor: "#C50F1F",
};

/** Below the lines of the head: what may be written into the sheet. */
const NOTE = "再次汇总时原地更新：自加的列和备注保留，已不存在的问题标为“已改正”或“已不在”。";

/** Stands in the list where there is nothing to tell. */
const NOTHING = "没有发现问题。";

interface ProblemLine {
  readonly row: number;
  readonly texts: ProblemTexts;
}

interface ProblemsOnSheet extends KnownLines<ProblemLine> {
  readonly header: ListHeader<ProblemKey>;
}

/**
 * Everything that a reviewer must look at after summing up files. Where `existing` is such a list of ours, it
 * is brought up to date in place; what is gone stays as 已改正 or 已不在, or as it was where other files are kept.
 */
export function planProblems(
  content: ProblemContent,
  existing: StandingGrid | null = null
): NewOrUpdate {
  const known = existing && readProblems(existing);
  if (known) return { kind: "update", update: planUpdate(content, existing, known) };
  const lines = [...content.head.map(({ begin, rest }) => begin + rest), NOTE];
  const first = firstRowBelow(lines);
  const rows = content.entries.map((entry, i) => ({
    row: first + i,
    values: { number: number(i + 1), ...entryValues(entry) },
  }));
  const nothing = [{ row: first, values: { sentence: text(NOTHING) } }];
  return { kind: "new", plan: planNewList(PROBLEMS, lines, rows.length > 0 ? rows : nothing) };
}

function planUpdate(
  content: ProblemContent,
  grid: StandingGrid,
  known: ProblemsOnSheet
): SheetUpdate {
  const stays = ({ texts }: ProblemLine) => isKept(texts.file, content);
  const merged = mergeLines(known, content.entries, keysOfProblemLine, keysOfProblem, stays);
  const rows = merged.rows.map(({ row, line, thing }, i): ListRow<ProblemKey> => ({
    row,
    ...(line && { from: line.row }),
    values: {
      number: number(i + 1),
      ...(thing ? entryValues(thing) : line && goneValues(line, content)),
    },
  }));
  const update = planListUpdate(PROBLEMS, {
    grid,
    header: known.header,
    insertRows: merged.insertRows,
    rows,
    lastRow: rows.at(-1)?.row ?? known.end - 1,
  });
  const above = filledRows(grid).filter(({ row }) => row < known.header.row);
  const head = updateHead(
    above.flatMap(({ cells }) => cells),
    content.head,
    grid.name
  );
  const areas = head.cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  return {
    ...update,
    notices: head.notices,
    plan: {
      ...update.plan,
      cells: [...head.cells, ...update.plan.cells],
      numberFormats: [...update.plan.numberFormats, { format: GENERAL_FORMAT, areas }],
    },
  };
}

/** Reads a list of ours by its words; null for another sheet, and where not all of it could be read. */
function readProblems(grid: SheetGrid): ProblemsOnSheet | null {
  const ours = nameOn(grid, PROBLEMS_NAME) !== null || holdsList(grid, PROBLEM_COLUMNS);
  if (!ours || grid.truncated) return null;
  const rows = filledRows(grid);
  const header = findHeader(rows, PROBLEM_COLUMNS);
  if (!header) return null;
  const below = rows.map(({ row }) => row).filter((row) => row > header.row);
  const lines = below
    .map((row) => ({ row, texts: textsOf(grid, header, row) }))
    // A row without category and state is the user's own, or says that there is nothing.
    .filter(({ texts }) => texts.category !== "" && texts.state !== "");
  return { header, lines, end: (below.at(-1) ?? header.row) + 1 };
}

function textsOf(grid: SheetGrid, { columns }: ListHeader<ProblemKey>, row: number): ProblemTexts {
  return Object.fromEntries(
    PROBLEM_COLUMNS.map(({ key }) => [key, textAt(grid, row, columns.get(key) ?? -1)])
  ) as Record<ProblemKey, string>;
}

function isKept(file: string, { filesRead, filesUnread, others }: ProblemContent): boolean {
  return others === "keep" && file !== "" && !filesRead.has(file) && !filesUnread.has(file);
}

/** A line that nobody knows anything new of stays as it is. */
function goneValues(
  { texts: { file } }: ProblemLine,
  content: ProblemContent
): ListRow<ProblemKey>["values"] {
  const { filesRead, filesUnread } = content;
  if (filesUnread.has(file) || isKept(file, content)) return {};
  return { state: text(file === "" || filesRead.has(file) ? "已改正" : "已不在") };
}

function entryValues(entry: ProblemEntry): ListRow<ProblemKey>["values"] {
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [key, fittingText(value as string)])
  );
}
