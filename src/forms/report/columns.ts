import type { ListColumn } from "../lists/columns";

export type ReportKey =
  | "number"
  | "unit"
  | "projectCode"
  | "projectName"
  | "sheet"
  | "cell"
  | "severity"
  | "matter"
  | "sentence"
  | "explanation"
  | "feedback"
  | "verdict"
  | "state";

/** The columns of the sheet 校验报告, left to right: A4 landscape. 单位反馈 and 复核结果 are for people. */
export const REPORT_COLUMNS: readonly ListColumn<ReportKey>[] = [
  { key: "number", label: "序号", width: 30, align: "centered" },
  { key: "unit", label: "单位", width: 80, align: "text" },
  { key: "projectCode", label: "项目编码", width: 68, align: "text" },
  { key: "projectName", label: "项目名称", width: 78, align: "text" },
  { key: "sheet", label: "工作表", width: 74, align: "text" },
  { key: "cell", label: "单元格", width: 42, align: "centered" },
  { key: "severity", label: "严重程度", width: 48, align: "centered" },
  { key: "matter", label: "事项", width: 74, align: "text" },
  { key: "sentence", label: "问题", width: 200, align: "text" },
  { key: "explanation", label: "说明", width: 120, align: "text" },
  { key: "feedback", label: "单位反馈", width: 72, align: "text" },
  { key: "verdict", label: "复核结果", width: 72, align: "text" },
  { key: "state", label: "状态", width: 46, align: "centered" },
];

/** Without these there is no telling which finding a line is about, and what has become of it. */
export const REPORT_ESSENTIALS: readonly ReportKey[] = [
  "sheet",
  "cell",
  "severity",
  "matter",
  "sentence",
  "state",
];
