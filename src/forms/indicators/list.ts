import { foldText, toWanyuan, type Indicator, type Money } from "../../domain";
import { filledRows, textAt } from "../sheet/grid-rows";
import { INDICATOR_COLUMNS, type IndicatorKey } from "./columns";
import { findHeader, holdsList, type ListHeader } from "../lists/columns";
import type { ListRow } from "../lists/rows";
import type { Keys } from "../lists/match-lines";
import type { KnownLines } from "../lists/merge-lines";
import { GONE } from "../lists/line-states";
import { INDICATORS_NAME, nameOn } from "../lists/own-names";
import type { SheetGrid } from "../sheet/sheet-grid";
import { BLANK, fittingText, number, text } from "../sheet/sheet-plan";

/** One indicator with its project, and where it stands. */
export interface ListedIndicator {
  readonly unit: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly budget: Money | null;
  readonly indicator: Indicator;
  readonly file: string;
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
}

/** A row of a list that exists; texts are "" where the cell shows none. */
export interface IndicatorLine {
  readonly row: number;
  readonly texts: Readonly<Record<IndicatorKey, string>>;
}

/** A list that exists: where its columns and rows stand now. */
export interface IndicatorsOnSheet extends KnownLines<IndicatorLine> {
  readonly header: ListHeader<IndicatorKey>;
}

/** Reads a list of ours by its words; null for another sheet, and where not all of it could be read. */
export function readIndicatorList(grid: SheetGrid): IndicatorsOnSheet | null {
  const ours = nameOn(grid, INDICATORS_NAME) !== null || holdsList(grid, INDICATOR_COLUMNS);
  if (!ours || grid.truncated) return null;
  const rows = filledRows(grid);
  const header = findHeader(rows, INDICATOR_COLUMNS);
  if (!header) return null;
  const below = rows.map(({ row }) => row).filter((row) => row > header.row);
  const lines = below
    .map((row) => ({ row, texts: textsOf(grid, header, row) }))
    // A row without a source is the user's own.
    .filter(({ texts }) => texts.file !== "" && texts.sheet !== "");
  return { header, lines, end: (below.at(-1) ?? header.row) + 1 };
}

function textsOf(
  grid: SheetGrid,
  { columns }: ListHeader<IndicatorKey>,
  row: number
): IndicatorLine["texts"] {
  return Object.fromEntries(
    INDICATOR_COLUMNS.map(({ key }) => [key, textAt(grid, row, columns.get(key) ?? -1)])
  ) as Record<IndicatorKey, string>;
}

/** The cells of an indicator. */
export function indicatorValues(listed: ListedIndicator): ListRow<IndicatorKey>["values"] {
  const { indicator, budget, row } = listed;
  return {
    unit: fittingText(listed.unit),
    projectCode: fittingText(listed.projectCode),
    projectName: fittingText(listed.projectName),
    budget: number(budget === null ? null : toWanyuan(budget)),
    level1: fittingText(indicator.level1),
    level2: fittingText(indicator.level2),
    name: fittingText(indicator.name),
    description: fittingText(indicator.description),
    value: fittingText(indicator.value),
    basis: fittingText(indicator.basis),
    file: fittingText(listed.file),
    sheet: fittingText(listed.sheet),
    row: number(row + 1),
    state: BLANK,
  };
}

/** An indicator that is gone keeps its words for the notes beside it; a pivot can leave it out by its state. */
export const GONE_INDICATOR: ListRow<IndicatorKey>["values"] = {
  budget: BLANK,
  state: text(GONE),
};

/**
 * What a row and its indicator know each other by: place and words, then the words wherever the file has gone
 * to, then what it is called in its place, then the place alone.
 */
export const keysOfIndicator: Keys<ListedIndicator> = ({ indicator, row, ...rest }) =>
  keysOf({ ...rest, ...indicator, row: String(row + 1) });
export const keysOfIndicatorLine: Keys<IndicatorLine> = ({ texts }) => keysOf(texts);

type Known = Pick<
  IndicatorLine["texts"],
  "projectCode" | "projectName" | "level2" | "name" | "description" | "file" | "sheet" | "row"
>;

function keysOf(one: Known): (string | null)[] {
  const { file, sheet, projectCode, projectName, level2, name, description, row } = one;
  const key = (...parts: readonly string[]) => foldText(parts.join("|"));
  const project = projectCode || projectName;
  return [
    key(file, sheet, project, level2, name, description),
    project === "" ? null : key(project, level2, name, description),
    key(file, sheet, project, level2, name),
    key(file, sheet, project, row),
  ];
}

/** True where a row shows what it is to show already. */
export function isUnchanged(
  grid: SheetGrid,
  { columns }: ListHeader<IndicatorKey>,
  from: number,
  values: ListRow<IndicatorKey>["values"]
): boolean {
  return INDICATOR_COLUMNS.every(({ key }) => {
    const value = values[key];
    if (value === undefined) return true;
    return textAt(grid, from, columns.get(key) ?? -1) === shownText(value);
  });
}

function shownText(value: NonNullable<ListRow<IndicatorKey>["values"][IndicatorKey]>): string {
  if (value.kind === "text") return value.text.trim();
  return value.kind === "number" ? String(value.number) : "";
}
