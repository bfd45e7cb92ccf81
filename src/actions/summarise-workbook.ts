import { HEBEI_2026, ok, type ReadTable, type Result, type Severity } from "../domain";
import type { Gateway, OfficeReason } from "../excel";
import {
  isOverview,
  picturesOf,
  planOverview,
  type OverviewPictures,
  type OverviewProject,
} from "../forms";
import { isSettled, pointsInto, sumCosts, type Finding } from "../rules";
import { placeSheet, type PlacedSheet } from "./place-sheet";
import type { Validation } from "./validate-workbook";

/** Where the overview stands now. */
export interface SummaryReport extends PlacedSheet {
  readonly projects: number;
  /** What the charts on the overview show. */
  readonly pictures: OverviewPictures;
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
  const { state, content } = reading;
  const placed = await placeSheet(gateway, planned, {
    state,
    content,
    old: existing?.name ?? null,
  });
  if (!placed.ok) return placed;
  return ok({ ...placed.value, projects: projects.length, pictures: picturesOf(projects) });
}

function projectOf(table: ReadTable, findings: readonly Finding[]): OverviewProject {
  const own = findings.filter((finding) => pointsInto(table, finding));
  const count = (severity: Severity) => own.filter((f) => f.severity === severity).length;
  return {
    table,
    errors: count("错误"),
    warnings: count("提醒"),
    advice: count("建议"),
    explained: own.filter(isSettled).length,
    costs: sumCosts(table, HEBEI_2026),
  };
}
