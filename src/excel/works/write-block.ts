import { areaAddress, cellAddress, type Area } from "../../domain";
import { rangeAt } from "../gateway/addresses";
import type { Step } from "../gateway/send";
import { stateIn, type KnownState } from "../reading/sheet-content";
import type { SheetTarget } from "../gateway/sheet-target";

/** What becomes of one cell; what is absent stays as it is. In the order in which it is written. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly format?: string;
  /** Where a click leads: "'1.培训费'!A1". It brings a text and a look of its own. */
  readonly link?: string;
  readonly value?: CellInput;
  readonly formula?: CellInput;
  /** A format that comes after the content: in a text cell all that is written becomes text. */
  readonly lastFormat?: string;
}

export type CellInput = string | number | boolean;

/** What stood where steps have written, directly before, as the same request has read it. */
export interface CellsBefore {
  readonly areas: readonly Area[];
  /** Null where the request did not get there, or got no answer. */
  readonly stateAt: (cell: Place) => KnownState | null;
}

type Place = Pick<CellWrite, "row" | "column">;

interface ReadArea {
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

/** Collects what stands where steps are about to write. */
export class BeforeWrites {
  private readonly loads: (() => ReadArea | null)[] = [];

  /** Queues reading an area. */
  queue(range: Excel.Range, area: Area): void {
    range.load("formulas,values,numberFormat");
    this.loads.push(() => readArea(range, () => area));
  }

  /** Queues reading everything that the sheet holds by then, however far it reaches. */
  queueUsed(sheet: Excel.Worksheet): void {
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load("rowIndex,columnIndex,formulas,values,numberFormat");
    this.loads.push(() =>
      readArea(used, ({ rowIndex: row = 0, columnIndex: column = 0, formulas = [] }) => ({
        row,
        column,
        rows: formulas.length,
        columns: formulas[0]?.length ?? 0,
      }))
    );
  }

  /** After the sync. Where an area was read twice the first reading counts: the later one may be of what we wrote. */
  read(): CellsBefore {
    const read = this.loads.flatMap((load) => load() ?? []);
    let last: ReadArea | undefined;
    return {
      areas: read.map(({ area }) => area),
      stateAt(cell) {
        if (!last || !covers(last.area, cell)) last = read.find(({ area }) => covers(area, cell));
        return last ? stateIn({ ...last, ...last.area }, cell) : null;
      },
    };
  }
}

function readArea(
  range: Excel.Range,
  areaOf: (loaded: Excel.Interfaces.RangeData) => Area
): ReadArea | null {
  const loaded = range.toJSON();
  const { formulas, values, numberFormat: numberFormats } = loaded;
  if (!formulas || !values || !numberFormats) return null;
  return { area: areaOf(loaded), formulas, values, numberFormats };
}

function covers(area: Area, { row, column }: Place): boolean {
  const inRows = row >= area.row && row < area.row + area.rows;
  return inRows && column >= area.column && column < area.column + area.columns;
}

/** What one step may hold; far below the limit of a request, so that steps fill requests evenly. */
const STEP_BYTES = 1_000_000;

/** Paths and actions around a block, and its share of the row blocks into which the client cuts it. */
const BYTES_AROUND = 1_500;

/** A link with its path: measured, and rounded up. */
const LINK_BYTES = 600;

/** One cell in a reply with formula, value and format, where nothing is known of its texts. */
const REPLY_BYTES = 60;

const utf8 = new TextEncoder();

/**
 * Writes scattered cells as rectangles in which null leaves a cell alone: one rectangle, or several one below
 * the other where it would be large. `before` is told what stood there; `replyOf` is how much a row takes in
 * the reply then, in bytes.
 */
export function cellWriteSteps(
  target: SheetTarget,
  cells: readonly CellWrite[],
  before?: BeforeWrites,
  replyOf: (row: number) => number = () => 0
): Step[] {
  if (cells.length === 0) return [];
  const { row: top, column, columns } = areaAround(cells);
  return inPieces(top, rowsOf(cells)).map(({ row, rows, bytes }) => {
    const area = { row, column, rows: rows.length, columns };
    const answered = () =>
      rows.reduce((sum, _, i) => sum + replyOf(row + i), REPLY_BYTES * rows.length * columns);
    return {
      bytes,
      reply: before ? answered() : 0,
      queue(context) {
        const sheet = target(context);
        before?.queue(rangeAt(sheet, areaAddress(area)), area);
        queuePiece(sheet, rows.flat());
      },
    };
  });
}

/** Queues one rectangle, property after property; each only where a cell has it. */
function queuePiece(sheet: Excel.Worksheet, cells: readonly CellWrite[]): void {
  setBlock(sheet, cells, "numberFormat", ({ format }) => format);
  for (const cell of cells)
    if (cell.link !== undefined)
      rangeAt(sheet, cellAddress(cell)).hyperlink = { documentReference: cell.link };
  setBlock(sheet, cells, "values", ({ value }) => value);
  setBlock(sheet, cells, "formulas", ({ formula }) => formula);
  setBlock(sheet, cells, "numberFormat", ({ lastFormat }) => lastFormat);
}

type BlockProperty = "numberFormat" | "values" | "formulas";

/** Sets the property over the smallest rectangle of the cells that have it. */
function setBlock(
  sheet: Excel.Worksheet,
  cells: readonly CellWrite[],
  property: BlockProperty,
  contentOf: (cell: CellWrite) => CellInput | undefined
): void {
  const filled = cells.filter((cell) => contentOf(cell) !== undefined);
  if (filled.length === 0) return;
  const { row: top, column: left, rows, columns } = areaAround(filled);
  const block = Array.from({ length: rows }, () => Array<CellInput | null>(columns).fill(null));
  for (const cell of filled) {
    const line = block[cell.row - top];
    if (line) line[cell.column - left] = contentOf(cell) ?? null;
  }
  const address = areaAddress({ row: top, column: left, rows, columns });
  rangeAt(sheet, address)[property] = block;
}

/** The area around cells, as a list; none of no cells. */
export function boundsOf(cells: readonly CellWrite[]): Area[] {
  return cells.length === 0 ? [] : [areaAround(cells)];
}

function areaAround(cells: readonly CellWrite[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The cells by row, from the first row to the last. */
function rowsOf(cells: readonly CellWrite[]): CellWrite[][] {
  const { row: top, rows } = areaAround(cells);
  const lines = Array.from({ length: rows }, (): CellWrite[] => []);
  for (const cell of cells) lines[cell.row - top]?.push(cell);
  return lines;
}

interface Piece {
  readonly row: number;
  readonly rows: CellWrite[][];
  bytes: number;
}

function inPieces(top: number, rows: readonly CellWrite[][]): Piece[] {
  const pieces: Piece[] = [];
  rows.forEach((cells, i) => {
    const bytes = bytesOf(cells);
    const last = pieces.at(-1);
    if (last && last.bytes + bytes <= STEP_BYTES) {
      last.rows.push(cells);
      last.bytes += bytes;
    } else pieces.push({ row: top + i, rows: [cells], bytes: BYTES_AROUND + bytes });
  });
  return pieces;
}

/** What a row takes in a request; a null for each cell between is counted with the cells. */
function bytesOf(cells: readonly CellWrite[]): number {
  let bytes = 4;
  let [left, right] = [Infinity, 0];
  for (const { column, format, link, value, formula, lastFormat } of cells) {
    [left, right] = [Math.min(left, column), Math.max(right, column)];
    for (const content of [format, value, formula, lastFormat])
      if (content !== undefined) bytes += lengthOf(content) + 3;
    if (link !== undefined) bytes += LINK_BYTES;
  }
  return bytes + (cells.length > 0 ? 15 * (right - left + 1) : 15);
}

function lengthOf(content: CellInput): number {
  return typeof content === "string" ? utf8.encode(JSON.stringify(content)).length : 24;
}
