import { ok, type Result } from "../domain";
import { changeKeptSheets, type Gateway, type KeptSheets, type OfficeReason } from "../excel";
import {
  INDICATORS_NAME,
  OVERVIEW_NAME,
  picturesOf,
  planIndicators,
  planOverview,
  planProblems,
  PROBLEMS_NAME,
  PROJECT_LIST_SHEET,
  readProjectList,
  readRoster,
  ROSTER_SHEET,
  type FileProject,
  type ListedIndicator,
  type OverviewPictures,
  type ProblemContent,
  type ProblemEntry,
} from "../forms";
import {
  countAcross,
  countDuplicates,
  summaryProblems,
  type CollectedFile,
  type Duplicates,
  type Expected,
  type FailedFile,
} from "../intake";
import { OVERVIEW_KIND } from "./summarise-workbook";

/** What was summed up, and where it stands now. */
export interface FilesSummary {
  /** 项目汇总, 指标明细, 汇总问题. */
  readonly sheet: string;
  readonly indicatorsSheet: string;
  readonly problemsSheet: string;
  readonly projects: number;
  /** What stands on 汇总问题. */
  readonly problems: readonly ProblemEntry[];
  /** How many project codes and names stand in several files. */
  readonly duplicates: Duplicates;
  /** What the charts on 项目汇总 show. */
  readonly pictures: OverviewPictures;
  /** True where the overview was there and was brought up to date in place. */
  readonly updated: boolean;
  readonly notices: readonly string[];
}

/** What a row takes in a reply, with values, formulas and formats: bytes, as measured on the seed. */
const KINDS = [
  OVERVIEW_KIND,
  { defined: INDICATORS_NAME, rowBytes: 600 },
  { defined: PROBLEMS_NAME, rowBytes: 1_000 },
] as const;

/**
 * Sums up picked files on the sheets 项目汇总, 指标明细 and 汇总问题: in place where they are there, else on
 * new sheets; all three or, after a failure, none. Units and projects are compared with the sheets 单位名册
 * and 项目清单 where the workbook has them. 3 syncs where the sheets are there, 3 where nothing is to be read,
 * one more for each further 4 MB.
 */
export async function summariseFiles(
  gateway: Gateway,
  files: readonly CollectedFile[],
  failed: readonly FailedFile[]
): Promise<Result<FilesSummary, OfficeReason>> {
  const across = countAcross(files);
  const projects = files.flatMap((file) => projectsOf(file, across));
  const indicators = files.flatMap(indicatorsOf);
  const unread = failed.map(({ name }) => name);
  const wanted = { kinds: KINDS, named: [ROSTER_SHEET, PROJECT_LIST_SHEET] };
  const done = await changeKeptSheets<ProblemContent>(gateway, wanted, (read) => {
    const grid = (defined: string) => read.kept.get(defined)?.grid ?? null;
    const problems = summaryProblems(files, failed, expectedIn(read));
    const lists = new Map([
      [OVERVIEW_NAME, planOverview(projects, grid(OVERVIEW_NAME), { unread })],
      [INDICATORS_NAME, planIndicators(indicators, grid(INDICATORS_NAME), unread)],
      [PROBLEMS_NAME, planProblems(problems, grid(PROBLEMS_NAME))],
    ]);
    return ok({ lists, value: problems });
  });
  if (!done.ok) return done;
  const { lists, notices, value: problems } = done.value;
  const sheet = (defined: string) => lists.get(defined)?.sheet ?? "";
  return ok({
    sheet: sheet(OVERVIEW_NAME),
    indicatorsSheet: sheet(INDICATORS_NAME),
    problemsSheet: sheet(PROBLEMS_NAME),
    projects: projects.length,
    problems: problems.entries,
    duplicates: countDuplicates(problems),
    pictures: picturesOf(projects),
    updated: lists.get(OVERVIEW_NAME)?.updated ?? false,
    notices,
  });
}

/** The user's own lists, by the names of their sheets; null where there is none or it can not be read. */
function expectedIn({ others }: KeptSheets): Expected {
  const named = (name: string) => others.find((grid) => grid.name === name);
  const [roster, projects] = [named(ROSTER_SHEET), named(PROJECT_LIST_SHEET)];
  return {
    roster: roster ? readRoster(roster) : null,
    projects: projects ? readProjectList(projects) : null,
  };
}

/** What was found by comparing files counts with what was found in a file by itself. */
function projectsOf(
  { name, projects }: CollectedFile,
  across: ReturnType<typeof countAcross>
): FileProject[] {
  return projects.map((project) => {
    const { sheet, table, counts, costs } = project;
    const more = across.get(project);
    return {
      file: name,
      sheet,
      content: table,
      ...counts,
      errors: counts.errors + (more?.错误 ?? 0),
      warnings: counts.warnings + (more?.提醒 ?? 0),
      advice: counts.advice + (more?.建议 ?? 0),
      costs,
    };
  });
}

function indicatorsOf({ name, projects }: CollectedFile): ListedIndicator[] {
  return projects.flatMap(({ sheet, table, indicatorRows }) =>
    table.indicators.map((indicator, i) => ({
      unit: table.unit.code + table.unit.name,
      projectCode: table.projectCode,
      projectName: table.projectName,
      budget: table.budget.total,
      indicator,
      file: name,
      sheet,
      row: indicatorRows[i] ?? 0,
    }))
  );
}
