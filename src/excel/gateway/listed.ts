/** How many a sentence names. */
const SHOWN = 5;

/** The first of some words for a sentence, and how many there are where they are more: A1、B2…等7格. */
export function listed(words: readonly string[], separator: string, counter: string): string {
  const more = words.length > SHOWN ? `等${words.length}${counter}` : "";
  return `${words.slice(0, SHOWN).join(separator)}${more}`;
}

/** Names for a sentence, each in quotes: “甲”“乙”. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("");
}
