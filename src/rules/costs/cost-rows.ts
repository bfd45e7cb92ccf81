import {
  foldText,
  isMoney,
  type IndicatorValue,
  type Quantity,
  type ReadIndicator,
} from "../../domain";
import { roleOf } from "../rule/indicator-kinds";
import { oncePerTable } from "../rule/once-per-table";
import { valueOf } from "../rule/row-value";

/** A cost row that sets an upper limit in money. */
export interface CostCap {
  readonly row: ReadIndicator;
  /** The limit; of a range its end. */
  readonly value: Quantity;
  /** What it is counted by, 年 left aside. */
  readonly denominators: readonly string[];
}

/** The 成本指标 of a table by what they tell about money; savings and rates are none of these. */
export interface TableCosts {
  /** 项目总成本, 总投资, 总费用 of the project; rarely more than one. */
  readonly totals: readonly CostCap[];
  /** ≤25万元. */
  readonly plain: readonly CostCap[];
  /** ≤430元/人/天. */
  readonly perUnit: readonly CostCap[];
  /** Costs without a limit that can be reckoned with: ≥, words, a unit cost that does not say by what. */
  readonly open: readonly ReadIndicator[];
}

/** What is saved is no cost. */
export const SAVING = /节约|节省|降低|下降|减少|压减|压缩/;

/** A budget is one year's: what is counted by the year is counted once. */
const YEAR = ["年", "年度"];

const TOTAL = /总成本|总投资|总费用/;

/** What may stand beside 总成本 without narrowing it to a part of the project. */
const OF_THE_WHOLE = /[的()]|本|该|项目|工程|建设|预算|年度|全年|控制|指标|金额|情况|数|额/g;

/** A cost by person, by time, by piece, whose value does not say so: 人均培训成本 ≤430元. */
const UNIT_COST =
  /[人户次日天月台套件车亩份]均|单[次人台套件个价车户日月份]|单位(?:成本|造价|面积)|平均|每(?!年)/;

/** The cost rows of a table; economic costs only. */
export const costsOf = oncePerTable((table, profile): TableCosts => {
  const rows = table.indicators.filter((row) => roleOf(row, profile) === "cost");
  const caps = rows.flatMap((row) => capOf(row) ?? []);
  const perUnit = caps.filter(({ denominators }) => denominators.length > 0);
  const whole = caps.filter(({ denominators }) => denominators.length === 0);
  const totals = totalsAmong(whole, table.projectName.value ?? "");
  const parts = whole.filter((cap) => !totals.includes(cap));
  const plain = parts.filter(({ row }) => !isUnitCost(row));
  const reckoned = new Set([...totals, ...plain, ...perUnit].map(({ row }) => row));
  const open = rows.filter((row) => !reckoned.has(row) && isOpen(row));
  return { totals, plain, perUnit, open };
});

function capOf(row: ReadIndicator): CostCap | null {
  const value = limitOf(valueOf(row));
  if (!value || value.amount.lt(0) || SAVING.test(row.name.value ?? "")) return null;
  return { row, value, denominators: denominatorsIn(value) };
}

/** The denominators of a value without 年. */
export function denominatorsIn({ denominators }: Quantity): readonly string[] {
  return denominators.filter((unit) => !YEAR.includes(unit));
}

function limitOf(value: IndicatorValue | null): Quantity | null {
  if (value?.kind === "range") {
    const { to, unit, denominators } = value;
    return limitOf({ kind: "quantity", unit, denominators, ...to });
  }
  if (!value || !isMoney(value) || value.operator === "≥" || value.operator === ">") return null;
  return value;
}

/**
 * The rows that state the cost of the whole project. 会议总成本 is one where it is the only such row and the
 * project is about 会议; beside others it is a part.
 */
function totalsAmong(caps: readonly CostCap[], projectName: string): readonly CostCap[] {
  const named = caps
    .map((cap) => ({ cap, name: foldText(cap.row.name.value ?? "") }))
    .filter(({ name }) => TOTAL.test(name))
    .map(({ cap, name }) => ({ cap, of: name.replace(TOTAL, "").replace(OF_THE_WHOLE, "") }));
  const ofProject = named.filter(({ of }) => of === "");
  if (ofProject.length > 0) return ofProject.map(({ cap }) => cap);
  const [only, ...others] = named;
  return only && others.length === 0 && foldText(projectName).includes(only.of) ? [only.cap] : [];
}

/** True for what costs money that nothing can be said about; a rate or a saving is no part of the cost. */
function isOpen(row: ReadIndicator): boolean {
  const value = valueOf(row);
  if (SAVING.test(row.name.value ?? "")) return false;
  if (value?.kind === "quantity" || value?.kind === "range") {
    return value.unit === "元" || value.unit === "";
  }
  return true;
}

/** 补助标准 too is what one costs. */
function isUnitCost(row: ReadIndicator): boolean {
  return UNIT_COST.test(words(row)) || /标准$/.test(row.name.value ?? "");
}

/** Name and description. */
export function words({ name, description }: ReadIndicator): string {
  return `${name.value ?? ""} ${description.value ?? ""}`;
}
