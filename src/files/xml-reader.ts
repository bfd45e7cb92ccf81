import { decodeEntities, refuseDocumentType } from "./decode-xml";
import { damaged } from "./refusal";

/** What next() stands at; `end` once the document is through. */
export type Token = "open" | "close" | "text" | "end";

const [TAB, LF, CR, SPACE] = [0x09, 0x0a, 0x0d, 0x20];
const [BANG, DOUBLE, SINGLE, SLASH, COLON] = [0x21, 0x22, 0x27, 0x2f, 0x3a];
const [EQUALS, GREATER, QUESTION] = [0x3d, 0x3e, 0x3f];

const isSpace = (c: number) => c === SPACE || c === LF || c === TAB || c === CR;

/**
 * Walks an XML document token by token. Every element must be closed by its own name and every attribute
 * quoted, so that what was cut off or altered is refused, never read by halves. Names are local names: prefixes
 * are skipped. An empty element gives an open and a close.
 */
export class XmlReader {
  private at: number;
  private nameStart = 0;
  private nameEnd = 0;
  private valueStart = 0;
  private valueEnd = 0;
  private raw = false;
  private emptyElement = false;
  /** Of each open element: start of its full name, start of its local name, end of both. */
  private readonly open: number[] = [];
  /** Of the element at hand, for each attribute: start and end of its name, start and end of its value. */
  private readonly attributes: number[] = [];
  private attributesEnd = 0;
  private seenRoot = false;

  constructor(private readonly xml: string) {
    this.at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** How many elements are open, the one at hand included until it is closed. */
  get depth(): number {
    return this.open.length / 3;
  }

  next(): Token {
    if (this.emptyElement) return this.closeEmpty();
    const { xml } = this;
    for (;;) {
      const less = xml.indexOf("<", this.at);
      if (less < 0) return this.finish();
      if (less > this.at && this.open.length > 0) return this.text(this.at, less, false);
      const c = xml.charCodeAt(less + 1);
      if (c === SLASH) return this.close(less + 2);
      if (c === QUESTION) this.at = this.after("?>", less + 2);
      else if (c !== BANG) return this.element(less + 1);
      else if (xml.startsWith("--", less + 2)) this.at = this.after("-->", less + 4);
      else if (xml.startsWith("[CDATA[", less + 2)) {
        const end = this.after("]]>", less + 9);
        this.at = end;
        return this.text(less + 9, end - 3, true);
      } else return refuseDocumentType();
    }
  }

  /** True where the element just opened or closed has this local name. */
  is(name: string): boolean {
    return (
      this.nameEnd - this.nameStart === name.length && this.xml.startsWith(name, this.nameStart)
    );
  }

  /** The value of an attribute of the element just opened, by its local name; null where it has none. */
  attribute(name: string): string | null {
    const { attributes, xml } = this;
    for (let i = 0; i < this.attributesEnd; i += 4) {
      const start = attributes[i] ?? 0;
      if ((attributes[i + 1] ?? 0) - start === name.length && xml.startsWith(name, start))
        return decodeEntities(xml.substring(attributes[i + 2] ?? 0, attributes[i + 3]));
    }
    return null;
  }

  /** The text at hand, entities resolved and line breaks as XML has them. */
  value(): string {
    const text = this.xml.substring(this.valueStart, this.valueEnd);
    const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
    return this.raw ? lines : decodeEntities(lines);
  }

  /** From the opening of an element to behind its close. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) if (this.next() === "end") return;
  }

  /** From the opening of an element to behind its close: the text in it, of elements within as well. */
  content(): string {
    const outside = this.depth - 1;
    let text = "";
    while (this.depth > outside) if (this.next() === "text") text += this.value();
    return text;
  }

  private element(start: number): Token {
    const { xml } = this;
    let i = start;
    let local = start;
    let c = xml.charCodeAt(i);
    while (!isSpace(c) && c !== GREATER && c !== SLASH) {
      if (c === COLON) local = i + 1;
      // NaN behind the end
      if (c !== c || c === DOUBLE || c === SINGLE || c === EQUALS) return damaged();
      c = xml.charCodeAt(++i);
    }
    if (i === local || (this.open.length === 0 && this.seenRoot)) return damaged();
    this.seenRoot = true;
    this.nameStart = local;
    this.nameEnd = i;
    this.open.push(start, local, i);
    i = this.readAttributes(i);
    this.emptyElement = xml.charCodeAt(i) === SLASH;
    if (this.emptyElement && xml.charCodeAt(i + 1) !== GREATER) return damaged();
    this.at = i + (this.emptyElement ? 2 : 1);
    return "open";
  }

  /** Notes where the attributes stand and answers where the tag's ">" or "/" is. */
  private readAttributes(from: number): number {
    const { xml, attributes } = this;
    let i = from;
    let count = 0;
    for (;;) {
      let c = xml.charCodeAt(i);
      while (isSpace(c)) c = xml.charCodeAt(++i);
      if (c === GREATER || c === SLASH) {
        this.attributesEnd = count;
        return i;
      }
      let start = i;
      while (c !== EQUALS && !isSpace(c)) {
        if (c === COLON) start = i + 1;
        if (c !== c || c === GREATER || c === SLASH) return damaged();
        c = xml.charCodeAt(++i);
      }
      const end = i;
      while (isSpace(c)) c = xml.charCodeAt(++i);
      if (c !== EQUALS) return damaged();
      c = xml.charCodeAt(++i);
      while (isSpace(c)) c = xml.charCodeAt(++i);
      if (c !== DOUBLE && c !== SINGLE) return damaged();
      const close = xml.indexOf(c === DOUBLE ? '"' : "'", i + 1);
      if (close < 0) return damaged();
      attributes[count++] = start;
      attributes[count++] = end;
      attributes[count++] = i + 1;
      attributes[count++] = close;
      i = close + 1;
    }
  }

  private close(start: number): Token {
    const { xml, open } = this;
    const to = open.pop();
    const local = open.pop();
    const from = open.pop();
    if (from === undefined || local === undefined || to === undefined) return damaged();
    if (!xml.startsWith(xml.substring(from, to), start)) return damaged();
    let i = start + to - from;
    while (isSpace(xml.charCodeAt(i))) i++;
    if (xml.charCodeAt(i) !== GREATER) return damaged();
    this.nameStart = local;
    this.nameEnd = to;
    this.at = i + 1;
    return "close";
  }

  private closeEmpty(): Token {
    this.emptyElement = false;
    this.nameEnd = this.open.pop() ?? 0;
    this.nameStart = this.open.pop() ?? 0;
    this.open.pop();
    return "close";
  }

  private text(from: number, to: number, raw: boolean): Token {
    this.valueStart = from;
    this.valueEnd = to;
    this.raw = raw;
    if (!raw) this.at = to;
    return "text";
  }

  private after(mark: string, from: number): number {
    const found = this.xml.indexOf(mark, from);
    return found < 0 ? damaged() : found + mark.length;
  }

  private finish(): Token {
    if (this.open.length > 0 || !this.seenRoot) return damaged();
    return "end";
  }
}
