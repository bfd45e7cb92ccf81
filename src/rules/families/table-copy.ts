import { foldText, type ReadTable } from "../../domain";
import { workbookRule } from "../rule/rule";

/** More than four fifths of the rows of either table. */
const COPIED = { part: 4, of: 5 };

/** A table of fewer rows is too small to tell: the kinds of indicators that a table needs are six. */
const MIN_ROWS = 5;

const CONTENT = ["level2", "name", "description", "value", "basis"] as const;

/** Stands in no cell, and is no white space. */
const BETWEEN = "\u0001";

/** A table with its filled rows, each as one text; the second of two equal rows is told apart. */
interface Rows {
  readonly table: ReadTable;
  readonly code: string;
  readonly name: string;
  readonly keys: ReadonlySet<string>;
}

/** Two projects whose indicators are nearly all the same: one finding for each copy. */
const tableCopy = workbookRule("table-copy", "提醒", ({ tables }) => {
  const filled = tables.map(rowsOf).filter(({ keys }) => keys.size >= MIN_ROWS);
  return copiesAmong(filled).map(({ copy, original }) => ({
    places: [copy.table.projectName, original.table.projectName] as const,
    params: {
      other: original.table.projectName.value ?? original.table.sheet,
      same: shared(copy, original),
      rows: copy.keys.size,
    },
  }));
});

function rowsOf(table: ReadTable): Rows {
  const { projectCode, projectName } = table;
  const [code, name] = [foldText(projectCode.value ?? ""), foldText(projectName.value ?? "")];
  return { table, code, name, keys: rowKeys(table) };
}

/** A row without name or value is not filled in; those of a template are none. */
function rowKeys({ indicators }: ReadTable): ReadonlySet<string> {
  const times = new Map<string, number>();
  const keys = indicators
    .filter(({ name, value }) => name.value !== null && value.value !== null)
    .map((row) => {
      const content = foldText(CONTENT.map((field) => row[field].value ?? "").join(BETWEEN));
      const nth = (times.get(content) ?? 0) + 1;
      times.set(content, nth);
      return `${nth} ${content}`;
    });
  return new Set(keys);
}

interface Copy {
  readonly copy: Rows;
  readonly original: Rows;
}

/**
 * A table before each one that is a copy. Tables with so many rows in common share one of their rarest rows:
 * looking up those alone saves comparing every table with every other.
 */
function copiesAmong(all: readonly Rows[]): readonly Copy[] {
  const uses = usesOf(all);
  const holders = new Map<string, Rows[]>();
  const copies: Copy[] = [];
  for (const later of all) {
    const rare = rarestKeys(later, uses);
    const original = firstOriginal(later, rare, holders);
    if (original) copies.push({ copy: later, original });
    // Whatever copies a table copies its twin as well.
    if (original && shared(later, original) === Math.max(later.keys.size, original.keys.size))
      continue;
    for (const key of rare) {
      const known = holders.get(key);
      if (known) known.push(later);
      else holders.set(key, [later]);
    }
  }
  return copies;
}

function firstOriginal(
  later: Rows,
  rare: readonly string[],
  holders: ReadonlyMap<string, readonly Rows[]>
): Rows | null {
  for (const key of rare) {
    const original = holders.get(key)?.find((earlier) => isCopy(later, earlier));
    if (original) return original;
  }
  return null;
}

/** In how many tables each row stands. */
function usesOf(all: readonly Rows[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { keys } of all) for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
  return uses;
}

/** The rows of which a copy has at least one, however the rest of it differs. */
function rarestKeys({ keys }: Rows, uses: ReadonlyMap<string, number>): readonly string[] {
  const rareFirst = [...keys].sort(
    (a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : 1)
  );
  return rareFirst.slice(0, keys.size - Math.floor((keys.size * COPIED.part) / COPIED.of));
}

/** The same code or name means the same project twice, which is for code-duplicate and name-duplicate. */
function isCopy(later: Rows, earlier: Rows): boolean {
  const sameCode = later.code !== "" && later.code === earlier.code;
  const sameName = later.name !== "" && later.name === earlier.name;
  if (sameCode || sameName) return false;
  const rows = Math.max(later.keys.size, earlier.keys.size);
  return shared(later, earlier) * COPIED.of > rows * COPIED.part;
}

function shared({ keys }: Rows, other: Rows): number {
  let count = 0;
  for (const key of keys) if (other.keys.has(key)) count += 1;
  return count;
}

export const tableCopyRules = [tableCopy] as const;
