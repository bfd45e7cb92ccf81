/** Excel's limit for the name of a sheet. */
const MAX_LENGTH = 31;

/** Excel keeps this name for itself. */
const RESERVED = "history";

const FALLBACK = "项目";

/**
 * A name that Excel takes: illegal characters dropped, no apostrophe at either end, at most 31 characters.
 * Characters are counted as Excel does, in UTF-16 units, and none is cut in half.
 */
export function legalSheetName(wanted: string): string {
  // eslint-disable-next-line no-control-regex -- a sheet's name can not hold control characters
  const plain = wanted.replace(/[\u0000-\u001f\u007f:\\/?*[\]]/g, "");
  const name = cut(plain.trim().replace(/^'+|'+$/g, ""), MAX_LENGTH)
    .replace(/'+$/, "")
    .trim();
  return name === "" || name.toLowerCase() === RESERVED ? `${FALLBACK}${name}` : name;
}

/** A legal name that none of `taken` has (Excel does not tell cases apart): the name, then `name (2)` and so on. */
export function uniqueSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const name = legalSheetName(wanted);
  if (!used.has(name.toLowerCase())) return name;
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = cut(name, MAX_LENGTH - suffix.length) + suffix;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

function cut(text: string, length: number): string {
  const head = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head;
}
