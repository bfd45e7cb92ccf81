import type { ListColumn } from "../lists/columns";

export type ReasonKey =
  "number" | "projectCode" | "projectName" | "rule" | "field" | "value" | "reason" | "date";

/** The columns of the sheet 校验说明, left to right: A4 landscape. */
export const REASON_COLUMNS: readonly ListColumn<ReasonKey>[] = [
  { key: "number", label: "序号", width: 30, align: "centered" },
  { key: "projectCode", label: "项目编码", width: 124, align: "text" },
  { key: "projectName", label: "项目名称", width: 108, align: "text" },
  { key: "rule", label: "规则", width: 78, align: "text" },
  { key: "field", label: "栏目", width: 100, align: "text" },
  { key: "value", label: "当时的值", width: 120, align: "text" },
  { key: "reason", label: "说明", width: 210, align: "text" },
  { key: "date", label: "日期", width: 64, align: "centered" },
];

/** Without these there is no telling what a reason is for; the project is told by its code or its name. */
export const REASON_ESSENTIALS: readonly ReasonKey[] = ["rule", "field", "reason"];
