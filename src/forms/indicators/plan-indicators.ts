import { BUDGET_FORMAT, type Area } from "../../domain";
import { INDICATOR_COLUMNS, type IndicatorKey } from "./columns";
import {
  GONE_INDICATOR,
  indicatorValues,
  isUnchanged,
  keysOfIndicator,
  keysOfIndicatorLine,
  readIndicatorList,
  type IndicatorLine,
  type IndicatorsOnSheet,
  type ListedIndicator,
} from "./list";
import { placedColumns, type PlacedColumn } from "../lists/columns";
import { areasIn, headerStyles, rowRuns } from "../lists/look";
import { listCells, type ListRow } from "../lists/rows";
import { mergeLines } from "../lists/merge-lines";
import { NOTHING_PLANNED } from "../sheet/nothing-planned";
import { GENERAL_FORMAT, TEXT_FORMAT, textFormat } from "../sheet/number-formats";
import type { SummedFiles } from "../lists/line-states";
import { INDICATORS_NAME, nameOn } from "../lists/own-names";
import { A4_LANDSCAPE } from "../sheet/print";
import type { StandingGrid } from "../sheet/sheet-grid";
import {
  text,
  type NewOrUpdate,
  type PlannedCell,
  type SheetPlan,
  type SheetUpdate,
} from "../sheet/sheet-plan";

const SHEET = "指标明细";

const HEADER_HEIGHT = 34;

/**
 * Every indicator in a row of its own below one row of heads, without merged cells: for a filter or a pivot.
 * Where `existing` is such a list of ours, it is brought up to date in place: rows that say the same are not
 * written, and what is gone stays as 已不在; rows of files that could not be read are left alone, and so are
 * those of others where these are kept.
 */
export function planIndicators(
  indicators: readonly ListedIndicator[],
  existing: StandingGrid | null = null,
  files: SummedFiles = { unread: [], read: [], others: "gone" }
): NewOrUpdate {
  const known = existing && readIndicatorList(existing);
  return known
    ? { kind: "update", update: planUpdate(indicators, existing, known, files) }
    : { kind: "new", plan: planNew(indicators) };
}

function planNew(indicators: readonly ListedIndicator[]): SheetPlan {
  const columns = INDICATOR_COLUMNS.map((one, column) => ({ ...one, column }));
  const rows = indicators.map((one, i) => ({ row: i + 1, values: indicatorValues(one) }));
  const body = listCells(columns, rows);
  return {
    ...NOTHING_PLANNED,
    name: SHEET,
    cells: [
      ...columns.map(({ label, column }) => ({ row: 0, column, value: text(label) })),
      ...body,
    ],
    ...lookOf(columns, rows, body),
    styles: [...headerStyles(columns, 0), ...lookOf(columns, rows, body).styles],
    columnWidths: columns.map(({ width }) => width),
    // 预算数（万元） takes two lines.
    rowHeights: [{ row: 0, height: HEADER_HEIGHT }],
    frozenRows: 1,
    print: { ...A4_LANDSCAPE, titleRows: "$1:$1" },
    tabColor: "#107C41",
    names: [nameOver(0, rows.length, columns)],
  };
}

function planUpdate(
  indicators: readonly ListedIndicator[],
  grid: StandingGrid,
  known: IndicatorsOnSheet,
  files: SummedFiles
): SheetUpdate {
  const [unread, read] = [new Set(files.unread), new Set(files.read)];
  const stays = ({ texts: { file } }: IndicatorLine) =>
    files.others === "keep" && !read.has(file) && !unread.has(file);
  const { rows, insertRows } = mergeLines(
    known,
    indicators,
    keysOfIndicatorLine,
    keysOfIndicator,
    stays
  );
  const columns = placedColumns(INDICATOR_COLUMNS, known.header.columns);
  const changed = rows
    .filter(
      ({ line, thing }) =>
        thing !== null || line === null || !(stays(line) || unread.has(line.texts.file))
    )
    .map(({ row, line, thing }): ListRow<IndicatorKey> => ({
      row,
      ...(line && { from: line.row }),
      values: thing ? indicatorValues(thing) : GONE_INDICATOR,
    }))
    .filter(
      ({ from, values }) => from === undefined || !isUnchanged(grid, known.header, from, values)
    );
  const cells = listCells(columns, changed);
  const incoming = changed.filter(({ from }) => from === undefined);
  const top = nameOn(grid, INDICATORS_NAME) ?? known.header.row;
  return {
    sheet: grid.id,
    insertRows,
    plan: {
      ...NOTHING_PLANNED,
      cells,
      numberFormats: lookOf(columns, changed, cells).numberFormats,
      styles: lookOf(columns, incoming, []).styles,
      names: [nameOver(top, rows.at(-1)?.row ?? known.header.row, columns)],
    },
  };
}

function nameOver(top: number, lastRow: number, columns: readonly PlacedColumn[]) {
  const width = 1 + Math.max(...columns.map(({ column }) => column));
  const area = { row: top, column: 0, rows: lastRow - top + 1, columns: width };
  return { name: INDICATORS_NAME, area };
}

/** Rows of one line, without wrapping: thousands of them are looked through, not printed. */
function lookOf(
  columns: readonly PlacedColumn<IndicatorKey>[],
  rows: readonly ListRow<IndicatorKey>[],
  cells: readonly PlannedCell[]
): Pick<SheetPlan, "numberFormats" | "styles"> {
  const runs = rowRuns(rows.map(({ row }) => row));
  if (runs.length === 0) return { numberFormats: [], styles: [] };
  const formats = columns.map((one) => ({ format: formatOf(one), areas: areasIn([one], runs) }));
  const long = cells.filter(
    ({ value }) => value.kind === "text" && textFormat(value) === GENERAL_FORMAT
  );
  const areas: Area[] = long.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  return {
    numberFormats: [...formats, ...(areas.length > 0 ? [{ format: GENERAL_FORMAT, areas }] : [])],
    styles: [
      { style: "plain", areas: areasIn(columns, runs) },
      { style: "sheet", areas: areasIn(columns, runs) },
    ],
  };
}

/** Texts go into text cells, so that no code becomes a number and nothing a formula. */
function formatOf({ key, align }: PlacedColumn<IndicatorKey>): string {
  if (key === "budget") return BUDGET_FORMAT;
  return align === "number" ? GENERAL_FORMAT : TEXT_FORMAT;
}
