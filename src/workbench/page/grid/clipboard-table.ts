/** Tables on the clipboard as blocks of texts: HTML from Word, a browser or Excel, and text between tabs. */

export type Block = readonly (readonly string[])[];

/** Univer writes this mark into what it copies itself. */
export function isFromGrid(html: string): boolean {
  return /data-copy-id="/.test(html);
}

const BLOCKS = "p,div,li,h1,h2,h3,h4";

/** The text of a cell: one line a paragraph, blanks folded as a browser folds them. */
function cellText(cell: Element): string {
  for (const br of cell.querySelectorAll("br")) br.replaceWith("\u2028");
  const paragraphs = [...cell.querySelectorAll(BLOCKS)].filter((p) => !p.querySelector(BLOCKS));
  const lines = paragraphs.length > 0 ? paragraphs : [cell];
  return lines
    .map((line) => (line.textContent ?? "").replace(/[\s\u00a0]+/g, foldBlanks).trim())
    .join("\n")
    .replaceAll("\u2028", "\n");
}

const foldBlanks = (blanks: string): string => (blanks.includes("\u2028") ? "\u2028" : " ");

/** Reads the first table; merged cells hold their text in the first place and nothing in the others. */
function tableBlock(table: HTMLTableElement): Block {
  const block: string[][] = [];
  [...table.rows].forEach((row, i) => {
    let column = 0;
    for (const cell of row.cells) {
      while (block[i]?.[column] !== undefined) column++;
      for (let down = 0; down < cell.rowSpan; down++)
        for (let across = 0; across < cell.colSpan; across++)
          (block[i + down] ??= [])[column + across] = "";
      (block[i] ??= [])[column] = cellText(cell);
      column += cell.colSpan;
    }
  });
  const width = block.reduce((most, line) => Math.max(most, line.length), 0);
  return block.map((line) => Array.from({ length: width }, (_, j) => line[j] ?? ""));
}

function textBlock(text: string): Block {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  const cells = lines.map((line) => line.split("\t"));
  const width = cells.reduce((most, line) => Math.max(most, line.length), 0);
  return cells.map((line) => Array.from({ length: width }, (_, j) => line[j] ?? ""));
}

/** The block that a paste brings, null for an empty clipboard. */
export function clipboardBlock(html: string, text: string): Block | null {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table && table.rows.length > 0) return tableBlock(table);
  return text === "" ? null : textBlock(text);
}
