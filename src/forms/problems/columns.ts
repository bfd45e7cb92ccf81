import type { ListColumn } from "../lists/columns";

export type ProblemKey =
  | "number"
  | "category"
  | "unit"
  | "projectCode"
  | "projectName"
  | "file"
  | "sheet"
  | "cell"
  | "severity"
  | "matter"
  | "sentence"
  | "explanation"
  | "state";

/** The columns of the sheet 汇总问题, left to right: A4 landscape. */
export const PROBLEM_COLUMNS: readonly ListColumn<ProblemKey>[] = [
  { key: "number", label: "序号", width: 34, align: "centered" },
  { key: "category", label: "类别", width: 60, align: "centered" },
  { key: "unit", label: "单位", width: 90, align: "text" },
  { key: "projectCode", label: "项目编码", width: 70, align: "text" },
  { key: "projectName", label: "项目名称", width: 84, align: "text" },
  { key: "file", label: "文件", width: 84, align: "text" },
  { key: "sheet", label: "工作表", width: 74, align: "text" },
  { key: "cell", label: "单元格", width: 42, align: "centered" },
  { key: "severity", label: "严重程度", width: 48, align: "centered" },
  { key: "matter", label: "事项", width: 70, align: "text" },
  { key: "sentence", label: "问题", width: 230, align: "text" },
  { key: "explanation", label: "说明", width: 110, align: "text" },
  { key: "state", label: "状态", width: 46, align: "centered" },
];
