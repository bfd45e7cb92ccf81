import { cellAddress, type CellValue } from "../../src/domain";
import type {
  PlannedValue,
  SheetId,
  SheetParts,
  SheetPlan,
  SheetUpdate,
  StandingGrid,
} from "../../src/forms";

/** The grid that reading a freshly written plan gives: from A1, formats of numbers kept. */
export function gridOfPlan(plan: SheetParts & Partial<Pick<SheetPlan, "name">>): StandingGrid {
  const rows = 1 + Math.max(...plan.cells.map(({ row }) => row));
  const columns = 1 + Math.max(...plan.cells.map(({ column }) => column));
  const values: CellValue[][] = Array.from({ length: rows }, () =>
    new Array<CellValue>(columns).fill(null)
  );
  for (const { row, column, value } of plan.cells) {
    const line = values[row];
    if (line) line[column] = valueOf(value);
  }
  return grid(values, {
    ...(plan.name && { name: plan.name }),
    merges: plan.merges,
    numberFormats: formatsOf(plan),
    formulas: formulasOf(plan),
  });
}

function formulasOf({ cells }: SheetParts): Set<string> {
  const formulas = cells.filter(({ value }) => value.kind === "formula");
  return new Set(formulas.map((cell) => cellAddress(cell)));
}

/** The grid that reading gives after a sheet was brought up to date. */
export function updatedGrid(sheet: StandingGrid, { insertRows, plan }: SheetUpdate): StandingGrid {
  const columns = plan.cells.map(({ column }) => column + 1);
  const width = Math.max(sheet.values[0]?.length ?? 0, ...columns);
  const blank = () => new Array<CellValue>(width).fill(null);
  const values = sheet.values.map((line) => [...line, ...blank().slice(line.length)]);
  for (const { row, rows } of insertRows)
    values.splice(row, 0, ...Array.from({ length: rows }, blank));
  for (const { row, column, value } of plan.cells) {
    while (values.length <= row) values.push(blank());
    const line = values[row];
    if (line) line[column] = valueOf(value);
  }
  const written = new Set(plan.cells.map((cell) => cellAddress(cell)));
  const kept = movedDown(sheet.formulas, insertRows).filter((address) => !written.has(address));
  const formulas = new Set([...kept, ...formulasOf(plan)]);
  return { ...sheet, values, formulas, names: plan.names };
}

/** Where cells stand after whole rows have come in. */
function movedDown(
  addresses: ReadonlySet<string>,
  insertRows: SheetUpdate["insertRows"]
): string[] {
  return [...addresses].map((address) => {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const above = insertRows.filter((inserted) => inserted.row < Number(row));
    return `${column}${Number(row) + above.reduce((sum, { rows }) => sum + rows, 0)}`;
  });
}

/** The identity of a sheet that only a test knows. */
export const sheetId = (id: string): SheetId => id as SheetId;

/** A visible sheet that holds these values from A1 on. */
export function grid(
  values: readonly (readonly CellValue[])[],
  rest: Partial<StandingGrid> = {}
): StandingGrid {
  return {
    id: sheetId("sheet-1"),
    formulas: new Set(),
    name: "Sheet1",
    visibility: "visible",
    origin: { row: 0, column: 0 },
    values,
    numberFormats: new Map(),
    merges: [],
    names: [],
    truncated: false,
    ...rest,
  };
}

function valueOf(value: PlannedValue): CellValue {
  if (value.kind === "text") return value.text;
  if (value.kind === "number") return value.number;
  return null;
}

function formatsOf(plan: SheetParts): Map<string, string> {
  const formats = new Map<string, string>();
  const numbers = plan.cells.filter(({ value }) => value.kind === "number");
  for (const { format, areas } of plan.numberFormats) {
    for (const { row, column } of numbers) {
      const inside = areas.some(
        (a) =>
          row >= a.row &&
          row < a.row + a.rows &&
          column >= a.column &&
          column < a.column + a.columns
      );
      if (inside) formats.set(cellAddress({ row, column }), format);
    }
  }
  return formats;
}
