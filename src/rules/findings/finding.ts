import type { CellRange, CellRef, Fix, ReadTable, Severity } from "../../domain";
import { WORDING, type RuleId, type RuleParams } from "./wording";

interface FindingOf<R extends RuleId> {
  readonly rule: R;
  readonly severity: Severity;
  /** `at[0]` is where a click goes and where the hint stands; all of them are marked. */
  readonly at: readonly CellRef[];
  /** What a mark covers at each of `at`: the entry cell up to the next label. */
  readonly spans: readonly CellRange[];
  /** The evidence, as data; `describe` makes the sentence. */
  readonly params: RuleParams<R>;
  readonly fix?: Fix;
  /** The reason that was written for it in 校验说明; `stale` once the value has changed since. */
  readonly explained?: Explained;
}

export interface Explained {
  readonly reason: string;
  /** 2026-11-23. */
  readonly date: string;
  readonly stale: boolean;
}

/** What a rule has found, as data. */
export type Finding = { readonly [R in RuleId]: FindingOf<R> }[RuleId];

/** The words of every rule: swap them to speak otherwise. */
export type Wording = {
  readonly [R in RuleId]: {
    readonly title: string;
    readonly sentence: (params: RuleParams<R>) => string;
  };
};

/** The Chinese sentence of a finding: what is wrong, why, what to do. */
export function describe(finding: Finding, wording: Wording = WORDING): string {
  // The rule of a finding and its parameters belong together; the compiler can not see it across the union.
  return (wording[finding.rule].sentence as (params: Finding["params"]) => string)(finding.params);
}

/** What a rule is called in lists, and on the sheet of reasons: 预算不平. */
export function titleOfRule(rule: RuleId): string {
  return WORDING[rule].title;
}

/** True where nothing is left to do: a reason was written, and what it was written for is unchanged. */
export function isSettled({ explained }: Finding): boolean {
  return explained !== undefined && !explained.stale;
}

/** True where a finding points into a table. */
export function pointsInto(
  { sheet, firstRow, lastRow }: ReadTable,
  { at: [first] }: Finding
): boolean {
  return first?.sheet === sheet && first.row >= firstRow && first.row <= lastRow;
}
