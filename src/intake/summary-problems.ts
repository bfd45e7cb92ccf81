import { cellAddress, SEVERITIES, type Severity, type TargetTable, type Unit } from "../domain";
import type { ListedProject, ProblemContent, ProblemEntry } from "../forms";
import { describe, titleOfRule, validateFiles, type FileTables, type FilesFinding } from "../rules";
import type { CollectedFile, CollectedFinding, CollectedProject } from "./collected-file";
import { compareProjects, compareRoster } from "./compare-roster";
import { headOfProject, problemEntry } from "./problem-entry";

/** What a reviewer of many files has besides the files. */
export interface Expected {
  /** 单位名册; null where the workbook has none. */
  readonly roster: readonly Unit[] | null;
  /** 项目清单; null where the workbook has none. */
  readonly projects: readonly ListedProject[] | null;
}

/** What is kept of earlier runs and goes on counting: files that are not among those of this run. */
export interface KeptProjects {
  readonly files: number;
  readonly tables: readonly TargetTable[];
}

/** A file that could not be read, with one sentence why. */
export interface FailedFile {
  readonly name: string;
  readonly reason: string;
}

/**
 * Everything that must be looked at after files were summed up, the gravest kind first. Who has reported is
 * told from what is `kept` as well; null where other files are taken to be gone.
 */
export function summaryProblems(
  files: readonly CollectedFile[],
  failed: readonly FailedFile[],
  { roster, projects }: Expected,
  kept: KeptProjects | null = null
): ProblemContent {
  const earlier = kept?.tables ?? [];
  const compared = roster && compareRoster(roster, files, earlier);
  const across = validateFiles(files.map(toFileTables));
  return {
    head: [
      { begin: "文件：", rest: filesText(files, failed, kept), isOurs: (line) => FILES.test(line) },
      {
        begin: "校验：",
        rest: findingsText([...files.flatMap(({ findings }) => findings), ...across], kept),
        isOurs: (line) => FINDINGS.test(line),
      },
      {
        begin: "报送：",
        rest: compared?.summary ?? NO_ROSTER,
        isOurs: (line) => line === `报送：${NO_ROSTER}` || ROSTER.test(line),
      },
    ],
    entries: [
      ...failed.map(failureEntry),
      ...files.flatMap(fileEntries),
      ...across.map((finding) => duplicateEntry(finding, files)),
      ...(compared?.entries ?? []),
      ...(projects ? compareProjects(projects, files, earlier) : []),
      ...files.flatMap(findingEntries),
    ],
    filesRead: new Set(files.map(({ name }) => name)),
    filesUnread: new Set(failed.map(({ name }) => name)),
    others: kept ? "keep" : "gone",
  };
}

const NO_ROSTER = "工作簿中没有可识别的“单位名册”，未核对应报单位。";

/** The lines of the head as they are written: any other one is the user's. */
const FILES =
  /^文件：共\d+个，读取\d+个，失败\d+个；项目绩效目标表\d+张。(另沿用此前汇总的\d+个文件、项目绩效目标表\d+张。)?$/;
const FINDINGS = /^校验：错误\d+条，提醒\d+条，建议\d+条(（仅本次读取的文件）)?。$/;
const ROSTER = /^报送：应报\d+个单位，已报\d+个，未报\d+个；不在名册\d+个。$/;

function filesText(
  files: readonly CollectedFile[],
  failed: readonly FailedFile[],
  kept: KeptProjects | null
): string {
  const tables = files.reduce((sum, { projects }) => sum + projects.length, 0);
  const earlier = kept
    ? `另沿用此前汇总的${kept.files}个文件、项目绩效目标表${kept.tables.length}张。`
    : "";
  return `共${files.length + failed.length}个，读取${files.length}个，失败${failed.length}个；项目绩效目标表${tables}张。${earlier}`;
}

function findingsText(
  all: readonly { readonly severity: Severity }[],
  kept: KeptProjects | null
): string {
  const counts = SEVERITIES.map(
    (severity) => `${severity}${all.filter((one) => one.severity === severity).length}条`
  );
  return `${counts.join("，")}${kept ? "（仅本次读取的文件）" : ""}。`;
}

function failureEntry({ name, reason }: FailedFile): ProblemEntry {
  return problemEntry({ category: "读取失败", file: name, matter: "文件未读取", sentence: reason });
}

const PROBLEM_TITLES: Readonly<Record<CollectedFile["problems"][number]["code"], string>> = {
  noTable: "没有表",
  unreadableTable: "表无法读取",
  alteredForm: "表样不符",
  truncatedSheet: "内容过多",
  notCalculated: "公式未计算",
  hiddenSheets: "隐藏工作表",
};

function fileEntries({ name, problems }: CollectedFile): ProblemEntry[] {
  return problems.map(({ code, sheet, sentence }) =>
    problemEntry({
      category: "文件问题",
      file: name,
      sheet: sheet ?? "",
      severity: code === "unreadableTable" ? "错误" : "",
      matter: PROBLEM_TITLES[code],
      sentence,
    })
  );
}

function findingEntries({ name, projects, findings }: CollectedFile): ProblemEntry[] {
  const named = projectsByName(projects);
  return findings.map((finding) => {
    const project = projectOf(finding, named);
    const { severity, rule, sentence, at, explained } = finding;
    const settled = explained !== null && !explained.stale;
    return problemEntry({
      category: "校验问题",
      ...(project ? headOfProject(project) : { projectName: finding.project }),
      file: name,
      sheet: at?.sheet ?? "",
      cell: at ? cellAddress(at) : "",
      severity,
      matter: rule,
      sentence,
      explanation: explained ? `${explained.reason}${explained.stale ? "（已过期）" : ""}` : "",
      state: severity === "建议" ? "供参考" : settled ? "已说明" : "待处理",
    });
  });
}

/** The project of a finding: that of its code or name on its sheet, else anywhere in the file. */
function projectOf(
  { project, at }: CollectedFinding,
  named: ReadonlyMap<string, readonly CollectedProject[]>
): CollectedProject | null {
  const same = named.get(project) ?? [];
  return same.find(({ sheet }) => sheet === at?.sheet) ?? same[0] ?? null;
}

/** The projects of a file that go by each code or name; a file may have hundreds, with thousands of findings. */
function projectsByName(
  projects: readonly CollectedProject[]
): ReadonlyMap<string, readonly CollectedProject[]> {
  const named = new Map<string, CollectedProject[]>();
  for (const project of projects)
    for (const name of new Set([project.table.projectCode, project.table.projectName])) {
      const known = named.get(name);
      if (known) known.push(project);
      else if (name !== "") named.set(name, [project]);
    }
  return named;
}

/** How many project codes and project names stand in several files. */
export interface Duplicates {
  readonly codes: number;
  readonly names: number;
}

/** Counts those that are among the problems. */
export function countDuplicates({ entries }: ProblemContent): Duplicates {
  const count = (rule: "code-duplicate" | "name-duplicate") =>
    entries.filter(({ category, matter }) => category === DUPLICATE && matter === titleOfRule(rule))
      .length;
  return { codes: count("code-duplicate"), names: count("name-duplicate") };
}

const DUPLICATE = "跨文件重复";

/** Codes and names that stand in several files, each with both places in its sentence. */
function duplicateEntry(finding: FilesFinding, files: readonly CollectedFile[]): ProblemEntry {
  const [at] = finding.at;
  const [file = ""] = finding.sources;
  const [project] = projectsConcerned(finding, files);
  return problemEntry({
    category: DUPLICATE,
    ...(project && headOfProject(project)),
    file,
    sheet: at?.sheet ?? "",
    cell: at ? cellAddress(at) : "",
    severity: finding.severity,
    matter: titleOfRule(finding.rule),
    sentence: describe(finding),
  });
}

/** What comparing files with one another adds to the counts of a project. */
export type CountsAcross = Readonly<Record<Severity, number>>;

/** The projects of which something was found by comparing files with one another. */
export function countAcross(
  files: readonly CollectedFile[]
): ReadonlyMap<CollectedProject, CountsAcross> {
  const counts = new Map<CollectedProject, Record<Severity, number>>();
  for (const finding of validateFiles(files.map(toFileTables)))
    for (const project of new Set(projectsConcerned(finding, files))) {
      const known = counts.get(project) ?? { 错误: 0, 提醒: 0, 建议: 0 };
      known[finding.severity] += 1;
      counts.set(project, known);
    }
  return counts;
}

/** The projects at whose cells a finding points, the first place first. */
function projectsConcerned(
  { at, sources }: FilesFinding,
  files: readonly CollectedFile[]
): CollectedProject[] {
  return at.flatMap((cell, i) => {
    const own = files.find(({ name }) => name === sources[i])?.projects ?? [];
    const project = own.find(
      ({ sheet, cells }) =>
        sheet === cell.sheet &&
        [cells.projectCode, cells.projectName].some(({ row }) => row === cell.row)
    );
    return project ? [project] : [];
  });
}

function toFileTables({ name, projects }: CollectedFile): FileTables {
  return { source: name, read: { tables: projects.map(toHead) } };
}

function toHead({ sheet, table, cells }: CollectedProject): FileTables["read"]["tables"][number] {
  const field = (text: string, at: CollectedProject["cells"]["unit"]) => ({
    raw: text === "" ? null : text,
    value: text === "" ? null : text,
    at,
    span: { ...at, rows: 1, columns: 1 },
  });
  return {
    sheet,
    unitCode: field(table.unit.code, cells.unit),
    unitName: field(table.unit.name, cells.unit),
    projectCode: field(table.projectCode, cells.projectCode),
    projectName: field(table.projectName, cells.projectName),
  };
}
