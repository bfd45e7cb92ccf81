import type { ForeignKind } from "./file-reason";

/** What a file is by its bytes; its extension says nothing. */
export type FileKind = "empty" | "zip" | "ole" | { readonly foreign: ForeignKind };

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const BYTE_ORDER_MARKS = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
];
const SNIFFED = 4_096;
const LESS_THAN = 0x3c;

/** Judges a file by its first bytes: a package, an OLE file, or something that is no workbook. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, OLE)) return "ole";
  if (startsWith(bytes, ZIP) && [3, 5, 7].includes(bytes[2] ?? 0)) return "zip";
  return { foreign: foreignKind(bytes.subarray(0, SNIFFED)) };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function foreignKind(head: Uint8Array): ForeignKind {
  const mark = BYTE_ORDER_MARKS.find((known) => startsWith(head, known)) ?? [];
  // UTF-16 has a zero beside each ASCII character, which is left out to see the markup.
  const text = String.fromCharCode(...head.subarray(mark.length).filter((byte) => byte !== 0));
  const begin = text.trimStart();
  if (begin.charCodeAt(0) === LESS_THAN) return /^<\?xml/i.test(begin) ? xmlKind(begin) : "web";
  return isPlain(head.subarray(mark.length)) ? "text" : "unknown";
}

function xmlKind(text: string): ForeignKind {
  return /<html/i.test(text) ? "web" : "xml";
}

/** No control characters but line breaks and tabs: letters of any encoding. */
function isPlain(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
