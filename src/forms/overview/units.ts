import { cellAddress, columnName } from "../../domain";
import type { BlockColumn, BlockLine, BlockPlan, BlockRow } from "./block";
import type { OverviewColumn, OverviewKey } from "./columns";
import { columnOf, isProject, type Frame } from "./frame";
import { unitsIn, type UnitOfProjects } from "./project-units";
import { fittingText, formula, number, type PlannedValue } from "../sheet/sheet-plan";

/** The sums of each unit, live over the rows of its projects; none where there is one unit only. */
export function unitsPlan(frame: Frame): BlockPlan {
  const units = unitsIn(frame.rowsOf.flatMap(({ from }) => (isProject(from) ? [from] : [])));
  const lines = units.length < 2 ? [] : units.map((unit) => unitLine(frame, unit));
  return { id: "units", columns: unitsColumns(frame), lines };
}

export function unitsColumns({ columns }: Pick<Frame, "columns">): readonly BlockColumn[] {
  return columns.flatMap(blockColumn);
}

function unitLine(frame: Frame, unit: UnitOfProjects): BlockLine {
  return { name: unit.label, values: (row) => unitRow(frame, row, unit) };
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

function unitRow(frame: Frame, row: number, { label, texts, projects }: UnitOfProjects): BlockRow {
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
    projectCode: number(projects.length),
  };
}

/** A unit that is written in more ways is found by its code, else by its name, wherever its cells have it. */
const SPELLINGS = 8;

/**
 * What a column sums up to for the rows whose 单位 shows one of the texts: live, without its "=". Of bounded
 * length, however many texts there are: schools that report under the code of their bureau are one unit.
 */
export function unitSum(frame: Frame, key: OverviewKey, texts: readonly string[]): string {
  const { firstRow, totalRow } = frame;
  const range = (column: string) => `${column}$${firstRow + 1}:${column}$${totalRow}`;
  const units = range(`$${columnName(columnOf(frame, "unit"))}`);
  const sums = range(columnName(columnOf(frame, key)));
  if (texts.length <= SPELLINGS)
    return texts.map((text) => `SUMIF(${units},"${criterionFor(text)}",${sums})`).join("+");
  const shared = new Set(texts.map(codeOrName).filter((one) => one !== ""));
  return [...shared].map((one) => `SUMPRODUCT(${showing(one, units)},${sums})`).join("+");
}

/** What all spellings of a unit have in common: its code, else its name, without words and colon before them. */
function codeOrName(text: string): string {
  const plain = text.replace(/\s/g, "").replace(/:/g, "：");
  const unit = plain.slice(plain.indexOf("：") + 1);
  return /^\d+/.exec(unit)?.[0] ?? unit.slice(0, NAME_LIMIT);
}

/** An array of 1 and 0: whether what a cell shows, or shows behind a colon, begins with the code or is the name. */
function showing(codeOrName: string, units: string): string {
  const plain = BLANKS.reduce((text, blank) => `SUBSTITUTE(${text},${blank},"")`, units);
  const shown = `"："&SUBSTITUTE(${plain},":","：")&"："`;
  const quoted = codeOrName.replace(/"/g, '""');
  if (/^\d+$/.test(codeOrName)) {
    const found = `FIND("：${quoted}",${shown})`;
    // A digit behind it makes it another code.
    return `ISNUMBER(${found})*ISERROR(-MID(${shown},${found}+${codeOrName.length + 1},1))`;
  }
  const end = codeOrName.length < NAME_LIMIT ? "：" : "";
  return `--ISNUMBER(FIND("：${quoted}${end}",${shown}))`;
}

/** White space that people put between or around code and name. */
const BLANKS = ['" "', '"　"', "CHAR(10)"] as const;

/** Of a longer name the beginning has to do. */
const NAME_LIMIT = 120;

/** A criterion takes 255 characters; of a longer text the beginning has to do. */
const CRITERION_LIMIT = 240;

function criterionFor(text: string): string {
  const whole = text.replace(/[~*?]/g, "~$&");
  const begin = text.slice(0, CRITERION_LIMIT / 2).replace(/[~*?]/g, "~$&");
  const criterion = whole.length > CRITERION_LIMIT ? `${begin}*` : whole;
  return `=${criterion}`.replace(/"/g, '""');
}
