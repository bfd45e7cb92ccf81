import {
  columnWords,
  headWords,
  INDICATOR_FIELDS,
  isCellError,
  PLAN_PERIODS,
  printShare,
  printWanyuan,
  type CellRef,
  type Field,
  type ReadDepartment,
  type ReadIndicator,
  type ReadTable,
} from "../../domain";
import { isTable, type Owner } from "./owners";

/** A cell of a table in words. */
export interface CellWords {
  /** What it is: "预算数", "指标值：培训人次", "绩效指标" for the whole list. */
  readonly field: string;
  /** What it shows, of the whole list all its texts; "" where it is blank. */
  readonly shown: () => string;
}

type Entry = readonly [at: CellRef, field: string, shown: () => string];

const WORDS = new WeakMap<Owner, ReadonlyMap<string, CellWords>>();

/** What a cell of this table or of these targets is; undefined for a cell that is no entry of it. */
export function cellWords(owner: Owner, { row, column }: CellRef): CellWords | undefined {
  let words = WORDS.get(owner);
  if (!words) WORDS.set(owner, (words = wordsByCell(owner)));
  return words.get(`${row} ${column}`);
}

function wordsByCell(owner: Owner): ReadonlyMap<string, CellWords> {
  const entries = isTable(owner) ? tableEntries(owner) : departmentEntries(owner);
  // An entry without a cell of its own points to another's, which comes first and keeps it.
  return new Map(
    entries
      .reverse()
      .map(([{ row, column }, field, shown]) => [`${row} ${column}`, { field, shown }] as const)
  );
}

function tableEntries(table: ReadTable): Entry[] {
  const { budget, spendingPlan, indicators } = table;
  return [
    entry("标题", table.title),
    [table.unitCode.at, "单位", () => textOf(table.unitCode.raw)],
    entry(headWords("projectCode"), table.projectCode),
    entry(headWords("projectName"), table.projectName),
    ...(["total", "fiscal", "other"] as const).map((part) =>
      entry(headWords(part), budget[part], printWanyuan)
    ),
    entry(headWords("purpose"), table.purpose),
    ...PLAN_PERIODS.map(({ key, label }) => entry(label, spendingPlan[key], printShare)),
    entry(headWords("goals"), table.goals),
    [table.indicatorHeader, "绩效指标", () => indicators.map(rowText).join("；")],
    ...indicators.flatMap((row) =>
      INDICATOR_FIELDS.map((field) => entry(of(columnWords(field), row.name), row[field]))
    ),
  ];
}

function departmentEntries({ overall, subTargets, measures, measuresAt }: ReadDepartment): Entry[] {
  return [
    entry("总体绩效目标", overall),
    ...subTargets.flatMap(({ task, goal, indicators }) => [
      entry(of("工作任务", task), task),
      entry(of("分项绩效目标", task), goal),
      ...indicators.flatMap(({ name, value }) => [
        entry(of("绩效指标", name), name),
        entry(of("指标值", name), value),
      ]),
    ]),
    ...measures.flatMap(({ title, content }) => [
      entry(of("措施", title), title),
      entry(of("工作保障措施", title), content),
    ]),
    [measuresAt, "工作保障措施", () => ""],
  ];
}

function entry<T extends string | number>(
  words: string,
  field: Field<T>,
  print: (value: T) => string = String
): Entry {
  return [field.at, words, () => (field.value === null ? textOf(field.raw) : print(field.value))];
}

function of(words: string, name: Field<string>): string {
  return name.value === null ? words : `${words}：${name.value}`;
}

function rowText(row: ReadIndicator): string {
  return INDICATOR_FIELDS.map((field) => row[field].value ?? "").join(" ");
}

function textOf(raw: Field<unknown>["raw"]): string {
  return isCellError(raw) ? raw.error : String(raw ?? "").trim();
}
