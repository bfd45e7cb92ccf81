import { INDICATOR_FIELDS, type CellRef, type ReadIndicator } from "../domain";
import type { Finding } from "./finding";
import { groupBy } from "./groups";
import { isTable, ownerOf, type Owner } from "./owners";
import { WORDING, type RuleId } from "./wording";
import type { WorkbookTables } from "./workbook-tables";

/**
 * One cause, one finding (domain.md section 4): where a rule speaks, those it explains are silent. `within`
 * says how far: in the same table, in the same indicator row, or at the same cell.
 */
interface Silence {
  readonly rule: RuleId;
  readonly silences: readonly RuleId[];
  readonly within: "table" | "row" | "cell";
}

const BUDGET_SUMS = ["budget-sum", "budget-source", ...startingWith("cost-")] as const;

const ROW_VALUE = [
  ...startingWith("value-"),
  "cost-unit",
  "cost-direction",
  "satisfaction-form",
  "quantity-cap",
] as const satisfies readonly RuleId[];

const SILENCES: readonly Silence[] = [
  {
    rule: "plan-incremental",
    silences: ["plan-decreasing", "plan-end", "plan-late"],
    within: "table",
  },
  {
    rule: "plan-number",
    silences: [
      "plan-missing",
      "plan-decreasing",
      "plan-gap",
      "plan-incremental",
      "plan-end",
      "plan-late",
    ],
    within: "table",
  },
  { rule: "budget-missing", silences: BUDGET_SUMS, within: "table" },
  { rule: "budget-number", silences: BUDGET_SUMS, within: "table" },
  { rule: "budget-sum", silences: ["budget-zero"], within: "table" },
  {
    rule: "code-shape",
    silences: ["code-missing", "code-check", "code-duplicate", "code-year", "code-region"],
    within: "table",
  },
  { rule: "indicator-blank", silences: ROW_VALUE, within: "row" },
  { rule: "value-unparsed", silences: others(ROW_VALUE, "value-unparsed"), within: "row" },
  {
    rule: "value-date",
    silences: ["deadline-year", "satisfaction-form", "cost-unit", "cost-direction"],
    within: "cell",
  },
  {
    rule: "value-vacuous",
    silences: ["value-unit-missing", "satisfaction-form", "quantity-cap", "cost-direction"],
    within: "cell",
  },
  { rule: "cost-unit", silences: ["cost-direction"], within: "cell" },
  // Where the budget or the stated total is in doubt, the caps are not yet compared with it.
  { rule: "budget-unit", silences: ["cost-total-budget", "cost-over-budget"], within: "table" },
  { rule: "cost-total", silences: ["cost-over-budget"], within: "table" },
  { rule: "cost-total-budget", silences: ["cost-over-budget"], within: "table" },
  { rule: "text-placeholder", silences: ["code-shape", ...ROW_VALUE], within: "cell" },
];

const SILENCES_OF: ReadonlyMap<string, readonly Silence[]> = new Map(
  groupBy(SILENCES, ({ rule }) => rule)
);

function startingWith(prefix: string): RuleId[] {
  return (Object.keys(WORDING) as RuleId[]).filter((rule) => rule.startsWith(prefix));
}

function others(rules: readonly RuleId[], but: RuleId): RuleId[] {
  return rules.filter((rule) => rule !== but);
}

/** The findings without those that another one explains. */
export function withoutSilenced(found: readonly Finding[], read: WorkbookTables): Finding[] {
  const loud = new Map<Owner | null, Finding[]>();
  for (const finding of found.filter(({ rule }) => SILENCES_OF.has(rule))) {
    const owner = ownerOf(finding, read);
    loud.set(owner, [...(loud.get(owner) ?? []), finding]);
  }
  return found.filter((quiet) => {
    const owner = ownerOf(quiet, read);
    return !loud.get(owner)?.some((finding) => silences(finding, quiet, owner));
  });
}

function silences(loud: Finding, quiet: Finding, owner: Owner | null): boolean {
  const all = SILENCES_OF.get(loud.rule) ?? [];
  return all.some(
    (silence) =>
      silence.silences.includes(quiet.rule) && reaches(silence.within, loud, quiet, owner)
  );
}

function reaches(
  within: Silence["within"],
  { at: [from] }: Finding,
  { at: [to] }: Finding,
  owner: Owner | null
): boolean {
  if (within === "table") return true;
  if (!from || !to || !owner) return false;
  if (within === "cell") return sameCell(from, to);
  const row = rowAt(owner, from);
  return row !== undefined && row === rowAt(owner, to);
}

/** The indicator row that a cell is part of; in a pasted table it may take several rows of the sheet. */
function rowAt(owner: Owner, cell: CellRef): ReadIndicator | undefined {
  if (!isTable(owner)) return undefined;
  return owner.indicators.find((row) =>
    INDICATOR_FIELDS.some((field) => sameCell(row[field].at, cell))
  );
}

/** Both in the same table, so on the same sheet. */
function sameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column;
}
