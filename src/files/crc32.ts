/** Four tables, so that four bytes are taken at once: the CRC is a tenth of the time of reading otherwise. */
const SLICES = 4;
const TABLES = tables();

function tables(): Int32Array {
  const all = new Int32Array(SLICES * 256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    all[n] = c;
  }
  for (let i = 256; i < all.length; i++) {
    const before = all[i - 256] ?? 0;
    all[i] = (before >>> 8) ^ (all[before & 255] ?? 0);
  }
  return all;
}

/** The CRC-32 of a part as a zip directory states it: unsigned. */
export function crc32(bytes: Uint8Array): number {
  const table = (slice: number, byte: number) => TABLES[slice * 256 + (byte & 255)] ?? 0;
  let c = -1;
  let i = 0;
  for (const whole = bytes.length - SLICES; i <= whole; i += SLICES) {
    c ^= (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16);
    c ^= (bytes[i + 3] ?? 0) << 24;
    c = table(3, c) ^ table(2, c >>> 8) ^ table(1, c >>> 16) ^ table(0, c >>> 24);
  }
  for (; i < bytes.length; i++) c = (c >>> 8) ^ table(0, c ^ (bytes[i] ?? 0));
  return ~c >>> 0;
}
