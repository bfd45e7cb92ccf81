import { cellAddress, type CellValue } from "../../domain";
import { valueAt } from "../sheet/grid-rows";
import type { StandingGrid } from "../sheet/sheet-grid";
import type { PlannedCell } from "../sheet/sheet-plan";

/** A row that stood on the sheet before, at `row`, and what of it a user may have typed over. */
export type RowBefore = { readonly row: number } & (
  | {
      readonly kind: "words";
      /** What we have written into a column: another text is the user's. */
      readonly words: ReadonlyMap<number, string>;
    }
  | {
      /** A constant is the user's where a formula is planned, or where such a cell is to be emptied. */
      readonly kind: "live";
      /** Columns in which constants are ours all the same. */
      readonly plain?: (column: number) => boolean;
      /** Nothing of ours ever stands where a blank is planned. */
      readonly blanksAreTheirs?: boolean;
    }
);

/** A constant that somebody has typed where we keep a formula. */
export interface TypedCell {
  /** After the insertions, 0-based. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/**
 * Leaves out of what is to be written the cells that a user has typed into, and tells which of them hold a
 * constant instead of a formula. Where nobody has asked for formulas nothing is taken for typed.
 */
export function withoutTyped(
  cells: readonly PlannedCell[],
  grid: StandingGrid,
  rowsBefore: ReadonlyMap<number, RowBefore>
): { readonly cells: readonly PlannedCell[]; readonly typed: readonly TypedCell[] } {
  const typed: TypedCell[] = [];
  const written = cells.filter((cell) => {
    const before = rowsBefore.get(cell.row);
    const value = before ? valueAt(grid, before.row, cell.column) : null;
    if (!before || value === null || value === "") return true;
    const verdict = judge(cell, value, grid, before);
    if (verdict === "typed") typed.push({ row: cell.row, column: cell.column, value });
    return verdict === "ours";
  });
  return { cells: written, typed };
}

function judge(
  { column, value: planned }: PlannedCell,
  value: CellValue,
  { formulas }: StandingGrid,
  before: RowBefore
): "ours" | "theirs" | "typed" {
  if (before.kind === "words") return before.words.get(column) === value ? "ours" : "theirs";
  if (planned.kind === "blank" && before.blanksAreTheirs) return "theirs";
  if (planned.kind !== "formula" && planned.kind !== "blank") return "ours";
  const isFormula = formulas.has(cellAddress({ row: before.row, column }));
  if (formulas.size === 0 || isFormula || before.plain?.(column)) return "ours";
  return "typed";
}

/** The most cells that a sentence names one by one. */
const NAMED = 8;

/** What was left as it was typed, a sentence; none where there is nothing. */
export function typedNotices(sheet: string, typed: readonly TypedCell[]): readonly string[] {
  const [first, ...others] = typed;
  if (!first) return [];
  if (others.length === 0) {
    return [
      `“${sheet}”${cellAddress(first)}是手工填写的${shown(first)}，没有改回引用；需要引用时请清空该格再汇总。`,
    ];
  }
  const named = typed.slice(0, NAMED).map((cell) => `${cellAddress(cell)}（${shown(cell)}）`);
  const more = typed.length > NAMED ? `等${typed.length}处` : "";
  return [
    `“${sheet}”${named.join("、")}${more}是手工填写的，没有改回引用；需要引用时请清空这些格再汇总。`,
  ];
}

const SHOWN_LENGTH = 20;

function shown({ value }: TypedCell): string {
  if (typeof value === "number") return String(value);
  const words = typeof value === "string" ? value : "内容";
  return `“${words.length > SHOWN_LENGTH ? `${words.slice(0, SHOWN_LENGTH)}…` : words}”`;
}
