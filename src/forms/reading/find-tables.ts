import {
  columnLabelOf,
  headLabelOf,
  parseTitle,
  type HeadLabel,
  type IndicatorField,
} from "../../domain";
import type { FilledCell, FilledRow } from "../sheet/grid-rows";

/** The row that heads the indicators: the column of each one that it has, and where it begins. */
export interface HeaderRow {
  readonly row: number;
  readonly column: number;
  readonly columns: ReadonlyMap<IndicatorField, number>;
}

/** A label of a table, its title among them. */
export type PartLabel = HeadLabel | "title";

/** One table's part of a sheet: its labels by name, its header row, and its rows. */
export interface TablePart {
  readonly labels: ReadonlyMap<PartLabel, FilledCell>;
  readonly header: HeaderRow | null;
  readonly rows: readonly FilledRow[];
}

interface OpenPart {
  readonly labels: Map<PartLabel, FilledCell>;
  header: HeaderRow | null;
  readonly rows: FilledRow[];
}

/** Fewer columns than this head no list of indicators. */
const MIN_HEADER_COLUMNS = 3;

/** Labels over two rows: where they were unmerged and filled in, the second one says nothing new. */
const TWO_ROW_LABELS: ReadonlySet<PartLabel> = new Set(["budgetBlock", "plan"]);

/** After a list of indicators only these begin another table; any other word is an indicator's text. */
const BEGINS_AFTER_LIST: ReadonlySet<PartLabel> = new Set(["title", "unitNote", "projectCode"]);

/** What looks like a title is one where a table's head follows within so many filled rows. */
const HEAD_ROWS = 3;
const BELOW_TITLE: ReadonlySet<PartLabel> = new Set([
  "unitNote",
  "projectCode",
  "projectName",
  "budgetBlock",
  "total",
]);

/** Parts a sheet into its tables, which may be stacked. Rows before the first label belong to none. */
export function findTables(rows: readonly FilledRow[]): TablePart[] {
  const parts: OpenPart[] = [];
  for (const [i, row] of rows.entries()) {
    const labels = labelsOf(row, rows.slice(i + 1, i + 1 + HEAD_ROWS));
    const header = headerOf(row);
    let part = parts.at(-1);
    if (!part || beginsTable(part, labels, header)) {
      if (labels.size === 0 && !header) continue;
      parts.push((part = { labels: new Map(), header: null, rows: [] }));
    }
    if (!part.header) {
      labels.forEach((cell, label) => part.labels.has(label) || part.labels.set(label, cell));
      part.header = header;
    }
    part.rows.push(row);
  }
  return parts;
}

function beginsTable(
  part: OpenPart,
  labels: ReadonlyMap<PartLabel, FilledCell>,
  header: HeaderRow | null
): boolean {
  if (header && part.header) return true;
  const names = [...labels.keys()];
  if (part.header) return names.some((label) => BEGINS_AFTER_LIST.has(label));
  if (labels.has("title")) return true;
  return names.some((label) => part.labels.has(label) && !TWO_ROW_LABELS.has(label));
}

function labelsOf(row: FilledRow, below: readonly FilledRow[]): Map<PartLabel, FilledCell> {
  const found = headLabels(row);
  const title = titleCell(row);
  const heads = below.some((next) => [...headLabels(next).keys()].some((l) => BELOW_TITLE.has(l)));
  if (title && heads) found.set("title", title);
  return found;
}

function headLabels(row: FilledRow): Map<PartLabel, FilledCell> {
  const found = new Map<PartLabel, FilledCell>();
  for (const cell of row.cells) {
    const label = headLabelOf(cell.text);
    if (label && !found.has(label)) found.set(label, cell);
  }
  return found;
}

/** A title stands alone in its row; the department's own sheet has another kind of title. */
function titleCell({ cells: [only, ...others] }: FilledRow): FilledCell | null {
  if (!only || others.length > 0 || only.text.includes("整体")) return null;
  return parseTitle(only.text) ? only : null;
}

function headerOf(row: FilledRow): HeaderRow | null {
  const columns = new Map<IndicatorField, number>();
  for (const { column, text } of row.cells) {
    const field = columnLabelOf(text);
    if (field && !columns.has(field)) columns.set(field, column);
  }
  if (columns.size < MIN_HEADER_COLUMNS || !(columns.has("name") || columns.has("value")))
    return null;
  return { row: row.row, column: Math.min(...columns.values()), columns };
}
