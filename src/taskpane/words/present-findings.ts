import type { Validation } from "../../actions";
import { groupBy, cellAddress, type ReadTable } from "../../domain";
import {
  describe,
  findingKey,
  isSafeRepair,
  isSettled,
  pointsInto,
  titleOfRule,
  type Finding,
} from "../../rules";
import type { FindingClass, FindingGroup, FindingItem, RuleGroup } from "../state/check-state";
import { foldSearch } from "./fold-search";
import { presentRepair } from "./present-repair";
import { TEXTS } from "./texts";

/** How many cells of a finding are named. */
const CELLS_NAMED = 3;

/** Where a finding belongs in the list. */
interface Home {
  readonly key: string;
  readonly sheet: string;
  /** "" outside of the tables. */
  readonly project: string;
  /** True where the sheet holds several tables. */
  readonly shared: boolean;
}

/** The findings of a validation by table, then by rule, each in the order of their first. */
export function presentFindings(validation: Validation): FindingGroup[] {
  const { findings, tables } = validation;
  const homeOf = homeFinder(tables);
  const placed = findings.map((finding) => {
    const home = homeOf(finding);
    return { home, item: itemOf(finding, findingKey(finding, validation), home) };
  });
  return groupBy(placed, ({ home }) => home.key).map(([key, inTable]) => {
    const { sheet, project, shared } = inTable[0].home;
    const items = inTable.map(({ item }) => item);
    return {
      key,
      sheet,
      project: shared && project !== "" ? project : null,
      rules: rulesOf(items, key),
    };
  });
}

function rulesOf(items: readonly FindingItem[], table: string): RuleGroup[] {
  const ofRules = groupBy(items, ({ finding, severity }) => `${finding.rule} ${severity}`);
  return ofRules.map(([rule, found]) => ({
    key: `${table} ${rule}`,
    title: titleOfRule(found[0].finding.rule),
    severity: found[0].severity,
    items: found,
  }));
}

/** Finds the table that a finding points into. Tables of one sheet are told apart by their order. */
function homeFinder(tables: readonly ReadTable[]): (finding: Finding) => Home {
  const bySheet = new Map<string, ReadTable[]>(groupBy(tables, ({ sheet }) => sheet));
  return (finding) => {
    const sheet = finding.at[0]?.sheet ?? "";
    const onSheet = bySheet.get(sheet) ?? [];
    const index = onSheet.findIndex((table) => pointsInto(table, finding));
    const project = onSheet[index]?.projectName.value ?? "";
    return { key: `${sheet}#${index}`, sheet, project, shared: onSheet.length > 1 };
  };
}

/** What is explained is counted apart; where the value has changed since, by its severity again. */
export function classOf(finding: Finding): FindingClass {
  return isSettled(finding) ? "已说明" : finding.severity;
}

function itemOf(finding: Finding, key: string, { sheet, project }: Home): FindingItem {
  const sentence = describe(finding);
  const cells = cellsOf(finding);
  const words = [sentence, cells, sheet, project, titleOfRule(finding.rule)];
  return {
    key,
    severity: finding.severity,
    class: classOf(finding),
    sentence,
    at: finding.at[0] ?? null,
    cells,
    repair: presentRepair(finding),
    safe: isSafeRepair(finding),
    words: foldSearch(words.join(" ")),
    finding,
  };
}

function cellsOf({ at }: Finding): string {
  const names = at.filter(({ sheet }) => sheet === at[0]?.sheet).map(cellAddress);
  const shown = names.slice(0, CELLS_NAMED).join("、");
  return at.length > CELLS_NAMED ? TEXTS.check.cells(shown, at.length) : shown;
}
