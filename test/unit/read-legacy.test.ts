import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { describeFileReason, readWorkbook, type Workbook } from "../../src/files";
import { recordsOf } from "../../src/files/biff-stream";
import { OleFile } from "../../src/files/ole-file";
import { anyAlteration, withBytes } from "../support/altered-bytes";
import {
  areaNameRecords,
  formulaRecord,
  nameRecord,
  numberRecord,
  oleFile,
  record,
  u16,
  workbookStream,
} from "../support/legacy-file";
import { workbookFile } from "../support/workbook-files";

const read = (bytes: Uint8Array) => readWorkbook(bytes, "甲.xls");

async function opened(stream: Uint8Array): Promise<Workbook> {
  const result = await read(oleFile({ "/Workbook": stream }));
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

async function refusal(bytes: Uint8Array) {
  const result = await read(bytes);
  if (result.ok) throw new Error("was read");
  return result.reason;
}

const refusalOf = (stream: Uint8Array) => refusal(oleFile({ "/Workbook": stream }));
const ONE = numberRecord(0, 0, 31);

describe("an .xls of Excel 97", () => {
  test("gives its cells", async () => {
    const { sheets } = await opened(workbookStream([...ONE, ...numberRecord(2, 1, 0.5)]));
    expect(sheets).toMatchObject([
      {
        name: "表",
        values: [
          [31, null],
          [null, null],
          [null, 0.5],
        ],
      },
    ]);
  });

  test("gives the result of a formula, however long its tokens say that they are", async () => {
    const lying = formulaRecord(31, [0x17, 200, 0, 65], 65_000);
    expect((await opened(workbookStream(lying))).sheets[0]?.values).toEqual([[31]]);
  });

  test("with a formula too short to be one is read: its library would look for the end for ever", async () => {
    const short = record(0x21, new Array<number>(10).fill(0));
    expect((await opened(workbookStream([...ONE, ...short]))).sheets[0]?.values).toEqual([[31]]);
  });

  test("gives names over an area, and none that are anything else", async () => {
    const book = [...areaNameRecords("jx.overview"), ...nameRecord("sum", [0x1e, 1, 0])];
    const [sheet] = (await opened(workbookStream(ONE, book))).sheets;
    expect(sheet?.names).toEqual([
      { name: "jx.overview", area: { row: 0, column: 0, rows: 2, columns: 2 } },
    ]);
  });

  test("gives texts that go on in another record, there in other letters", async () => {
    const texts = [
      ...record(0xfc, [...u16(3, 0, 2, 0), ...u16(4), 0, 0x61, 0x62]),
      ...record(0x3c, [1, ...u16(0x9884, 0x7b97), ...u16(1), 0, 0x63]),
    ];
    const cells = [0, 1, 0].flatMap((text, row) => record(0xfd, u16(row, 0, 0, text, 0)));
    const [sheet] = (await opened(workbookStream(cells, texts))).sheets;
    expect(sheet?.values).toEqual([["ab预算"], ["c"], ["ab预算"]]);
  });

  test("that refers to another book is read, whatever is said of that book's sheets", async () => {
    const other = record(0x01ae, [...u16(9, 1), 0, 0x61, 9]);
    const book = [...other, ...areaNameRecords("jx.overview"), ...record(0x17)];
    const [sheet] = (await opened(workbookStream(ONE, book))).sheets;
    expect(sheet).toMatchObject({ values: [[31]], names: [] });
  });

  test("with a chart on a sheet of its own gives what is a sheet", async () => {
    const chart = workbookStream(ONE, [], undefined, 0x20);
    expect((await opened(chart)).sheets).toEqual([]);
  });

  test("whose hyperlinks cover every cell is read at once", async () => {
    const everything = record(0x01b8, [
      ...u16(0, 65_535, 0, 255),
      ...new Array<number>(60).fill(0),
    ]);
    const links = Array.from({ length: 200 }, () => everything).flat();
    expect((await opened(workbookStream([...ONE, ...links]))).sheets[0]?.values).toEqual([[31]]);
  });

  test("is read from its own stream, not from that of a workbook embedded in it", async () => {
    const bytes = oleFile({
      "/MBD001/Workbook": workbookStream(numberRecord(0, 0, 99)),
      "/Workbook": workbookStream(ONE),
    });
    expect(await read(bytes)).toMatchObject({ value: { sheets: [{ values: [[31]] }] } });
  });
});

test("an .xls of Excel 95 is read as well", async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["a", 31]]), "x");
  const bytes = new Uint8Array(write(book, { type: "array", bookType: "biff5" }) as ArrayBuffer);
  expect(await read(bytes)).toMatchObject({ value: { sheets: [{ values: [["a", 31]] }] } });
});

describe("an .xls that is damaged is refused:", () => {
  test("merges that it says are more than it holds", async () => {
    expect(
      await refusalOf(workbookStream([...ONE, ...record(0xe5, u16(500, 0, 1, 0, 1))]))
    ).toEqual({ code: "damaged", part: "" });
  });

  test("a number of half its length", async () => {
    expect(await refusalOf(workbookStream(record(0x0203, u16(0, 0, 0))))).toEqual({
      code: "damaged",
      part: "",
    });
  });

  test.each([
    ["in its length", [5]],
    ["in its letters", [...u16(4), 0, 0x61]],
    ["before its formats", [...u16(0), 8, 9]],
    ["inside its formats", [...u16(0), 8, ...u16(9), 0]],
    ["inside what follows it", [...u16(0), 4, 255, 255, 255, 255]],
  ])("a text that is cut off %s", async (_, rest) => {
    const texts = record(0xfc, [...u16(2, 0, 2, 0), ...u16(1), 0, 0x61, ...rest]);
    expect(await refusalOf(workbookStream(ONE, texts))).toEqual({ code: "damaged", part: "" });
  });

  test("a record that reaches past the end, and a sheet without an end", async () => {
    const past = workbookStream([...ONE, ...record(0x0203, [], 60_000)]);
    expect(await refusalOf(past)).toEqual({ code: "truncated" });
    expect(await refusalOf(workbookStream(ONE, [], []))).toEqual({ code: "truncated" });
  });

  test("a stream that begins with no workbook", async () => {
    expect(await refusalOf(Uint8Array.from(ONE))).toEqual({ code: "damaged", part: "" });
  });

  test("a file cut off anywhere", async () => {
    const file = workbookFile("biff8.xls");
    for (const part of [0.01, 0.2, 0.5, 0.9])
      expect(await refusal(file.slice(0, part * file.length))).toEqual({ code: "truncated" });
  });

  test("sectors that follow each other in a circle", async () => {
    const file = oleFile({ "/Workbook": workbookStream(manyNumbers()) });
    const view = new DataView(file.buffer);
    const fat = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 128; sector++) view.setUint32(fat + 4 * sector, 3, true);
    expect((await refusal(file)).code).toMatch(/damaged|truncated|notWorkbook/);
  });

  test("folders inside each other in a circle", async () => {
    const file = oleFile({ "/Workbook": workbookStream(ONE) });
    const view = new DataView(file.buffer);
    const directory = (view.getUint32(48, true) + 1) * 512;
    for (let entry = 0; entry < 4; entry++)
      for (const link of [68, 72, 76]) view.setUint32(directory + 128 * entry + link, 1, true);
    expect(typeof (await read(file)).ok).toBe("boolean");
  });
});

/** Enough for more than one sector. */
function manyNumbers(): number[] {
  return Array.from({ length: 500 }, (_, row) => numberRecord(row, 0, row)).flat();
}

describe("an OLE file is told by its streams:", () => {
  test("a password is said, also that of Excel 97", async () => {
    expect(await refusalOf(workbookStream(ONE, record(0x2f, u16(0, 1, 2))))).toEqual({
      code: "password",
    });
    expect(await refusal(oleFile({ "/EncryptedPackage": new Uint8Array(64) }))).toEqual({
      code: "password",
    });
  });

  test.each([
    ["/WordDocument", "word"],
    ["/PowerPoint Document", "slides"],
    ["/Contents", "unknown"],
  ])("%s is of another program", async (stream, found) => {
    expect(await refusal(oleFile({ [stream]: new Uint8Array(64) }))).toEqual({
      code: "notWorkbook",
      found,
    });
  });

  test("one over 20 MB is not looked at", async () => {
    const file = workbookFile("biff8.xls");
    const large = new Uint8Array((20 << 20) + 1);
    large.set(file);
    const reason = await refusal(large);
    expect(reason).toEqual({ code: "tooLarge", what: "legacy" });
    expect(describeFileReason(reason)).toMatch(/20 MB.*请/);
    expect(await read(large.slice(0, 20 << 20))).toMatchObject({ ok: true });
  });
});

/** A fixed seed: every run tries the same files. */
const RUNS = { seed: 20_261_123, numRuns: 400 };

const SMALL = oleFile({
  "/Workbook": workbookStream(
    [...manyNumbers(), ...formulaRecord(1, [0x1e, 1, 0], 3)],
    areaNameRecords("jx.overview")
  ),
});

/** How much of a file holds its header and what leads to its streams. */
const HEAD = 1_024;

/** Gives a result, and does not go on for ever: the run would end by its time. */
async function readsOrRefuses(file: Uint8Array): Promise<void> {
  const result = await read(file);
  if (result.ok) expect(result.value.sheets.length).toBeGreaterThan(0);
  else expect(describeFileReason(result.reason)).toMatch(/请.+。$/);
}

test("bytes altered anywhere in a small .xls give a workbook or a reason", async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(anyAlteration, async (changes) => {
      runs += 1;
      await readsOrRefuses(withBytes(SMALL, changes));
    }),
    RUNS
  );
  expect(runs).toBe(RUNS.numRuns);
});

test("bytes altered in its head, which leads to all streams, too", async () => {
  await fc.assert(
    fc.asyncProperty(anyAlteration, async (changes) => {
      const near = changes.map(([at, byte]) => [(at * HEAD) / SMALL.length, byte] as const);
      await readsOrRefuses(withBytes(SMALL, near));
    }),
    RUNS
  );
});

test.each(["biff8.xls", "wps.et"])(
  "bytes altered anywhere in %s, which has formulas",
  async (name) => {
    const file = workbookFile(name);
    await fc.assert(
      fc.asyncProperty(anyAlteration, async (changes) => readsOrRefuses(withBytes(file, changes))),
      { ...RUNS, numRuns: 60 }
    );
  }
);

/** Where the records of a stream begin, and what kinds there are. */
function recordsIn(stream: Uint8Array) {
  const records = [...recordsOf(new DataView(stream.buffer))];
  const kinds = [...new Set(records.map(({ type }) => type)), 0x17, 0x21, 0x01ae, 0x01b8];
  return { starts: records.map(({ at }) => at - 4), kinds };
}

test("records taken for others, which lie about what they hold, give a workbook or a reason", async () => {
  const stream = new OleFile(workbookFile("biff8.xls")).read("workbook") ?? new Uint8Array();
  const { starts, kinds } = recordsIn(stream);
  const anyRecord = fc.tuple(fc.constantFrom(...starts), fc.constantFrom(...kinds));
  await fc.assert(
    fc.asyncProperty(fc.array(anyRecord, { minLength: 1, maxLength: 3 }), async (changes) => {
      const altered = stream.slice();
      const view = new DataView(altered.buffer);
      for (const [at, kind] of changes) view.setUint16(at, kind, true);
      await readsOrRefuses(oleFile({ "/Workbook": altered }));
    }),
    { ...RUNS, numRuns: 200 }
  );
});
