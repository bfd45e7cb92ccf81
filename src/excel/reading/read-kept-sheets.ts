import { areaAddress, fail, ok, type Result } from "../../domain";
import { GRID_LIMIT, type SheetId, type StandingGrid } from "../../forms";
import { rangeAt, sheetWith } from "../gateway/addresses";
import { queueAnchor } from "../gateway/guard";
import { reasonFor, type OfficeReason } from "../gateway/office-reason";
import { joinBlocks, queueExtent } from "../cells/read-cells";
import { sheetUnder } from "./read-sheets";
import { BATCH_LIMIT, loadEach, trySync } from "../gateway/send";
import { cellsOf, queueCharts, queueLastRow } from "./sheet-content";
import { referenceOf, sheetGridOf } from "./sheet-grid-of";
import type { StandingSheet } from "./standing-sheet";
import {
  loadWorkbookState,
  queueWorkbookState,
  sameName,
  type SheetState,
  type WorkbookState,
} from "../gateway/workbook-state";

/** A list that the add-in keeps: known by its defined name. */
export interface KeptKind {
  readonly defined: string;
  /** How much a row of it takes in a reply, with formulas and formats: bytes. A reply too large is asked for in halves. */
  readonly rowBytes: number;
  /** The sheet to take where the name was lost. */
  readonly otherwise?: SheetId | null;
}

/** What is read: lists by their defined names, and other sheets by what they are called. */
export interface WantedSheets {
  readonly kinds: readonly KeptKind[];
  readonly named?: readonly string[];
}

/** A list as it stands now. */
export interface KeptSheet {
  readonly grid: StandingGrid;
  readonly standing: StandingSheet;
}

export interface KeptSheets {
  /** By defined name; those that are not there are missing. */
  readonly kept: ReadonlyMap<string, KeptSheet>;
  /** The sheets that were asked for by name, as far as they are there. */
  readonly others: readonly StandingGrid[];
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
 * each further 4 MB; in 1 where the lists stand where they are `known` to. ExcelApi 1.7.
 */
export async function readKeptSheets(
  context: Excel.RequestContext,
  wanted: WantedSheets,
  known?: WorkbookState
): Promise<Result<KeptSheets, OfficeReason>> {
  const asKnown = known ? await readAsKnown(context, wanted, known) : null;
  if (asKnown) return ok(asKnown);
  const state = await loadWorkbookState(context);
  const read: Read[] = [];
  for (const next of inReplies(piecesIn(wanted, state))) {
    const loaded = await loadEach(context, next, (piece) => queuePiece(context, piece));
    if (!loaded.ok) return loaded;
    const [failed] = loaded.value.failed;
    if (failed) return fail(reasonFor(failed.reason.code, failed.item.sheet.name));
    read.push(...loaded.value.done);
  }
  return ok(keptSheets(read, state));
}

/** What is there, and the lists, at once; null where they are not where they were, or do not fit into one reply. */
async function readAsKnown(
  context: Excel.RequestContext,
  wanted: WantedSheets,
  known: WorkbookState
): Promise<KeptSheets | null> {
  const [pieces = [], ...more] = inReplies(piecesIn(wanted, known));
  if (pieces.length === 0 || more.length > 0) return null;
  const loadedState = queueWorkbookState(context);
  const loads = pieces.map((piece) => queuePiece(context, piece));
  if ((await trySync(context)) !== null) return null;
  const state = loadedState();
  const now = piecesIn(wanted, state);
  const same = now.every((piece, i) => samePlace(piece, pieces[i]));
  if (now.length !== pieces.length || !same) return null;
  return keptSheets(
    now.flatMap((item, i) => {
      const load = loads[i];
      return load ? [{ item, reply: load() }] : [];
    }),
    state
  );
}

function samePlace(one: Piece, other: Piece | undefined): boolean {
  return (
    one.sheet.id === other?.sheet.id &&
    one.defined === other.defined &&
    one.row === other.row &&
    one.rows === other.rows
  );
}

function piecesIn({ kinds, named = [] }: WantedSheets, state: WorkbookState): Piece[] {
  return [...kinds.flatMap((kind) => piecesOf(kind, state)), ...othersOf(named, state)];
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
function piecesOf(
  { defined, rowBytes, otherwise = null }: KeptKind,
  state: WorkbookState
): Piece[] {
  const sheet = sheetUnder(defined, state) ?? state.sheets.find(({ id }) => id === otherwise);
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
function queuePiece(context: Excel.RequestContext, { sheet: { id }, row, rows }: Piece) {
  const sheet = sheetWith(context, id);
  const within = rangeAt(sheet, areaAddress({ ...GRID_LIMIT, row, rows }));
  const used = within.getUsedRangeOrNullObject(true).untrack();
  used.load("rowIndex,columnIndex,formulas,values,numberFormat");
  const anchor = queueAnchor(sheet);
  const extent = queueExtent(sheet);
  const lastRow = queueLastRow(sheet);
  const charts = queueCharts(sheet);
  return () => ({
    cells: used.isNullObject ? null : cellsOf(used),
    anchor: anchor(),
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
  const { anchor, extent, lastRow, charts } = first.reply;
  const cells = read.flatMap(({ reply }) => reply.cells ?? []);
  const block = joinBlocks(cells);
  const formulas = joinBlocks(cells.map((one) => ({ ...one, values: one.formulas })))?.values ?? [];
  const limit = defined === null ? GRID_LIMIT.rows : ROW_LIMIT;
  const truncated = extent.rows > limit || extent.columns > GRID_LIMIT.columns;
  const { row = 0, column = 0, values = [], numberFormats = [] } = block ?? {};
  return {
    grid: sheetGridOf(sheet, block && { ...block, formulas }, truncated, state.names),
    standing: {
      state: sheet,
      content: { anchor, lastRow, row, column, formulas, values, numberFormats, charts },
    },
  };
}
