import type { ActionReason } from "../../actions";
import type { Result } from "../../domain";
import { TEXTS } from "../words/texts";

const MAX_BYTES = 5_000_000;

/** Signatures of what people mistake for a text: zip (.docx, .xlsx), OLE (.doc, .xls), PDF. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];

/** The bytes of a picked file; its type is judged by content, not by name. */
export async function readTextFile(file: File): Promise<Result<Uint8Array, ActionReason>> {
  if (file.size > MAX_BYTES) return refuse("FileTooLarge", TEXTS.failed.tooLarge(file.name));
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null
  );
  if (bytes === null) return refuse("FileUnreadable", TEXTS.failed.unreadableFile(file.name));
  const foreign = SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte));
  if (foreign) return refuse("NotText", TEXTS.failed.notText(file.name));
  return { ok: true, value: bytes };
}

function refuse(code: string, sentence: string): Result<never, ActionReason> {
  return { ok: false, reason: { code, sentence } };
}
