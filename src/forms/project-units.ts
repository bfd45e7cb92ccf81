import { unitText } from "./overview-figures";
import { contentOf, type SummedProject } from "./overview-project";

/** A unit with its projects among those that are summed up. */
export interface UnitOfProjects {
  readonly label: string;
  /** What the cells of 单位 begin with: the code where there is one. */
  readonly begins: string;
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
    .flatMap(([key, [first, ...more]]) =>
      first ? [{ ...namedLike(first, key), projects: [first, ...more] }] : []
    );
}

function keyOf(project: SummedProject): string {
  const { code, name } = contentOf(project).unit;
  return code || name;
}

function namedLike(project: SummedProject, key: string): Omit<UnitOfProjects, "projects"> {
  const { unit } = contentOf(project);
  // A cell of this workbook may hold the name alone, with the code beside it.
  const begins = shownUnit(project).startsWith(unit.code) ? key : unit.name;
  return { label: unitText(unit), begins };
}

/** What the cell of 单位 shows. */
function shownUnit(project: SummedProject): string {
  if (!("table" in project)) return unitText(project.content.unit);
  const { raw } = project.table.unitName;
  return typeof raw === "string" ? raw.trim() : "";
}
