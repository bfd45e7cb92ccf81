import type { OverviewProject } from "./overview-project";
import type { OverviewLine } from "./read-overview";

export interface MatchedLines {
  /** The lines of the overview in their order, each with its project; null where the project is gone. */
  readonly lines: readonly {
    readonly line: OverviewLine;
    readonly project: OverviewProject | null;
  }[];
  /** Projects that the overview does not have yet. */
  readonly added: readonly OverviewProject[];
}

/** What a line is known by, the strictest first: code and source, source alone, code alone. */
const KEYS: readonly ((code: string, source: string) => string | null)[] = [
  (code, source) => (code === "" ? null : `${code} ${source}`),
  (_, source) => source,
  (code) => (code === "" ? null : code),
];

/** Finds each project's line on an overview that exists. No line serves two projects. */
export function matchLines(
  lines: readonly OverviewLine[],
  projects: readonly OverviewProject[]
): MatchedLines {
  const found = new Map<OverviewLine, OverviewProject>();
  const taken = new Set<OverviewProject>();
  for (const key of KEYS) {
    const free = new Map<string, OverviewProject>();
    for (const project of projects) {
      const { projectCode, sheet } = project.table;
      const k = key(projectCode.value ?? "", sheet);
      if (k !== null && !taken.has(project) && !free.has(k)) free.set(k, project);
    }
    for (const line of lines) {
      const k = key(line.projectCode, line.source);
      const project = k === null || found.has(line) ? undefined : free.get(k);
      if (k === null || !project) continue;
      found.set(line, project);
      taken.add(project);
      free.delete(k);
    }
  }
  return {
    lines: lines.map((line) => ({ line, project: found.get(line) ?? null })),
    added: projects.filter((project) => !taken.has(project)),
  };
}
