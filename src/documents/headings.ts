import { foldText, parseTitle } from "../domain";

export type DepartmentPart = "overall" | "subTargets" | "measures";

/** The headings of part one, with the words of the form. */
export const DEPARTMENT_HEADINGS: readonly {
  readonly part: DepartmentPart;
  readonly title: string;
}[] = [
  { part: "overall", title: "总体绩效目标" },
  { part: "subTargets", title: "分项绩效目标" },
  { part: "measures", title: "工作保障措施" },
];

const PART_HEADING = /^第[一二三四五六七八九十]部分$|^(?:部门整体|预算项目)绩效目标$/;

/** Longer paragraphs that end in 绩效目标表 are prose. */
const TITLE_LENGTH = 100;

/** The part of the department's targets that a paragraph opens, or null. */
export function departmentPartOf(paragraph: string): DepartmentPart | null {
  if (paragraph.length > TITLE_LENGTH) return null;
  const title = foldText(paragraph).replace(/^\(?[一二三四五六七八九十\d]{1,3}\)?[,.]?/, "");
  return DEPARTMENT_HEADINGS.find((heading) => heading.title === title)?.part ?? null;
}

/** True for the headings of the document's parts: 第二部分, 部门整体绩效目标, 预算项目绩效目标. */
export function isPartHeading(paragraph: string): boolean {
  return paragraph.length <= TITLE_LENGTH && PART_HEADING.test(foldText(paragraph));
}

export function isDepartmentHeading(paragraph: string): boolean {
  return departmentPartOf(paragraph) !== null || isPartHeading(paragraph);
}

/** True for the title of a project's table: `1.人大会议经费绩效目标表`. */
export function isTitle(paragraph: string): boolean {
  return (
    paragraph.length <= TITLE_LENGTH && !paragraph.includes("。") && parseTitle(paragraph) !== null
  );
}
