import type { Validation } from "../actions";
import { cellAddress, SEVERITIES, type ReadTable, type Severity } from "../domain";
import { describe, findingsByTable, type Finding } from "../rules";

/** One finding as it is written to a file. */
export interface FindingRecord {
  readonly file: string;
  readonly sheet: string;
  /** "1.人大代表培训经费!C4": the sheet's name unquoted; the last "!" divides. */
  readonly cells: readonly string[];
  readonly rule: string;
  readonly severity: Severity;
  readonly sentence: string;
}

export function findingRecords(file: string, findings: readonly Finding[]): FindingRecord[] {
  return findings.map((finding) => ({
    file,
    sheet: finding.at[0]?.sheet ?? "",
    cells: finding.at.map((at) => `${at.sheet}!${cellAddress(at)}`),
    rule: finding.rule,
    severity: finding.severity,
    sentence: describe(finding),
  }));
}

/** One line a table, then the findings, then a summary of all. */
export function reportLines(validation: Validation): string[] {
  const { tables, departments, unreadable, findings, reading } = validation;
  const own = findingsByTable(findings, validation);
  const places = (finding: Finding) =>
    finding.at.map((at) => `${at.sheet}!${cellAddress(at)}`).join("、");
  return [
    ...departments.map(({ sheet }) => `${sheet}：部门整体绩效目标`),
    ...tables.map((table) => `${table.sheet}：${tableLine(table, own.get(table) ?? [])}`),
    ...reading.unread.map(({ sheet, reason }) => `${sheet}：未读取，${reason.sentence}`),
    ...findings.map((f) => `【${f.severity}】${places(f)}：${describe(f)}`),
    `共${tables.length}张项目表、${departments.length}张部门整体表，${unreadable.length}处无法读取：${counts(findings)}。`,
  ];
}

function tableLine(table: ReadTable, own: readonly Finding[]): string {
  return `${table.indicators.length}条指标，${counts(own)}`;
}

function counts(findings: readonly Finding[]): string {
  return SEVERITIES.map(
    (severity) => `${severity}${findings.filter((f) => f.severity === severity).length}`
  ).join("、");
}
