import type { Area } from "../../domain";
import { ROW } from "./layout";
import type { PlannedRule, PlannedValidation, SheetParts } from "../sheet/sheet-plan";
import type { RowRange, TableRows } from "./table-rows";

/**
 * A planned table's look where its rows stand on a sheet: what the plan puts over rows of the layout goes
 * over their rows, leaving out the user's own rows between them. Content and row heights are left out.
 */
export function lookOnSheet(plan: SheetParts, rows: TableRows): SheetParts {
  const cover = (areas: readonly Area[]) => areas.flatMap((area) => areasOnSheet(area, rows));
  const header = rows[ROW.header];
  return {
    ...plan,
    cells: [],
    rowHeights: [],
    numberFormats: plan.numberFormats.map((one) => ({ ...one, areas: cover(one.areas) })),
    styles: plan.styles.map((one) => ({ ...one, areas: cover(one.areas) })),
    merges: plan.merges.flatMap((area) => mergesOnSheet(area, rows)),
    validations: plan.validations.flatMap((one) => validationOnSheet(one, cover(one.areas))),
    frozenRows: 1 + (rows[plan.frozenRows - 1]?.last ?? -1),
    print: {
      ...plan.print,
      titleRows: header ? `$${header.first + 1}:$${header.last + 1}` : null,
    },
  };
}

/** The rows that an area of the layout takes on the sheet, those that follow each other as one area. */
export function areasOnSheet({ row, rows: count, column, columns }: Area, rows: TableRows): Area[] {
  const runs: { readonly first: number; last: number }[] = [];
  for (const { first, last } of rangesOf(row, count, rows)) {
    const above = runs.at(-1);
    if (above && above.last + 1 === first) above.last = last;
    else runs.push({ first, last });
  }
  return runs.map(({ first, last }) => ({ row: first, column, rows: last - first + 1, columns }));
}

/** A text pasted over several rows keeps them: each is merged by itself. A label of two rows takes all between. */
function mergesOnSheet({ row, rows: count, column, columns }: Area, rows: TableRows): Area[] {
  const ranges = rangesOf(row, count, rows);
  const [top, bottom] = [ranges[0], ranges.at(-1)];
  if (!top || !bottom) return [];
  const all = bottom.last - top.first + 1;
  if (count > 1) return [{ row: top.first, column, rows: all, columns }];
  return Array.from({ length: all }, (_, i) => ({ row: top.first + i, column, rows: 1, columns }));
}

function rangesOf(row: number, count: number, rows: TableRows): RowRange[] {
  return rows.slice(row, row + count).filter((range) => range !== null);
}

/** A formula is for the first cell of the first area, and moves with it. */
function validationOnSheet(validation: PlannedValidation, areas: Area[]): PlannedValidation[] {
  const [planned] = validation.areas;
  const [first] = areas;
  if (!planned || !first) return [];
  return [{ ...validation, areas, rule: movedDown(validation.rule, first.row - planned.row) }];
}

function movedDown(rule: PlannedRule, rows: number): PlannedRule {
  if (rule.kind !== "custom") return rule;
  const formula = rule.formula.replace(
    /\b([A-Z])(\d+)\b/g,
    (_, column: string, row: string) => `${column}${Number(row) + rows}`
  );
  return { ...rule, formula };
}
