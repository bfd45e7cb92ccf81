import type { Profile } from "../../domain";
import { filledRows } from "../sheet/grid-rows";
import { areasIn, rowRuns } from "../lists/look";
import { matchLines } from "../lists/match-lines";
import { NOTHING_PLANNED } from "../sheet/nothing-planned";
import { drawBlocks, lowerPlan, type LowerBlocks } from "./blocks";
import { NOTE_SHAPE, noteText, projectCells, totalCells } from "./cells";
import { columnOf, isProject, TITLE_ROW, type Frame, type Stays } from "./frame";
import { projectReader, type ReadProject } from "./kept";
import { layOut, type OverviewLayout } from "./layout";
import { columnFormats, overviewHeights, overviewStyles } from "./look";
import { contentOf, isInFiles, isOfFile, sourceOf, type SummedProject } from "./project";
import { GONE, type SummedFiles } from "../lists/line-states";
import { standingBlocks } from "./standing";
import { leftCells, rowsBefore, staleCells } from "./theirs";
import { typedNotices, withoutTyped } from "./typed";
import { nameOn, OVERVIEW_NAME } from "../lists/own-names";
import type { OverviewLine, OverviewOnSheet } from "./read-overview";
import type { SheetGrid, StandingGrid } from "../sheet/sheet-grid";
import { text, type NewOrUpdate, type PlannedCell, type SheetParts } from "../sheet/sheet-plan";

/** An overview with the projects that it counts, those of earlier runs included. */
export type PlannedOverview = NewOrUpdate & { readonly projects: readonly SummedProject[] };

/** The overview as it stands, and what it is brought up to date with. */
interface Standing {
  readonly grid: StandingGrid;
  readonly known: OverviewOnSheet;
  readonly columns: Frame["columns"];
  readonly files: SummedFiles;
  readonly indicators: SheetGrid | null;
  readonly profile: Profile;
}

/** Brings an overview up to date in place. Widths, frozen panes and page set-up are the user's by now. */
export function planOverviewUpdate(
  projects: readonly SummedProject[],
  standing: Standing
): PlannedOverview {
  const { grid, known, columns, indicators, profile } = standing;
  const below = standingBlocks(grid, known, { columns }, profile);
  const read = projectReader(grid, known, below, indicators);
  const { rowsOf, added } = rowsOnto(projects, standing, read);
  const frame: Frame = {
    columns,
    headerRow: known.headerRow,
    firstRow: known.headerRow + 1,
    totalRow: known.totalRow + added,
    rowsOf,
  };
  const lower = lowerPlan(frame, profile);
  const layout = layOut({ grid, known, frame, standing: below, added, plan: lower });
  const { plan, notices } = partsOf(
    frame,
    standing,
    layout,
    drawBlocks(frame, lower, layout.places)
  );
  return {
    kind: "update",
    update: {
      sheet: grid.id,
      insertRows: layout.insertRows,
      plan,
      notices: [...notices, ...layout.notices, ...unlistedNotices(rowsOf)],
    },
    projects: rowsOf.flatMap(({ from }) => (isProject(from) ? [from] : [])),
  };
}

/** The rows of the projects, and how many come in. */
function rowsOnto(
  projects: readonly SummedProject[],
  { known, files }: Standing,
  read: ReadProject
): { readonly rowsOf: Frame["rowsOf"]; readonly added: number } {
  const stays = staying(files);
  const open = known.lines.filter((line) => stays(line) !== "kept");
  const { lines, added } = matchLines(open, projects, keysOfLine, keysOfProject);
  const thingOf = new Map(lines.map(({ line, thing }) => [line, thing]));
  const standing = known.lines.map((line) => {
    const [thing, why] = [thingOf.get(line), stays(line)];
    if (thing) return { row: line.row, from: thing, line };
    return why === null
      ? { row: line.row, from: line, line }
      : { row: line.row, from: read(line), line, stays: why };
  });
  const coming = added.map((from, i) => ({ row: known.totalRow + i, from }));
  return { rowsOf: [...standing, ...coming], added: added.length };
}

/** Why the figures of a line stay as they are where no project of this run is its; null where they do not. */
function staying({ unread, read, others }: SummedFiles): (line: OverviewLine) => Stays | null {
  const [failed, done] = [new Set(unread), new Set(read)];
  return ({ source, state }) => {
    if (isInFiles(source, failed)) return "unread";
    const kept = others === "keep" && state !== GONE && !isInFiles(source, done);
    return kept ? "kept" : null;
  };
}

/** A project is known by its code and where it comes from, else by either. */
const keysOfLine = ({ projectCode, source }: OverviewLine) => projectKeys(projectCode, source);
const keysOfProject = (project: SummedProject) =>
  projectKeys(contentOf(project).projectCode, sourceOf(project));

/** A sheet of this workbook and a file are never the same: a row of a file must not keep a link to a sheet. */
function projectKeys(code: string, source: string): (string | null)[] {
  const place = isOfFile(source) ? "file" : "sheet";
  return code === "" ? [null, source] : [`${code} ${source}`, source, `${code} ${place}`];
}

function partsOf(
  frame: Frame,
  { grid, known, profile }: Standing,
  layout: OverviewLayout,
  blocks: LowerBlocks
): { readonly plan: SheetParts; readonly notices: readonly string[] } {
  const before = rowsBefore(frame, known, layout);
  const planned = [...projectCells(frame, profile), ...totalCells(frame), ...blocks.cells];
  const settled = withoutTyped(planned, grid, before);
  const left = leftCells(frame, grid, layout);
  const note = noteCell(frame, grid);
  const nameColumn = columnOf(frame, "projectName");
  const typed = [...settled.typed, ...left.typed];
  const typedNames = new Set(typed.filter((cell) => cell.column === nameColumn).map((c) => c.row));
  const width = 1 + frame.columns.reduce((last, { column }) => Math.max(last, column), 0);
  const top = nameOn(grid, OVERVIEW_NAME) ?? TITLE_ROW;
  return {
    plan: {
      ...NOTHING_PLANNED,
      cells: [
        ...note.cells,
        ...settled.cells,
        ...left.cells,
        ...staleCells(frame, grid, layout, blocks.cells),
      ],
      numberFormats: [...columnFormats(frame), ...blocks.numberFormats],
      styles: [
        {
          style: "bare" as const,
          areas: [...left.areas, ...areasIn(frame.columns, rowRuns(layout.inserted))],
        },
        ...overviewStyles(frame),
        ...blocks.styles,
      ].filter(({ areas }) => areas.length > 0),
      rowHeights: overviewHeights(
        frame,
        [...rowRuns(layout.inserted), ...blocks.rows],
        blocks.tallRows
      ),
      names: [
        {
          name: OVERVIEW_NAME,
          area: { row: top, column: 0, rows: blocks.lastRow - top + 1, columns: width },
        },
      ],
      charts: blocks.charts,
      // A link would bring its own text over one that was typed.
      links: frame.rowsOf.flatMap(({ row, from }) =>
        "table" in from && !typedNames.has(row)
          ? [{ row, column: nameColumn, sheet: from.table.sheet }]
          : []
      ),
    },
    notices: [...note.notices, ...typedNotices(grid.name, typed)],
  };
}

/** The note is written where it reads as we write it; in words that are the user's it is told instead. */
function noteCell(
  frame: Frame,
  grid: StandingGrid
): { readonly cells: readonly PlannedCell[]; readonly notices: readonly string[] } {
  const above = filledRows(grid).filter(({ row }) => row < frame.headerRow);
  const cells = above.flatMap((row) => row.cells);
  const note = noteText(frame);
  const own = cells.find((cell) => NOTE_SHAPE.test(cell.text));
  if (own) return { cells: [{ row: own.row, column: own.column, value: text(note) }], notices: [] };
  const changed = cells.some((cell) => /^共.*个项目|金额单位/.test(cell.text));
  const notice = `“${grid.name}”表头上方的说明已被改写，保留原样；本次应为：${note}。`;
  return { cells: [], notices: changed ? [notice] : [] };
}

/** Without 指标明细 the indicators of an earlier run can not be counted. */
function unlistedNotices(rowsOf: Frame["rowsOf"]): string[] {
  const standing = rowsOf.flatMap(({ from, stays }) => (stays && isProject(from) ? [from] : []));
  const unlisted = standing.filter((project) => contentOf(project).indicators.length === 0);
  return unlisted.length > 0
    ? [`“指标明细”中没有${unlisted.length}个沿用数据的项目的指标，“指标构成”没有计入。`]
    : [];
}
