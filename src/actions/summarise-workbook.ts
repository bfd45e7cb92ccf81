import { HEBEI_2026, ok, type ReadTable, type Result, type Severity } from "../domain";
import { changeKeptSheets, type Gateway, type OfficeReason, type PlacedList } from "../excel";
import {
  OVERVIEW_NAME,
  picturesOf,
  planOverview,
  type OverviewPictures,
  type OverviewProject,
} from "../forms";
import { findingsByTable, isSettled, sumCosts, type Finding } from "../rules";
import type { Validation } from "./validate-workbook";

/** Where the overview stands now. */
export interface SummaryReport extends PlacedList {
  /** Sentences for the user about what is not as they may expect. */
  readonly notices: readonly string[];
  readonly projects: number;
  /** What the charts on the overview show. */
  readonly pictures: OverviewPictures;
}

/** What a row takes in a reply, with values, formulas and formats: bytes, as measured on the seed. */
export const OVERVIEW_KIND = { defined: OVERVIEW_NAME, rowBytes: 1_600 } as const;

/**
 * Writes the projects of a validated workbook onto the overview sheet: in place where it is there, else on a
 * new sheet. Another sheet of that name is left alone. The overview is read anew, for others may have
 * written on it: with the 2 syncs of the validation an update takes 4, a new sheet one more for its page set-up.
 */
export async function summariseWorkbook(
  gateway: Gateway,
  validation: Validation
): Promise<Result<SummaryReport, OfficeReason>> {
  const { reading, tables, findings } = validation;
  const own = findingsByTable(findings, validation);
  const projects = tables.map((table) => projectOf(table, own.get(table) ?? []));
  const wanted = { kinds: [OVERVIEW_KIND], known: reading.state };
  const done = await changeKeptSheets<null>(gateway, wanted, ({ kept }) => {
    const planned = planOverview(projects, kept.get(OVERVIEW_NAME)?.grid);
    return ok({ lists: new Map([[OVERVIEW_NAME, planned]]), value: null });
  });
  if (!done.ok) return done;
  const { lists, notices } = done.value;
  const { sheet = "", updated = false } = lists.get(OVERVIEW_NAME) ?? {};
  const pictures = picturesOf(projects);
  return ok({ sheet, updated, notices, projects: projects.length, pictures });
}

function projectOf(table: ReadTable, own: readonly Finding[]): OverviewProject {
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
