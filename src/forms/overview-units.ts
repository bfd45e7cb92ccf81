import { cellAddress, columnName } from "../domain";
import { tableBlock, type Block, type BlockColumn, type BlockRow } from "./overview-block";
import type { OverviewColumn, OverviewKey } from "./overview-columns";
import { columnOf, isProject, type Frame } from "./overview-frame";
import { unitsIn, type UnitOfProjects } from "./project-units";
import { fittingText, formula, number, type PlannedValue } from "./sheet-plan";

/** The sums of each unit, live over the rows of its projects; none where there is one unit only. */
export function unitsBlock(frame: Frame, startRow: number): Block {
  const units = unitsOn(frame);
  const columns = frame.columns.flatMap(blockColumn);
  if (units.length < 2) return tableBlock(frame, startRow, columns, []);
  const rows = units.map((unit, i) => unitRow(frame, startRow + 1 + i, unit));
  return tableBlock(frame, startRow, columns, rows);
}

interface SummedUnit extends Pick<UnitOfProjects, "label" | "texts"> {
  readonly projects: number;
}

/** The units of all rows that count: also of those whose file could not be read. */
function unitsOn({ rowsOf }: Frame): SummedUnit[] {
  const units = unitsIn(rowsOf.flatMap(({ from }) => (isProject(from) ? [from] : [])));
  const stayed = rowsOf.flatMap(({ from, stays }) =>
    stays && !isProject(from) && from.unit !== "" ? [from.unit] : []
  );
  const unknown = stayed.filter((name) => !units.some(({ texts }) => texts.includes(name)));
  return [
    ...units,
    ...[...new Set(unknown)].map((name) => ({ label: name, texts: [name], projects: [] })),
  ].map(({ label, texts, projects }) => ({
    label,
    texts,
    projects: projects.length + stayed.filter((name) => texts.includes(name)).length,
  }));
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

function unitRow(frame: Frame, row: number, { label, texts, projects }: SummedUnit): BlockRow {
  const at = (key: OverviewKey) => cellAddress({ row, column: columnOf(frame, key) });
  const sums = frame.columns.flatMap(({ key, total }): [OverviewKey, PlannedValue][] => {
    if (total === "sum") return [[key, formula(`=${unitSum(frame, key, texts)}`)]];
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

/** What a column sums up to for the rows whose 单位 shows one of the texts: live, without its "=". */
export function unitSum(frame: Frame, key: OverviewKey, texts: readonly string[]): string {
  const { firstRow, totalRow } = frame;
  const range = (column: string) => `${column}$${firstRow + 1}:${column}$${totalRow}`;
  const units = range(`$${columnName(columnOf(frame, "unit"))}`);
  const sums = range(columnName(columnOf(frame, key)));
  return texts.map((text) => `SUMIF(${units},"${criterionFor(text)}",${sums})`).join("+");
}

/** A criterion takes 255 characters; of a longer text the beginning has to do. */
const CRITERION_LIMIT = 240;

function criterionFor(text: string): string {
  const whole = text.replace(/[~*?]/g, "~$&");
  const begin = text.slice(0, CRITERION_LIMIT / 2).replace(/[~*?]/g, "~$&");
  const criterion = whole.length > CRITERION_LIMIT ? `${begin}*` : whole;
  return `=${criterion}`.replace(/"/g, '""');
}
