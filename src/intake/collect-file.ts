import {
  HEBEI_2026,
  ok,
  type Profile,
  type ReadTable,
  type Result,
  type Severity,
} from "../domain";
import { readWorkbook, type FileReason, type Workbook } from "../files";
import { toTargetTable } from "../forms";
import {
  describe,
  findingsByTable,
  isSettled,
  subjectOf,
  sumCosts,
  titleOfRule,
  validate,
  type Finding,
  type ValidateOptions,
  type WorkbookTables,
} from "../rules";
import type { CollectedFile, CollectedFinding, CollectedProject } from "./collected-file";
import { fileProblems } from "./file-problems";
import { readSheets, tablesOf } from "./read-sheets";

export interface CollectOptions extends ValidateOptions {
  /** Read hidden sheets as well. */
  readonly hidden?: boolean;
}

/**
 * Reads a picked file and checks every table in it, or tells why it can not be read. The same in a worker and
 * in Node; only a fault of the program throws.
 */
export async function collectFile(
  bytes: Uint8Array,
  name: string,
  options: CollectOptions = {}
): Promise<Result<CollectedFile, FileReason>> {
  const workbook = await readWorkbook(bytes, name);
  return workbook.ok ? collected(workbook.value, options) : workbook;
}

function collected(
  workbook: Workbook,
  { hidden = false, ...rules }: CollectOptions
): Result<CollectedFile, FileReason> {
  const sheets = readSheets(workbook, hidden);
  if (!sheets.ok) return sheets;
  const tables = tablesOf(workbook, sheets.value);
  const findings = validate(tables, rules);
  const own = findingsByTable(findings, tables);
  return ok({
    name: workbook.name,
    projects: tables.tables.map((table) => projectOf(table, own.get(table) ?? [], rules.profile)),
    findings: findings.filter(isOfTable).map((finding) => collectedFinding(finding, tables)),
    problems: fileProblems(workbook, sheets.value),
  });
}

/** What can not be read as a table belongs to no project: it is told as a problem of the file. */
function isOfTable(finding: Finding): boolean {
  return finding.rule !== "table-unreadable" || finding.params.problem !== "part";
}

function projectOf(
  table: ReadTable,
  own: readonly Finding[],
  profile: Profile = HEBEI_2026
): CollectedProject {
  const count = (severity: Severity) => own.filter((one) => one.severity === severity).length;
  return {
    sheet: table.sheet,
    table: toTargetTable(table),
    cells: {
      unit: table.unitCode.at,
      projectCode: table.projectCode.at,
      projectName: table.projectName.at,
      budget: table.budget.total.at,
    },
    indicatorRows: table.indicators.map((row) => row.name.at.row),
    costs: sumCosts(table, profile),
    counts: {
      errors: count("错误"),
      warnings: count("提醒"),
      advice: count("建议"),
      explained: own.filter(isSettled).length,
    },
  };
}

function collectedFinding(finding: Finding, tables: WorkbookTables): CollectedFinding {
  return {
    severity: finding.severity,
    rule: titleOfRule(finding.rule),
    sentence: describe(finding),
    at: finding.at[0] ?? null,
    project: subjectOf(finding, tables).project,
    explained: finding.explained ?? null,
  };
}
