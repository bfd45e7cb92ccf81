import type { Area } from "../domain";
import type { OverviewColumn } from "./overview-columns";
import { NOTE_ROW, TITLE_ROW, type Frame } from "./overview-frame";
import type { SheetPlan } from "./sheet-plan";
import type { StyleName } from "./styles";

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
  { columns, headerRow, firstRow, totalRow }: Frame,
  width: number
): SheetPlan["styles"] {
  const body = (column: number): Area => ({
    row: firstRow,
    column,
    rows: totalRow - firstRow + 1,
    columns: 1,
  });
  const across = (row: number): Area[] =>
    columns.map(({ column }) => ({ row, column, rows: 1, columns: 1 }));
  const aligned = (align: OverviewColumn["align"], style: StyleName) => ({
    style,
    areas: columns.filter((c) => c.align === align).map(({ column }) => body(column)),
  });
  const title: Area = { row: TITLE_ROW, column: 0, rows: 1, columns: width };
  return [
    {
      style: "sheet",
      areas: [
        title,
        { ...title, row: NOTE_ROW },
        ...columns.map(({ column }) => body(column)),
        ...across(headerRow),
      ],
    },
    { style: "title", areas: [title] },
    { style: "muted", areas: [{ row: NOTE_ROW, column: 0, rows: 1, columns: 1 }] },
    { style: "grid", areas: [...across(headerRow), ...columns.map(({ column }) => body(column))] },
    { style: "columnLabel", areas: across(headerRow) },
    aligned("text", "entryText"),
    aligned("centered", "entryCentered"),
    aligned("number", "entryNumber"),
    ...columns
      .filter(({ key }) => key === "projectName" && totalRow > firstRow)
      .map(({ column }) => ({
        style: "link" as const,
        areas: [{ ...body(column), rows: totalRow - firstRow }],
      })),
    { style: "total", areas: across(totalRow) },
  ];
}

/** The heights of all rows down to `lastRow`. */
export function overviewHeights(
  { headerRow, totalRow }: Frame,
  lastRow: number
): SheetPlan["rowHeights"] {
  return Array.from({ length: lastRow + 1 }, (_, row) => ({
    row,
    height:
      row === TITLE_ROW
        ? HEIGHTS.title
        : row === headerRow
          ? HEIGHTS.header
          : row > headerRow && row <= totalRow
            ? HEIGHTS.project
            : HEIGHTS.row,
  }));
}
