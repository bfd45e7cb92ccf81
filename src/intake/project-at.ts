import type { PlaceInFile } from "../forms";
import type { CollectedFile, CollectedProject } from "./collected-file";

/**
 * Which of a file's projects a place belongs to: the one it names, on its sheet before any other; else, as the
 * file may have been mended since, one on its sheet, of several the one around its row. -1 for none.
 */
export function projectAt({ projects }: CollectedFile, place: PlaceInFile): number {
  const named = projects.filter((project) => isNamed(project, place));
  const onSheet = (project: CollectedProject) => project.sheet === place.sheet;
  const found = [named.filter(onSheet), named, projects.filter(onSheet)];
  const same = found.find(({ length }) => length > 0) ?? [];
  const project = place.at === null ? same[0] : around(same, place.at.row);
  return project ? projects.indexOf(project) : -1;
}

/** By its code, else by its name. */
function isNamed({ table }: CollectedProject, { projectCode, projectName }: PlaceInFile): boolean {
  if (projectCode !== "") return table.projectCode === projectCode;
  return projectName !== "" && table.projectName === projectName;
}

function around(projects: readonly CollectedProject[], row: number): CollectedProject | undefined {
  return (
    projects.find(({ indicatorRows }) => indicatorRows.includes(row)) ??
    projects.findLast(({ cells }) => firstRow(cells) <= row) ??
    projects[0]
  );
}

function firstRow(cells: CollectedProject["cells"]): number {
  return Math.min(...Object.values(cells).map(({ row }) => row));
}
