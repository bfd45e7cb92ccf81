import { BUDGET_FORMAT, PLAN_PERIODS, type PlanPeriod } from "../../domain";
import type { ListColumn } from "../lists/columns";
import { GENERAL_FORMAT } from "../sheet/number-formats";

export type OverviewKey =
  | "number"
  | "unit"
  | "projectCode"
  | "projectName"
  | "total"
  | "fiscal"
  | "other"
  | "portion"
  | `share.${PlanPeriod}`
  | `amount.${PlanPeriod}`
  | `level.${number}`
  | "errors"
  | "warnings"
  | "advice"
  | "explained"
  | "state"
  | "source";

/** One column of the overview; adding one is a line here and its cell in overview-rows.ts. */
export interface OverviewColumn extends ListColumn<OverviewKey> {
  /** Never "@": the column holds references. */
  readonly format: string;
  /** How the row of totals answers. */
  readonly total: "sum" | "weighted" | "none";
}

export const SHARE_FORMAT = "0.00%";

/** The columns, left to right; `levels` are the names of level 1 of the profile. */
export function overviewColumns(levels: readonly string[]): readonly OverviewColumn[] {
  const text = { format: GENERAL_FORMAT, align: "text", total: "none" } as const;
  const money = { width: 54, format: BUDGET_FORMAT, align: "number", total: "sum" } as const;
  const count = { width: 36, format: "0", align: "centered", total: "sum" } as const;
  const share = { width: 50, format: SHARE_FORMAT, align: "number" } as const;
  return [
    { key: "number", label: "序号", width: 30, format: "0", align: "centered", total: "none" },
    { key: "unit", label: "单位", width: 146, ...text },
    { key: "projectCode", label: "项目编码", width: 132, ...text },
    { key: "projectName", label: "项目名称", width: 150, ...text },
    { key: "total", label: "预算数", ...money },
    { key: "fiscal", label: "财政资金", ...money },
    { key: "other", label: "其他资金", ...money },
    { key: "portion", label: "占比", ...share, total: "sum" },
    ...PLAN_PERIODS.map(
      ({ key, label }) =>
        ({ key: `share.${key}`, label: `${label}累计比例`, ...share, total: "weighted" }) as const
    ),
    ...PLAN_PERIODS.map(
      ({ key, label }) => ({ key: `amount.${key}`, label: `${label}累计金额`, ...money }) as const
    ),
    ...levels.map((level, i) => ({ key: `level.${i}`, label: `${level}数`, ...count }) as const),
    { key: "errors", label: "错误", ...count },
    { key: "warnings", label: "提醒", ...count },
    { key: "advice", label: "建议", ...count },
    { key: "explained", label: "已说明", ...count },
    {
      key: "state",
      label: "状态",
      width: 54,
      format: GENERAL_FORMAT,
      align: "centered",
      total: "none",
    },
    { key: "source", label: "来源", width: 140, ...text },
  ];
}
