import { areaAddress, fail, ok, type Result } from "../domain";
import { GRID_LIMIT, type StandingGrid } from "../forms";
import { rangeAt, sheetNamed } from "./addresses";
import type { Gateway } from "./gateway";
import { reasonFor, type OfficeReason } from "./office-reason";
import { joinBlocks, queueExtent } from "./read-cells";
import { sheetUnder } from "./read-sheets";
import { BATCH_LIMIT, loadEach } from "./send";
import { cellsOf, queueCharts, queueLastRow, type SheetContent } from "./sheet-content";
import { referenceOf, sheetGridOf } from "./sheet-grid-of";
import { loadWorkbookState, sameName, type SheetState, type WorkbookState } from "./workbook-state";

/** A list that the add-in keeps: known by its defined name. */
export interface KeptKind {
  readonly defined: string;
  /** How much a row of it takes in a reply, with formulas and formats: bytes. A reply too large is asked for in halves. */
  readonly rowBytes: number;
}

/** A list as it stands now. */
export interface KeptSheet {
  readonly grid: StandingGrid;
  /** What updateSheets takes. */
  readonly content: SheetContent;
}

export interface KeptSheets {
  /** By defined name; those that are not there are missing. */
  readonly kept: ReadonlyMap<string, KeptSheet>;
  /** The sheets that were asked for by name, as far as they are there. */
  readonly others: readonly StandingGrid[];
  /** What writeSheets takes. */
  readonly state: WorkbookState;
}

/** Lists of ours may be far longer than what is read of other sheets (GRID_LIMIT). */
const ROW_LIMIT = 200_000;

/** A piece of a list is no larger, so that pieces fill replies evenly; another sheet is taken for as much. */
const PIECE_BYTES = BATCH_LIMIT / 8;

/** What is loaded at once: a piece of a list with what is to be known of the whole, or another sheet. */
interface Piece {
  readonly sheet: SheetState;
  /** The list; null for another sheet. */
  readonly defined: string | null;
  readonly row: number;
  readonly rows: number;
  readonly bytes: number;
}

type PieceReading = ReturnType<ReturnType<typeof queuePiece>>;

/**
 * Reads lists that the add-in keeps, however long, and sheets by their names, in 2 syncs and one more for
 * each further 4 MB. ExcelApi 1.7.
 */
export function readKeptSheets(
  gateway: Gateway,
  kinds: readonly KeptKind[],
  named: readonly string[]
): Promise<Result<KeptSheets, OfficeReason>> {
  return gateway.read(async (context) => {
    const state = await loadWorkbookState(context);
    const pieces = [...kinds.flatMap((kind) => piecesOf(kind, state)), ...othersOf(named, state)];
    const read: Read[] = [];
    for (const next of inReplies(pieces)) {
      const loaded = await loadEach(context, next, (piece) => queuePiece(context, piece));
      if (!loaded.ok) return loaded;
      const [failed] = loaded.value.failed;
      if (failed) return fail(reasonFor(failed.reason.code, failed.item.sheet.name));
      read.push(...loaded.value.done);
    }
    return ok(keptSheets(read, state));
  });
}

interface Read {
  readonly item: Piece;
  readonly reply: PieceReading;
}

/** The pieces in their order, as many at once as one reply may hold. */
function inReplies(pieces: readonly Piece[]): Piece[][] {
  const replies: Piece[][] = [];
  let bytes = Infinity;
  for (const piece of pieces) {
    bytes += piece.bytes;
    if (bytes <= BATCH_LIMIT) replies.at(-1)?.push(piece);
    else {
      replies.push([piece]);
      bytes = piece.bytes;
    }
  }
  return replies;
}

/** Pieces of a list, by how far the defined name reaches; the last one reads on. */
function piecesOf({ defined, rowBytes }: KeptKind, state: WorkbookState): Piece[] {
  const sheet = sheetUnder(defined, state);
  if (!sheet) return [];
  const formula = state.names.find(({ name }) => sameName(name, defined))?.formula ?? "";
  const area = referenceOf(formula)?.area;
  const rows = Math.floor(PIECE_BYTES / rowBytes);
  const end = (area?.row ?? 0) + (area?.rows ?? 0);
  const count = Math.max(1, Math.ceil(end / rows));
  return Array.from({ length: count }, (_, i) => ({
    sheet,
    defined,
    row: i * rows,
    rows: i === count - 1 ? Math.max(rows, ROW_LIMIT - i * rows) : rows,
    bytes: rowBytes * Math.min(rows, end - i * rows),
  }));
}

function othersOf(named: readonly string[], { sheets }: WorkbookState): Piece[] {
  return sheets
    .filter(({ name }) => named.some((one) => sameName(one, name)))
    .map((sheet) => ({ sheet, defined: null, row: 0, rows: GRID_LIMIT.rows, bytes: PIECE_BYTES }));
}

/** Queues loading the cells of a piece, and where its sheet ends. */
function queuePiece(context: Excel.RequestContext, { sheet: { name }, row, rows }: Piece) {
  const sheet = sheetNamed(context, name);
  const within = rangeAt(sheet, areaAddress({ ...GRID_LIMIT, row, rows }));
  const used = within.getUsedRangeOrNullObject(true).untrack();
  used.load("rowIndex,columnIndex,formulas,values,numberFormat");
  const extent = queueExtent(sheet);
  const lastRow = queueLastRow(sheet);
  const charts = queueCharts(sheet);
  return () => ({
    cells: used.isNullObject ? null : cellsOf(used),
    extent: extent(),
    lastRow: lastRow(),
    charts: charts(),
  });
}

function keptSheets(read: readonly Read[], state: WorkbookState): KeptSheets {
  const lists = new Map<string, Read[]>();
  for (const one of read) {
    if (one.item.defined === null) continue;
    const own = lists.get(one.item.defined);
    if (own) own.push(one);
    else lists.set(one.item.defined, [one]);
  }
  const kept = [...lists].flatMap(([defined, own]) => {
    const sheet = keptSheet(own, state);
    return sheet ? [[defined, sheet] as const] : [];
  });
  const others = read.filter(({ item }) => item.defined === null);
  return {
    kept: new Map(kept),
    others: others.flatMap((one) => keptSheet([one], state)?.grid ?? []),
    state,
  };
}

function keptSheet(read: readonly Read[], state: WorkbookState): KeptSheet | null {
  const [first] = read;
  if (!first) return null;
  const { sheet, defined } = first.item;
  const { extent, lastRow, charts } = first.reply;
  const cells = read.flatMap(({ reply }) => reply.cells ?? []);
  const values = joinBlocks(cells);
  const formulas = joinBlocks(cells.map((one) => ({ ...one, values: one.formulas })));
  const limit = defined === null ? GRID_LIMIT.rows : ROW_LIMIT;
  const truncated = extent.rows > limit || extent.columns > GRID_LIMIT.columns;
  return {
    grid: sheetGridOf(sheet, values, truncated, state.names),
    content: {
      sheet: sheet.name,
      protected: sheet.protected,
      names: state.names.map(({ name }) => name),
      lastRow,
      row: values?.row ?? 0,
      column: values?.column ?? 0,
      formulas: formulas?.values ?? [],
      values: values?.values ?? [],
      numberFormats: values?.numberFormats ?? [],
      charts,
    },
  };
}
