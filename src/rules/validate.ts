import { groupBy, HEBEI_2026, parseProjectCode, type Profile, type ReadTable } from "../domain";
import { CATALOGUE } from "./catalogue";
import { withReasons } from "./explained";
import type { Finding } from "./findings/finding";
import type { Owner } from "./findings/owners";
import type { Rule, RuleSettings } from "./rule/rule";
import { checkOwner, checkWorkbook } from "./run-rules";
import { keepSame } from "./same-findings";
import { withoutSilenced } from "./silences";
import type { WorkbookTables } from "./findings/workbook-tables";

export interface ValidateOptions {
  readonly profile?: Profile;
  /** The year of the budget; by default the one that most project codes have. */
  readonly budgetYear?: number;
}

/** What was found, with what the next check needs in order to ask only what may have changed. */
export interface Checked {
  /** In the order of the sheets, then from top to bottom. */
  readonly findings: readonly Finding[];
  readonly memory: CheckMemory;
}

interface CheckMemory {
  readonly settings: RuleSettings;
  /** What the rules of cells, rows and tables have found, table by table. */
  readonly byOwner: ReadonlyMap<Owner, readonly Finding[]>;
  readonly ofWorkbook: readonly Finding[];
  /** Findings with the reason that was written for them, by the finding without it. */
  readonly explained: ReadonlyMap<Finding, Finding>;
}

/** Checks everything that was read. */
export function validate(read: WorkbookTables, options: ValidateOptions = {}): readonly Finding[] {
  return check(read, options).findings;
}

/**
 * Checks everything that was read. With `previous`, only tables that were read anew are asked again, as long
 * as profile and budget year are the same; rules about the whole workbook always are. Findings that say the
 * same as before are the same objects.
 */
export function check(
  read: WorkbookTables,
  options: ValidateOptions = {},
  previous?: Checked,
  rules: readonly Rule[] = CATALOGUE
): Checked {
  const settings = settingsOf(read, options);
  const old = previous?.memory;
  const known = old && sameSettings(old.settings, settings) ? old.byOwner : null;
  const owners: readonly Owner[] = [...read.departments, ...read.tables];
  const keep = keepSame(old ? notKnownAnyMore(old, owners, known !== null) : []);
  const byOwner = new Map(
    owners.map((owner) => [owner, known?.get(owner) ?? keep(checkOwner(owner, rules, settings))])
  );
  const ofWorkbook = keep(checkWorkbook(rules, { ...read, ...settings }));
  const found = withoutSilenced([...[...byOwner.values()].flat(), ...ofWorkbook], read);
  const { findings, explained } = withReasons(inOrder(found, read), read, old?.explained);
  return { findings, memory: { settings, byOwner, ofWorkbook, explained } };
}

function settingsOf(read: WorkbookTables, { profile, budgetYear }: ValidateOptions): RuleSettings {
  return {
    profile: profile ?? HEBEI_2026,
    budgetYear: budgetYear ?? majorityYear(read.tables),
  };
}

function sameSettings(a: RuleSettings, b: RuleSettings): boolean {
  return a.profile === b.profile && a.budgetYear === b.budgetYear;
}

/** The findings of the last check that may be found anew. */
function notKnownAnyMore(
  { byOwner, ofWorkbook }: CheckMemory,
  owners: readonly Owner[],
  reused: boolean
): Finding[] {
  const kept = new Set(reused ? owners : []);
  const gone = [...byOwner].filter(([owner]) => !kept.has(owner));
  return [...gone.flatMap(([, findings]) => findings), ...ofWorkbook];
}

/** The year that most project codes have; the latest of those that are as many. Null without codes. */
export function majorityYear(tables: readonly ReadTable[]): number | null {
  const years = groupBy(tables, ({ projectCode }) => {
    const year = parseProjectCode(projectCode.value ?? "")?.year;
    return year === undefined ? null : String(year);
  });
  const ranked = years
    .map(([year, { length }]) => ({ year: Number(year), length }))
    .sort((a, b) => b.length - a.length || b.year - a.year);
  return ranked[0]?.year ?? null;
}

function inOrder(found: readonly Finding[], read: WorkbookTables): Finding[] {
  const sheets = [...read.departments, ...read.tables].map(({ sheet }) => sheet);
  const order = new Map([...new Set(sheets)].map((sheet, i) => [sheet, i]));
  const place = ({ at: [first] }: Finding) =>
    [order.get(first?.sheet ?? "") ?? order.size, first?.row ?? 0, first?.column ?? 0] as const;
  return found
    .map((one) => ({ one, place: place(one) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1] || a.place[2] - b.place[2])
    .map(({ one }) => one);
}
