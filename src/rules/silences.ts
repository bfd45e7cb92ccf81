import { groupBy, INDICATOR_FIELDS, type CellRef, type ReadTable } from "../domain";
import type { Finding } from "./findings/finding";
import { isTable, ownerOf, type Owner } from "./findings/owners";
import { WORDING, type RuleId } from "./findings/wording";
import type { WorkbookTables } from "./findings/workbook-tables";

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
  const speaking = new Map<Owner | null, Map<string, Set<Silence>>>();
  for (const finding of found) {
    const silences = SILENCES_OF.get(finding.rule);
    if (!silences) continue;
    const owner = ownerOf(finding, read);
    const places = speaking.get(owner) ?? new Map<string, Set<Silence>>();
    speaking.set(owner, places);
    for (const silence of silences) {
      const place = placeOf(silence.within, finding, owner);
      if (place === null) continue;
      const known = places.get(place);
      if (known) known.add(silence);
      else places.set(place, new Set([silence]));
    }
  }
  return found.filter((quiet) => {
    const owner = ownerOf(quiet, read);
    const places = speaking.get(owner);
    return !REACHES.some((within) => {
      const silences = places?.get(placeOf(within, quiet, owner) ?? "") ?? [];
      return [...silences].some((silence) => silence.silences.includes(quiet.rule));
    });
  });
}

const REACHES = ["table", "row", "cell"] as const;

/** Where a finding of an owner stands, as far as a silence reaches; null where that is nowhere. */
function placeOf(
  within: Silence["within"],
  { at: [at] }: Finding,
  owner: Owner | null
): string | null {
  if (within === "table") return within;
  if (!owner || !at) return null;
  const place = within === "row" ? rowAt(owner, at) : cellKey(at);
  return place === undefined ? null : `${within} ${place}`;
}

const ROWS = new WeakMap<Owner, ReadonlyMap<string, number>>();

/** Which indicator row a cell is part of; in a pasted table it may take several rows of the sheet. */
function rowAt(owner: Owner, cell: CellRef): number | undefined {
  if (!isTable(owner)) return undefined;
  let rows = ROWS.get(owner);
  if (!rows) ROWS.set(owner, (rows = rowsByCell(owner)));
  return rows.get(cellKey(cell));
}

function rowsByCell({ indicators }: ReadTable): ReadonlyMap<string, number> {
  return new Map(
    indicators.flatMap((row, i) =>
      INDICATOR_FIELDS.map((field) => [cellKey(row[field].at), i] as const)
    )
  );
}

/** Of cells of one sheet. */
function cellKey({ row, column }: CellRef): string {
  return `${row} ${column}`;
}
