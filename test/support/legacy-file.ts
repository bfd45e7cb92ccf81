import { CFB } from "@e965/xlsx";

/** The library's own OLE files; its types leave them open. */
const ole = CFB as {
  readonly utils: {
    cfb_new(): object;
    cfb_add(file: object, path: string, content: Uint8Array): void;
  };
  write(file: object, options: { type: "array" }): ArrayLike<number>;
};

/** An OLE file with these streams by path: "/Workbook". */
export function oleFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = ole.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) ole.utils.cfb_add(file, path, content);
  return Uint8Array.from(ole.write(file, { type: "array" }));
}

/** One BIFF record: its type, its length (what it holds, unless it lies), its content. */
export function record(type: number, content: readonly number[] = [], length = content.length) {
  return [...u16(type), ...u16(length), ...content];
}

export function u16(...numbers: readonly number[]): number[] {
  return numbers.flatMap((n) => [n & 0xff, n >>> 8]);
}

const u32 = (n: number) => u16(n & 0xffff, n >>> 16);
const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));

const BOF = 0x0809;
const END = record(0x0a);
const begin = (kind: number) => record(BOF, u16(0x0600, kind, 0, 0, 0, 0, 0, 0));

/** The number in a cell, as Excel 97 writes it. */
export function numberRecord(row: number, column: number, value: number): number[] {
  return record(0x0203, [...u16(row, column, 0), ...float(value)]);
}

/** A formula with its result; `tokens` is how it was written, `said` how long it says that it is. */
export function formulaRecord(value: number, tokens: readonly number[], said: number): number[] {
  const head = [...u16(0, 0, 0), ...float(value), ...u16(0), ...u32(0)];
  return record(0x06, [...head, ...u16(said), ...tokens]);
}

function float(value: number): number[] {
  return [...new Uint8Array(Float64Array.of(value).buffer)];
}

/** A name over A1:B2 of the first sheet, with what such names refer to the sheet by. */
export function areaNameRecords(name: string): number[] {
  const area = [0x3b, ...u16(0, 0, 1, 0, 1)];
  return [
    ...record(0x01ae, u16(1, 0x0401)),
    ...record(0x17, u16(1, 0, 0, 0)),
    ...nameRecord(name, area),
  ];
}

/** A name with this formula. */
export function nameRecord(name: string, formula: readonly number[]): number[] {
  const lengths = [name.length, ...u16(formula.length)];
  const head = [...u16(0), 0, ...lengths, ...u16(0, 0), ...u32(0), 0];
  return record(0x18, [...head, ...ascii(name), ...formula]);
}

/** The stream of a workbook with one sheet, 表: records of the sheet, and of the whole book; 0x20 is a chart. */
export function workbookStream(
  sheet: readonly number[],
  book: readonly number[] = [],
  end: readonly number[] = END,
  kind = 0x10
): Uint8Array {
  const bound = (position: number) =>
    record(0x85, [...u32(position), 0, 0, 1, 1, ...u16("表".charCodeAt(0))]);
  const globals = (position: number) => [...begin(5), ...bound(position), ...book, ...END];
  const position = globals(0).length;
  return Uint8Array.from([...globals(position), ...begin(kind), ...sheet, ...end]);
}
