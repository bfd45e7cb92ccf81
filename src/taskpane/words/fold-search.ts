/** A text as a search compares it: full-width as half-width, small letters, single blanks. */
export function foldSearch(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
