import { cellAddress, columnName, HEBEI_2026, type Area, type Profile } from "../domain";
import { lowerBlocks } from "./overview-blocks";
import { overviewColumns, type OverviewColumn, type OverviewKey } from "./overview-columns";
import type { OverviewProject } from "./overview-project";
import { goneRow, projectRow, type RowValues } from "./overview-rows";
import { matchLines } from "./match-lines";
import { OVERVIEW_NAME } from "./own-sheets";
import { A4_LANDSCAPE } from "./print";
import {
  readOverview,
  TOTAL_LABEL,
  type OverviewLine,
  type OverviewOnSheet,
} from "./read-overview";
import type { SheetGrid } from "./sheet-grid";
import {
  formula,
  text,
  type PlannedCell,
  type PlannedValue,
  type SheetPlan,
  type SheetUpdate,
} from "./sheet-plan";
import type { StyleName } from "./styles";

export const OVERVIEW_SHEET = "项目汇总";

const TAB_COLOR = "#107C41";
const TITLE_ROW = 0;
const NOTE_ROW = 1;
const HEADER_ROW = 2;
const HEIGHTS = { title: 30, header: 48, project: 32, row: 21 } as const;

/** A new overview sheet, or what brings the one that is there up to date. */
export type OverviewPlan =
  | { readonly kind: "new"; readonly plan: SheetPlan }
  | { readonly kind: "update"; readonly update: SheetUpdate };

/** Where everything of the overview stands, 0-based. */
interface Frame {
  readonly columns: readonly (OverviewColumn & { readonly column: number })[];
  readonly headerRow: number;
  readonly firstRow: number;
  readonly totalRow: number;
  readonly rowsOf: readonly {
    readonly row: number;
    readonly from: OverviewProject | OverviewLine;
  }[];
}

/**
 * Sums up the projects of this workbook (domain.md section 7). Where `existing` is an overview of ours, its
 * rows are kept in their order, new projects come in as whole rows above the totals, projects that are gone
 * stay as 已不在, and whatever stands beside our columns stays with its row.
 */
export function planOverview(
  projects: readonly OverviewProject[],
  existing: SheetGrid | null = null,
  profile: Profile = HEBEI_2026
): OverviewPlan {
  const columns = overviewColumns(profile.levels.map(({ name }) => name));
  const known = existing && readOverview(existing, columns);
  if (!known) return { kind: "new", plan: sheetPlan(newFrame(columns, projects), profile) };
  const { lines, added } = matchLines(known.lines, projects);
  const frame: Frame = {
    columns: columns.map((c) => ({ ...c, column: known.columns.get(c.key) ?? 0 })),
    headerRow: known.headerRow,
    firstRow: known.headerRow + 1,
    totalRow: known.totalRow + added.length,
    rowsOf: [
      ...lines.map(({ line, project }) => ({ row: line.row, from: project ?? line })),
      ...added.map((project, i) => ({ row: known.totalRow + i, from: project })),
    ],
  };
  return { kind: "update", update: updateOf(known, frame, added.length, profile) };
}

function newFrame(columns: readonly OverviewColumn[], projects: readonly OverviewProject[]): Frame {
  const firstRow = HEADER_ROW + 1;
  return {
    columns: columns.map((c, column) => ({ ...c, column })),
    headerRow: HEADER_ROW,
    firstRow,
    totalRow: firstRow + projects.length,
    rowsOf: projects.map((from, i) => ({ row: firstRow + i, from })),
  };
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
    styles: [...styles(frame, width), ...blocks.styles],
    merges: [{ row: TITLE_ROW, column: 0, rows: 1, columns: width }],
    columnWidths: frame.columns.map((c) => c.width),
    rowHeights: rowHeights(frame, blocks.lastRow),
    validations: [],
    frozenRows: frame.firstRow,
    frozenColumns: (columnOf(frame, "projectName") ?? 0) + 1,
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
        ? [{ row, column: columnOf(frame, "projectName") ?? 0, sheet: from.table.sheet }]
        : []
    ),
  };
}

function columnOf({ columns }: Frame, key: OverviewKey): number | undefined {
  return columns.find((c) => c.key === key)?.column;
}

function blockFrame(frame: Frame) {
  const letter = (key: OverviewKey) => columnName(columnOf(frame, key) ?? 0);
  const units = frame.rowsOf.map(({ from }) =>
    "table" in from ? `${from.table.unitCode.value ?? ""}${from.table.unitName.value ?? ""}` : ""
  );
  return {
    startRow: frame.totalRow + 2,
    firstRow: frame.firstRow,
    totalRow: frame.totalRow,
    letter,
    column: (key: OverviewKey) => columnOf(frame, key) ?? 0,
    units: [...new Set(units.filter((unit) => unit !== ""))],
  } satisfies Parameters<typeof lowerBlocks>[0];
}

function headCells({ columns, headerRow, rowsOf }: Frame): PlannedCell[] {
  const count = rowsOf.filter(({ from }) => "table" in from).length;
  return [
    { row: TITLE_ROW, column: 0, value: text("项目绩效目标汇总表") },
    {
      row: NOTE_ROW,
      column: 0,
      value: text(`共${count}个项目，金额单位：万元；比例和金额均为累计数`),
    },
    ...columns.map(({ label, column }) => ({ row: headerRow, column, value: text(label) })),
  ];
}

function projectCells(frame: Frame, profile: Profile): PlannedCell[] {
  const total = cellAddress({ row: frame.totalRow, column: columnOf(frame, "total") ?? 0 });
  const absoluteTotal = total.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  return frame.rowsOf.flatMap(({ row, from }, i) => {
    const at = (key: OverviewKey) => cellAddress({ row, column: columnOf(frame, key) ?? 0 });
    const values =
      "table" in from ? projectRow(from, i + 1, absoluteTotal, at, profile) : goneRow(from, i + 1);
    return rowCells(frame, row, values);
  });
}

/** Every column of ours is written, so that nothing of an earlier run is left. */
function rowCells({ columns }: Frame, row: number, values: RowValues): PlannedCell[] {
  return columns.map(({ key, column }) => ({
    row,
    column,
    value: values[key] ?? ({ kind: "blank" } as const),
  }));
}

function totalCells(frame: Frame): PlannedCell[] {
  const { columns, totalRow, firstRow } = frame;
  const range = (column: number) =>
    totalRow === firstRow
      ? "0"
      : `${columnName(column)}${firstRow + 1}:${columnName(column)}${totalRow}`;
  const at = (key: OverviewKey) =>
    cellAddress({ row: totalRow, column: columnOf(frame, key) ?? 0 });
  const value = ({ key, total, column }: Frame["columns"][number]): PlannedValue | null => {
    if (key === "unit") return text(TOTAL_LABEL);
    if (total === "sum") return formula(`=SUM(${range(column)})`);
    if (total === "whole") return formula(`=SUM(${range(column)})`);
    if (total !== "weighted") return null;
    const amount = at(key.replace("share.", "amount.") as OverviewKey);
    return formula(`=IF(${at("total")}=0,0,${amount}/${at("total")})`);
  };
  return columns.map((c) => ({
    row: totalRow,
    column: c.column,
    value: value(c) ?? ({ kind: "blank" } as const),
  }));
}

function columnFormats({ columns, firstRow, totalRow }: Frame): SheetPlan["numberFormats"] {
  const formats = [...new Set(columns.map(({ format }) => format))];
  return formats.map((format) => ({
    format,
    areas: columns
      .filter((c) => c.format === format)
      .map(({ column }) => ({ row: firstRow, column, rows: totalRow - firstRow + 1, columns: 1 })),
  }));
}

function styles(
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

function rowHeights({ headerRow, totalRow }: Frame, lastRow: number): SheetPlan["rowHeights"] {
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
