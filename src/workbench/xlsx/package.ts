/** The zip around a workbook: judged before ExcelJS sees it, opened into parts, closed again. */
import { strFromU8, strToU8, unzipSync, zipSync, type UnzipFileInfo } from "fflate";
import { elements } from "./xml";

/** Why a file can not be opened. */
export type OpenFailure = "not-xlsx" | "password" | "damaged" | "too-large";

export type Parts = Record<string, Uint8Array>;

/** More than any workbook of ours, far less than a zip bomb; bytes after unpacking. */
const MAX_UNPACKED = 200 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** An OLE container is an encrypted workbook when it names that stream (in UTF-16), else an old .xls or .et. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + name.length <= bytes.length; at += 2) {
    if (bytes[at] === name[0] && name.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** Unpacks a workbook's parts. */
export function readPackage(
  bytes: Uint8Array
): { ok: true; value: Parts } | { ok: false; reason: OpenFailure } {
  if (startsWith(bytes, OLE))
    return { ok: false, reason: isEncrypted(bytes) ? "password" : "not-xlsx" };
  if (!startsWith(bytes, ZIP)) return { ok: false, reason: "not-xlsx" };
  let unpacked = 0;
  const filter = (file: UnzipFileInfo): boolean => (unpacked += file.originalSize) <= MAX_UNPACKED;
  try {
    const parts = unzipSync(bytes, { filter });
    if (unpacked > MAX_UNPACKED) return { ok: false, reason: "too-large" };
    if (!parts["[Content_Types].xml"]) return { ok: false, reason: "damaged" };
    return parts["xl/workbook.xml"]
      ? { ok: true, value: parts }
      : { ok: false, reason: "not-xlsx" };
  } catch {
    return { ok: false, reason: "damaged" };
  }
}

/** Packs the parts again; `level` 0 for a package that is only handed on. */
export function writePackage(parts: Parts, level: 0 | 6): Uint8Array {
  return zipSync(parts, { level });
}

export function partText(parts: Parts, path: string): string {
  const bytes = parts[path];
  return bytes ? strFromU8(bytes).replace(/^\uFEFF/, "") : "";
}

export function setPartText(parts: Parts, path: string, text: string): void {
  parts[path] = strToU8(text);
}

/** The worksheets in the workbook's order, each with the path of its part. */
export function sheetParts(
  parts: Parts
): readonly { readonly name: string; readonly path: string }[] {
  const targets = new Map(
    elements(partText(parts, "xl/_rels/workbook.xml.rels"), "Relationship").map(
      ({ attributes }) => [attributes["Id"], attributes["Target"] ?? ""]
    )
  );
  return elements(partText(parts, "xl/workbook.xml"), "sheet").map(({ attributes }) => {
    const target = targets.get(attributes["r:id"]) ?? "";
    return {
      name: attributes["name"] ?? "",
      path: target.startsWith("/") ? target.slice(1) : `xl/${target}`,
    };
  });
}
