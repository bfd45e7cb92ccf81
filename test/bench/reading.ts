import { read as readByXlsx } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { readWorkbook } from "../../src/files";
import { collectFile } from "../../src/intake";
import { HOSTILE } from "../support/hostile-workbooks";
import { manyWorkbooks, type UnitFile } from "../support/many-workbooks";

const FILES = 200;
const TABLES = 10;
/** The slow ones read fewer files: their time is told for each file too. */
const FILES_OF_PEERS = 40;
const RUNS = 3;
const GROWTH = [50, 100, 200, 400] as const;

type Reader = (bytes: Uint8Array) => unknown;

/** The least that any reader in JavaScript must do: unpack the parts, decode them, look at every tag. */
function floor(bytes: Uint8Array): number {
  const decoder = new TextDecoder();
  let tags = 0;
  for (const part of Object.values(
    unzipSync(bytes, { filter: ({ name }) => /\.xml$/.test(name) })
  )) {
    const text = decoder.decode(part);
    for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) tags++;
  }
  return tags;
}

const READERS: Readonly<Record<string, { files: number; read: Reader }>> = {
  floor: { files: FILES, read: floor },
  own: { files: FILES, read: (bytes) => readWorkbook(bytes, "") },
  "@e965/xlsx": {
    files: FILES_OF_PEERS,
    read: (bytes) => readByXlsx(bytes, { type: "array", dense: true, cellFormula: false }),
  },
  exceljs: {
    files: FILES_OF_PEERS,
    read: (bytes) => new ExcelJS.Workbook().xlsx.load(Buffer.from(bytes) as never),
  },
  "read-excel-file": {
    files: FILES_OF_PEERS,
    read: (bytes) => readExcelFile(Buffer.from(bytes)),
  },
};

/** CPU milliseconds a file. */
async function costOf(read: Reader, files: readonly UnitFile[]): Promise<number> {
  const start = process.cpuUsage();
  for (const { bytes } of files) await read(bytes);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / files.length;
}

async function cheapest(read: Reader, files: readonly UnitFile[]): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < RUNS; run++) least = Math.min(least, await costOf(read, files));
  return least;
}

const round = (value: number) => Number(value.toFixed(2));

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Reading picked workbooks beside other readers, and how the time grows with the number of files. */
async function main(): Promise<void> {
  const files = await manyWorkbooks(FILES, TABLES);
  const costs: Record<string, number> = {};
  for (const [name, reader] of Object.entries(READERS))
    costs[name] = await cheapest(reader.read, files.slice(0, reader.files));
  const own = costs["own"] ?? NaN;
  print({
    bench: "reading a workbook of 10 tables, CPU ms a file",
    bytes: files[0]?.bytes.length,
    ms: Object.fromEntries(Object.entries(costs).map(([name, ms]) => [name, round(ms)])),
    ownToFloor: round(own / (costs["floor"] ?? NaN)),
    toOwn: Object.fromEntries(Object.entries(costs).map(([name, ms]) => [name, round(ms / own)])),
  });
  const many = [...files, ...files];
  const growth: [number, number][] = [];
  for (const count of GROWTH)
    growth.push([count, await cheapest(READERS["own"]!.read, many.slice(0, count))]);
  const [, first = NaN] = growth[0] ?? [];
  for (const [count, ms] of growth)
    print({ bench: "reading, growth", files: count, ms: round(ms), toFirst: round(ms / first) });
  for (const [name, make] of Object.entries(HOSTILE)) {
    const file = { name, bytes: make() };
    const ms = await costOf((bytes) => collectFile(bytes, name), [file]);
    print({ bench: "hostile file", file: name, bytes: file.bytes.length, ms: round(ms) });
  }
}

void main();
