import {
  greatestOf,
  scaledAmount,
  type Profile,
  type Quantity,
  type ReadIndicator,
} from "../../domain";
import { commonRun } from "./common-run";
import { denominatorsIn, type CostCap } from "./cost-rows";
import { roleOf } from "../rule/indicator-kinds";
import { valueOf } from "../rule/row-value";

/** A 数量指标: how many of what; of a range the end, as caps are reckoned with. */
export interface CountedRow {
  readonly row: ReadIndicator;
  readonly value: Quantity;
}

/** What a cost row is multiplied by for one of its denominators; null where nothing serves it. */
export interface Factor {
  /** As `countKey` has it: 人, 天. */
  readonly denominator: string;
  readonly counted: CountedRow | null;
  /** True where no 数量指标 is left for it, false also where several might be meant. */
  readonly missing: boolean;
}

/** Counting words for things, alike where the names tell that the same things are meant. */
const PIECES = ["个", "台", "套", "件", "部", "辆"];
const SHARED_NAME = 2;

/** The 数量指标 of a table that count something. */
export function countedRows(
  indicators: readonly ReadIndicator[],
  profile: Profile
): readonly CountedRow[] {
  return indicators
    .filter((row) => roleOf(row, profile) === "quantity")
    .flatMap((row) => {
      const value = countOf(row);
      return value && scaledAmount(value).gte(0) ? [{ row, value }] : [];
    });
}

function countOf(row: ReadIndicator): Quantity | null {
  const value = valueOf(row);
  if (value?.kind === "quantity") return value;
  if (value?.kind !== "range") return null;
  const { to, unit, denominators } = value;
  return { kind: "quantity", unit, denominators, ...to };
}

/** In a table of more pairs nobody can tell which belong together; a real one has some dozens. */
const MOST_PAIRS = 2_500;

interface Claim {
  readonly cap: CostCap;
  readonly counted: CountedRow;
}

/**
 * Finds for each denominator of each cost row its 数量指标. A cost row asks for the one whose name, then
 * description, has the longest run in common with its own; one 数量指标 serves one cost row, chosen the same
 * way. Where two are as close, none is taken, so the order of the rows does not matter.
 */
export function findFactors(
  caps: readonly CostCap[],
  counts: readonly CountedRow[]
): ReadonlyMap<CostCap, readonly Factor[]> {
  if (caps.length * counts.length > MOST_PAIRS)
    return new Map(caps.map((cap) => [cap, cap.denominators.map(unclearFactor)]));
  const needs = new Map(caps.map((cap) => [cap, needsOf(cap, counts)]));
  const wanted = [...needs.values()].flat().flatMap((need) => need.wanted ?? []);
  const granted = new Set(
    counts.map((count) => closest(wanted.filter(({ counted }) => counted === count)))
  );
  return new Map([...needs].map(([cap, all]) => [cap, all.map((need) => factorOf(need, granted))]));
}

function unclearFactor(denominator: string): Factor {
  return { denominator, counted: null, missing: false };
}

interface Need {
  readonly denominator: string;
  readonly candidates: readonly Claim[];
  /** Null where there is no candidate, or several as close. */
  readonly wanted: Claim | null;
}

function needsOf(cap: CostCap, counts: readonly CountedRow[]): readonly Need[] {
  return neededCounts(cap, counts).map((denominator) => {
    const serving = counts.filter((counted) => serves(counted, denominator, cap));
    const candidates = serving.map((counted) => ({ cap, counted }));
    return { denominator, candidates, wanted: closest(candidates) };
  });
}

function factorOf(
  { denominator, candidates, wanted }: Need,
  granted: ReadonlySet<Claim | null>
): Factor {
  if (wanted && granted.has(wanted)) {
    return { denominator, counted: wanted.counted, missing: false };
  }
  return { denominator, counted: null, missing: candidates.length === 0 || wanted !== null };
}

/** 人 and 天 for 元/人/天; 人天 alone where a 数量指标 counts both in one. */
function neededCounts({ denominators }: CostCap, counts: readonly CountedRow[]): string[] {
  const keys = [...new Set(denominators.map(countKey))];
  const joined = keys.join("");
  return counts.some(({ value }) => countKey(value.unit) === joined) ? [joined] : keys;
}

/** 人次 and 名 count 人, 日 counts 天, 个月 counts 月. */
function countKey(unit: string): string {
  return unit
    .replace(/人次|名/g, "人")
    .replace(/日/g, "天")
    .replace(/^个(?=.)/, "");
}

function serves({ row, value }: CountedRow, denominator: string, cap: CostCap): boolean {
  if (denominatorsIn(value).length > 0) return false;
  if (countKey(value.unit) === denominator) return true;
  const pieces = PIECES.includes(value.unit) && PIECES.includes(denominator);
  return pieces && commonRun(row.name.value ?? "", cap.row.name.value ?? "") >= SHARED_NAME;
}

/** The claim whose rows are closest in name, then in description; null where two are as close. */
function closest(claims: readonly Claim[]): Claim | null {
  const [only, ...others] = claims;
  if (!only || others.length === 0) return only ?? null;
  const byName = closestBy(claims, "name");
  const byBoth = byName.length > 1 ? closestBy(byName, "description") : byName;
  return byBoth.length === 1 ? (byBoth[0] ?? null) : null;
}

function closestBy(claims: readonly Claim[], field: "name" | "description"): readonly Claim[] {
  const runs = claims.map((claim) => {
    const [cost, count] = [claim.cap.row[field].value, claim.counted.row[field].value];
    return { claim, run: commonRun(cost ?? "", count ?? "") };
  });
  const longest = greatestOf(runs.map(({ run }) => run));
  return runs.filter(({ run }) => run === longest).map(({ claim }) => claim);
}
