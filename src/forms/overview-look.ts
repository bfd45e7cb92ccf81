import { areasIn, headerStyles, headStyles, rowRuns, rowStyles } from "./list-look";
import type { LowerBlocks } from "./overview-blocks";
import { NOTE_ROW, TITLE_ROW, type Frame } from "./overview-frame";
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
  { headerRow, firstRow, totalRow }: Frame,
  { lastRow, tallRows }: Pick<LowerBlocks, "lastRow" | "tallRows">
): SheetPlan["rowHeights"] {
  const heights = new Array<number>(lastRow + 1).fill(HEIGHTS.row);
  heights[TITLE_ROW] = HEIGHTS.title;
  heights[headerRow] = HEIGHTS.header;
  const projects = { row: firstRow, rows: totalRow - firstRow + 1 };
  for (const { row, rows } of [projects, ...tallRows])
    heights.fill(HEIGHTS.project, row, row + rows);
  return heights.map((height, row) => ({ row, height }));
}
