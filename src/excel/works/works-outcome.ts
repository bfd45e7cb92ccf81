import { cellAddress, type Area } from "../../domain";
import { TEXT_FORMAT } from "../../forms";
import { cellKey, cellsOf } from "./apply-cells";
import { holds } from "../cells/cell-change";
import { partsOf } from "../cells/formula-references";
import { isFormula, type CellContent } from "../cells/cell-state";
import type { FormerState } from "./restore-cells";
import { listed } from "../gateway/listed";
import { stateIn } from "../reading/sheet-content";
import { insertionsOf, wholeOf, type PreparedWork } from "./sheet-works";
import type { CellsBefore, CellWrite } from "./write-block";

type Insertions = readonly { readonly row: number; readonly rows: number }[];

/** Where a row stood before the insertions, which are in descending order; null for an inserted one. */
export function rowBefore(row: number, insertions: Insertions): number | null {
  let old = row;
  for (const inserted of [...insertions].reverse()) {
    if (old < inserted.row) break;
    if (old < inserted.row + inserted.rows) return null;
    old -= inserted.rows;
  }
  return old;
}

/** What was written over although it was not what had been read: cells with what they held, and merges that hide some. */
export interface Overwritten {
  readonly cells: readonly FormerState[];
  readonly unmerge: readonly Area[];
}

/** Finds what somebody has typed between reading and writing, by what the writing request itself has read. */
export function overwrittenBy(prepared: PreparedWork): Overwritten {
  const { work, writes, plan, before } = prepared;
  if (work.kind === "add") return { cells: [], unmerge: [] };
  const found = before.read();
  const hidden = plan.merges.filter(
    (area) => changedAmong(prepared, cellsOf(area).slice(1), found).length > 0
  );
  const cells =
    work.kind === "replace"
      ? found.areas.flatMap(cellsOf)
      : [...writes, ...hidden.flatMap((area) => cellsOf(area).slice(1))];
  return { cells: changedAmong(prepared, cells, found), unmerge: hidden };
}

type Place = Pick<CellWrite, "row" | "column">;

function changedAmong(
  { work, writes }: PreparedWork,
  cells: readonly Place[],
  found: CellsBefore
): FormerState[] {
  if (work.kind === "add") return [];
  const insertions = insertionsOf({ work });
  const { content } = work.standing;
  let planned: ReadonlyMap<number, CellWrite> | null = null;
  return cells.flatMap((cell) => {
    const now = found.stateAt(cell);
    if (!now) return [];
    const row = rowBefore(cell.row, insertions);
    const read = row === null ? "" : stateIn(content, { row, column: cell.column }).formula;
    if (now.formula === movedDown(read, insertions)) return [];
    planned ??= new Map(writes.map((write) => [cellKey(write), write]));
    const write = planned.get(cellKey(cell));
    return [{ ...cell, state: now, isOurs: (state: CellContent) => isPlanned(write, state) }];
  });
}

/** What a cell holds after rows of ours have come in: references within the sheet move with their cells. */
function movedDown(content: unknown, insertions: Insertions): unknown {
  if (insertions.length === 0 || typeof content !== "string" || !content.startsWith("="))
    return content;
  const moved = (row: number) =>
    insertions.reduce((at, inserted) => (inserted.row <= at ? at + inserted.rows : at), row);
  return partsOf(content)
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.sheet !== null) return part.text;
      return part.text.replace(/\d+/g, (row) => String(moved(Number(row) - 1) + 1));
    })
    .join("");
}

/** True for a cell that holds what was written there, or nothing. */
export function isPlanned(write: CellWrite | undefined, state: CellContent): boolean {
  if (state.formula === "" || write === undefined) return state.formula === "";
  // A formula of ours may have moved with its cells since.
  return (write.formula !== undefined && isFormula(state)) || holdsWrite(write, state);
}

/** True for a cell that holds what was to be written there. */
export function holdsWrite(write: CellWrite, state: CellContent): boolean {
  if (write.formula !== undefined)
    return state.formula === write.formula || holds(state, write.formula);
  if (write.value === undefined) return write.link !== undefined || state.formula === "";
  if (typeof write.value !== "string") return holds(state, write.value);
  const isText = write.format === TEXT_FORMAT || !write.value.startsWith("'");
  return holds(state, isText ? write.value : write.value.slice(1));
}

/**
 * What the cells of a sheet held directly before they were written over, else as it was read, where they stand once
 * `insertions` are taken out again. Null where somebody has typed into a row that goes.
 */
export function formerCells(
  prepared: PreparedWork,
  insertions: Insertions
): readonly FormerState[] | null {
  const { work, writes } = prepared;
  if (work.kind === "add") return [];
  const { content } = work.standing;
  const typed = new Map(overwrittenBy(prepared).cells.map((cell) => [cellKey(cell), cell]));
  const planned = new Map(writes.map((write) => [cellKey(write), write]));
  const isOurs = (place: Place) => (state: CellContent) =>
    isPlanned(planned.get(cellKey(place)), state);
  if (work.kind === "replace") {
    const cells = wholeOf(content).flatMap(cellsOf);
    const known = new Set(cells.map(cellKey));
    const beyond = [...writes, ...typed.values()].filter((cell) => !known.has(cellKey(cell)));
    return [...cells, ...beyond].map((place) => ({
      row: place.row,
      column: place.column,
      state: typed.get(cellKey(place))?.state ?? stateIn(content, place),
      isOurs: isOurs(place),
    }));
  }
  const places = writes.map((write) => ({ write, old: rowBefore(write.row, insertions) }));
  if (places.some(({ write, old }) => old === null && typed.has(cellKey(write)))) return null;
  return places.flatMap(({ write, old }) => {
    if (old === null) return [];
    const place = { row: old, column: write.column };
    const state = typed.get(cellKey(write))?.state ?? stateIn(content, place);
    return [{ ...place, state, isOurs: isOurs(write) }];
  });
}

/** What the user is told of cells that were left to them. */
export function keptNotice(sheet: string, cells: readonly Place[]): string[] {
  if (cells.length === 0) return [];
  const addresses = listed(cells.map(cellAddress), "、", "格");
  return [
    `“${sheet}”${addresses}在写入的同时有改动，保留了您的内容，没有更新。请核对后再操作一次。`,
  ];
}
