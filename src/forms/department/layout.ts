import { foldText } from "../../domain";

/** How the sheet of the whole department is laid out, as data: columns A..E, sizes in points. */
export const DEPARTMENT_SHEET = "部门整体绩效目标";

export const DEPARTMENT_WIDTHS: readonly number[] = [36, 84, 190, 130, 70];

export const DEPARTMENT_SECTIONS = {
  overall: "一、总体绩效目标",
  subTargets: "二、分项绩效目标",
  measures: "三、工作保障措施",
} as const;
export type DepartmentSection = keyof typeof DEPARTMENT_SECTIONS;

export const SUB_TARGET_COLUMNS = ["序号", "工作任务", "绩效目标", "绩效指标", "指标值"] as const;
export const MEASURE_COLUMNS = ["序号", "措施", "内容"] as const;

/** The section that a text heads, whatever its numbering: "（二）分项绩效目标" too. Null where it heads none. */
export function sectionOf(text: string): DepartmentSection | null {
  const key = foldText(text).replace(/^\(?[一二三四五六七八九十\d]+[).,]*/, "");
  for (const [section, heading] of Object.entries(DEPARTMENT_SECTIONS)) {
    if (key === foldText(heading).slice(2)) return section as DepartmentSection;
  }
  return null;
}
