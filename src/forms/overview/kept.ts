import { meantMoney, type Indicator, type Money, type Unit } from "../../domain";
import { valueAt } from "../sheet/grid-rows";
import { readIndicatorList, type IndicatorLine } from "../indicators/list";
import { costsName } from "./costs";
import type { OverviewKey } from "./columns";
import { fileInSource, type FileProject, type ProjectCosts } from "./project";
import { GONE } from "../lists/line-states";
import type { StandingBlocks } from "./standing";
import type { OverviewLine, OverviewOnSheet } from "./read-overview";
import type { SheetGrid } from "../sheet/sheet-grid";

/** Tells the project of a line of an overview that exists. */
export type ReadProject = (line: OverviewLine) => FileProject;

/**
 * Reads projects back from the overview, with what 指标明细 says of their indicators: so that sums, blocks and
 * charts count those that are not written anew. Where 指标明细 is gone they have no indicators.
 */
export function projectReader(
  grid: SheetGrid,
  { columns }: OverviewOnSheet,
  standing: StandingBlocks,
  list: SheetGrid | null
): ReadProject {
  const indicators = indicatorsByTable(list);
  const costs = costsByName(grid, columns, standing);
  return (line) => {
    const number = (key: OverviewKey) => numberAt(grid, line.row, columns.get(key));
    const money = (key: OverviewKey): Money | null => meantMoney(number(key));
    const { file, sheet } = fileInSource(line.source) ?? { file: "", sheet: line.source };
    const { projectCode, projectName } = line;
    const own = costs.get(costsName(projectCode, projectName))?.shift();
    return {
      file,
      sheet,
      content: {
        number: null,
        unit: unitOf(line.unit),
        projectCode,
        projectName,
        budget: { total: money("total"), fiscal: money("fiscal"), other: money("other") },
        purpose: "",
        spendingPlan: {
          march: number("share.march"),
          june: number("share.june"),
          october: number("share.october"),
          december: number("share.december"),
        },
        goals: "",
        indicators: indicators(file, sheet, line),
      },
      errors: number("errors") ?? 0,
      warnings: number("warnings") ?? 0,
      advice: number("advice") ?? 0,
      explained: number("explained") ?? 0,
      ...(own && { costs: own }),
    };
  };
}

function numberAt(grid: SheetGrid, row: number, column: number | undefined): number | null {
  const value = valueAt(grid, row, column ?? -1);
  return typeof value === "number" ? value : null;
}

/** 101001张家口市…: code and name as the form joins them. */
function unitOf(text: string): Unit {
  const [, code = "", name = ""] = /^([0-9]*)(.*)$/s.exec(text) ?? [];
  return { code, name };
}

type IndicatorsOf = (file: string, sheet: string, line: OverviewLine) => readonly Indicator[];

/** Of several tables on one sheet each has its own, by code or else by name. */
function indicatorsByTable(list: SheetGrid | null): IndicatorsOf {
  const bySheet = new Map<string, IndicatorLine["texts"][]>();
  const lines = (list && readIndicatorList(list)?.lines) ?? [];
  for (const { texts } of lines) {
    if (texts.state === GONE) continue;
    const key = `${texts.file}\n${texts.sheet}`;
    const same = bySheet.get(key);
    if (same) same.push(texts);
    else bySheet.set(key, [texts]);
  }
  return (file, sheet, { projectCode, projectName }) =>
    (bySheet.get(`${file}\n${sheet}`) ?? []).filter((texts) =>
      projectCode === "" ? texts.projectName === projectName : texts.projectCode === projectCode
    );
}

/** What was reckoned, by project; of projects that are called alike each has its own, in their order. */
function costsByName(
  grid: SheetGrid,
  columns: OverviewOnSheet["columns"],
  { blocks }: StandingBlocks
): ReadonlyMap<string, ProjectCosts[]> {
  const byName = new Map<string, ProjectCosts[]>();
  for (const { row, name } of blocks.get("costs")?.lines ?? []) {
    const number = (key: OverviewKey) => numberAt(grid, row, columns.get(key));
    const costs = { caps: meantMoney(number("fiscal")), uncomputable: number("portion") ?? 0 };
    const same = byName.get(name);
    if (same) same.push(costs);
    else byName.set(name, [costs]);
  }
  return byName;
}
