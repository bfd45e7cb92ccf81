import {
  columnWords,
  headWords,
  HEBEI_2026,
  PLAN_PERIODS,
  titleOf,
  toWanyuan,
  type Indicator,
  type Profile,
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
import { A4_PORTRAIT } from "../sheet/print";
import {
  GUIDE_BASIS,
  GUIDE_BUDGET,
  GUIDE_INDICATOR_VALUE,
  GUIDE_PROJECT_CODE,
  GUIDE_SHARE,
  guideLevel1,
  guideLevel2,
} from "./prompts";
import { rowHeightsOf } from "./head-heights";
import { legalSheetName } from "../sheet/sheet-name";
import {
  number,
  textOrBlank,
  type PlannedCell,
  type PlannedValue,
  type SheetPlan,
} from "../sheet/sheet-plan";
import { area, entryArea, merges, numberFormats, styles, UNIT_COLUMNS } from "./target-table-look";
import { templateRows } from "./template-rows";

const TAB_COLOR = "#0F6CBD";

/** A table's sheet: `N.项目名称`, legal for Excel; who writes it makes it unique. */
export function sheetNameOf(table: Pick<TargetTable, "number" | "projectName">): string {
  return legalSheetName(`${table.number === null ? "" : `${table.number}.`}${table.projectName}`);
}

/**
 * Lays a target table out on a sheet of its own (domain.md section 2). A table without indicators becomes
 * a template: the rows that the profile requires and a few spare ones.
 */
export function planTargetTable(table: TargetTable, profile: Profile = HEBEI_2026): SheetPlan {
  const rows = table.indicators.length > 0 ? table.indicators : templateRows(profile);
  const cells = [...headCells(table), ...indicatorCells(rows)];
  const last = ROW.firstIndicator + rows.length;
  const list = (column: number, columns = 1) =>
    area(ROW.firstIndicator, column, rows.length, columns);
  return {
    name: sheetNameOf(table),
    cells,
    numberFormats: numberFormats(table, cells, last),
    styles: styles(rows, list),
    merges: merges(rows.length),
    columnWidths: TARGET_TABLE_COLUMNS.map(({ width }) => width),
    rowHeights: rowHeightsOf(cells, last),
    validations: [
      { areas: [entryArea("projectCode")], ...GUIDE_PROJECT_CODE },
      { areas: [entryArea("total"), entryArea("fiscal"), entryArea("other")], ...GUIDE_BUDGET },
      { areas: PLAN_PERIODS.map(({ key }) => entryArea(key)), ...GUIDE_SHARE },
      { areas: [list(0)], ...guideLevel1(profile) },
      { areas: [list(1)], ...guideLevel2(profile) },
      { areas: [list(4)], ...GUIDE_INDICATOR_VALUE },
      { areas: [list(5)], ...GUIDE_BASIS },
    ],
    frozenRows: ROW.budget,
    frozenColumns: 0,
    print: { ...A4_PORTRAIT, area: "A:G", titleRows: `$${ROW.header + 1}:$${ROW.header + 1}` },
    tabColor: TAB_COLOR,
    names: [],
    links: [],
  };
}

function headCells(table: TargetTable): PlannedCell[] {
  const { unit, budget, spendingPlan } = table;
  const entries: Record<HeadEntry, PlannedValue> = {
    unit: textOrBlank(`${unit.code}${unit.name}`),
    projectCode: textOrBlank(table.projectCode),
    projectName: textOrBlank(table.projectName),
    total: number(wanyuan(budget.total)),
    fiscal: number(wanyuan(budget.fiscal)),
    other: number(wanyuan(budget.other)),
    purpose: textOrBlank(table.purpose),
    march: number(spendingPlan.march),
    june: number(spendingPlan.june),
    october: number(spendingPlan.october),
    december: number(spendingPlan.december),
    goals: textOrBlank(table.goals),
  };
  return [
    { row: ROW.title, column: 0, value: textOrBlank(titleOf(table)) },
    { row: ROW.unit, column: 0, value: entries.unit },
    { row: ROW.unit, column: UNIT_COLUMNS, value: textOrBlank(headWords("unitNote")) },
    ...HEAD_LABELS.map(({ row, column, label }) => ({ row, column, value: textOrBlank(label) })),
    ...HEAD_ENTRIES.map(({ row, column, entry }) => ({ row, column, value: entries[entry] })),
    ...INDICATOR_COLUMNS.map(({ column, field }) => ({
      row: ROW.header,
      column,
      value: textOrBlank(columnWords(field)),
    })),
  ];
}

function wanyuan(money: number | null): number | null {
  return money === null ? null : toWanyuan(money);
}

function indicatorCells(rows: readonly Indicator[]): PlannedCell[] {
  return rows.flatMap((row, i) =>
    INDICATOR_COLUMNS.map(({ field, column }) => ({
      row: ROW.firstIndicator + i,
      column,
      value: textOrBlank(row[field]),
    }))
  );
}
