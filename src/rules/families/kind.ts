import {
  groupBy,
  foldText,
  type IndicatorRole,
  type IndicatorValue,
  type Profile,
  type ReadIndicator,
} from "../../domain";
import { placesOf } from "../rule/groups";
import { kindNamed, kindOf, roleOf } from "../rule/indicator-kinds";
import { bareName } from "../rule/row-name";
import { valueOf } from "../rule/row-value";
import { rowRule, tableRule, type Hit } from "../rule/rule";

/** The same indicator twice; under the same name with another description it is only advised against. */
const indicatorDuplicate = tableRule(
  "indicator-duplicate",
  "提醒",
  ({ indicators }, { profile }) => {
    const named = groupBy(indicators, (row) => nameKey(row, profile));
    const twice = named.filter(([, { length }]) => length > 1);
    return twice.flatMap(([, rows]) => {
      const described = groupBy(rows, ({ description }) => foldText(description.value ?? ""));
      const [one, ...others] = described.map(([, [first]]) => first);
      return [
        ...described.flatMap(([, same]) => duplicateHit(same, "all", profile)),
        ...(one ? duplicateHit([one, ...others], "name", profile) : []),
      ];
    });
  }
);

/** Level 2 and name; null where the row lacks what indicator-blank asks for. */
function nameKey(row: ReadIndicator, profile: Profile): string | null {
  const { name, description } = row;
  if (name.value === null || description.value === null) return null;
  return `${level2Of(row, profile)} ${foldText(name.value)}`;
}

function duplicateHit(
  rows: readonly [ReadIndicator, ...ReadIndicator[]],
  same: "all" | "name",
  profile: Profile
): Hit<"indicator-duplicate">[] {
  const [{ name }] = rows;
  if (rows.length < 2) return [];
  return [
    {
      places: placesOf(rows, (row) => row.name),
      params: {
        name: name.value ?? "",
        level2: level2Of(rows[0], profile),
        same,
        count: rows.length,
      },
      severity: same === "all" ? "提醒" : "建议",
    },
  ];
}

function level2Of(row: ReadIndicator, profile: Profile): string {
  return kindOf(row, profile)?.name ?? row.level2.value ?? "";
}

/** What should be as rare as can be, also where it tells of satisfaction. */
const UNWANTED = /投诉|差评|不满意|信访|上访|举报/;

const SCORES: readonly string[] = ["%", "分", "星", "星级", "成"];

/** Satisfaction has a floor, in percent or in scores. */
const satisfactionForm = rowRule("satisfaction-form", "提醒", (row, { profile }) => {
  const value = valueOf(row);
  if (roleOf(row, profile) !== "satisfaction" || !value || value.kind === "qualitative") return [];
  if (isScoreFloor(value) || (UNWANTED.test(bareName(row)) && hasCap(value))) return [];
  return [{ places: [row.value], params: { text: row.value.value ?? "" } }];
});

function isScoreFloor(value: IndicatorValue): boolean {
  if (value.kind !== "quantity") return false;
  // A number without a unit is for value-unit-missing to tell.
  const isScore = value.unit === "" || SCORES.includes(value.unit);
  return isScore && (value.operator === "≥" || value.operator === ">");
}

/** ≤3起, <1%, 0. */
function hasCap(value: IndicatorValue): boolean {
  if (value.kind !== "quantity") return false;
  return value.operator === "≤" || value.operator === "<" || value.amount.eq(0);
}

/** Attendance and travel are kept within limits, and so is what a limit is set for by its name. */
const CAPPED =
  /会议|会期|参会|培训|参训|接待|出国|出境|差旅|控制|编制|事故|投诉|差错|失误|故障|违规|违法|违纪|时间|时长|时限|周期|工期/;

/** An output has a floor. */
const quantityCap = rowRule("quantity-cap", "建议", (row, { profile }) => {
  const value = valueOf(row);
  if (roleOf(row, profile) !== "quantity" || value?.kind !== "quantity") return [];
  if (value.operator !== "≤" && value.operator !== "<") return [];
  if (CAPPED.test(`${row.name.value ?? ""} ${row.description.value ?? ""}`)) return [];
  return [{ places: [row.value], params: { text: row.value.value ?? "" } }];
});

/** What a name says of its kind by its end, wherever it stands. */
const TELLING: readonly (readonly [RegExp, IndicatorRole])[] = [
  [/满意(?:度|率|程度)$/, "satisfaction"],
  [/(?:及时率|及时性|按时完成率|准时率)$/, "timeliness"],
];

/** 完成率 tells how well, 频率 功率 效率 利率 and the like how much. */
const RATE = /(?<![频功效利汇税费速概倍采样帧辨])率$/;
/** 提出建议数量 tells how much, a number of accidents or complaints how well. */
const NUMBER = /^(?!.*(?:事故|案件|投诉|差错|缺陷|故障)).*数量$/;

/** A name that tells another level 2 than the one it stands under. */
const indicatorMisplaced = rowRule("indicator-misplaced", "建议", (row, { profile }) => {
  const kind = kindOf(row, profile);
  const meant = kind && roleByName(bareName(row), kind.role);
  const expected = meant && meant !== kind.role ? kindNamed(meant, profile) : null;
  if (!kind || expected === null) return [];
  const params = { name: row.name.value ?? "", level2: kind.name, expected };
  return [{ places: [row.name, row.level2], params }];
});

function roleByName(name: string, role: IndicatorRole): IndicatorRole | null {
  const telling = TELLING.find(([ending]) => ending.test(name));
  if (telling) return telling[1];
  if (role === "quantity" && RATE.test(name)) return "quality";
  return role === "quality" && NUMBER.test(name) ? "quantity" : null;
}

export const kindRules = [
  indicatorDuplicate,
  satisfactionForm,
  quantityCap,
  indicatorMisplaced,
] as const;
