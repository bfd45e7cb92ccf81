import type { ListColumn } from "../lists/columns";

export type IndicatorKey =
  | "unit"
  | "projectCode"
  | "projectName"
  | "budget"
  | "level1"
  | "level2"
  | "name"
  | "description"
  | "value"
  | "basis"
  | "file"
  | "sheet"
  | "row"
  | "state";

/** The columns of the sheet 指标明细, left to right: one row an indicator, ready for a filter or a pivot. */
export const INDICATOR_COLUMNS: readonly ListColumn<IndicatorKey>[] = [
  { key: "unit", label: "单位", width: 110, align: "text" },
  { key: "projectCode", label: "项目编码", width: 124, align: "text" },
  { key: "projectName", label: "项目名称", width: 120, align: "text" },
  { key: "budget", label: "预算数（万元）", width: 70, align: "number" },
  { key: "level1", label: "一级指标", width: 66, align: "text" },
  { key: "level2", label: "二级指标", width: 80, align: "text" },
  { key: "name", label: "三级指标", width: 110, align: "text" },
  { key: "description", label: "绩效指标描述", width: 150, align: "text" },
  { key: "value", label: "指标值", width: 76, align: "text" },
  { key: "basis", label: "指标值确定依据", width: 100, align: "text" },
  { key: "file", label: "文件", width: 110, align: "text" },
  { key: "sheet", label: "工作表", width: 110, align: "text" },
  { key: "row", label: "行", width: 36, align: "number" },
  { key: "state", label: "状态", width: 48, align: "centered" },
];
