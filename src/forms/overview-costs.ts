import { BUDGET_FORMAT, cellAddress, toWanyuan } from "../domain";
import { tableBlock, type Block, type BlockColumn, type BlockRow } from "./overview-block";
import type { OverviewKey } from "./overview-columns";
import { columnOf, isProject, type Frame } from "./overview-frame";
import { GENERAL_FORMAT } from "./number-formats";
import { formula, number } from "./sheet-plan";

/** What the caps of each project's 成本指标 amount to, beside its budget; rows refer to those of the projects. */
export function costsBlock(frame: Frame, startRow: number): Block {
  const reckoned = frame.rowsOf.flatMap(({ row, from }) =>
    isProject(from) && from.costs ? [{ row, costs: from.costs }] : []
  );
  const rows = reckoned.map(({ row: projectRow, costs }, i): BlockRow => {
    const own = (key: OverviewKey) =>
      cellAddress({ row: startRow + 1 + i, column: columnOf(frame, key) });
    const project = (key: OverviewKey) =>
      cellAddress({ row: projectRow, column: columnOf(frame, key) });
    const { caps, uncomputable } = costs;
    return {
      projectCode: formula(`=${project("projectCode")}&""`),
      projectName: formula(`=${project("projectName")}&""`),
      total: formula(`=N(${project("total")})`),
      ...(caps !== null && {
        fiscal: number(toWanyuan(caps)),
        other: formula(`=${own("fiscal")}-${own("total")}`),
      }),
      portion: number(uncomputable),
    };
  });
  return tableBlock(frame, startRow, COLUMNS, rows);
}

const COLUMNS: readonly BlockColumn[] = [
  { key: "projectCode", label: "成本测算：项目编码", format: GENERAL_FORMAT, align: "text" },
  { key: "projectName", label: "项目名称", format: GENERAL_FORMAT, align: "text" },
  { key: "total", label: "预算数", format: BUDGET_FORMAT, align: "number" },
  { key: "fiscal", label: "按上限测算", format: BUDGET_FORMAT, align: "number" },
  { key: "other", label: "测算减预算", format: BUDGET_FORMAT, align: "number" },
  { key: "portion", label: "无法测算的成本指标数", format: "0", align: "number" },
];
