import { columnWords, headWords, type UnreadablePart } from "../../domain";
import { findTables, type PartLabel, type TablePart } from "./find-tables";
import { filledRows } from "../sheet/grid-rows";
import { isOwnSheet } from "./own-sheets";
import { readDepartment } from "./read-department";
import { readTargetTable } from "./read-target-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import type { SheetReading } from "../sheet/sheet-reading";

/** The groups of labels that make a table; two of them at least look like one. */
const GROUPS: readonly (readonly PartLabel[])[] = [
  ["title"],
  ["projectCode", "projectName"],
  ["total", "budgetBlock", "fiscal"],
  ["plan", "march", "june", "october", "december"],
  ["goals"],
];

/**
 * Reads every table on a sheet by its labels, wherever they stand (domain.md section 2). What looks like a
 * table but has no list of indicators, or neither project nor budget, is unreadable, with what is missing.
 * Sheets that the add-in wrote itself are passed over.
 */
export function readSheet(grid: SheetGrid): SheetReading {
  if (isOwnSheet(grid)) return { tables: [], departments: [], unreadable: [] };
  const rows = filledRows(grid);
  const parts = findTables(rows).filter(looksLikeTable);
  const firstTable = parts[0]?.rows[0]?.row ?? Infinity;
  const department = readDepartment(
    grid,
    rows.filter(({ row }) => row < firstTable)
  );
  return {
    tables: parts.flatMap((part) =>
      part.header && missingLabels(part).length === 0
        ? [readTargetTable(grid, part, part.header)]
        : []
    ),
    departments: department ? [department] : [],
    unreadable: parts
      .map((part) => unreadablePart(grid.name, part))
      .filter(({ missing }) => missing.length > 0),
  };
}

/**
 * Labels of two groups, or of one and a list of indicators, in rows of their own: a list with 项目编码 and
 * 预算数 as column heads is no table.
 */
function looksLikeTable(part: TablePart): boolean {
  const rows = new Map<number, number>();
  GROUPS.forEach((labels, group) => {
    const first = labels.flatMap((label) => part.labels.get(label) ?? [])[0];
    if (first && first.row !== part.header?.row) rows.set(first.row, group);
  });
  return rows.size + (part.header ? 1 : 0) >= 2;
}

/** The labels without which a part can not be read: the list of indicators, a project, a budget. */
function missingLabels({ labels, header }: TablePart): string[] {
  const project = labels.has("projectCode") || labels.has("projectName") || labels.has("title");
  const budget = labels.has("total") || labels.has("plan") || labels.has("goals");
  return [
    ...(project ? [] : [headWords("projectName")]),
    ...(budget ? [] : [headWords("total")]),
    ...(header ? [] : [`${columnWords("name")}、${columnWords("value")}所在的表头行`]),
  ];
}

function unreadablePart(sheet: string, part: TablePart): UnreadablePart {
  const first = part.labels.get("title") ?? part.rows[0]?.cells[0];
  return {
    at: { sheet, row: first?.row ?? 0, column: first?.column ?? 0 },
    title: part.labels.get("title")?.text ?? "",
    missing: missingLabels(part),
  };
}
