import {
  cellAddress,
  foldText,
  parseIndicatorValue,
  type Indicator,
  type Profile,
} from "../../domain";
import type { BlockColumn, BlockLine, BlockPlan } from "./block";
import { columnOf, isProject, type Frame } from "./frame";
import { GENERAL_FORMAT } from "../sheet/number-formats";
import { contentOf } from "./project";
import { formula, number, text } from "../sheet/sheet-plan";

/** Indicators by level 2 as the profile has them, with how many of each have a value that can be measured. */
export function kindsPlan(frame: Frame, profile: Profile): BlockPlan {
  const indicators = frame.rowsOf.flatMap(({ from }) =>
    isProject(from) ? contentOf(from).indicators : []
  );
  const kinds = indicators.length === 0 ? [] : kindsOf(indicators, profile);
  const all: Kind = [ALL_KINDS, "", indicators];
  const lines = kinds.length === 0 ? [] : [...kinds, all].map((kind) => kindLine(frame, kind));
  return { id: "kinds", columns: KINDS_COLUMNS, lines };
}

/** Names the line of all indicators, and that of those that the profile does not have. */
export const ALL_KINDS = "全部指标";
export const OTHER_KINDS = "其他";

export const KINDS_COLUMNS: readonly BlockColumn[] = [
  { key: "projectCode", label: "指标构成：一级指标", format: GENERAL_FORMAT, align: "text" },
  { key: "projectName", label: "二级指标", format: GENERAL_FORMAT, align: "text" },
  { key: "total", label: "指标数", format: "0", align: "number" },
  { key: "fiscal", label: "可量化", format: "0", align: "number" },
  { key: "other", label: "可量化率", format: "0.0%", align: "number" },
];

type Kind = readonly [level1: string, level2: string, own: readonly Indicator[]];

/** Every kind of the profile in its order, then what belongs to none of them, if anything does. */
function kindsOf(indicators: readonly Indicator[], { levels }: Profile): Kind[] {
  const kinds = levels.flatMap((level) => level.kinds.map((kind) => ({ level, kind })));
  const byName = new Map<string, Indicator[]>();
  for (const one of indicators) {
    const name = foldText(one.level2);
    const same = byName.get(name);
    if (same) same.push(one);
    else byName.set(name, [one]);
  }
  const known = kinds.map(({ level, kind }): Kind => {
    const names = new Set([kind.name, ...kind.aliases].map(foldText));
    return [level.name, kind.name, [...names].flatMap((name) => byName.get(name) ?? [])];
  });
  const counted = new Set(known.flatMap(([, , own]) => own));
  const others = indicators.filter((one) => !counted.has(one));
  return others.length > 0 ? [...known, [OTHER_KINDS, "不在目录内", others]] : known;
}

function kindLine(frame: Frame, [level1, level2, own]: Kind): BlockLine {
  return {
    name: kindName(level1, level2),
    values: (row) => {
      const at = (key: "total" | "fiscal") => cellAddress({ row, column: columnOf(frame, key) });
      return {
        projectCode: text(level1),
        projectName: text(level2),
        total: number(own.length),
        fiscal: number(own.filter(isMeasurable).length),
        other: formula(`=IF(${at("total")}=0,0,${at("fiscal")}/${at("total")})`),
      };
    },
  };
}

/** What a line of the block is known by. */
export function kindName(level1: string, level2: string): string {
  return `${level1} ${level2}`.trim();
}

/** A quantity, a range or a deadline; a grade or a word of praise is no measure. */
function isMeasurable({ value }: Indicator): boolean {
  return ["quantity", "range", "deadline"].includes(parseIndicatorValue(value).kind);
}
