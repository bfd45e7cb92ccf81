import { isDepartmentHeading, isTitle } from "./headings";

/** A table cell: its text as it stands, further paragraphs joined by line feeds. */
export interface TextCell {
  /** 1-based. */
  readonly line: number;
  /** "" goes on with the cell above (a vertical merge), white space is a blank cell. */
  readonly text: string;
}

/** A paragraph outside tables, or a row of a table. */
export type TextBlock =
  | { readonly kind: "paragraph"; readonly line: number; readonly text: string }
  | { readonly kind: "row"; readonly line: number; readonly cells: readonly TextCell[] };

/**
 * The blocks of a text in the form Word files take as plain text: a cell is a line that begins with a tab,
 * a blank line ends a row, another line goes on with the cell above it or is a paragraph of its own.
 */
export function readBlocks(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let row: { line: number; text: string }[] | null = null;
  text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .forEach((raw, index) => {
      const line = index + 1;
      const content = withoutBookmarks(raw);
      if (content.startsWith("\t")) {
        if (!row) blocks.push({ kind: "row", line, cells: (row = []) });
        for (const cell of cellsOf(content, line)) row.push(cell);
      } else if (content.trim() === "") row = null;
      else if (row && !isHeading(raw, content)) appendTo(row, content);
      else {
        row = null;
        blocks.push({ kind: "paragraph", line, text: content.trim() });
      }
    });
  return blocks;
}

function cellsOf(line: string, number: number): { line: number; text: string }[] {
  return line
    .slice(1)
    .split("\t")
    .map((text) => ({ line: number, text: withoutBookmarks(text) }));
}

function appendTo(row: { text: string }[], paragraph: string): void {
  const last = row.at(-1);
  if (last) last.text += `\n${paragraph}`;
}

/** Bookmarks stand before headings, and titles never go on with a cell. */
function isHeading(raw: string, content: string): boolean {
  return raw !== content || isTitle(content) || isDepartmentHeading(content);
}

function withoutBookmarks(line: string): string {
  return line.replace(/^[^\S\t]*(?:\[bookmark:[^\]]*\])+/, "");
}
