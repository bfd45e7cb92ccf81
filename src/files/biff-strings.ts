const CONTINUE = 0x3c;
/** Of an SST: how often strings are used, how many there are. */
const COUNTS = 8;
/** A string's length and flags. */
const STRING_HEAD = 3;
const [WIDE, EXTENDED, RICH] = [1, 4, 8];
const BYTES_A_RUN = 4;

/**
 * True where an SST ([MS-XLS] 2.4.265) holds the strings that it says, or fewer, each of them whole. The
 * library would go on for ever over one that is cut off.
 */
export function holdsItsStrings(view: DataView, at: number, length: number): boolean {
  const count = view.getUint32(at + 4, true);
  const strings = new SharedStrings(view, at, length);
  for (let i = 0; i < count && !strings.atEnd; i++) if (!strings.skip()) return false;
  return true;
}

/** Goes through the strings of an SST and of the Continue records behind it, which are read as one. */
class SharedStrings {
  private readonly view: DataView;
  /** Where the content of each Continue record begins: inside a text it begins with that text's flags anew. */
  private readonly borders: number[] = [];
  private passed = 0;
  private at = COUNTS;

  constructor(stream: DataView, at: number, length: number) {
    const parts = [bytesOf(stream, at, length)];
    let total = length;
    for (let next = at + length; next + 4 <= stream.byteLength;) {
      if (stream.getUint16(next, true) !== CONTINUE) break;
      const part = bytesOf(stream, next + 4, stream.getUint16(next + 2, true));
      this.borders.push(total);
      parts.push(part);
      total += part.length;
      next += 4 + part.length;
    }
    const bytes = new Uint8Array(total);
    parts.forEach((part, i) => bytes.set(part, i === 0 ? 0 : this.borders[i - 1]));
    this.view = new DataView(bytes.buffer);
  }

  get atEnd(): boolean {
    return this.at >= this.view.byteLength;
  }

  /** Passes over the next string; false where it is not whole. */
  skip(): boolean {
    const { view, at } = this;
    if (at + STRING_HEAD > view.byteLength) return false;
    const flags = view.getUint8(at + 2);
    const behind = at + STRING_HEAD + (flags & RICH ? 2 : 0);
    this.at = behind + (flags & EXTENDED ? 4 : 0);
    if (this.at > view.byteLength) return false;
    const runs = flags & RICH ? view.getUint16(at + STRING_HEAD, true) : 0;
    const extended = flags & EXTENDED ? view.getUint32(behind, true) : 0;
    if (!this.skipText(view.getUint16(at, true), flags)) return false;
    this.at += BYTES_A_RUN * runs + extended;
    return this.at <= view.byteLength;
  }

  private skipText(characters: number, flags: number): boolean {
    let width = 1 + (flags & WIDE);
    for (let left = characters; ;) {
      const border = this.nextBorder();
      const fitting = Math.min(left, Math.floor((border - this.at) / width));
      this.at += fitting * width;
      left -= fitting;
      if (left === 0) return true;
      if (this.at !== border || this.atEnd) return false;
      width = 1 + (this.view.getUint8(this.at) & WIDE);
      this.at += 1;
    }
  }

  /** The first border that is not behind; the end where there is none. */
  private nextBorder(): number {
    while ((this.borders[this.passed] ?? Infinity) < this.at) this.passed += 1;
    return this.borders[this.passed] ?? this.view.byteLength;
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: DataView, at: number, length: number) {
  return new Uint8Array(buffer, byteOffset + at, Math.min(length, byteLength - at));
}
