import type { Area, DepartmentTargets } from "../../domain";
import {
  DEPARTMENT_SECTIONS,
  DEPARTMENT_SHEET,
  DEPARTMENT_WIDTHS,
  MEASURE_COLUMNS,
  SUB_TARGET_COLUMNS,
} from "./layout";
import { GENERAL_FORMAT, TEXT_FORMAT, textFormat } from "../sheet/number-formats";
import { A4_PORTRAIT } from "../sheet/print";
import { textOrBlank, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import { FONT_SIZE, STYLES, type StyleName } from "../sheet/styles";
import { textHeight } from "../sheet/text-height";

const WIDTH = DEPARTMENT_WIDTHS.length;
const TAB_COLOR = "#5B5FC7";
const TITLE_HEIGHT = 30;
const MIN_HEIGHT = 24;

/** One row of the sheet: its texts with the column each begins in and how many columns it covers. */
interface PlannedRow {
  readonly style: StyleName;
  readonly texts: readonly {
    readonly text: string;
    readonly column: number;
    readonly columns: number;
  }[];
  readonly list: boolean;
}

const across = (value: string, style: StyleName): PlannedRow => ({
  style,
  texts: [{ text: value, column: 0, columns: WIDTH }],
  list: false,
});

/** Lays the targets of the whole department out on one sheet: three sections, one indicator a row. */
export function planDepartment(targets: DepartmentTargets): SheetPlan {
  const rows = rowsOf(targets);
  const cells = rows.flatMap(({ texts }, row) =>
    texts.map(({ text: value, column }) => ({ row, column, value: textOrBlank(value) }))
  );
  return {
    name: DEPARTMENT_SHEET,
    cells,
    numberFormats: numberFormats(cells, rows.length),
    styles: styles(rows),
    merges: rows.flatMap(({ texts }, row) =>
      texts
        .filter(({ columns }) => columns > 1)
        .map(({ column, columns }) => ({ row, column, rows: 1, columns }))
    ),
    columnWidths: DEPARTMENT_WIDTHS,
    rowHeights: rows.map((row, i) => ({ row: i, height: heightOf(row, i) })),
    validations: [],
    frozenRows: 1,
    frozenColumns: 0,
    print: { ...A4_PORTRAIT, area: "A:E" },
    tabColor: TAB_COLOR,
    names: [],
    links: [],
  };
}

function rowsOf({ overall, subTargets, measures }: DepartmentTargets): PlannedRow[] {
  return [
    across(DEPARTMENT_SHEET, "title"),
    across(DEPARTMENT_SECTIONS.overall, "sectionTitle"),
    ...overall.split("\n").map((paragraph) => across(paragraph, "entryText")),
    across(DEPARTMENT_SECTIONS.subTargets, "sectionTitle"),
    listRow(SUB_TARGET_COLUMNS, "columnLabel"),
    ...subTargets.flatMap(({ task, goal, indicators }, i) => {
      const [first = { name: "", value: "" }, ...rest] = indicators;
      return [
        listRow([`${i + 1}`, task, goal, first.name, first.value], "entryText"),
        ...rest.map(({ name, value }) => listRow(["", "", "", name, value], "entryText")),
      ];
    }),
    across(DEPARTMENT_SECTIONS.measures, "sectionTitle"),
    measureRow(MEASURE_COLUMNS, "columnLabel"),
    ...measures.map(({ title, content }, i) =>
      measureRow([`${i + 1}`, title, content], "entryText")
    ),
  ];
}

function listRow(texts: readonly string[], style: StyleName): PlannedRow {
  const cells = texts.map((value, column) => ({ text: value, column, columns: 1 }));
  return { style, texts: cells, list: true };
}

/** 序号, 措施, 内容: the content takes what is left of the width. */
function measureRow(
  [number = "", title = "", content = ""]: readonly string[],
  style: StyleName
): PlannedRow {
  return {
    style,
    texts: [
      { text: number, column: 0, columns: 1 },
      { text: title, column: 1, columns: 1 },
      { text: content, column: 2, columns: WIDTH - 2 },
    ],
    list: true,
  };
}

function numberFormats(cells: readonly PlannedCell[], rows: number): SheetPlan["numberFormats"] {
  const long = cells.filter(({ value }) => textFormat(value) !== TEXT_FORMAT);
  const all: Area = { row: 0, column: 0, rows, columns: WIDTH };
  const areas = long.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  const formats = [{ format: TEXT_FORMAT, areas: [all] }];
  return long.length > 0 ? [...formats, { format: GENERAL_FORMAT, areas }] : formats;
}

function styles(rows: readonly PlannedRow[]): SheetPlan["styles"] {
  const where = (test: (row: PlannedRow) => boolean): Area[] =>
    rows.flatMap((row, i) => (test(row) ? [{ row: i, column: 0, rows: 1, columns: WIDTH }] : []));
  const names = [...new Set(rows.map(({ style }) => style))];
  return [
    { style: "sheet", areas: [{ row: 0, column: 0, rows: rows.length, columns: WIDTH }] },
    { style: "wrapped", areas: where(({ list }) => !list) },
    { style: "grid", areas: where(({ list }) => list) },
    { style: "entry", areas: where(({ style }) => style === "entryText") },
    ...names.map((style) => ({ style, areas: where((row) => row.style === style) })),
    { style: "entryCentered", areas: listColumn(rows, 0) },
  ];
}

/** One column of the lists, header rows included. */
function listColumn(rows: readonly PlannedRow[], column: number): Area[] {
  return rows.flatMap(({ list }, row) => (list ? [{ row, column, rows: 1, columns: 1 }] : []));
}

function heightOf({ texts, style }: PlannedRow, row: number): number {
  if (row === 0) return TITLE_HEIGHT;
  const fontSize = STYLES[style].fontSize ?? FONT_SIZE;
  const heights = texts.map(({ text: value, column, columns }) => {
    const width = DEPARTMENT_WIDTHS.slice(column, column + columns).reduce((a, b) => a + b, 0);
    return textHeight(value, width, fontSize);
  });
  return Math.max(MIN_HEIGHT, ...heights);
}
