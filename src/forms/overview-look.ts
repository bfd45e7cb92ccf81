import { areasIn, headerStyles, headStyles, rowRuns, rowStyles } from "./list-look";
import type { LowerBlocks } from "./overview-blocks";
import { isProject, NOTE_ROW, TITLE_ROW, type Frame } from "./overview-frame";
import { unitText } from "./overview-figures";
import { contentOf, sourceOf } from "./overview-project";
import { heightsFor, type PlacedText } from "./row-heights";
import type { SheetPlan } from "./sheet-plan";

const HEIGHTS = { title: 30, header: 48, project: 32, row: 21 } as const;

/** The number formats of the overview's columns, from the first project to the totals. */
export function columnFormats({ columns, firstRow, totalRow }: Frame): SheetPlan["numberFormats"] {
  const formats = [...new Set(columns.map(({ format }) => format))];
  return formats.map((format) => ({
    format,
    areas: columns
      .filter((c) => c.format === format)
      .map(({ column }) => ({ row: firstRow, column, rows: totalRow - firstRow + 1, columns: 1 })),
  }));
}

/** The styles of the overview above its lower blocks; `width` is how many columns it takes. */
export function overviewStyles(
  { columns, headerRow, firstRow, totalRow, rowsOf }: Frame,
  width: number
): SheetPlan["styles"] {
  const projects = { row: firstRow, rows: totalRow - firstRow };
  const names = columns.filter(({ key }) => key === "projectName");
  const linked = rowsOf.filter(({ from }) => "table" in from).map(({ row }) => row);
  const others = rowsOf.filter(({ from }) => !("table" in from)).map(({ row }) => row);
  const nameStyles = [
    { style: "link" as const, areas: areasIn(names, rowRuns(linked)) },
    { style: "plain" as const, areas: areasIn(names, rowRuns(others)) },
  ];
  return [
    ...headStyles(TITLE_ROW, [NOTE_ROW], width),
    ...headerStyles(columns, headerRow),
    ...rowStyles(columns, [{ ...projects, rows: projects.rows + 1 }]),
    ...nameStyles.filter(({ areas }) => areas.length > 0),
    { style: "total", areas: areasIn(columns, [{ row: totalRow, rows: 1 }]) },
  ];
}

/** The heights of all rows, those of the lower blocks included. */
export function overviewHeights(
  frame: Frame,
  { lastRow, tallRows }: Pick<LowerBlocks, "lastRow" | "tallRows">
): SheetPlan["rowHeights"] {
  const { headerRow, firstRow, totalRow } = frame;
  const heights = new Array<number>(lastRow + 1).fill(HEIGHTS.row);
  heights[TITLE_ROW] = HEIGHTS.title;
  heights[headerRow] = HEIGHTS.header;
  const projects = { row: firstRow, rows: totalRow - firstRow + 1 };
  for (const { row, rows } of [projects, ...tallRows])
    heights.fill(HEIGHTS.project, row, row + rows);
  for (const { row, height } of heightsFor([], null, namesIn(frame)))
    heights[row] = Math.max(height, HEIGHTS.project);
  return heights.map((height, row) => ({ row, height }));
}

/** The texts of the projects' rows that may take several lines. */
function namesIn({ columns, rowsOf }: Frame): PlacedText[] {
  const widths = new Map(columns.map(({ key, width }) => [key, width]));
  return rowsOf.flatMap(({ row, from }) =>
    Object.entries(namesOf(from)).map(([key, text]) => ({
      row,
      text,
      width: widths.get(key as keyof Names) ?? 0,
      rows: 1,
    }))
  );
}

type Names = Readonly<Record<"unit" | "projectName" | "source", string>>;

function namesOf(from: Frame["rowsOf"][number]["from"]): Names {
  if (!isProject(from)) {
    const { unit, projectName, source } = from;
    return { unit, projectName, source };
  }
  const { unit, projectName } = contentOf(from);
  return { unit: unitText(unit), projectName, source: sourceOf(from) };
}
