import {
  HEBEI_2026,
  parseProjectCode,
  type Profile,
  type ReadDepartment,
  type ReadTable,
  type UnreadablePart,
} from "../domain";
import { CATALOGUE, SILENCES, type Silence } from "./catalogue";
import { pointsInto, type Finding } from "./finding";
import { groupBy } from "./groups";
import type { Hit, Rule, RuleContext } from "./rule";
import type { RuleId } from "./wording";

/** Everything that was read from a workbook, sheet by sheet in its order. */
export interface WorkbookTables {
  readonly tables: readonly ReadTable[];
  readonly departments: readonly ReadDepartment[];
  readonly unreadable: readonly UnreadablePart[];
  readonly truncatedSheets: readonly string[];
}

export interface ValidateOptions {
  readonly profile?: Profile;
  /** The year of the budget; by default the one that most project codes have. */
  readonly budgetYear?: number;
}

/** Checks everything that was read. The findings come in the order of the tables, then from top to bottom. */
export function validate(read: WorkbookTables, options: ValidateOptions = {}): Finding[] {
  const context: RuleContext = {
    profile: options.profile ?? HEBEI_2026,
    budgetYear: options.budgetYear ?? majorityYear(read.tables),
    ...read,
  };
  const found = CATALOGUE.flatMap((rule) => run(rule, context));
  return inOrder(withoutSilenced(found, read.tables), read);
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

function run(rule: Rule, context: RuleContext): Finding[] {
  switch (rule.scope) {
    case "row":
      return context.tables.flatMap(({ indicators }) =>
        indicators.flatMap((row) => rule.check(row, context).map((hit) => finding(rule, hit)))
      );
    case "table":
      return context.tables.flatMap((table) =>
        rule.check(table, context).map((hit) => finding(rule, hit))
      );
    case "workbook":
      return rule.check(context).map((hit) => finding(rule, hit));
  }
}

function finding(rule: Rule, hit: Hit<RuleId>): Finding {
  return {
    rule: rule.id,
    severity: hit.severity ?? rule.severity,
    at: hit.places.map(({ at }) => at),
    spans: hit.places.map(({ span }) => span),
    params: hit.params,
    ...(hit.fix ? { fix: hit.fix } : {}),
  } as Finding;
}

function withoutSilenced(found: readonly Finding[], tables: readonly ReadTable[]): Finding[] {
  const tableOf = tableFinder(tables);
  const silent = new Set(
    found.flatMap((loud) =>
      SILENCES.filter(({ rule }) => rule === loud.rule).flatMap((silence) =>
        silence.silences.map((rule) => `${rule} ${reach(silence, loud, tableOf)}`)
      )
    )
  );
  return found.filter(
    (quiet) =>
      !silent.has(`${quiet.rule} ${reach({ within: "table" }, quiet, tableOf)}`) &&
      !silent.has(`${quiet.rule} ${reach({ within: "cell" }, quiet, tableOf)}`)
  );
}

/** Where a silence reaches from a finding: its table, or its first cell. */
function reach(
  { within }: Pick<Silence, "within">,
  finding: Finding,
  tableOf: (finding: Finding) => number
): string {
  const [first] = finding.at;
  return within === "table"
    ? `table ${tableOf(finding)}`
    : `cell ${first?.sheet ?? ""} ${first?.row ?? 0} ${first?.column ?? 0}`;
}

/** Finds the table that a finding points into; -1 for none. */
function tableFinder(tables: readonly ReadTable[]): (finding: Finding) => number {
  const bySheet = new Map(groupBy([...tables.entries()], ([, { sheet }]) => sheet));
  return (finding) => {
    const onSheet = bySheet.get(finding.at[0]?.sheet ?? "");
    return onSheet?.find(([, table]) => pointsInto(table, finding))?.[0] ?? -1;
  };
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
