import {
  groupBy,
  foldText,
  type IndicatorKind,
  type IndicatorLevel,
  type IndicatorRole,
  type Profile,
  type ReadIndicator,
} from "../../domain";

/** A level 1 or level 2 of a profile: its name and what else people call it. */
export type Named = Pick<IndicatorLevel, "name" | "aliases">;

type Levels = Pick<ReadIndicator, "level1" | "level2">;

/** Levels and kinds by every name they go by, folded; asked once a row and rule, so made once a profile. */
interface Names {
  readonly levels: ReadonlyMap<string, readonly IndicatorLevel[]>;
  readonly kinds: ReadonlyMap<string, readonly KindOfLevel[]>;
}

interface KindOfLevel extends Named {
  readonly level: IndicatorLevel;
  readonly kind: IndicatorKind;
}

const NAMES = new WeakMap<Profile, Names>();

/** Every name that a level or kind goes by, folded. */
const KEYS = new WeakMap<Named, ReadonlySet<string>>();

/** True where a text is the name or an alias, white space and full-width punctuation aside. */
export function names(named: Named, text: string | null): boolean {
  let keys = KEYS.get(named);
  if (!keys) KEYS.set(named, (keys = new Set([named.name, ...named.aliases].map(foldText))));
  return keys.has(foldText(text ?? ""));
}

/** The row's level 2 as the profile knows it, under its own level 1 first; null where it is unknown. */
export function kindOf(row: Levels, profile: Profile): IndicatorKind | null {
  const known = namesOf(profile).kinds.get(foldText(row.level2.value ?? "")) ?? [];
  if (known.length < 2) return known[0]?.kind ?? null;
  const level = levelOf(row, profile);
  return (known.find((one) => one.level === level) ?? known[0])?.kind ?? null;
}

/**
 * What the row measures: the role of its level 2, or where that is unknown the one role that all kinds of its
 * level 1 have (效益指标 has one, 产出指标 has not). Null where neither tells it.
 */
export function roleOf(row: Levels, profile: Profile): IndicatorRole | null {
  const kind = kindOf(row, profile);
  if (kind) return kind.role;
  const roles = new Set(levelOf(row, profile)?.kinds.map(({ role }) => role));
  const [only = null] = roles;
  return roles.size === 1 ? only : null;
}

/** What the profile calls the first kind of a role; null where it has none. */
export function kindNamed(role: IndicatorRole, profile: Profile): string | null {
  const kinds = profile.levels.flatMap((level) => level.kinds);
  return kinds.find((kind) => kind.role === role)?.name ?? null;
}

function levelOf({ level1 }: Levels, profile: Profile): IndicatorLevel | null {
  return namesOf(profile).levels.get(foldText(level1.value ?? ""))?.[0] ?? null;
}

function namesOf(profile: Profile): Names {
  const known = NAMES.get(profile);
  if (known) return known;
  const made = {
    levels: byName(profile.levels),
    kinds: byName(
      profile.levels.flatMap((level) => level.kinds.map((kind) => ({ ...kind, level, kind })))
    ),
  };
  NAMES.set(profile, made);
  return made;
}

function byName<T extends Named>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const entries = all.flatMap((one) =>
    [one.name, ...one.aliases].map((name) => [foldText(name), one] as const)
  );
  const groups = groupBy(entries, ([name]) => name);
  return new Map(groups.map(([name, same]) => [name, same.map(([, one]) => one)]));
}
