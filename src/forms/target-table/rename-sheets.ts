import { legalSheetName, uniqueSheetName } from "../sheet/sheet-name";

/** A sheet with the name that it is to have. */
export interface SheetRename {
  readonly from: string;
  readonly to: string;
}

/** The name of a table's sheet after its number has changed; null where it does not begin with the old one. */
export function renumberedSheetName(name: string, before: number, after: number): string | null {
  const prefix = `${before}.`;
  return name.startsWith(prefix) ? legalSheetName(`${after}.${name.slice(prefix.length)}`) : null;
}

/**
 * An order in which no sheet gets a name that another one still has. Names that only swap among themselves
 * (equal but for their numbers) are made unique. `names` are those of all sheets.
 */
export function renamesInOrder(
  wanted: readonly SheetRename[],
  names: readonly string[]
): readonly SheetRename[] {
  const taken = new Map(names.map((name) => [name.toLowerCase(), name]));
  const ordered: SheetRename[] = [];
  let left = wanted.filter(({ from, to }) => from !== to);
  while (left.length > 0) {
    const next = left.find(({ from, to }) => isFree(to, from, taken)) ?? left[0];
    if (!next) break;
    const others = [...taken.values()].filter((name) => name !== next.from);
    const rename = { from: next.from, to: uniqueSheetName(next.to, others) };
    taken.delete(rename.from.toLowerCase());
    taken.set(rename.to.toLowerCase(), rename.to);
    ordered.push(rename);
    left = left.filter((one) => one !== next);
  }
  return ordered;
}

function isFree(to: string, from: string, taken: ReadonlyMap<string, string>): boolean {
  const holder = taken.get(to.toLowerCase());
  return holder === undefined || holder === from;
}
