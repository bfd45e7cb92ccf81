import { cellAddress, HEBEI_2026, type Area, type Profile } from "../domain";
import { areasIn } from "./list-look";
import { matchLines } from "./match-lines";
import { lowerBlocks } from "./overview-blocks";
import { headCells, projectCells, totalCells } from "./overview-cells";
import { overviewColumns } from "./overview-columns";
import { columnOf, newFrame, TITLE_ROW, type Frame } from "./overview-frame";
import { columnFormats, overviewHeights, overviewStyles } from "./overview-look";
import { contentOf, sourceInFile, sourceOf, type SummedProject } from "./overview-project";
import { OVERVIEW_NAME } from "./own-sheets";
import { A4_LANDSCAPE } from "./print";
import { readOverview, type OverviewLine, type OverviewOnSheet } from "./read-overview";
import type { SheetId, StandingGrid } from "./sheet-grid";
import {
  BLANK,
  type NewOrUpdate,
  type PlannedCell,
  type SheetPlan,
  type SheetUpdate,
} from "./sheet-plan";

const OVERVIEW_SHEET = "项目汇总";

const TAB_COLOR = "#107C41";

export interface OverviewOptions {
  /** Files that were picked and could not be read: what the overview has of them stays. */
  readonly unread?: readonly string[];
  readonly profile?: Profile;
}

/**
 * Sums up projects of this workbook or of picked files (domain.md section 7). Where `existing` is an overview of ours, its
 * rows are kept in their order, new projects come in as whole rows above the totals, projects that are gone
 * stay as 已不在, those of files that could not be read keep their figures as 未读取, and whatever stands beside our columns stays with its row.
 */
export function planOverview(
  projects: readonly SummedProject[],
  existing: StandingGrid | null = null,
  { unread = [], profile = HEBEI_2026 }: OverviewOptions = {}
): NewOrUpdate {
  const columns = overviewColumns(profile.levels.map(({ name }) => name));
  const known = existing && readOverview(existing, columns);
  if (!known) return { kind: "new", plan: sheetPlan(newFrame(columns, projects), profile) };
  const { lines, added } = matchLines(known.lines, projects, keysOfLine, keysOfProject);
  const frame: Frame = {
    columns: columns.map((c) => ({ ...c, column: known.columns.get(c.key) ?? 0 })),
    headerRow: known.headerRow,
    firstRow: known.headerRow + 1,
    totalRow: known.totalRow + added.length,
    rowsOf: [
      ...lines.map(({ line, thing }) => ({
        row: line.row,
        from: thing ?? line,
        stays: thing === null && isOfFile(line, unread),
      })),
      ...added.map((project, i) => ({ row: known.totalRow + i, from: project })),
    ],
  };
  return { kind: "update", update: updateOf(existing.id, known, frame, added.length, profile) };
}

function isOfFile({ source }: OverviewLine, files: readonly string[]): boolean {
  return files.some((file) => source.startsWith(sourceInFile(file, "")));
}

/** A project is known by its code and where it comes from, else by either. */
const keysOfLine = ({ projectCode, source }: OverviewLine) => projectKeys(projectCode, source);
const keysOfProject = (project: SummedProject) =>
  projectKeys(contentOf(project).projectCode, sourceOf(project));

/** A sheet of this workbook and a file are never the same: a row of a file must not keep a link to a sheet. */
function projectKeys(code: string, source: string): (string | null)[] {
  const place = source.endsWith("”") ? "file" : "sheet";
  return code === "" ? [null, source] : [`${code} ${source}`, source, `${code} ${place}`];
}

/**
 * Widths, frozen panes and page set-up are the user's once the sheet is there. What is below our blocks moves
 * down where they need more rows; where they need fewer, our columns of the rows left over are emptied.
 */
function updateOf(
  sheet: SheetId,
  known: OverviewOnSheet,
  frame: Frame,
  added: number,
  profile: Profile
): SheetUpdate {
  const plan = sheetPlan(frame, profile);
  const lastRow = frame.totalRow + (known.lastRow - known.totalRow);
  const newLast = lastRowOf(plan);
  const needed = Math.max(0, newLast - lastRow);
  const emptied = emptyBelow(frame, plan.cells, Math.max(lastRow, newLast));
  return {
    sheet,
    insertRows: [
      ...(needed > 0 ? [{ row: known.lastRow + 1, rows: needed }] : []),
      ...(added > 0 ? [{ row: known.totalRow, rows: added }] : []),
    ],
    plan: {
      ...plan,
      cells: [...plan.cells, ...emptied],
      styles: [
        { style: "bare" as const, areas: belowTotals(frame, Math.max(lastRow, newLast)) },
        ...plan.styles,
      ].filter(({ areas }) => areas.length > 0),
      columnWidths: [],
      frozenRows: 0,
      frozenColumns: 0,
      merges: [],
    },
  };
}

function lastRowOf({ names }: SheetPlan): number {
  return Math.max(...names.map(({ area }) => area.row + area.rows - 1));
}

/** The cells of our columns below the totals: blocks of an earlier run may have stood elsewhere. */
function belowTotals({ columns, totalRow }: Frame, lastRow: number): Area[] {
  return areasIn(
    columns,
    lastRow > totalRow ? [{ row: totalRow + 1, rows: lastRow - totalRow }] : []
  );
}

function emptyBelow(frame: Frame, written: readonly PlannedCell[], lastRow: number): PlannedCell[] {
  const taken = new Set(written.map((cell) => cellAddress(cell)));
  return belowTotals(frame, lastRow)
    .flatMap(({ row, rows, column }) =>
      Array.from({ length: rows }, (_, i) => ({ row: row + i, column, value: BLANK }))
    )
    .filter((cell) => !taken.has(cellAddress(cell)));
}

function sheetPlan(frame: Frame, profile: Profile): SheetPlan {
  const blocks = lowerBlocks(frame, profile);
  const last = frame.columns.reduce((max, { column }) => Math.max(max, column), 0);
  const width = last + 1;
  return {
    name: OVERVIEW_SHEET,
    cells: [
      ...headCells(frame),
      ...projectCells(frame, profile),
      ...totalCells(frame),
      ...blocks.cells,
    ],
    numberFormats: [...columnFormats(frame), ...blocks.numberFormats],
    styles: [...overviewStyles(frame, width), ...blocks.styles],
    merges: [{ row: TITLE_ROW, column: 0, rows: 1, columns: width }],
    columnWidths: frame.columns.map((c) => c.width),
    rowHeights: overviewHeights(frame, blocks),
    validations: [],
    frozenRows: frame.firstRow,
    frozenColumns: columnOf(frame, "projectName") + 1,
    print: { ...A4_LANDSCAPE, titleRows: `$${frame.headerRow + 1}:$${frame.headerRow + 1}` },
    tabColor: TAB_COLOR,
    names: [
      {
        name: OVERVIEW_NAME,
        area: { row: TITLE_ROW, column: 0, rows: blocks.lastRow + 1, columns: width },
      },
    ],
    charts: blocks.charts,
    links: frame.rowsOf.flatMap(({ row, from }) =>
      "table" in from
        ? [{ row, column: columnOf(frame, "projectName"), sheet: from.table.sheet }]
        : []
    ),
  };
}
