import { cellAddress, type Profile } from "../../domain";
import { textAt, valueAt } from "../sheet/grid-rows";
import type { BlockColumn, BlockId } from "./block";
import { PLACE_NOTE } from "./charts";
import type { OverviewKey } from "./columns";
import { costsName, COSTS_COLUMNS } from "./costs";
import { columnOf, type PlacedColumns } from "./frame";
import { ALL_KINDS, kindName, KINDS_COLUMNS, OTHER_KINDS } from "./kinds";
import { largestColumns } from "./largest";
import { PROGRESS_LABELS } from "./pictures";
import { PROGRESS_COLUMNS } from "./progress";
import { unitsColumns } from "./units";
import type { OverviewOnSheet } from "./read-overview";
import type { StandingGrid } from "../sheet/sheet-grid";

/** A block of an earlier run where it stands now, 0-based: only what we wrote, no row that a user has put in. */
export interface StandingBlock {
  readonly columns: readonly BlockColumn[];
  readonly headRow: number;
  readonly lines: readonly StandingLine[];
}

export interface StandingLine {
  readonly row: number;
  /** What it is of: as BlockLine has it. */
  readonly name: string;
}

/** What stands below the totals of an overview that exists. */
export interface StandingBlocks {
  /** The first of the rows that the charts cover; null where nobody can tell. */
  readonly chartRow: number | null;
  readonly blocks: ReadonlyMap<BlockId, StandingBlock>;
}

/**
 * Finds the blocks of an earlier run by their heads, and their lines by what we write into them. A head of
 * which more than one word was changed is none of ours any more, nor is a line without our formulas.
 */
export function standingBlocks(
  grid: StandingGrid,
  known: OverviewOnSheet,
  frame: PlacedColumns,
  profile: Profile
): StandingBlocks {
  const end = grid.origin.row + grid.values.length;
  const heads = headsIn(grid, frame, known.totalRow + 1, end);
  const blocks = new Map<BlockId, StandingBlock>();
  heads.forEach(({ id, row: headRow, columns }, i) => {
    if (blocks.has(id)) return;
    const named = known.lastRow > headRow ? known.lastRow + 1 : end;
    const below = Math.min(named, heads[i + 1]?.row ?? end);
    const read = READERS[id](new Rows(grid, known, frame, profile));
    blocks.set(id, { columns, headRow, lines: linesBetween(headRow, below, read) });
  });
  const noteColumn = columnOf(frame, "number");
  const note = rowsFrom(known.totalRow + 1, end).find(
    (row) => textAt(grid, row, noteColumn) === PLACE_NOTE
  );
  return { chartRow: note ?? null, blocks };
}

function rowsFrom(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}

interface Head {
  readonly id: BlockId;
  readonly row: number;
  readonly columns: readonly BlockColumn[];
}

function headsIn(grid: StandingGrid, frame: PlacedColumns, first: number, end: number): Head[] {
  const kinds = [
    { id: "progress", columns: PROGRESS_COLUMNS },
    { id: "largest", columns: largestColumns("单位") },
    { id: "largest", columns: largestColumns("项目") },
    { id: "units", columns: unitsColumns(frame) },
    { id: "kinds", columns: KINDS_COLUMNS },
    { id: "costs", columns: COSTS_COLUMNS },
  ] as const;
  const placed = kinds.map(({ id, columns }) => ({
    id,
    columns,
    words: columns.map(({ key, label }) => [columnOf(frame, key), label] as const),
  }));
  return rowsFrom(first, end).flatMap((row) => {
    const within = (limit: number) =>
      placed.find(({ words }) => {
        const changed = words.filter(([column, label]) => textAt(grid, row, column) !== label);
        return changed.length <= limit;
      });
    const kind = within(0) ?? within(1);
    return kind ? [{ id: kind.id, columns: kind.columns, row }] : [];
  });
}

/** What a line is of, where it is one of ours. */
type LineReader = (row: number) => string | null;

function linesBetween(headRow: number, below: number, read: LineReader): StandingLine[] {
  const names = new Set<string>();
  return rowsFrom(headRow + 1, below).flatMap((row) => {
    const name = read(row);
    // A copy of a line is the user's.
    if (name === null || (names.has(name) && name !== "")) return [];
    names.add(name);
    return [{ row, name }];
  });
}

/** The rows of an overview, as far as they tell whose they are. */
class Rows {
  readonly projects: ReadonlySet<string>;
  readonly units: readonly string[];
  readonly levels: ReadonlySet<string>;

  constructor(
    private readonly grid: StandingGrid,
    { lines }: OverviewOnSheet,
    private readonly frame: PlacedColumns,
    { levels }: Profile
  ) {
    this.projects = new Set(lines.map(({ projectName }) => projectName));
    this.units = [...new Set(lines.map(({ unit }) => unit))].filter((unit) => unit !== "");
    this.levels = new Set([...levels.map(({ name }) => name), OTHER_KINDS, ALL_KINDS]);
  }

  text(row: number, key: OverviewKey): string {
    return textAt(this.grid, row, columnOf(this.frame, key));
  }

  isNumber(row: number, key: OverviewKey): boolean {
    return typeof valueAt(this.grid, row, columnOf(this.frame, key)) === "number";
  }

  /** True where one of the cells holds a formula. */
  isLive(row: number, ...keys: readonly OverviewKey[]): boolean {
    return keys.some((key) =>
      this.grid.formulas.has(cellAddress({ row, column: columnOf(this.frame, key) }))
    );
  }

  /** True where one of the cells may hold a formula: nobody has asked, or it does. */
  mayBeLive(row: number, ...keys: readonly OverviewKey[]): boolean {
    return this.grid.formulas.size === 0 || this.isLive(row, ...keys);
  }
}

const READERS: Readonly<Record<BlockId, (rows: Rows) => LineReader>> = {
  progress: (rows) => (row) => {
    const label = rows.text(row, "projectName");
    return PROGRESS_NAMES.has(label) ? label : null;
  },
  largest: largestReader,
  units: (rows) => (row) => {
    const label = rows.text(row, "unit");
    const isOurs =
      rows.isNumber(row, "projectCode") && rows.mayBeLive(row, "total", "fiscal", "other");
    return label !== "" && isOurs ? label : null;
  },
  kinds: (rows) => (row) => {
    const [level1, level2] = [rows.text(row, "projectCode"), rows.text(row, "projectName")];
    const isOurs = rows.levels.has(level1) && rows.isNumber(row, "total");
    return isOurs ? kindName(level1, level2) : null;
  },
  costs: (rows) => (row) => {
    const [code, name] = [rows.text(row, "projectCode"), rows.text(row, "projectName")];
    const isOurs = rows.isLive(row, "projectCode", "projectName") || rows.projects.has(name);
    return isOurs && rows.isNumber(row, "portion") ? costsName(code, name) : null;
  },
};

const PROGRESS_NAMES: ReadonlySet<string> = new Set(Object.values(PROGRESS_LABELS));

/** 其余12个单位: the last line of the largest budgets. */
const REST = /^其余\d+个(?:单位|项目)$/;

/** A user's own sum of the lines above it looks like one of them, but for its label. */
function largestReader(rows: Rows): LineReader {
  let ended = false;
  return (row) => {
    const label = rows.text(row, "projectName");
    const isRest = REST.test(label);
    const isOurs = isRest || rows.isLive(row, "projectName") || isOneOf(label, rows);
    if (ended || !isOurs || !rows.mayBeLive(row, "total", "fiscal")) return null;
    ended = isRest;
    return label;
  };
}

/** In this workbook the cell of 单位 may show the name alone, with the code beside it. */
function isOneOf(label: string, { projects, units }: Rows): boolean {
  return label !== "" && (projects.has(label) || units.some((unit) => label.endsWith(unit)));
}
