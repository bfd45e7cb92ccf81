import { decodeEscapes } from "./decode-xml";
import { LIMITS } from "./limits";
import { refuse } from "./refusal";
import type { XmlReader } from "./xml-reader";

/** The strings that cells refer to by their position. */
export function readSharedStrings(xml: XmlReader): string[] {
  const strings: string[] = [];
  for (let token = xml.next(); token !== "end"; token = xml.next()) {
    if (token !== "open" || !xml.is("si")) continue;
    strings.push(readRichText(xml));
    if (strings.length > LIMITS.strings) refuse({ code: "tooLarge", what: "cells" });
  }
  return strings;
}

/** From the opening of an element to its close: the text of its runs, without how they are pronounced. */
export function readRichText(xml: XmlReader): string {
  const outside = xml.depth - 1;
  let text = "";
  while (xml.depth > outside) {
    if (xml.next() !== "open") continue;
    if (xml.is("t")) text += xml.content();
    else if (xml.is("rPh")) xml.skip();
  }
  return decodeEscapes(text);
}
