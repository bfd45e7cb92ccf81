import { fail, ok, type Result } from "../domain";
import { changeKeptSheets, type Gateway, type KeptSheets, type OfficeReason } from "../excel";
import {
  filesOn,
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
  type NewOrUpdate,
  type OverviewPictures,
  type ProblemContent,
  type ProblemEntry,
  type SheetGrid,
  type SummedFiles,
  type SummedProject,
} from "../forms";
import {
  countAcross,
  countDuplicates,
  summaryProblems,
  type CollectedFile,
  type Duplicates,
  type Expected,
  type FailedFile,
  type KeptProjects,
} from "../intake";
import { reasonOfAction } from "./action-reasons";
import { OVERVIEW_KIND } from "./summarise-workbook";

/** What was summed up, and where it stands now. */
export interface FilesSummary {
  /** 项目汇总, 指标明细, 汇总问题. */
  readonly sheet: string;
  readonly indicatorsSheet: string;
  readonly problemsSheet: string;
  /** Those that the overview counts, without those whose files could not be read. */
  readonly projects: number;
  /** How many of them are kept of earlier runs. */
  readonly kept: number;
  /** What this run has put onto 汇总问题. */
  readonly problems: readonly ProblemEntry[];
  /** How many project codes and names stand in several files. */
  readonly duplicates: Duplicates;
  /** What the charts on 项目汇总 show. */
  readonly pictures: OverviewPictures;
  /** True where the overview was there and was brought up to date in place. */
  readonly updated: boolean;
  readonly notices: readonly string[];
}

/**
 * What becomes of the files on an overview that are not among those of this run: they are kept and go on
 * counting, or are taken to be gone; "ask" writes nothing where there are such files.
 */
export type OtherFiles = "keep" | "gone" | "ask";

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
 * one more for each further 4 MB. With `others` "ask" the reason is OtherFiles where the overview has other files.
 */
export async function summariseFiles(
  gateway: Gateway,
  files: readonly CollectedFile[],
  failed: readonly FailedFile[],
  others: OtherFiles = "gone"
): Promise<Result<FilesSummary, OfficeReason>> {
  const across = countAcross(files);
  const projects = files.flatMap((file) => projectsOf(file, across));
  const indicators = files.flatMap(indicatorsOf);
  const summed: SummedFiles = {
    unread: failed.map(({ name }) => name),
    read: files.map(({ name }) => name),
    others: others === "keep" ? "keep" : "gone",
  };
  const wanted = { kinds: KINDS, named: [ROSTER_SHEET, PROJECT_LIST_SHEET] };
  const done = await changeKeptSheets<Summed>(gateway, wanted, (read) => {
    const grid = (defined: string) => read.kept.get(defined)?.grid ?? null;
    const [old, list] = [grid(OVERVIEW_NAME), grid(INDICATORS_NAME)];
    if (others === "ask" && hasOthers(old, summed)) return fail(reasonOfAction("OtherFiles"));
    const overview = planOverview(projects, old, { ...summed, indicators: list });
    const kept = summed.others === "keep" ? keptOn(overview.projects, projects, summed) : null;
    const problems = summaryProblems(files, failed, expectedIn(read), kept);
    const lists = new Map<string, NewOrUpdate>([
      [OVERVIEW_NAME, overview],
      [INDICATORS_NAME, planIndicators(indicators, list, summed)],
      [PROBLEMS_NAME, planProblems(problems, grid(PROBLEMS_NAME))],
    ]);
    return ok({ lists, value: { problems, kept, projects: overview.projects } });
  });
  if (!done.ok) return done;
  const { lists, notices, value } = done.value;
  const { problems } = value;
  const kept = value.kept?.tables.length ?? 0;
  const sheet = (defined: string) => lists.get(defined)?.sheet ?? "";
  return ok({
    sheet: sheet(OVERVIEW_NAME),
    indicatorsSheet: sheet(INDICATORS_NAME),
    problemsSheet: sheet(PROBLEMS_NAME),
    projects: projects.length + kept,
    kept,
    problems: problems.entries,
    duplicates: countDuplicates(problems),
    pictures: picturesOf(value.projects),
    updated: lists.get(OVERVIEW_NAME)?.updated ?? false,
    notices: kept > 0 ? [...notices, ONLY_THIS_RUN] : notices,
  });
}

/** What is planned, and what it was planned from. */
interface Summed {
  readonly problems: ProblemContent;
  readonly kept: KeptProjects | null;
  /** All that the overview counts. */
  readonly projects: readonly SummedProject[];
}

/** Of files that are kept only the sheets are there: too little to compare codes and names with their cells. */
const ONLY_THIS_RUN =
  "跨文件重复只在本次读取的文件之间核对，没有与沿用的文件核对。需要核对时，请把有疑问的文件放在同一批。";

function hasOthers(overview: SheetGrid | null, { unread, read }: SummedFiles): boolean {
  const ours = new Set([...unread, ...read]);
  return overview !== null && [...filesOn(overview)].some((file) => !ours.has(file));
}

/** What of the projects that an overview counts is not of this run. */
function keptOn(
  all: readonly SummedProject[],
  ours: readonly SummedProject[],
  { unread }: SummedFiles
): KeptProjects {
  const [own, failed] = [new Set(ours), new Set(unread)];
  const kept = all.flatMap((project) =>
    "file" in project && !own.has(project) && !failed.has(project.file) ? [project] : []
  );
  const files = new Set(kept.flatMap(({ file }) => (file === "" ? [] : [file])));
  return { files: files.size, tables: kept.map(({ content }) => content) };
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
