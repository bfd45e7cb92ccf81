import {
  BUDGET_FORMAT,
  PLAN_PERIODS,
  shareFormat,
  type Area,
  type Indicator,
  type TargetTable,
} from "../../domain";
import {
  HEAD_ENTRIES,
  HEAD_LABELS,
  INDICATOR_COLUMNS,
  ROW,
  TARGET_TABLE_COLUMNS,
  type HeadEntry,
} from "./layout";
import { TEXT_FORMAT, textFormat } from "../sheet/number-formats";
import type { PlannedCell, SheetPlan } from "../sheet/sheet-plan";

const WIDTH = TARGET_TABLE_COLUMNS.length;
/** The unit's name takes so many columns, the note 单位：万元 the others. */
export const UNIT_COLUMNS = 5;

/** A rectangle, one cell unless told otherwise. */
export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});

/** Where an entry of the head is filled in. */
export function entryArea(entry: HeadEntry): Area {
  const found = HEAD_ENTRIES.find((candidate) => candidate.entry === entry);
  if (!found) throw new Error(`no place for ${entry} in the layout`);
  return area(found.row, found.column, found.rows, found.columns);
}

/** Text everywhere but where there are amounts, shares, or texts too long for a text cell. */
export function numberFormats(table: TargetTable, cells: readonly PlannedCell[], last: number) {
  const longTexts = cells.filter(({ value }) => textFormat(value) !== TEXT_FORMAT);
  return [
    { format: TEXT_FORMAT, areas: [area(0, 0, last, WIDTH)] },
    { format: "General", areas: longTexts.map(({ row, column }) => area(row, column)) },
    { format: BUDGET_FORMAT, areas: (["total", "fiscal", "other"] as const).map(entryArea) },
    ...PLAN_PERIODS.map(({ key }) => ({
      format: shareFormat(table.spendingPlan[key]),
      areas: [entryArea(key)],
    })),
  ].filter(({ areas }) => areas.length > 0);
}

/** The named styles over the table; `list` gives a part of the indicator rows. */
export function styles(
  rows: readonly Indicator[],
  list: (column: number, columns?: number) => Area
) {
  const last = ROW.firstIndicator + rows.length;
  const entries = HEAD_ENTRIES.map(({ row, column, rows: n, columns }) =>
    area(row, column, n, columns)
  );
  const labels = HEAD_LABELS.map(({ row, column, rows: n, columns }) =>
    area(row, column, n, columns)
  );
  const repeated = rows.flatMap(({ level1 }, i) =>
    level1 !== "" && level1 === rows[i - 1]?.level1 ? [area(ROW.firstIndicator + i, 0)] : []
  );
  return [
    { style: "sheet", areas: [area(0, 0, last, WIDTH)] },
    { style: "title", areas: [area(ROW.title, 0, 1, WIDTH)] },
    { style: "unitName", areas: [area(ROW.unit, 0, 1, UNIT_COLUMNS)] },
    { style: "unitNote", areas: [area(ROW.unit, UNIT_COLUMNS, 1, 2)] },
    { style: "grid", areas: [area(ROW.identity, 0, last - ROW.identity, WIDTH)] },
    { style: "label", areas: labels },
    { style: "entry", areas: [...entries, list(0, WIDTH)] },
    {
      style: "entryText",
      areas: [entryArea("purpose"), entryArea("goals"), list(2, 2), list(5, 2)],
    },
    {
      style: "entryCentered",
      areas: [
        ...["projectCode", "projectName", ...PLAN_PERIODS.map(({ key }) => key)].map((entry) =>
          entryArea(entry as HeadEntry)
        ),
        ...INDICATOR_COLUMNS.filter((column) => column.centered).map(({ column }) => list(column)),
      ],
    },
    { style: "entryNumber", areas: (["total", "fiscal", "other"] as const).map(entryArea) },
    { style: "columnLabel", areas: [area(ROW.header, 0, 1, WIDTH)] },
    { style: "repeatedLevel", areas: repeated },
  ].filter(({ areas }) => areas.length > 0) as SheetPlan["styles"];
}

/** The merged areas of a table with so many indicator rows. */
export function merges(rows: number): Area[] {
  const head = [...HEAD_LABELS, ...HEAD_ENTRIES]
    .map(({ row, column, rows: n, columns }) => area(row, column, n, columns))
    .filter(({ rows: n, columns }) => n * columns > 1);
  const wide = INDICATOR_COLUMNS.filter(({ columns }) => columns > 1);
  return [
    area(ROW.title, 0, 1, WIDTH),
    area(ROW.unit, 0, 1, UNIT_COLUMNS),
    area(ROW.unit, UNIT_COLUMNS, 1, WIDTH - UNIT_COLUMNS),
    ...head,
    ...Array.from({ length: rows + 1 }, (_, i) =>
      wide.map(({ column, columns }) => area(ROW.header + i, column, 1, columns))
    ).flat(),
  ];
}
