import { Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { LIMITS } from "./limits";
import { damaged, refuse, Refusal } from "./refusal";
import type { ZipEntry } from "./zip-directory";

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** Deflate adds at most 5 bytes to each 16 KB that it can not pack; anything above is a lie. */
const LARGEST_OVERHEAD = 64;
/** Up to here a part is unpacked in one go, into a buffer of the size that it states. */
const AT_ONCE = 4 << 20;
const CHUNK = 16 << 10;

/** Unpacks one part; refused unless size and CRC-32 are what the directory says. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) refuse({ code: "password" });
  if (entry.unpacked > LIMITS.partBytes) refuse({ code: "tooLarge", what: "unpacked" });
  const packed = packedBytes(bytes, entry);
  const part = entry.method === STORED ? packed : inflate(packed, entry);
  if (part.length !== entry.unpacked || crc32(part) !== entry.crc) damaged();
  return part;
}

function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_LENGTH > bytes.length) refuse({ code: "truncated" });
  if (view.getUint32(offset, true) !== LOCAL) damaged();
  const nameAndExtra = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const start = offset + LOCAL_LENGTH + nameAndExtra;
  if (start + packed > bytes.length) refuse({ code: "truncated" });
  return bytes.subarray(start, start + packed);
}

function inflate(packed: Uint8Array, { method, unpacked }: ZipEntry): Uint8Array {
  if (method !== DEFLATED) damaged();
  if (packed.length > unpacked + (unpacked >>> 8) + LARGEST_OVERHEAD)
    refuse({ code: "suspicious" });
  try {
    return unpacked <= AT_ONCE
      ? inflateAtOnce(packed, unpacked)
      : inflateInChunks(packed, unpacked);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return damaged();
  }
}

/** What would go past the buffer is dropped by the library; one byte more than stated tells it. */
function inflateAtOnce(packed: Uint8Array, unpacked: number): Uint8Array {
  const part = inflateSync(packed, { out: new Uint8Array(unpacked + 1) });
  if (part.length > unpacked) refuse({ code: "suspicious" });
  return part;
}

/** A large part is given up as soon as more comes out than it states. */
function inflateInChunks(packed: Uint8Array, unpacked: number): Uint8Array {
  const part = new Uint8Array(unpacked);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > unpacked) refuse({ code: "suspicious" });
    part.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += CHUNK)
    stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  return part.subarray(0, length);
}
