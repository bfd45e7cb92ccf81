import { isIndicatorHeader } from "./indicator-header";
import { headLabelOf, type HeadLabel } from "../domain";
import { isDepartmentHeading, isTitle } from "./headings";
import type { TextBlock } from "./text-blocks";

/** The blocks of one project's table, title apart, or a stretch of text outside tables. */
export type Section =
  | { readonly kind: "text"; readonly blocks: readonly TextBlock[] }
  | {
      readonly kind: "table";
      readonly line: number;
      readonly title: string | null;
      readonly blocks: readonly TextBlock[];
    };

/** Labels that a table begins with, where its title is missing. */
const FIRST_LABELS: readonly HeadLabel[] = ["unitNote", "projectCode", "projectName"];

/** Labels found in no other text than a table, so that half a table is seen too. */
const TABLE_LABELS: readonly HeadLabel[] = [...FIRST_LABELS, "budgetBlock", "total", "plan"];

interface Current {
  readonly kind: "text" | "table";
  readonly line: number;
  readonly title: string | null;
  readonly blocks: TextBlock[];
  readonly seen: Set<HeadLabel>;
  listed: boolean;
}

/** Parts the blocks into tables and the text around them, in order. */
export function splitSections(blocks: readonly TextBlock[]): readonly Section[] {
  let current = open("text", 1, null);
  const sections = [current];
  for (const block of blocks) {
    const next = beginning(block, current);
    if (next) sections.push((current = next));
    if (!next?.title) add(block, current);
  }
  return sections;
}

function open(kind: Current["kind"], line: number, title: string | null): Current {
  return { kind, line, title, blocks: [], seen: new Set(), listed: false };
}

/** The section that a block begins, or null where it goes on with the current one. */
function beginning(block: TextBlock, current: Current): Current | null {
  const title = titleIn(block);
  if (title) return open("table", block.line, title);
  if (block.kind === "paragraph") {
    const leaves = current.kind === "table" && isDepartmentHeading(block.text);
    return leaves ? open("text", block.line, null) : null;
  }
  return beginsTable(block, current) ? open("table", block.line, null) : null;
}

function titleIn(block: TextBlock): string | null {
  if (block.kind === "paragraph") return isTitle(block.text) ? block.text : null;
  const filled = block.cells.filter(({ text }) => text.trim() !== "");
  return filled.length === 1 && isTitle(filled[0]?.text ?? "") ? (filled[0]?.text ?? null) : null;
}

function beginsTable(row: TextBlock & { kind: "row" }, current: Current): boolean {
  const labels = row.cells.map(({ text }) => headLabelOf(text)).filter((label) => label !== null);
  if (current.kind === "text") {
    return isIndicatorHeader(row.cells) || labels.some((label) => TABLE_LABELS.includes(label));
  }
  return labels.some(
    (label) => FIRST_LABELS.includes(label) && (current.listed || current.seen.has(label))
  );
}

function add(block: TextBlock, current: Current): void {
  current.blocks.push(block);
  if (block.kind === "paragraph") return;
  current.listed ||= isIndicatorHeader(block.cells);
  for (const label of block.cells.map(({ text }) => headLabelOf(text)))
    if (label) current.seen.add(label);
}
