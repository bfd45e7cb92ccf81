import { BUDGET_FORMAT, cellAddress, toWanyuan } from "../../domain";
import type { BlockColumn, BlockLine, BlockPlan } from "./block";
import type { OverviewKey } from "./columns";
import { columnOf, isProject, type Frame } from "./frame";
import { GENERAL_FORMAT } from "../sheet/number-formats";
import { contentOf } from "./project";
import { formula, number } from "../sheet/sheet-plan";

/** What the caps of each project's 成本指标 amount to, beside its budget; rows refer to those of the projects. */
export function costsPlan(frame: Frame): BlockPlan {
  const lines = frame.rowsOf.flatMap(({ row, from }): BlockLine[] => {
    if (!isProject(from) || !from.costs) return [];
    const { caps, uncomputable } = from.costs;
    const { projectCode, projectName } = contentOf(from);
    const project = (key: OverviewKey) => cellAddress({ row, column: columnOf(frame, key) });
    return [
      {
        name: costsName(projectCode, projectName),
        values: (own) => ({
          projectCode: formula(`=${project("projectCode")}&""`),
          projectName: formula(`=${project("projectName")}&""`),
          total: formula(`=N(${project("total")})`),
          ...(caps !== null && {
            fiscal: number(toWanyuan(caps)),
            other: formula(`=${difference(own)}`),
          }),
          portion: number(uncomputable),
        }),
      },
    ];
  });
  return { id: "costs", columns: COSTS_COLUMNS, lines };

  function difference(row: number): string {
    const at = (key: OverviewKey) => cellAddress({ row, column: columnOf(frame, key) });
    return `${at("fiscal")}-${at("total")}`;
  }
}

/** What a line of the block is known by. */
export function costsName(projectCode: string, projectName: string): string {
  return [projectCode, projectName].filter((word) => word !== "").join(" ");
}

export const COSTS_COLUMNS: readonly BlockColumn[] = [
  { key: "projectCode", label: "成本测算：项目编码", format: GENERAL_FORMAT, align: "text" },
  { key: "projectName", label: "项目名称", format: GENERAL_FORMAT, align: "text" },
  { key: "total", label: "预算数", format: BUDGET_FORMAT, align: "number" },
  { key: "fiscal", label: "按上限测算", format: BUDGET_FORMAT, align: "number" },
  { key: "other", label: "测算减预算", format: BUDGET_FORMAT, align: "number" },
  { key: "portion", label: "无法测算的成本指标数", format: "0", align: "number" },
];
