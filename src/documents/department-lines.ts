import { departmentPartOf, isPartHeading } from "./headings";
import type { DepartmentPart } from "./headings";
import type { TextBlock } from "./text-blocks";

/** A paragraph of part one and what it is there. */
export interface DepartmentLine {
  readonly kind:
    | "heading"
    | "overall"
    | "task"
    | "goal"
    | "indicators"
    | "task-text"
    | "measure"
    | "measure-text"
    | "outside";
  /** 1-based. */
  readonly line: number;
  /** Without its number or its label. */
  readonly text: string;
  readonly part: DepartmentPart | null;
}

interface Paragraph {
  readonly line: number;
  readonly text: string;
}

const NUMBERED = /^[（(]?\d{1,3}[）)、.．]\s*/;
const GOAL = /^绩效目标\s*[:：]\s*/;
const INDICATORS = /^绩效指标\s*[:：]\s*/;

/** Tells what each paragraph is from its heading, its label and its number. */
export function departmentLines(blocks: readonly TextBlock[]): readonly DepartmentLine[] {
  const all = blocks.flatMap(paragraphsOf);
  let part: DepartmentPart | null = null;
  return all.map(({ line, text }, i) => {
    const heading = departmentPartOf(text);
    if (heading) part = heading;
    else if (isPartHeading(text)) part = null;
    else part = partByContent(text, all[i + 1]?.text ?? "", part);
    return { line, part, ...(heading ? { kind: "heading", text } : classify(text, part)) };
  });
}

function paragraphsOf(block: TextBlock): readonly Paragraph[] {
  if (block.kind === "paragraph") return [block];
  return block.cells.flatMap(({ line, text }) =>
    text
      .split("\n")
      .map((paragraph, i) => ({ line: line + i, text: paragraph.trim() }))
      .filter((paragraph) => paragraph.text !== "")
  );
}

/** Where a heading is missing, a task is known by the goal after it and a measure by its sentence. */
function partByContent(
  text: string,
  next: string,
  part: DepartmentPart | null
): DepartmentPart | null {
  if (part === "overall" && NUMBERED.test(text) && isLabelled(next)) return "subTargets";
  if (part === "subTargets" && isSentenceItem(text) && !isLabelled(next)) return "measures";
  return part;
}

function isLabelled(text: string): boolean {
  return GOAL.test(text) || INDICATORS.test(text);
}

function isSentenceItem(text: string): boolean {
  return NUMBERED.test(text) && text.includes("。");
}

function classify(
  text: string,
  part: DepartmentPart | null
): Pick<DepartmentLine, "kind" | "text"> {
  if (part === "overall") return { kind: "overall", text };
  if (part === "measures") return item(text, "measure", "measure-text");
  if (part === null) return { kind: "outside", text };
  if (GOAL.test(text)) return { kind: "goal", text: text.replace(GOAL, "") };
  if (INDICATORS.test(text)) return { kind: "indicators", text: text.replace(INDICATORS, "") };
  return item(text, "task", "task-text");
}

function item(
  text: string,
  numbered: DepartmentLine["kind"],
  other: DepartmentLine["kind"]
): Pick<DepartmentLine, "kind" | "text"> {
  if (!NUMBERED.test(text)) return { kind: other, text };
  return { kind: numbered, text: text.replace(NUMBERED, "") };
}
