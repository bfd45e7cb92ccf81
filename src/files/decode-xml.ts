import { damaged, refuse } from "./refusal";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const latin1 = new TextDecoder("latin1");
/** The declaration stands in the first bytes and is ASCII in every encoding but UTF-16. */
const DECLARATION = 200;

/** The text of an XML part: by its byte order mark, else by what its declaration says, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  try {
    return decoderFor(bytes).decode(bytes);
  } catch {
    return damaged();
  }
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le", { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be", { fatal: true });
  const head = latin1.decode(bytes.subarray(0, DECLARATION));
  const encoding = /^(?:ï»¿)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1];
  if (encoding === undefined || /^utf-?8$/i.test(encoding)) return utf8;
  return new TextDecoder(encoding, { fatal: true });
}

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));|&/gi;
const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
const LAST_CODE_POINT = 0x10ffff;

/** Text with its entities resolved; any but XML's five and numeric ones is damage, for a DOCTYPE is refused. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? damaged();
    if (hex === undefined && decimal === undefined) return damaged();
    const point = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return point > LAST_CODE_POINT ? damaged() : String.fromCodePoint(point);
  });
}

/** Excel writes what XML can not hold as _xHHHH_: _x000D_ is a carriage return. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16))
  );
}

/** Documents with a type can define entities that grow without end. */
export function refuseDocumentType(): never {
  return refuse({ code: "suspicious" });
}
