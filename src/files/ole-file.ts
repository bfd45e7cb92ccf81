import { damaged, refuse } from "./refusal";

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const MINI_SHIFT = 6;
/** Streams below this size lie in the mini stream. */
const MINI_CUTOFF = 4_096;
/** FAT sectors that the header names; a chain of DIFAT sectors names the others. */
const HEADER_FAT_SECTORS = 109;
/** Sector numbers from here on are marks: the end of a chain, a free sector, no entry. */
const FIRST_MARK = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
const STREAM = 2;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The streams at the top of an OLE compound file ([MS-CFB]), by name in lower case; those of embedded objects
 * are left out. Every chain and tree ends, whatever the file says. Throws a Refusal where it is truncated or
 * damaged.
 */
export class OleFile {
  private readonly view: DataView;
  private readonly shift: number;
  private readonly fatSectors: readonly number[];
  private readonly streams: ReadonlyMap<string, Entry>;
  private readonly root: Entry;

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < HEADER_BYTES) refuse({ code: "truncated" });
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.shift = this.view.getUint16(30, true);
    if (this.shift !== 9 && this.shift !== 12) damaged();
    this.fatSectors = this.findFat();
    const entries = this.readEntries();
    this.root = entries[0] ?? damaged();
    this.streams = streamsBelow(this.root, entries);
  }

  has(name: string): boolean {
    return this.streams.has(name);
  }

  /** The bytes of a stream; null where there is none of that name. */
  read(name: string): Uint8Array | null {
    const entry = this.streams.get(name);
    if (!entry) return null;
    if (entry.size >= MINI_CUTOFF) return this.readChain(entry.start, entry.size);
    return this.readMini(entry);
  }

  private findFat(): number[] {
    const sectors: number[] = [];
    const add = (at: number, count: number) => {
      for (let i = 0; i < count; i++) {
        const sector = this.view.getUint32(at + 4 * i, true);
        if (sector < FIRST_MARK) sectors.push(sector);
      }
    };
    add(76, HEADER_FAT_SECTORS);
    const perSector = (1 << (this.shift - 2)) - 1;
    let difat = this.view.getUint32(68, true);
    for (let n = 0; difat < FIRST_MARK; n++) {
      if (n > this.sectorCount) damaged();
      const at = this.placeOf(difat);
      if (at + (1 << this.shift) > this.bytes.length) refuse({ code: "truncated" });
      add(at, perSector);
      difat = this.view.getUint32(at + 4 * perSector, true);
    }
    return sectors;
  }

  private get sectorCount(): number {
    return this.bytes.length >>> this.shift;
  }

  /** Where a sector begins, which is inside the file. */
  private placeOf(sector: number): number {
    const at = (sector + 1) * (1 << this.shift);
    return at < this.bytes.length ? at : refuse({ code: "truncated" });
  }

  private nextSector(sector: number): number {
    const perSector = this.shift - 2;
    const fat = this.fatSectors[sector >>> perSector];
    if (fat === undefined) return damaged();
    const at = this.placeOf(fat) + 4 * (sector & ((1 << perSector) - 1));
    return at + 4 <= this.bytes.length
      ? this.view.getUint32(at, true)
      : refuse({ code: "truncated" });
  }

  /** The bytes along a chain of sectors, as many as `size` says, else to its end. */
  private readChain(start: number, size = Infinity): Uint8Array {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let sector = start; length < size && sector !== END_OF_CHAIN;) {
      if (sector >= FIRST_MARK || parts.length > this.sectorCount) damaged();
      const at = this.placeOf(sector);
      const part = this.bytes.subarray(at, at + (1 << this.shift));
      parts.push(part);
      length += part.length;
      sector = this.nextSector(sector);
    }
    if (size !== Infinity && length < size) refuse({ code: "truncated" });
    return joined(parts, Math.min(length, size));
  }

  private readMini({ start, size }: Entry): Uint8Array {
    if (size === 0) return new Uint8Array();
    const mini = this.readChain(this.root.start, this.root.size);
    const fat = this.readChain(this.view.getUint32(60, true));
    const next = new DataView(fat.buffer, fat.byteOffset, fat.byteLength);
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let sector = start; length < size;) {
      const at = sector * (1 << MINI_SHIFT);
      if (at >= mini.length || 4 * sector + 4 > fat.length) damaged();
      parts.push(mini.subarray(at, at + (1 << MINI_SHIFT)));
      length += 1 << MINI_SHIFT;
      sector = next.getUint32(4 * sector, true);
    }
    return joined(parts, size);
  }

  private readEntries(): Entry[] {
    const directory = this.readChain(this.view.getUint32(48, true));
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    const count = Math.floor(directory.length / ENTRY_BYTES);
    return Array.from({ length: count }, (_, i) => entryAt(view, i * ENTRY_BYTES));
  }
}

function entryAt(view: DataView, at: number): Entry {
  // In bytes, with the zero that ends it.
  const length = Math.min(view.getUint16(at + 64, true), 64) / 2 - 1;
  const units = Array.from({ length: Math.max(0, length) }, (_, i) =>
    view.getUint16(at + 2 * i, true)
  );
  return {
    name: String.fromCharCode(...units).toLowerCase(),
    type: view.getUint8(at + 66),
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  };
}

/** Entries side by side make a tree of their own, which hangs at their parent. */
function streamsBelow({ child }: Entry, entries: readonly Entry[]): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const seen = new Set<Entry>();
  const open = [child];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entry = entries[id];
    if (!entry || seen.has(entry)) continue;
    seen.add(entry);
    if (entry.type === STREAM) found.set(entry.name, entry);
    open.push(entry.left, entry.right);
  }
  return found;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part.subarray(0, length - at), at);
    at += part.length;
  }
  return whole;
}
