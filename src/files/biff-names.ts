import { areaAddress, quoteSheetName, type Area } from "../domain";
import { recordsOf, type BiffRecord } from "./biff-stream";
import type { DefinedName } from "./workbook-part";

const [EXTERN_SHEET, LABEL, BOUND_SHEET, SUP_BOOK, BOF] = [0x17, 0x18, 0x85, 0x01ae, 0x0809];
const BIFF8 = 0x0600;
/** A SupBook that stands for the workbook itself. */
const THIS_BOOK = 0x0401;
/** A name that Excel gives, such as the print area. */
const BUILT_IN = 0x20;
/** The fixed parts of a name, of a sheet's entry. */
const [LABEL_HEAD, SHEET_HEAD] = [14, 8];
/** The two bits of a token above its kind tell its class: reference, value, array. */
const KIND = 0x1f;
const [CELL, AREA] = [0x1a, 0x1b];
const COLUMN = 0x3fff;

/** A name over a cell or an area, with the place of its sheet in the list of references. */
interface AreaName {
  readonly name: string;
  readonly reference: number;
  readonly area: Area;
}

/**
 * The names over cells of the workbook itself. They are read here, for the library goes astray over names and
 * other books that lie about their length; of Excel 97 and later alone, for ours are never in an older one.
 */
export function readAreaNames(stream: Uint8Array): DefinedName[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const [begin, ...records] = recordsOfBook(view);
  if (!begin || begin.length < 2 || view.getUint16(begin.at, true) !== BIFF8) return [];
  const of = (type: number) => records.filter((record) => record.type === type);
  const sheets = of(BOUND_SHEET).map((record) => sheetName(view, record));
  const books = of(SUP_BOOK).map((record) => isThisBook(view, record));
  const references = of(EXTERN_SHEET).flatMap((record) => sheetsReferredTo(view, record));
  return of(LABEL).flatMap((record) => {
    const found = areaName(view, record);
    const reference = found && references[found.reference];
    const sheet = reference && books[reference.book] ? sheets[reference.sheet] : null;
    if (!found || !sheet) return [];
    const formula = `${quoteSheetName(sheet)}!${areaAddress(found.area)}`;
    return [{ name: found.name, formula, sheet: null }];
  });
}

/** What stands before the first sheet. */
function recordsOfBook(view: DataView): BiffRecord[] {
  const records: BiffRecord[] = [];
  for (const record of recordsOf(view)) {
    if (record.type === BOF && records.length > 0) break;
    records.push(record);
  }
  return records;
}

function sheetName(view: DataView, { at, length }: BiffRecord): string | null {
  if (length < SHEET_HEAD) return null;
  return textAt(view, at + 7, view.getUint8(at + 6), at + length)?.text ?? null;
}

function isThisBook(view: DataView, { at, length }: BiffRecord): boolean {
  return length >= 4 && view.getUint16(at + 2, true) === THIS_BOOK;
}

/** The book and the sheet of each reference; one over several sheets has none. */
function sheetsReferredTo(view: DataView, { at, length }: BiffRecord) {
  const most = Math.max(0, Math.floor((length - 2) / 6));
  const count = length < 2 ? 0 : Math.min(view.getUint16(at, true), most);
  return Array.from({ length: count }, (_, i) => {
    const part = (offset: number) => view.getUint16(at + 2 + 6 * i + offset, true);
    return { book: part(0), sheet: part(2) === part(4) ? part(2) : -1 };
  });
}

function areaName(view: DataView, { at, length }: BiffRecord): AreaName | null {
  if (length <= LABEL_HEAD || view.getUint16(at, true) & BUILT_IN) return null;
  const name = textAt(view, at + LABEL_HEAD, view.getUint8(at + 3), at + length);
  const formulaLength = view.getUint16(at + 4, true);
  if (!name || formulaLength === 0 || name.end + formulaLength > at + length) return null;
  const token = view.getUint8(name.end);
  const part = (offset: number) => view.getUint16(name.end + offset, true);
  const found = { name: name.text, reference: formulaLength >= 3 ? part(1) : -1 };
  if (token < 0x20 || token >= 0x80) return null;
  if ((token & KIND) === CELL && formulaLength === 7)
    return { ...found, area: areaOf(part(3), part(3), part(5), part(5)) };
  if ((token & KIND) === AREA && formulaLength === 11)
    return { ...found, area: areaOf(part(3), part(5), part(7), part(9)) };
  return null;
}

function areaOf(top: number, bottom: number, first: number, last: number): Area {
  const [left, right] = [first & COLUMN, last & COLUMN];
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** A text of that many characters behind its flags, and where it ends; null where it is not whole. */
function textAt(view: DataView, at: number, count: number, limit: number) {
  const width = 1 + (view.getUint8(at) & 1);
  const [start, end] = [at + 1, at + 1 + count * width];
  if (end > limit) return null;
  const codes = Array.from({ length: count }, (_, i) =>
    width === 1 ? view.getUint8(start + i) : view.getUint16(start + 2 * i, true)
  );
  return { text: String.fromCharCode(...codes), end };
}
