import { holdsItsStrings } from "./biff-strings";
import { damaged, refuse } from "./refusal";

/**
 * The records that the library reads ([MS-XLS] 2.3), each with the least length that it can have: cells and
 * their texts, formats, merges, sheets.
 */
const LEAST_LENGTH: ReadonlyMap<number, number> = new Map([
  [0x0006, 22], // Formula
  [0x000a, 0], // EOF
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
  [0x0200, 10], // Dimensions
  [0x0203, 14], // Number
  [0x0204, 8], // Label
  [0x0205, 8], // BoolErr
  [0x0207, 2], // String
  [0x027e, 10], // RK
  [0x041e, 4], // Format
  [0x0809, 4], // BOF
]);

const [FORMULA, EOF, FILE_PASS, MERGES, STRINGS, BOF] = [0x06, 0x0a, 0x2f, 0xe5, 0xfc, 0x0809];
/** DConRef: a record that the library passes over. */
const UNREAD = 0x0051;

/** One record of a workbook's stream. */
export interface BiffRecord {
  readonly type: number;
  /** Where its content begins. */
  readonly at: number;
  readonly length: number;
}

/**
 * A workbook's stream with nothing left in it but what the library is to read. Formulas go, their results
 * stay: it loops for ever over some that lie about their length, and walks every cell that a hyperlink says it
 * covers. Records keep their length, for sheets are found by their offset. Throws a Refusal where the stream
 * has a password, or its records do not fit together.
 */
export function readableStream(stream: Uint8Array): Uint8Array {
  const copy = stream.slice();
  const view = new DataView(copy.buffer);
  for (const record of recordsOf(view)) {
    if (record.type === FILE_PASS) refuse({ code: "password" });
    if (!LEAST_LENGTH.has(record.type)) view.setUint16(record.at - 4, UNREAD, true);
    else if (!isWhole(view, record)) damaged();
    else if (record.type === FORMULA) view.setUint16(record.at + 20, 0, true);
  }
  return copy;
}

function isWhole(view: DataView, { type, at, length }: BiffRecord): boolean {
  if (length < (LEAST_LENGTH.get(type) ?? 0)) return false;
  if (type === MERGES) return length >= 2 + 8 * view.getUint16(at, true);
  return type !== STRINGS || holdsItsStrings(view, at, length);
}

/**
 * The records one by one, up to the end of the last sheet; what fills up the last sector is none. Throws a
 * Refusal where one reaches past the end, or a sheet has no end.
 */
export function* recordsOf(view: DataView): Generator<BiffRecord> {
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
