import { columnName, HEBEI_2026, type Profile } from "../domain";
import { matchLines } from "./match-lines";
import { lowerBlocks, type BlockFrame } from "./overview-blocks";
import { headCells, projectCells, totalCells } from "./overview-cells";
import { overviewColumns, type OverviewKey } from "./overview-columns";
import { columnOf, newFrame, TITLE_ROW, type Frame } from "./overview-frame";
import { columnFormats, overviewHeights, overviewStyles } from "./overview-look";
import type { OverviewProject } from "./overview-project";
import { OVERVIEW_NAME } from "./own-sheets";
import { A4_LANDSCAPE } from "./print";
import { readOverview, type OverviewLine, type OverviewOnSheet } from "./read-overview";
import type { SheetGrid } from "./sheet-grid";
import type { NewOrUpdate, SheetPlan, SheetUpdate } from "./sheet-plan";

const OVERVIEW_SHEET = "项目汇总";

const TAB_COLOR = "#107C41";

/**
 * Sums up the projects of this workbook (domain.md section 7). Where `existing` is an overview of ours, its
 * rows are kept in their order, new projects come in as whole rows above the totals, projects that are gone
 * stay as 已不在, and whatever stands beside our columns stays with its row.
 */
export function planOverview(
  projects: readonly OverviewProject[],
  existing: SheetGrid | null = null,
  profile: Profile = HEBEI_2026
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
      ...lines.map(({ line, thing }) => ({ row: line.row, from: thing ?? line })),
      ...added.map((project, i) => ({ row: known.totalRow + i, from: project })),
    ],
  };
  return { kind: "update", update: updateOf(known, frame, added.length, profile) };
}

/** A project is known by its code and where it comes from, else by either. */
const keysOfLine = ({ projectCode, source }: OverviewLine) => projectKeys(projectCode, source);
const keysOfProject = ({ table }: OverviewProject) =>
  projectKeys(table.projectCode.value ?? "", table.sheet);

function projectKeys(code: string, source: string): (string | null)[] {
  return code === "" ? [null, source] : [`${code} ${source}`, source, code];
}

/** Widths, frozen panes and page set-up are the user's once the sheet is there. */
function updateOf(
  known: OverviewOnSheet,
  frame: Frame,
  added: number,
  profile: Profile
): SheetUpdate {
  const plan = sheetPlan(frame, profile);
  return {
    sheet: known.sheet,
    insertRows: added > 0 ? [{ row: known.totalRow, rows: added }] : [],
    plan: {
      ...plan,
      name: known.sheet,
      columnWidths: [],
      frozenRows: 0,
      frozenColumns: 0,
      merges: [],
    },
  };
}

function sheetPlan(frame: Frame, profile: Profile): SheetPlan {
  const blocks = lowerBlocks(blockFrame(frame));
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
    rowHeights: overviewHeights(frame, blocks.lastRow),
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
    links: frame.rowsOf.flatMap(({ row, from }) =>
      "table" in from
        ? [{ row, column: columnOf(frame, "projectName"), sheet: from.table.sheet }]
        : []
    ),
  };
}

function blockFrame(frame: Frame): BlockFrame {
  const letter = (key: OverviewKey) => columnName(columnOf(frame, key));
  return {
    startRow: frame.totalRow + 2,
    firstRow: frame.firstRow,
    totalRow: frame.totalRow,
    letter,
    column: (key: OverviewKey) => columnOf(frame, key),
  };
}
