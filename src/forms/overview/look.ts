import { areasIn, headerStyles, rowRuns, rowStyles, type RowRun } from "../lists/look";
import { isProject, NOTE_ROW, TITLE_ROW, type Frame } from "./frame";
import { unitText } from "./figures";
import { contentOf, sourceOf } from "./project";
import { heightsFor, type PlacedText } from "../sheet/row-heights";
import type { SheetPlan } from "../sheet/sheet-plan";

const HEIGHTS = { title: 30, header: 48, project: 32, row: 21 } as const;

/** The rows of projects and totals: what a user has put between them is not ours to format. */
function ownRows({ rowsOf, totalRow }: Frame): RowRun[] {
  return rowRuns([...rowsOf.map(({ row }) => row), totalRow]);
}

/** The number formats of the overview's columns, from the first project to the totals. */
export function columnFormats(frame: Frame): SheetPlan["numberFormats"] {
  const { columns } = frame;
  const formats = [...new Set(columns.map(({ format }) => format))];
  const rows = ownRows(frame);
  return formats.map((format) => ({
    format,
    areas: areasIn(
      columns.filter((c) => c.format === format),
      rows
    ),
  }));
}

/** The styles of the overview's columns, from their heads to the totals. */
export function overviewStyles(frame: Frame): SheetPlan["styles"] {
  const { columns, headerRow, totalRow, rowsOf } = frame;
  const names = columns.filter(({ key }) => key === "projectName");
  const written = rowsOf.filter(({ stays }) => !stays);
  const linked = written.filter(({ from }) => "table" in from).map(({ row }) => row);
  const others = written.filter(({ from }) => !("table" in from)).map(({ row }) => row);
  const nameStyles = [
    { style: "link" as const, areas: areasIn(names, rowRuns(linked)) },
    { style: "plain" as const, areas: areasIn(names, rowRuns(others)) },
  ];
  return [
    ...headerStyles(columns, headerRow),
    ...rowStyles(columns, ownRows(frame)),
    ...nameStyles.filter(({ areas }) => areas.length > 0),
    { style: "total", areas: areasIn(columns, [{ row: totalRow, rows: 1 }]) },
  ];
}

/** The heights of title, note and heads of a new overview. */
export const HEAD_HEIGHTS: SheetPlan["rowHeights"] = [
  { row: TITLE_ROW, height: HEIGHTS.title },
  { row: NOTE_ROW, height: HEIGHTS.row },
];

/** The heights of projects and totals, and of the rows of the blocks below: `rows`, some of which are tall. */
export function overviewHeights(
  frame: Frame,
  rows: readonly RowRun[],
  tallRows: readonly RowRun[]
): SheetPlan["rowHeights"] {
  const heights = new Map<number, number>([[frame.headerRow, HEIGHTS.header]]);
  const set = (runs: readonly RowRun[], height: number) => {
    for (const run of runs) for (let i = 0; i < run.rows; i++) heights.set(run.row + i, height);
  };
  set(rows, HEIGHTS.row);
  set([...ownRows(frame), ...tallRows], HEIGHTS.project);
  for (const { row, height } of heightsFor([], null, namesIn(frame)))
    heights.set(row, Math.max(height, HEIGHTS.project));
  return [...heights].map(([row, height]) => ({ row, height }));
}

/** The texts of the projects' rows that may take several lines. */
function namesIn({ columns, rowsOf }: Frame): PlacedText[] {
  const widths = new Map(columns.map(({ key, width }) => [key, width]));
  return rowsOf.flatMap((one) =>
    Object.entries(namesOf(one)).map(([key, text]) => ({
      row: one.row,
      text,
      width: widths.get(key as keyof Names) ?? 0,
      rows: 1,
    }))
  );
}

type Names = Readonly<Record<"unit" | "projectName" | "source", string>>;

function namesOf({ from, line, stays }: Frame["rowsOf"][number]): Names {
  const shown = stays && line ? line : from;
  if (!isProject(shown)) {
    const { unit, projectName, source } = shown;
    return { unit, projectName, source };
  }
  const { unit, projectName } = contentOf(shown);
  return { unit: unitText(unit), projectName, source: sourceOf(shown) };
}
