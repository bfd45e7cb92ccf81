import { damaged, refuse } from "./refusal";

/**
 * The records that are read ([MS-XLS] 2.3), each with the least length that it can have: cells and their
 * texts, formats, merges, sheets, defined names.
 */
const READ = new Map([
  [0x0006, 22], // Formula
  [0x000a, 0], // EOF
  [0x0017, 0], // ExternSheet
  [0x0018, 14], // Lbl
  [0x0022, 2], // Date1904
  [0x003c, 0], // Continue
  [0x0042, 2], // CodePage
  [0x0085, 7], // BoundSheet8
  [0x00bd, 6], // MulRk
  [0x00d6, 8], // RString
  [0x00e0, 16], // XF
  [0x00e5, 2], // MergeCells
  [0x00fc, 8], // SST
  [0x00fd, 10], // LabelSst
  [0x01ae, 4], // SupBook
  [0x0200, 10], // Dimensions
  [0x0203, 14], // Number
  [0x0204, 8], // Label
  [0x0205, 8], // BoolErr
  [0x0207, 2], // String
  [0x027e, 10], // RK
  [0x041e, 3], // Format
  [0x0809, 4], // BOF
]);

const [FORMULA, EOF, LABEL, MERGES, FILE_PASS, BOF] = [0x06, 0x0a, 0x18, 0xe5, 0x2f, 0x0809];
const BIFF8 = 0x0600;
/** DConRef: a record that the library passes over. */
const UNREAD = 0x0051;

interface BiffRecord {
  readonly type: number;
  /** Where its content begins. */
  readonly at: number;
  readonly length: number;
}

/**
 * A workbook's stream with nothing left in it but what is read. Formulas go, their results stay: the library
 * loops for ever over some that lie about their length, and walks every cell that a hyperlink says it covers.
 * Records keep their length, for sheets are found by their offset. Throws a Refusal where it has a password,
 * or its records do not fit together.
 */
export function readableStream(stream: Uint8Array): Uint8Array {
  const copy = stream.slice();
  const view = new DataView(copy.buffer);
  const version = view.byteLength >= 6 ? view.getUint16(4, true) : 0;
  for (const record of recordsOf(view)) {
    if (record.type === FILE_PASS) refuse({ code: "password" });
    const least = READ.get(record.type);
    if (least !== undefined && record.length < least) damaged();
    if (least === undefined || (record.type === LABEL && !namesArea(view, record, version)))
      view.setUint16(record.at - 4, UNREAD, true);
    if (record.type === FORMULA) view.setUint16(record.at + 20, 0, true);
    if (record.type === MERGES && record.length < 2 + 8 * view.getUint16(record.at, true))
      damaged();
  }
  return copy;
}

/** The records one by one, up to the end of the last sheet; what fills up the last sector is none. */
function* recordsOf(view: DataView): Generator<BiffRecord> {
  let depth = 0;
  for (let at = 0; at + 4 <= view.byteLength;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (depth === 0 && type !== BOF) {
      if (at === 0) damaged();
      return;
    }
    if (at + 4 + length > view.byteLength) refuse({ code: "truncated" });
    if (type === BOF) depth += 1;
    if (type === EOF) depth -= 1;
    yield { type, at: at + 4, length };
    at += 4 + length;
  }
  if (depth > 0) refuse({ code: "truncated" });
}

/** What a name's formula may be to point into a sheet: one reference to a cell or an area, and its length. */
const REFERENCES = new Map([
  [0x1a, 7],
  [0x1b, 11],
]);

/** True for a name of a cell or an area. Others point into no sheet; those of older versions are never ours. */
function namesArea(view: DataView, { at, length }: BiffRecord, version: number): boolean {
  if (version !== BIFF8 || length < 16) return false;
  const formulaLength = view.getUint16(at + 4, true);
  const wide = view.getUint8(at + 14) & 1;
  const formula = at + 15 + view.getUint8(at + 3) * (1 + wide);
  if (formulaLength === 0 || formula + formulaLength > at + length) return false;
  // The two bits above tell its class: reference, value, array.
  const token = view.getUint8(formula);
  return token >= 0x20 && token < 0x80 && REFERENCES.get(token & 0x1f) === formulaLength;
}
