import type { CellRef } from "../../domain";
import { HINT_HEADER, isHint } from "../../forms";
import type { CellState } from "../cells/cell-state";
import { trackedRanges, type TrackedFormula } from "./tracked-formula";

/** A repair that was carried out, with what takes it back: tracked ranges, which Excel moves with their cells. */
export type DoneRepair = DoneCells | DoneRow;

export interface DoneCells {
  readonly cells: readonly DoneCell[];
}

export interface DoneCell {
  /** Where the cell stood when it was repaired. */
  readonly at: CellRef;
  readonly range: Excel.Range;
  readonly before: CellState;
  /** As Excel told it right after the repair. */
  readonly after: CellState;
  /** The formula that the cell held before. */
  readonly formula: TrackedFormula | null;
}

/** A row that was put in. */
export interface DoneRow {
  readonly at: CellRef;
  readonly row: Excel.Range;
  readonly content: RowContent;
}

/** What the filled cells of a row hold, by column; hints of ours do not count. */
export type RowContent = ReadonlyMap<number, unknown>;

/** Queues loading what the cells of a whole row hold. */
export function queueRowContent(row: Excel.Range): () => RowContent {
  const used = row.getUsedRangeOrNullObject(true).untrack();
  used.load("columnIndex,formulas");
  return () => {
    if (used.isNullObject) return new Map();
    const [cells = []] = used.formulas as readonly (readonly unknown[])[];
    const filled = cells.map((content, i) => [used.columnIndex + i, content] as const);
    return new Map(filled.filter(([, content]) => content !== "" && !isOurs(content)));
  };
}

function isOurs(content: unknown): boolean {
  return typeof content === "string" && (content === HINT_HEADER || isHint(content));
}

export function sameContent(a: RowContent, b: RowContent): boolean {
  return a.size === b.size && [...a].every(([column, content]) => b.get(column) === content);
}

/** All that Excel has to keep so that the repair can be taken back. */
export function rangesOf(repair: DoneRepair): Excel.Range[] {
  if ("row" in repair) return [repair.row];
  return repair.cells.flatMap(({ range, formula }) => [
    range,
    ...(formula ? trackedRanges(formula) : []),
  ]);
}
