import { MAX_COLUMNS, MAX_ROWS } from "../../engine/a1";
import { shiftArea, type Shift } from "../../engine/area";
import type { Area, EngineSheet } from "../../engine/types";
import { columnCount, isEntireColumn, isEntireRow, rowCount } from "../behaviour/areas";
import { apiNotFound } from "../host-error";
import { Cells } from "./cells";
import { cellsChanged, type ChangeType } from "./changes";
import type { ModelContext } from "./context";
import { requireAllowed, type Allowance } from "./guards";

type Kind = Shift["kind"];

interface Step {
  readonly allowance: Allowance;
  readonly change: ChangeType;
  run(sheet: EngineSheet, at: number, count: number): void;
}

const STEPS: Readonly<Record<Shift["axis"], Readonly<Record<Kind, Step>>>> = {
  rows: {
    insert: {
      allowance: "allowInsertRows",
      change: "RowInserted",
      run: (s, at, n) => s.insertRows(at, n),
    },
    delete: {
      allowance: "allowDeleteRows",
      change: "RowDeleted",
      run: (s, at, n) => s.deleteRows(at, n),
    },
  },
  columns: {
    insert: {
      allowance: "allowInsertColumns",
      change: "ColumnInserted",
      run: (s, at, n) => s.insertColumns(at, n),
    },
    delete: {
      allowance: "allowDeleteColumns",
      change: "ColumnDeleted",
      run: (s, at, n) => s.deleteColumns(at, n),
    },
  },
};

/** Inserts or deletes the rows or columns of an area, which must be whole ones. Kept ranges move along. */
export function shiftCells(
  context: ModelContext,
  sheet: EngineSheet,
  area: Area,
  kind: Kind
): void {
  const shift = shiftOf(area, kind);
  const step = STEPS[shift.axis][kind];
  requireAllowed(sheet, step.allowance);
  step.run(sheet, shift.at, shift.count);
  cellsShifted(context, sheet, shift);
}

/** Notes that rows or columns have come or gone: kept ranges move along, onChanged is raised. */
export function cellsShifted(context: ModelContext, sheet: EngineSheet, shift: Shift): void {
  moveKeptRanges(context, sheet, shift);
  cellsChanged(context, sheet, areaOf(shift), STEPS[shift.axis][shift.kind].change);
}

function areaOf({ axis, at, count }: Shift): Area {
  const last = at + count - 1;
  return axis === "rows"
    ? { top: at, bottom: last, left: 0, right: MAX_COLUMNS - 1 }
    : { top: 0, bottom: MAX_ROWS - 1, left: at, right: last };
}

function shiftOf(area: Area, kind: Kind): Shift {
  if (isEntireRow(area)) return { axis: "rows", kind, at: area.top, count: rowCount(area) };
  if (isEntireColumn(area))
    return { axis: "columns", kind, at: area.left, count: columnCount(area) };
  throw apiNotFound(`Range.${kind} of part of a row or column`);
}

/** A kept range points at the same cells after rows have come or gone; one whose cells are gone is no more. */
function moveKeptRanges({ references }: ModelContext, sheet: EngineSheet, shift: Shift): void {
  for (const kept of references.all()) {
    if (!(kept instanceof Cells) || kept.sheet.id !== sheet.id) continue;
    const areas = kept.covered
      .map((area) => shiftArea(area, shift))
      .filter((area) => area !== null);
    if (areas.length > 0) kept.covered = areas;
    else references.release(references.idOf(kept));
  }
}
