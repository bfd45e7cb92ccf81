import { LIMITS } from "./limits";
import { damaged, refuse } from "./refusal";

/** One part of a package as the central directory tells it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header stands. */
  readonly offset: number;
}

/** The parts of a package by their names in lower case, "\" as "/". */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_LENGTH = 46;
const IN_EXTRA = 0xffffffff;

/** Reads the central directory, which alone says what a package holds. */
export function readDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findEnd(view);
  if (count > LIMITS.entries) refuse({ code: "tooLarge", what: "entries" });
  const entries = new Map<string, ZipEntry>();
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) damaged();
    const entry = readEntry(bytes, view, at);
    const key = partKey(entry.name);
    // Two parts of one name: programs differ in which one they take.
    if (entries.has(key)) refuse({ code: "suspicious" });
    entries.set(key, entry);
    at = nextEntry(view, at);
  }
  return entries;
}

/** How names of parts are compared. */
export function partKey(name: string): string {
  return name.replace(/\\/g, "/").replace(/^\//, "").toLowerCase();
}

function nextEntry(view: DataView, at: number): number {
  const length = (field: number) => view.getUint16(at + field, true);
  return at + ENTRY_LENGTH + length(28) + length(30) + length(32);
}

function findEnd(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === IN_EXTRA ? findEnd64(view, at - 20) : { count, offset };
  }
  return refuse({ code: "truncated" });
}

function findEnd64(view: DataView, locator: number): { count: number; offset: number } {
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) damaged();
  const end = Number(view.getBigUint64(locator + 8, true));
  if (end + 56 > view.byteLength || view.getUint32(end, true) !== END_64) damaged();
  const count = Number(view.getBigUint64(end + 32, true));
  return { count, offset: Number(view.getBigUint64(end + 48, true)) };
}

const utf8 = new TextDecoder();

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  if (extraEnd > view.byteLength) damaged();
  const sizes = {
    unpacked: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  return {
    name: utf8.decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    ...wideSizes(view, nameEnd, extraEnd, sizes),
  };
}

type Sizes = Pick<ZipEntry, "unpacked" | "packed" | "offset">;

/** Sizes that do not fit 32 bits stand in the extra field 1, in this order, those only that do not fit. */
function wideSizes(view: DataView, from: number, to: number, sizes: Sizes): Sizes {
  const wide = { ...sizes };
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ["unpacked", "packed", "offset"] as const) {
      if (sizes[key] !== IN_EXTRA) continue;
      if (field + 8 > to) damaged();
      wide[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
  return wide;
}
