/** Punctuation that people type half- or full-width, unified to the half-width form. */
const HALF_WIDTH: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "：": ":",
  "，": ",",
  "、": ",",
  "．": ".",
  "％": "%",
  "／": "/",
};

/** What foldText takes away or replaces. */
const FOLDED = /[\s\u200b\ufeff（）：，、．％／]/;

/** A label or a name for comparing: all white space gone (full-width too), punctuation unified. */
export function foldText(text: string): string {
  // Rules ask this many times a row, mostly of texts that are as they should be.
  if (!FOLDED.test(text)) return text;
  return text
    .replace(/[\s\u200b\ufeff]/g, "")
    .replace(/[（）：，、．％／]/g, (c) => HALF_WIDTH[c] ?? c);
}

/** A text of one line: trimmed, its line breaks gone with the white space around them. */
export function oneLine(text: string): string {
  return text
    .split(/[\r\n\v\u2028\u2029]/)
    .map((line) => line.trim())
    .join("");
}

/** A text of several lines: each trimmed at its end, blank ones gone, the whole trimmed. */
export function paragraphs(text: string): string {
  return text
    .split(/\r\n|[\r\n\v\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
