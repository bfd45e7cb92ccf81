import { ok, type ReadTable, type Result, type Severity } from "../domain";
import { updateSheet, writeSheets, type Gateway, type OfficeReason } from "../excel";
import { isOverview, OVERVIEW_SHEET, planOverview, type OverviewProject } from "../forms";
import { pointsInto, type Finding } from "../rules";
import type { Validation } from "./validate-workbook";

/** Where the overview stands now. */
export interface SummaryReport {
  readonly sheet: string;
  readonly projects: number;
  /** True where an overview of ours was brought up to date in place. */
  readonly updated: boolean;
  /** Sentences for the user about what is not as they may expect. */
  readonly notices: readonly string[];
}

/**
 * Writes the projects of a validated workbook onto the overview sheet: in place where it is there, else on a
 * new sheet. Another sheet of that name is left alone. With the 2 syncs of the validation an update takes 3,
 * a new sheet one more for its page set-up.
 */
export async function summariseWorkbook(
  gateway: Gateway,
  validation: Validation
): Promise<Result<SummaryReport, OfficeReason>> {
  const { reading, tables, findings } = validation;
  const existing = reading.grids.find(isOverview) ?? null;
  const projects = tables.map((table) => projectOf(table, findings));
  const planned = planOverview(projects, existing);
  if (planned.kind === "update") {
    const { update } = planned;
    const done = await updateSheet(gateway, update, reading.content ?? undefined);
    if (!done.ok) return done;
    return ok({ sheet: update.sheet, projects: projects.length, updated: true, notices: [] });
  }
  const options = { existing: "keepBoth", state: reading.state } as const;
  const done = await writeSheets(gateway, [planned.plan], options);
  if (!done.ok) return done;
  const [sheet = OVERVIEW_SHEET] = done.value.written;
  const notices = [
    ...(existing ? [alteredNotice(existing.name, sheet)] : []),
    ...done.value.notices,
  ];
  return ok({ sheet, projects: projects.length, updated: false, notices });
}

function alteredNotice(old: string, sheet: string): string {
  return `“${old}”的表头或合计行被改动，无法原地更新，已另建“${sheet}”。原表没有改动，不再需要时可自行删除。`;
}

function projectOf(table: ReadTable, findings: readonly Finding[]): OverviewProject {
  const own = findings.filter((finding) => pointsInto(table, finding));
  const count = (severity: Severity) => own.filter((f) => f.severity === severity).length;
  return {
    table,
    errors: count("错误"),
    warnings: count("提醒"),
    advice: count("建议"),
    explained: 0,
  };
}
