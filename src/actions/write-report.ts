import { bySeverity, ok, type ReadTable, type Unit } from "../domain";
import { readOwnSheet, type Gateway } from "../excel";
import { isReport, planReport, REPORT_NAME, type ReportContent, type ReportEntry } from "../forms";
import {
  DEPARTMENT,
  describe,
  groupBy,
  isTable,
  ownerOf,
  subjectOf,
  titleOfRule,
  type Finding,
} from "../rules";
import type { Outcome, ReportSheet } from "./actions";
import { placeSheet } from "./place-sheet";
import type { Validation } from "./validate-workbook";

/**
 * Writes the findings of a validation onto the sheet 校验报告: in place where it is there, else on a new
 * sheet. The sheet is read anew, for the reviewer writes on it. 3 syncs.
 */
export async function writeReport(
  gateway: Gateway,
  validation: Validation,
  date: string
): Outcome<ReportSheet> {
  const unnamed = validation.reading.grids.find(isReport)?.name ?? null;
  const read = await readOwnSheet(gateway, REPORT_NAME, unnamed);
  if (!read.ok) return read;
  const { grid } = read.value;
  const planned = planReport(reportContent(validation, date), grid);
  const placed = await placeSheet(gateway, planned, { ...read.value, old: grid?.name ?? null });
  return placed.ok ? ok({ ...placed.value, lines: validation.findings.length }) : placed;
}

/** What a validation has to report: its findings by table, the gravest first. */
function reportContent(validation: Validation, date: string): ReportContent {
  const { tables, departments, unreadable, findings, reading } = validation;
  const units = unitsOf(tables);
  const [first, second] = units;
  // What belongs to no table is the only unit's, where there is only one.
  const onlyUnit = first && !second ? first.name : "";
  const entries = findings.flatMap((finding) => entriesOf(finding, validation, onlyUnit));
  return {
    date,
    units: units.map(({ code, name }) => code + name),
    tables: tables.length,
    departments: departments.length,
    unreadable: unreadable.length,
    unread: reading.unread.map(({ sheet }) => sheet),
    entries: groupBy(entries, tableOf).flatMap(([, own]) =>
      [...own].sort((a, b) => bySeverity(a.severity, b.severity))
    ),
    checked: checkedIn(validation),
  };
}

/** Each unit once, as the form joins it from code and name. */
function unitsOf(tables: readonly ReadTable[]): Unit[] {
  const units = tables.map(({ unitCode, unitName }) => ({
    code: unitCode.value ?? "",
    name: unitName.value ?? "",
  }));
  return groupBy(units, ({ code, name }) => code + name || null).map(([, [unit]]) => unit);
}

function tableOf({ at, projectCode, projectName }: ReportEntry): string {
  return `${at.sheet}\n${projectCode}\n${projectName}`;
}

function entriesOf(finding: Finding, validation: Validation, onlyUnit: string): ReportEntry[] {
  const owner = ownerOf(finding, validation);
  const table = owner !== null && isTable(owner) ? owner : null;
  const { projectName, field } = subjectOf(finding, validation);
  return finding.at.slice(0, 1).map((at) => ({
    unit: table ? (table.unitName.value ?? "") : onlyUnit,
    projectCode: table?.projectCode.value ?? "",
    projectName,
    at,
    severity: finding.severity,
    rule: titleOfRule(finding.rule),
    field,
    sentence: describe(finding),
    explained: finding.explained ?? null,
  }));
}

/** By what a line of an earlier report knows that its table was checked again. */
function checkedIn({ tables, departments }: Validation): ReadonlySet<string> {
  return new Set([
    ...tables.flatMap(({ sheet, projectCode, projectName }) => [
      sheet,
      ...[projectCode.value, projectName.value].filter((id) => id !== null),
    ]),
    ...departments.flatMap(({ sheet }) => [sheet, DEPARTMENT]),
  ]);
}
