import type { CellValue } from "../../src/domain";
import type { StandingGrid } from "../../src/forms";

/** What people do to a sheet, done to a grid: each gives the grid that reading it afterwards gives. */

export function insertRow(grid: StandingGrid, before: number): StandingGrid {
  const width = grid.values[0]?.length ?? 0;
  const values = [...grid.values];
  values.splice(before, 0, new Array<CellValue>(width).fill(null));
  return { ...grid, values, merges: [], numberFormats: new Map() };
}

export function insertColumn(grid: StandingGrid, before: number): StandingGrid {
  const values = grid.values.map((row) => [...row.slice(0, before), null, ...row.slice(before)]);
  return { ...grid, values, merges: [], numberFormats: new Map() };
}

export function moveTo(grid: StandingGrid, row: number, column: number): StandingGrid {
  return { ...grid, origin: { row, column }, merges: [], numberFormats: new Map() };
}

export function stack(...grids: readonly StandingGrid[]): StandingGrid {
  const [first] = grids;
  if (!first) throw new Error("nothing to stack");
  const width = Math.max(...grids.map(({ values }) => values[0]?.length ?? 0));
  const values = grids.flatMap((grid) => [
    ...grid.values.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill(null)]),
    new Array<CellValue>(width).fill(null),
  ]);
  return { ...first, values, merges: [], numberFormats: new Map() };
}

/** As a paste from Word leaves a table: each paragraph of a cell in a row of its own, nothing merged. */
export function pasteParagraphs(grid: StandingGrid): StandingGrid {
  const values = grid.values.flatMap((row) => {
    const paragraphs = row.map((value) =>
      typeof value === "string" && value.includes("\n") ? value.split("\n") : [value]
    );
    const height = Math.max(1, ...paragraphs.map(({ length }) => length));
    return Array.from({ length: height }, (_, i) => paragraphs.map((lines) => lines[i] ?? null));
  });
  return { ...grid, values, merges: [], numberFormats: new Map() };
}

export function setCell(
  grid: StandingGrid,
  row: number,
  column: number,
  value: CellValue
): StandingGrid {
  const values = grid.values.map((line, i) =>
    i === row ? line.map((old, j) => (j === column ? value : old)) : line
  );
  return { ...grid, values };
}
