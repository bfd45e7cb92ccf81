import fc from "fast-check";
import { unzipSync, zipSync, type Zippable } from "fflate";
import { readWorkbook } from "../../src/files";
import { anyAlteration, anyPart, withBytes } from "../support/altered-bytes";
import { workbookFile } from "../support/workbook-files";

/** A fixed seed: every run tries the same files. */
const RUNS = { seed: 20_261_123, numRuns: 400 };

const FILES = ["types.xlsx", "sst.xlsx", "meta.xlsx", "numfmt.xlsx"].map(workbookFile);

const anyFile = fc.constantFrom(...FILES);
const read = (bytes: Uint8Array) => readWorkbook(bytes, "甲.xlsx");

test("bytes altered anywhere in a file give its data unchanged, or a reason", async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, anyAlteration, async (file, changes) => {
      const result = await read(withBytes(file, changes));
      if (result.ok) expect(result).toEqual(await read(file));
      else expect(result.reason.code).toBeTruthy();
    }),
    RUNS
  );
});

test("a file cut off anywhere gives a reason", async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, anyPart, async (file, part) => {
      expect(await read(file.slice(0, Math.floor(part * file.length)))).toMatchObject({
        ok: false,
      });
    }),
    RUNS
  );
});

/** Things that break XML, or what Excel makes of it. */
const SPLINTERS = [
  "<",
  ">",
  "&",
  '"',
  "</",
  "<!DOCTYPE a>",
  "<!--",
  "]]>",
  "\0",
  "<c r='A1'>",
  "é",
];

test("XML altered inside a sound package is read or refused, and never breaks the reader", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyFile,
      fc.nat(),
      anyPart,
      fc.nat(20),
      fc.oneof(fc.constantFrom(...SPLINTERS), fc.string({ maxLength: 5 })),
      async (file, which, place, length, splinter) => {
        const result = await read(withXml(file, which, place, length, splinter));
        expect(typeof result.ok).toBe("boolean");
      }
    ),
    RUNS
  );
});

/** One part of the package with some of its text replaced. */
function withXml(
  file: Uint8Array,
  which: number,
  place: number,
  length: number,
  splinter: string
): Uint8Array {
  const parts: Zippable = unzipSync(file);
  const names = Object.keys(parts);
  const name = names[which % names.length] ?? "";
  const text = new TextDecoder().decode(parts[name] as Uint8Array);
  const at = Math.floor(place * text.length);
  const altered = text.slice(0, at) + splinter + text.slice(at + length);
  return zipSync({ ...parts, [name]: new TextEncoder().encode(altered) });
}
