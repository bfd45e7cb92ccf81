import { cellAddress, columnName, type Profile } from "../../domain";
import type { OverviewKey } from "./columns";
import { columnOf, isProject, NOTE_ROW, TITLE_ROW, type Frame, type Stays } from "./frame";
import { UNREAD } from "../lists/line-states";
import { goneRow, projectRow, type RowValues } from "./rows";
import { TOTAL_LABEL } from "./read-overview";
import {
  BLANK,
  formula,
  number,
  text,
  type PlannedCell,
  type PlannedValue,
} from "../sheet/sheet-plan";

/** The title, the note below it, and the words of the columns. */
export function headCells(frame: Frame): PlannedCell[] {
  const { columns, headerRow } = frame;
  return [
    { row: TITLE_ROW, column: 0, value: text("项目绩效目标汇总表") },
    { row: NOTE_ROW, column: 0, value: text(noteText(frame)) },
    ...columns.map(({ label, column }) => ({ row: headerRow, column, value: text(label) })),
  ];
}

/** How many projects are summed up, and how many of them with figures of an earlier run. */
export function noteText({ rowsOf }: Frame): string {
  const unread = rowsOf.filter(({ stays }) => stays === "unread").length;
  const kept = rowsOf.filter(({ stays }) => stays === "kept").length;
  const count = rowsOf.filter(({ from }) => isProject(from)).length - unread;
  const parts = [
    `共${count}个项目`,
    ...(kept > 0 ? [`其中${kept}个沿用此前汇总的数据`] : []),
    ...(unread > 0 ? [`另有${unread}个的文件本次未能读取，沿用上次数据`] : []),
  ];
  return `${parts.join("，")}；金额单位：万元；比例和金额均为累计数`;
}

/** A note as noteText has written it, this version or an earlier one: any other text is the user's. */
export const NOTE_SHAPE =
  /^共\d+个项目(，其中\d+个沿用此前汇总的数据)?(，另有\d+个的文件本次未能读取，沿用上次数据)?；金额单位：万元；比例和金额均为累计数$/;

/** A row a project, those that are gone included. */
export function projectCells(frame: Frame, profile: Profile): PlannedCell[] {
  const total = cellAddress({ row: frame.totalRow, column: columnOf(frame, "total") });
  const absoluteTotal = total.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  return frame.rowsOf.flatMap(({ row, from, stays }, i) => {
    if (stays) return stayingCells(frame, row, i + 1, stays);
    const at = (key: OverviewKey) => cellAddress({ row, column: columnOf(frame, key) });
    const values = isProject(from)
      ? projectRow(from, i + 1, absoluteTotal, at, profile)
      : goneRow(from, i + 1);
    return rowCells(frame, row, values);
  });
}

/** Only what has changed: the figures of the last run go on counting. */
function stayingCells(frame: Frame, row: number, position: number, stays: Stays): PlannedCell[] {
  const state = { row, column: columnOf(frame, "state"), value: text(UNREAD) };
  return [
    { row, column: columnOf(frame, "number"), value: number(position) },
    ...(stays === "unread" ? [state] : []),
  ];
}

/** Every column of ours is written, so that nothing of an earlier run is left. */
function rowCells({ columns }: Frame, row: number, values: RowValues): PlannedCell[] {
  return columns.map(({ key, column }) => ({
    row,
    column,
    value: values[key] ?? BLANK,
  }));
}

/** The row of totals. */
export function totalCells(frame: Frame): PlannedCell[] {
  const { columns, totalRow, firstRow } = frame;
  const range = (column: number) =>
    totalRow === firstRow
      ? "0"
      : `${columnName(column)}${firstRow + 1}:${columnName(column)}${totalRow}`;
  const at = (key: OverviewKey) => cellAddress({ row: totalRow, column: columnOf(frame, key) });
  const value = ({ key, total, column }: Frame["columns"][number]): PlannedValue | null => {
    if (key === "unit") return text(TOTAL_LABEL);
    if (total === "sum") return formula(`=SUM(${range(column)})`);
    if (total !== "weighted") return null;
    const amount = at(key.replace("share.", "amount.") as OverviewKey);
    return formula(`=IF(${at("total")}=0,0,${amount}/${at("total")})`);
  };
  return columns.map((c) => ({
    row: totalRow,
    column: c.column,
    value: value(c) ?? BLANK,
  }));
}
