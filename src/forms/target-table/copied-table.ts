import type { Indicator, ReadTable, TargetTable } from "../../domain";
import { indicatorRows } from "./indicator-rows";
import type { SheetGrid } from "../sheet/sheet-grid";
import type { NewTable } from "./template-rows";
import { toIndicator, toTargetTable } from "./to-target-table";

/**
 * A table as the starting point of another project: purpose, plan, goals and indicators are kept, with the
 * rows that are prepared but not filled in. The budget is left blank: a copied amount would pass every check
 * and be counted twice. A unit that `head` leaves blank is the table's own.
 */
export function copiedTable(grid: SheetGrid, table: ReadTable, head: NewTable): TargetTable {
  const source = toTargetTable(table);
  const indicators = indicatorRows(grid, table).map(({ indicator, level1, level2 }) =>
    indicator ? toIndicator(indicator) : preparedRow(level1, level2)
  );
  const unit = head.unit.code === "" && head.unit.name === "" ? source.unit : head.unit;
  const budget = { total: null, fiscal: null, other: null };
  return { ...source, ...head, unit, budget, indicators };
}

function preparedRow(level1: string, level2: string): Indicator {
  return { level1, level2, name: "", description: "", value: "", basis: "" };
}
