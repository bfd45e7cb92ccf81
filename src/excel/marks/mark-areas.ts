import { cellAddress, SEVERITIES, type Area, type Mark, type Severity } from "../../domain";

/** The cells of each severity on one sheet, as rectangles; a cell marked more than once has the gravest. */
export function areasBySeverity(
  sheet: string,
  marks: readonly Mark[]
): ReadonlyMap<Severity, readonly Area[]> {
  const seen = new Set<string>();
  const bySeverity = new Map<Severity, readonly Area[]>();
  for (const severity of SEVERITIES) {
    const ranges = marks.filter((mark) => mark.severity === severity).flatMap(({ cells }) => cells);
    const fresh = ranges
      .filter((range) => range.sheet === sheet)
      .flatMap(cellsOf)
      .filter((cell) => !seen.has(cellAddress(cell)) && seen.add(cellAddress(cell)));
    if (fresh.length > 0) bySeverity.set(severity, rectangles(fresh));
  }
  return bySeverity;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

function cellsOf({ row, column, rows, columns }: Area): Cell[] {
  return Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));
}

/** Joins neighbours in a row, then equal runs one below the other. */
function rectangles(cells: readonly Cell[]): Area[] {
  const done: Area[] = [];
  const open = new Map<string, Area>();
  for (const run of runsOf(cells)) {
    const key = `${run.column}+${run.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === run.row)
      open.set(key, { ...above, rows: above.rows + 1 });
    else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

function runsOf(cells: readonly Cell[]): Area[] {
  const runs: Area[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}
