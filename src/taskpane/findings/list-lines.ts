import type { Severity } from "../../domain";
import type { FindingFilter, FindingGroup, FindingItem } from "../state/check-state";
import { foldSearch } from "../words/fold-search";

interface LinePlace {
  readonly key: string;
  /** 1 for a table, 2 for a rule or its only finding, 3 for one of several. */
  readonly level: number;
  /** Which one of how many under the same line; 1-based. */
  readonly position: number;
  readonly size: number;
}

/** One line of the list as it is seen from top to bottom. */
export type ListLine = LinePlace &
  (
    | {
        readonly kind: "group";
        readonly sheet: string;
        readonly project: string | null;
        readonly count: number;
        readonly open: boolean;
      }
    | {
        readonly kind: "rule";
        readonly title: string;
        readonly severity: Severity;
        readonly count: number;
        readonly open: boolean;
      }
    | { readonly kind: "finding"; readonly item: FindingItem }
  );

export interface VisibleLines {
  readonly lines: readonly ListLine[];
  /** How many findings there are in them, folded ones too. */
  readonly count: number;
}

/**
 * The lines that a filter leaves. `opened` holds what the user has folded and unfolded, by key; until then
 * tables are open, and rules that repeat are folded unless something is searched for.
 */
export function visibleLines(
  groups: readonly FindingGroup[],
  filter: FindingFilter,
  opened: ReadonlyMap<string, boolean>
): VisibleLines {
  const terms = foldSearch(filter.search).split(" ").filter(Boolean);
  const shows = (item: FindingItem) =>
    filter.classes.has(item.class) && terms.every((term) => item.words.includes(term));
  const left = groups
    .filter(({ sheet }) => filter.sheet === null || sheet === filter.sheet)
    .map((group) => ({ group, rules: rulesLeft(group, shows) }))
    .filter(({ rules }) => rules.length > 0);
  const lines = left.flatMap(({ group, rules }, i): ListLine[] => {
    const { key, sheet, project } = group;
    const open = opened.get(key) ?? true;
    const place = { key, level: 1, position: i + 1, size: left.length };
    const head: ListLine = { kind: "group", ...place, sheet, project, count: countOf(rules), open };
    return open ? [head, ...ruleLines(rules, opened, terms.length > 0)] : [head];
  });
  return { lines, count: left.reduce((sum, { rules }) => sum + countOf(rules), 0) };
}

type Rules = FindingGroup["rules"];

function rulesLeft({ rules }: FindingGroup, shows: (item: FindingItem) => boolean): Rules {
  return rules
    .map((rule) => ({ ...rule, items: rule.items.filter(shows) }))
    .filter(({ items }) => items.length > 0);
}

function countOf(rules: Rules): number {
  return rules.reduce((sum, { items }) => sum + items.length, 0);
}

/** A rule that has found one thing only is no line of its own. */
function ruleLines(
  rules: Rules,
  opened: ReadonlyMap<string, boolean>,
  searching: boolean
): ListLine[] {
  return rules.flatMap(({ key, title, severity, items }, i): ListLine[] => {
    const place = { level: 2, position: i + 1, size: rules.length };
    const [only] = items;
    if (only !== undefined && items.length === 1)
      return [{ kind: "finding", key: only.key, ...place, item: only }];
    const open = opened.get(key) ?? searching;
    const head: ListLine = {
      kind: "rule",
      key,
      ...place,
      title,
      severity,
      count: items.length,
      open,
    };
    const inside = items.map((item, j): ListLine => {
      const inner = { key: item.key, level: 3, position: j + 1, size: items.length };
      return { kind: "finding", ...inner, item };
    });
    return open ? [head, ...inside] : [head];
  });
}
