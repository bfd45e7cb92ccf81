import { departmentEntries, tableEntries } from "./rule/entries";
import type { Finding } from "./findings/finding";
import { isTable, type Owner } from "./findings/owners";
import type { AnyHit, Rule, RuleContext, RuleSettings } from "./rule/rule";

/** What the rules of cells, rows and tables find in one table: no other table has a say in it. */
export function checkOwner(
  owner: Owner,
  rules: readonly Rule[],
  settings: RuleSettings
): readonly Finding[] {
  const table = isTable(owner) ? owner : null;
  const entries = isTable(owner) ? tableEntries(owner) : departmentEntries(owner);
  const hitsOf = (rule: Rule): readonly AnyHit[] => {
    switch (rule.scope) {
      case "cell":
        return entries.flatMap((entry): readonly AnyHit[] => rule.check(entry, settings));
      case "row":
        return (table?.indicators ?? []).flatMap((row): readonly AnyHit[] =>
          rule.check(row, settings)
        );
      case "table":
        return table ? rule.check(table, settings) : [];
      case "workbook":
      case "files":
        return [];
    }
  };
  return rules.flatMap((rule) => hitsOf(rule).map((hit) => findingOf(rule, hit)));
}

/** What the rules about the whole workbook find. */
export function checkWorkbook(rules: readonly Rule[], context: RuleContext): readonly Finding[] {
  return rules.flatMap((rule) =>
    rule.scope === "workbook" ? rule.check(context).map((hit) => findingOf(rule, hit)) : []
  );
}

/** A hit as a finding of its rule. */
export function findingOf({ id, severity }: Pick<Rule, "id" | "severity">, hit: AnyHit): Finding {
  // The rule of a hit and its parameters belong together; the compiler can not see it across the union.
  return {
    rule: id,
    severity: hit.severity ?? severity,
    at: hit.places.map(({ at }) => at),
    spans: hit.places.map(({ span }) => span),
    params: hit.params,
    ...(hit.fix ? { fix: hit.fix } : {}),
  } as Finding;
}
