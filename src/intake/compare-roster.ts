import { groupBy, foldText, printWanyuan, type TargetTable, type Unit } from "../domain";
import type { ListedProject, ProblemEntry } from "../forms";
import type { CollectedFile, CollectedProject } from "./collected-file";
import { placeOf, problemEntry } from "./problem-entry";

/** Who was to report, who did, and what is not as the roster says. */
export interface RosterComparison {
  /** 应报5个单位，已报3个，未报2个；不在名册1个. */
  readonly summary: string;
  readonly entries: readonly ProblemEntry[];
}

interface Reported {
  readonly file: string;
  readonly project: CollectedProject;
}

/**
 * Compares the units whose tables were read, this time or `earlier`, with those that have to report; what was
 * found of earlier ones was told then.
 */
export function compareRoster(
  roster: readonly Unit[],
  files: readonly CollectedFile[],
  earlier: readonly TargetTable[] = []
): RosterComparison {
  const reported = reportedIn(files);
  const units = [
    ...new Map(reported.map((one) => [unitKey(one.project.table.unit), one])).values(),
  ];
  const all = new Map([
    ...earlier.map(({ unit }) => [unitKey(unit), unit] as const),
    ...units.map(({ project: { table } }) => [unitKey(table.unit), table.unit] as const),
  ]);
  const due = [...new Map(roster.map((unit) => [unitKey(unit), unit])).values()];
  const isDue = (one: Unit) => due.some((unit) => sameUnit(unit, one));
  const missing = due.filter((unit) => ![...all.values()].some((one) => sameUnit(unit, one)));
  const unknown = units.filter(({ project }) => !isDue(project.table.unit));
  const strangers = [...all.values()].filter((one) => !isDue(one)).length;
  const summary = `应报${due.length}个单位，已报${due.length - missing.length}个，未报${missing.length}个；不在名册${strangers}个。`;
  return {
    summary,
    entries: [
      ...missing.map(({ code, name }) =>
        problemEntry({
          category: "报送情况",
          unit: code + name,
          matter: "未报送",
          sentence: `名册上的“${code}${name}”没有报送项目绩效目标表。请催报，或核对是否选漏了文件。`,
        })
      ),
      ...unknown.map(({ file, project }) =>
        problemEntry({
          category: "报送情况",
          ...placeOf(file, project, "unit"),
          matter: "不在名册",
          sentence: `“${project.table.unit.code}${project.table.unit.name}”不在单位名册上。请核对单位编码和名称，或补入名册。`,
        })
      ),
    ],
  };
}

/**
 * Compares the projects that were read with those that are to be reported, budgets included; one that was read
 * `earlier` is not missing.
 */
export function compareProjects(
  list: readonly ListedProject[],
  files: readonly CollectedFile[],
  earlier: readonly TargetTable[] = []
): readonly ProblemEntry[] {
  const reported = reportedIn(files);
  const findEarlier = projectFinder(earlier, (table) => table);
  const find = projectFinder(reported, ({ project }) => project.table);
  const found = new Map(list.map((listed) => [listed, find(listed)]));
  const known = new Set([...found.values()].flat());
  const missing = list.filter(
    (listed) => found.get(listed)?.length === 0 && findEarlier(listed).length === 0
  );
  return [
    ...missing.map(({ projectCode, projectName }) =>
      problemEntry({
        category: "项目清单",
        projectCode,
        projectName,
        matter: "未报送",
        sentence: `清单上的“${projectName || projectCode}”没有报送。请催报，或核对编码和名称。`,
      })
    ),
    ...reported
      .filter((one) => !known.has(one))
      .map(({ file, project }) =>
        problemEntry({
          category: "项目清单",
          ...placeOf(file, project, "projectCode"),
          matter: "不在清单",
          sentence: `“${project.table.projectName || project.table.projectCode}”不在项目清单上。请核对编码和名称，或补入清单。`,
        })
      ),
    ...[...found].flatMap(([listed, same]) => same.flatMap((one) => budgetEntry(listed, one))),
  ];
}

function budgetEntry({ budget }: ListedProject, { file, project }: Reported): ProblemEntry[] {
  const { total } = project.table.budget;
  if (budget === null || total === null || budget === total) return [];
  const difference = printWanyuan(Math.abs(total - budget));
  const more = total > budget ? "多" : "少";
  return [
    problemEntry({
      category: "项目清单",
      ...placeOf(file, project, "budget"),
      matter: "预算不符",
      sentence: `报送的预算数${printWanyuan(total)}万元，清单为${printWanyuan(budget)}万元，报送数${more}${difference}万元。请核对后改正其中一处。`,
    }),
  ];
}

function reportedIn(files: readonly CollectedFile[]): Reported[] {
  return files.flatMap(({ name, projects }) =>
    projects.map((project) => ({ file: name, project }))
  );
}

/** By code where both have one, else by name. */
function sameUnit(a: Unit, b: Unit): boolean {
  if (a.code !== "" && b.code !== "") return a.code === b.code;
  return a.name !== "" && foldText(a.name) === foldText(b.name);
}

function unitKey({ code, name }: Unit): string {
  return code || foldText(name);
}

/** By code where both have one, else by name. */
function projectFinder<T extends object>(
  reported: readonly T[],
  tableOf: (one: T) => Pick<TargetTable, "projectCode" | "projectName">
): (listed: ListedProject) => T[] {
  const byCode = new Map(groupBy(reported, (one) => codeKey(tableOf(one).projectCode)));
  const byName = new Map(groupBy(reported, (one) => nameKey(tableOf(one).projectName)));
  return ({ projectCode, projectName }) => {
    const code = codeKey(projectCode);
    const named = byName.get(nameKey(projectName) ?? "") ?? [];
    if (code === null) return [...named];
    const uncoded = named.filter((one) => tableOf(one).projectCode === "");
    return [...(byCode.get(code) ?? []), ...uncoded];
  };
}

function codeKey(code: string): string | null {
  return code === "" ? null : code.toUpperCase();
}

function nameKey(name: string): string | null {
  return name === "" ? null : foldText(name);
}
