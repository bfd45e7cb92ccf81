import { cellAddress, HEBEI_2026, type CellValue, type Profile } from "../../src/domain";
import type { StandingGrid } from "../../src/forms";
import { describe, type Finding, type RuleId, type ValidateOptions } from "../../src/rules";
import { findingsOn, seedSheet } from "./findings";

/** One indicator row to ask the rules about; what is left out is filled in with something right. */
export interface TestRow {
  readonly level1?: string;
  readonly level2: string;
  readonly name: string;
  readonly description?: string;
  readonly value: CellValue;
  readonly basis?: string;
  /** The number format of the value cell, for a number. */
  readonly format?: string;
}

/** The seed's first table with rows below its own, and which row of the sheet the first of them is. */
export function sheetWith(
  rows: readonly TestRow[],
  profile: Profile = HEBEI_2026
): { readonly grid: StandingGrid; readonly first: number } {
  const seed = seedSheet(0);
  const first = seed.values.length;
  const values = rows.map((row) => [
    row.level1 ?? levelAbove(row.level2, profile),
    row.level2,
    row.name,
    row.description ?? `${row.name}情况`,
    row.value,
    row.basis ?? "年初工作计划",
    null,
  ]);
  const formats = rows.flatMap(({ format }, i) =>
    format === undefined ? [] : [[cellAddress({ row: first + i, column: 4 }), format] as const]
  );
  const numberFormats = new Map([...seed.numberFormats, ...formats]);
  return { grid: { ...seed, values: [...seed.values, ...values], numberFormats }, first };
}

function levelAbove(level2: string, profile: Profile): string {
  const has = ({ name, aliases }: Profile["levels"][number]["kinds"][number]) =>
    name === level2 || aliases.includes(level2);
  return profile.levels.find(({ kinds }) => kinds.some(has))?.name ?? "";
}

/** What is found in these rows, in their order; nothing about the rest of the table. */
export function findingsInRows(rows: readonly TestRow[], options: ValidateOptions = {}): Finding[] {
  const { grid, first } = sheetWith(rows, options.profile);
  return findingsOn([grid], options).filter(({ at: [cell] }) => cell && cell.row >= first);
}

/** "value-unit-missing 提醒" for each finding in one row. */
export function briefRow(row: TestRow, options: ValidateOptions = {}): string[] {
  return findingsInRows([row], options).map(({ rule, severity }) => `${rule} ${severity}`);
}

/** The one finding of a rule in one row. */
export function findingIn(row: TestRow, rule: RuleId, options: ValidateOptions = {}): Finding {
  const [only, ...others] = findingsInRows([row], options).filter((found) => found.rule === rule);
  if (!only || others.length > 0) throw new Error(`${rule} speaks ${only ? "twice" : "not"}`);
  return only;
}

/** Its sentence. */
export function sentenceIn(row: TestRow, rule: RuleId, options: ValidateOptions = {}): string {
  return describe(findingIn(row, rule, options));
}
