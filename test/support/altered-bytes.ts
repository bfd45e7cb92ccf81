import fc from "fast-check";

const PARTS = 0x80000000;

/** A place in a whole, 0 up to 1, each as likely as any other: fc.double would nearly always be next to 0. */
export const anyPart = fc.noBias(fc.nat(PARTS - 1)).map((part) => part / PARTS);

/** One to six bytes to alter: the place in the file, and the new byte. */
export const anyAlteration = fc.array(fc.tuple(anyPart, fc.oneof(fc.nat(255), fc.constant(255))), {
  minLength: 1,
  maxLength: 6,
});

/** A copy of a file with these bytes altered. */
export function withBytes(
  file: Uint8Array,
  changes: readonly (readonly [number, number])[]
): Uint8Array {
  const copy = Uint8Array.from(file);
  for (const [place, byte] of changes) copy[Math.floor(place * copy.length)] = byte;
  return copy;
}
