import { HEBEI_2026, type Profile } from "../../domain";
import { headStyles } from "../lists/look";
import { drawBlocks, lowerPlan, stackedPlaces, type LowerBlocks } from "./blocks";
import { headCells, projectCells, totalCells } from "./cells";
import { overviewColumns } from "./columns";
import { columnOf, newFrame, NOTE_ROW, TITLE_ROW, type Frame } from "./frame";
import { columnFormats, HEAD_HEIGHTS, overviewHeights, overviewStyles } from "./look";
import type { SummedProject } from "./project";
import type { SummedFiles } from "../lists/line-states";
import { planOverviewUpdate, type PlannedOverview } from "./update";
import { OVERVIEW_NAME } from "../lists/own-names";
import { A4_LANDSCAPE } from "../sheet/print";
import { readOverview } from "./read-overview";
import type { SheetGrid, StandingGrid } from "../sheet/sheet-grid";
import type { SheetPlan } from "../sheet/sheet-plan";

const OVERVIEW_SHEET = "项目汇总";

const TAB_COLOR = "#107C41";

export interface OverviewOptions extends Partial<SummedFiles> {
  /** 指标明细 as it stands: what it says of projects that are not written anew counts with the others. */
  readonly indicators?: SheetGrid | null;
  readonly profile?: Profile;
}

/**
 * Sums up projects of this workbook or of picked files (domain.md section 7). Where `existing` is an overview
 * of ours, its rows are kept in their order, new projects come in as whole rows above the totals, and projects
 * that are gone stay as 已不在. Those of files that could not be read (`unread`) keep their figures as 未读取;
 * with `others` "keep", all that are not of the files that were read (`read`) keep theirs and go on counting.
 * Whatever the user has written beside, between and over what is ours stays.
 */
export function planOverview(
  projects: readonly SummedProject[],
  existing: StandingGrid | null = null,
  options: OverviewOptions = {}
): PlannedOverview {
  const { profile = HEBEI_2026, unread = [], read = [], others = "gone", indicators } = options;
  const columns = overviewColumns(profile.levels.map(({ name }) => name));
  const known = existing && readOverview(existing, columns);
  if (!known) return { kind: "new", plan: newPlan(newFrame(columns, projects), profile), projects };
  return planOverviewUpdate(projects, {
    grid: existing,
    known,
    columns: columns.map((one) => ({ ...one, column: known.columns.get(one.key) ?? 0 })),
    files: { unread, read, others },
    indicators: indicators ?? null,
    profile,
  });
}

function newPlan(frame: Frame, profile: Profile): SheetPlan {
  const lower = lowerPlan(frame, profile);
  const blocks = drawBlocks(frame, lower, stackedPlaces(frame, lower));
  const width = 1 + frame.columns.reduce((last, { column }) => Math.max(last, column), 0);
  return {
    name: OVERVIEW_SHEET,
    cells: [
      ...headCells(frame),
      ...projectCells(frame, profile),
      ...totalCells(frame),
      ...blocks.cells,
    ],
    numberFormats: [...columnFormats(frame), ...blocks.numberFormats],
    styles: [
      ...headStyles(TITLE_ROW, [NOTE_ROW], width),
      ...overviewStyles(frame),
      ...blocks.styles,
    ],
    merges: [{ row: TITLE_ROW, column: 0, rows: 1, columns: width }],
    columnWidths: frame.columns.map((c) => c.width),
    rowHeights: [...HEAD_HEIGHTS, ...heightsOf(frame, blocks)],
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

/** Below the totals every row of a new overview is ours, those of the charts too. */
function heightsOf(frame: Frame, { lastRow, tallRows }: LowerBlocks): SheetPlan["rowHeights"] {
  const row = frame.totalRow + 1;
  return overviewHeights(frame, [{ row, rows: lastRow + 1 - row }], tallRows);
}
