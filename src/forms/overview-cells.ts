import { cellAddress, columnName, type Profile } from "../domain";
import type { OverviewKey } from "./overview-columns";
import { columnOf, isProject, NOTE_ROW, TITLE_ROW, type Frame } from "./overview-frame";
import { goneRow, projectRow, UNREAD, type RowValues } from "./overview-rows";
import { TOTAL_LABEL } from "./read-overview";
import { BLANK, formula, number, text, type PlannedCell, type PlannedValue } from "./sheet-plan";

/** The title, the note below it, and the words of the columns. */
export function headCells({ columns, headerRow, rowsOf }: Frame): PlannedCell[] {
  const count = rowsOf.filter(({ from }) => isProject(from)).length;
  const unread = rowsOf.filter(({ stays }) => stays).length;
  const others = unread > 0 ? `，另有${unread}个的文件本次未能读取，沿用上次数据` : "";
  return [
    { row: TITLE_ROW, column: 0, value: text("项目绩效目标汇总表") },
    {
      row: NOTE_ROW,
      column: 0,
      value: text(`共${count}个项目${others}；金额单位：万元；比例和金额均为累计数`),
    },
    ...columns.map(({ label, column }) => ({ row: headerRow, column, value: text(label) })),
  ];
}

/** A row a project, those that are gone included. */
export function projectCells(frame: Frame, profile: Profile): PlannedCell[] {
  const total = cellAddress({ row: frame.totalRow, column: columnOf(frame, "total") });
  const absoluteTotal = total.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  return frame.rowsOf.flatMap(({ row, from, stays }, i) => {
    if (stays) return unreadCells(frame, row, i + 1);
    const at = (key: OverviewKey) => cellAddress({ row, column: columnOf(frame, key) });
    const values = isProject(from)
      ? projectRow(from, i + 1, absoluteTotal, at, profile)
      : goneRow(from, i + 1);
    return rowCells(frame, row, values);
  });
}

/** Only what has changed: the figures of the last run go on counting. */
function unreadCells(frame: Frame, row: number, position: number): PlannedCell[] {
  return [
    { row, column: columnOf(frame, "number"), value: number(position) },
    { row, column: columnOf(frame, "state"), value: text(UNREAD) },
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
