import { groupBy, bySeverity, ok, type ReadTable, type Unit } from "../domain";
import { changeKeptSheets, type Gateway } from "../excel";
import { ownSheet, planReport, REPORT_NAME, type ReportContent, type ReportEntry } from "../forms";
import {
  DEPARTMENT,
  describe,
  isTable,
  ownerOf,
  subjectOf,
  titleOfRule,
  type Finding,
} from "../rules";
import type { Outcome, ReportSheet } from "./actions";
import type { Validation } from "./validate-workbook";

/** What a row takes in a reply, with values, formulas and formats: bytes. */
const ROW_BYTES = 1_200;

/**
 * Writes the findings of a validation onto the sheet 校验报告: in place where it is there, else on a new
 * sheet. The sheet is read anew, for the reviewer writes on it. 2 syncs, 3 where the sheet is new or has moved.
 */
export async function writeReport(
  gateway: Gateway,
  validation: Validation,
  date: string
): Outcome<ReportSheet> {
  const { grids, state } = validation.reading;
  const content = reportContent(validation, date);
  const otherwise = ownSheet(grids, REPORT_NAME)?.id ?? null;
  const kind = { defined: REPORT_NAME, rowBytes: ROW_BYTES, otherwise };
  const done = await changeKeptSheets<null>(gateway, { kinds: [kind], known: state }, ({ kept }) =>
    ok({
      lists: new Map([[REPORT_NAME, planReport(content, kept.get(REPORT_NAME)?.grid)]]),
      value: null,
    })
  );
  if (!done.ok) return done;
  const { lists, notices } = done.value;
  const { sheet = "", updated = false } = lists.get(REPORT_NAME) ?? {};
  return ok({ sheet, updated, notices, lines: validation.findings.length });
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
