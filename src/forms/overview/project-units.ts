import { unitText } from "./figures";
import { contentOf, type SummedProject } from "./project";

/** A unit with its projects among those that are summed up. */
export interface UnitOfProjects {
  readonly label: string;
  /** What the cells of 单位 show in their rows: mostly one text, several where it is written in several ways. */
  readonly texts: readonly string[];
  readonly projects: readonly SummedProject[];
}

/** Each unit once, by its code, else by its name; in the order of codes. */
export function unitsIn(projects: readonly SummedProject[]): UnitOfProjects[] {
  const members = new Map<string, SummedProject[]>();
  for (const project of projects) {
    const key = keyOf(project);
    if (key === "") continue;
    const known = members.get(key);
    if (known) known.push(project);
    else members.set(key, [project]);
  }
  return [...members.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...more]]) => (first ? [unitOf([first, ...more])] : []));
}

function keyOf(project: SummedProject): string {
  const { code, name } = contentOf(project).unit;
  return code || name;
}

function unitOf(projects: readonly [SummedProject, ...SummedProject[]]): UnitOfProjects {
  const label = unitText(contentOf(projects[0]).unit);
  return { label, texts: [...new Set(projects.map(shownUnit))], projects };
}

/** What the cell of 单位 shows: in this workbook the name may stand alone, with the code beside it. */
function shownUnit(project: SummedProject): string {
  if (!("table" in project)) return unitText(project.content.unit);
  const { raw } = project.table.unitName;
  return typeof raw === "string" ? raw : "";
}
