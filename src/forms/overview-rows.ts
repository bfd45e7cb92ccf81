import {
  cellAddress,
  PLAN_PERIODS,
  quoteSheetName,
  type CellRef,
  type Field,
  type PlanPeriod,
  type Profile,
} from "../domain";
import type { OverviewKey } from "./overview-columns";
import { countByLevel, stateOf, type OverviewProject } from "./overview-project";
import type { OverviewLine } from "./read-overview";
import { BLANK, formula, number, text, textOrBlank, type PlannedValue } from "./sheet-plan";

/** The state of a project that an earlier overview had and the workbook no longer has. */
export const GONE = "已不在";

/** The cells of one row by column. */
export type RowValues = Partial<Record<OverviewKey, PlannedValue>>;

/** Tells the address of a column's cell in the row being written, such as "E5". */
export type AddressInRow = (key: OverviewKey) => string;

/**
 * A project of this workbook: its figures are references to its table, so that the overview follows an edit.
 * A blank share carries on the one before it, a leading blank is 0: budget × MAX(first share : this share).
 */
export function projectRow(
  project: OverviewProject,
  position: number,
  totalAddress: string,
  at: AddressInRow,
  profile: Profile
): RowValues {
  const { table, errors, warnings, advice, explained } = project;
  const { budget, spendingPlan } = table;
  const live = (field: Field<unknown>) => liveReference(field, table.title);
  const row: RowValues = {
    number: number(position),
    unit: live(table.unitName),
    projectCode: live(table.projectCode),
    projectName: live(table.projectName),
    total: live(budget.total),
    fiscal: live(budget.fiscal),
    other: live(budget.other),
    portion: formula(`=IF(${totalAddress}=0,0,N(${at("total")})/${totalAddress})`),
    errors: number(errors),
    warnings: number(warnings),
    advice: number(advice),
    explained: number(explained),
    state: text(stateOf(project)),
    source: text(table.sheet),
  };
  for (const { key } of PLAN_PERIODS) {
    row[`share.${key}`] = formula(`=MAX(${sharesUpTo(spendingPlan, key)})`);
    row[`amount.${key}`] = formula(`=N(${at("total")})*${at(`share.${key}`)}`);
  }
  countByLevel(table, profile).forEach((count, i) => (row[`level.${i}`] = number(count)));
  return row;
}

/** A project that is gone keeps its row, for the notes beside it, without figures. */
export function goneRow(line: OverviewLine, position: number): RowValues {
  return {
    number: number(position),
    unit: textOrBlank(line.unit),
    projectCode: textOrBlank(line.projectCode),
    projectName: textOrBlank(line.projectName || line.source),
    state: text(GONE),
    source: text(line.source),
  };
}

/** A blank cell gives "" and not the 0 that a bare reference would; a field without a cell stays blank. */
function liveReference(field: Field<unknown>, title: Field<unknown>): PlannedValue {
  const missing = field.raw === null && field.at.row === title.at.row;
  if (missing) return BLANK;
  const reference = referenceTo(field.at);
  return formula(`=IF(${reference}="","",${reference})`);
}

function referenceTo(at: CellRef): string {
  return `${quoteSheetName(at.sheet)}!${cellAddress(at)}`;
}

/** The shares from the first date to this one: a range where they stand in one row, else one by one. */
function sharesUpTo(plan: Readonly<Record<PlanPeriod, Field<number>>>, period: PlanPeriod): string {
  const upTo = PLAN_PERIODS.slice(0, PLAN_PERIODS.findIndex(({ key }) => key === period) + 1);
  const cells = upTo.map(({ key }) => plan[key].at);
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return "0";
  const ascending = cells.every((at, i) => at.column > (cells[i - 1]?.column ?? -1));
  if (cells.length > 1 && ascending && cells.every(({ row }) => row === first.row)) {
    return `${referenceTo(first)}:${cellAddress(last)}`;
  }
  return cells.map(referenceTo).join(",");
}
