import { cellAddress, columnName } from "../domain";
import { tableBlock, type Block, type BlockColumn, type BlockRow } from "./overview-block";
import type { OverviewColumn, OverviewKey } from "./overview-columns";
import { unitText } from "./overview-figures";
import { columnOf, isProject, type Frame } from "./overview-frame";
import { contentOf, type SummedProject } from "./overview-project";
import { fittingText, formula, number, type PlannedValue } from "./sheet-plan";

/** The sums of each unit, live over the rows of its projects; none where there is one unit only. */
export function unitsBlock(frame: Frame, startRow: number): Block {
  const units = unitsIn(frame.rowsOf.flatMap(({ from }) => (isProject(from) ? [from] : [])));
  const columns = frame.columns.flatMap(blockColumn);
  if (units.length < 2) return tableBlock(frame, startRow, columns, []);
  const rows = units.map((unit, i) => unitRow(frame, startRow + 1 + i, unit));
  return tableBlock(frame, startRow, columns, rows);
}

interface UnitOfProjects {
  readonly label: string;
  /** What the cells of 单位 begin with: the code where there is one. */
  readonly begins: string;
  readonly projects: number;
}

/** Each unit once, by its code, else by its name; in the order of codes. */
function unitsIn(projects: readonly SummedProject[]): UnitOfProjects[] {
  const units = new Map<string, UnitOfProjects>();
  for (const project of projects) {
    const { code, name } = contentOf(project).unit;
    const key = code || name;
    if (key === "") continue;
    const known = units.get(key);
    // A cell of this workbook may hold the name alone, with the code beside it.
    const shown = shownUnit(project);
    const begins = shown.startsWith(code) ? key : name;
    units.set(key, {
      label: known?.label ?? unitText({ code, name }),
      begins: known?.begins ?? begins,
      projects: (known?.projects ?? 0) + 1,
    });
  }
  return [...units.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, unit]) => unit);
}

/** What the cell of 单位 shows. */
function shownUnit(project: SummedProject): string {
  if (!("table" in project)) return unitText(project.content.unit);
  const { raw } = project.table.unitName;
  return typeof raw === "string" ? raw.trim() : "";
}

const TEXTS: Partial<Record<OverviewKey, string>> = {
  unit: "单位小计",
  projectCode: "项目数",
};

/** What a column of the overview shows in a unit's row: the same as in the row of totals. */
function blockColumn({ key, label, format, align, total }: OverviewColumn): BlockColumn[] {
  const words = TEXTS[key];
  if (words !== undefined) {
    return [
      key === "unit"
        ? { key, label: words, format, align }
        : { key, label: words, format: "0", align: "centered" },
    ];
  }
  if (total === "none") return [];
  return [{ key, label, format, align }];
}

function unitRow(frame: Frame, row: number, { label, begins, projects }: UnitOfProjects): BlockRow {
  const at = (key: OverviewKey) => cellAddress({ row, column: columnOf(frame, key) });
  const sums = frame.columns.flatMap(({ key, total }): [OverviewKey, PlannedValue][] => {
    if (total === "sum") return [[key, formula(sumOf(frame, key, begins))]];
    if (total !== "weighted") return [];
    const amount = at(key.replace("share.", "amount.") as OverviewKey);
    return [[key, formula(`=IF(${at("total")}=0,0,${amount}/${at("total")})`)]];
  });
  return {
    ...(Object.fromEntries(sums) as BlockRow),
    unit: fittingText(label),
    projectCode: number(projects),
  };
}

function sumOf(frame: Frame, key: OverviewKey, begins: string): string {
  const { firstRow, totalRow } = frame;
  const range = (column: string) => `${column}$${firstRow + 1}:${column}$${totalRow}`;
  const units = range(`$${columnName(columnOf(frame, "unit"))}`);
  const criterion = `=${begins.replace(/[~*?]/g, "~$&")}*`.replace(/"/g, '""');
  return `=SUMIF(${units},"${criterion}",${range(columnName(columnOf(frame, key)))})`;
}
