import type { Profile, ReadTable } from "../../domain";

type Ask<T> = (table: ReadTable, profile: Profile) => T;

/** Several rules ask the same of a table: answers once for each table and profile, as long as the table lives. */
export function oncePerTable<T>(ask: Ask<T>): Ask<T> {
  const answers = new WeakMap<ReadTable, { readonly profile: Profile; readonly answer: T }>();
  return (table, profile) => {
    const known = answers.get(table);
    if (known?.profile === profile) return known.answer;
    const answer = ask(table, profile);
    answers.set(table, { profile, answer });
    return answer;
  };
}
