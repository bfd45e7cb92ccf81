import { foldText, meantMoney, type Money, type Unit } from "../../domain";
import { filledRows, textAt, valueAt } from "../sheet/grid-rows";
import type { SheetGrid } from "../sheet/sheet-grid";

/** The user's list of units that have to report: code and name, below a row of heads. */
export const ROSTER_SHEET = "单位名册";

/** The user's list of projects: code, name and budget, below a row of heads. */
export const PROJECT_LIST_SHEET = "项目清单";

/** One line of 项目清单; "" and null where blank. */
export interface ListedProject {
  readonly projectCode: string;
  readonly projectName: string;
  readonly budget: Money | null;
  /** 0-based. */
  readonly row: number;
}

const UNIT_WORDS = {
  code: ["单位编码", "单位代码", "预算单位编码", "编码", "代码"],
  name: ["单位名称", "预算单位名称", "单位", "名称"],
} as const;

const PROJECT_WORDS = {
  code: ["项目编码", "项目代码", "编码"],
  name: ["项目名称", "项目", "名称"],
  budget: ["预算数", "预算金额", "预算", "金额"],
} as const;

/** The units of a roster; null where it has no row of heads with code or name. */
export function readRoster(grid: SheetGrid): readonly Unit[] | null {
  const header = headerOf(grid, UNIT_WORDS, ["code", "name"]);
  if (!header) return null;
  const units = rowsBelow(grid, header.row).map((row) => ({
    code: cellText(grid, row, header.columns.code),
    name: cellText(grid, row, header.columns.name),
  }));
  return units.filter(({ code, name }) => code !== "" || name !== "");
}

/** The projects of a list, budgets in what their head says (万元 unless 元); null without a row of heads. */
export function readProjectList(grid: SheetGrid): readonly ListedProject[] | null {
  const header = headerOf(grid, PROJECT_WORDS, ["code", "name"]);
  if (!header) return null;
  const { code, name, budget } = header.columns;
  const inYuan = /[(]元[)]/.test(foldText(textAt(grid, header.row, budget ?? -1)));
  const projects = rowsBelow(grid, header.row).map((row) => ({
    projectCode: cellText(grid, row, code),
    projectName: cellText(grid, row, name),
    budget:
      budget === undefined ? null : meantMoney(valueAt(grid, row, budget), inYuan ? "元" : "万元"),
    row,
  }));
  return projects.filter(
    ({ projectCode, projectName }) => projectCode !== "" || projectName !== ""
  );
}

interface Header<K extends string> {
  readonly row: number;
  readonly columns: Partial<Readonly<Record<K, number>>>;
}

/** The first row that holds words of all `needed` columns. */
function headerOf<K extends string>(
  grid: SheetGrid,
  words: Readonly<Record<K, readonly string[]>>,
  needed: readonly NoInfer<K>[]
): Header<K> | null {
  for (const { row, cells } of filledRows(grid)) {
    const folded = cells.map(({ column, text }) => ({ column, word: headWord(text) }));
    const columns: Partial<Record<K, number>> = {};
    for (const key of Object.keys(words) as K[]) {
      const found = words[key].flatMap((word) => folded.filter((cell) => cell.word === word));
      if (found[0]) columns[key] = found[0].column;
    }
    if (needed.every((key) => columns[key] !== undefined)) return { row, columns };
  }
  return null;
}

/** A head without its remark: 预算数（万元） is 预算数. */
function headWord(text: string): string {
  return foldText(text).replace(/\(.*$/, "");
}

/** A row that sums up says so in one of its cells. */
const SUM = /^(?:合计|总计|小计)/;

function rowsBelow(grid: SheetGrid, header: number): number[] {
  return filledRows(grid)
    .filter(({ row, cells }) => row > header && !cells.some(({ text }) => SUM.test(foldText(text))))
    .map(({ row }) => row);
}

function cellText(grid: SheetGrid, row: number, column: number | undefined): string {
  return column === undefined ? "" : textAt(grid, row, column);
}
