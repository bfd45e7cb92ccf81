import { readSheets, writeSheets } from "../../../src/excel";
import { number, text } from "../../../src/forms";
import { closeAll, open, plan, valueOf } from "../support";

afterEach(closeAll);

/** What Excel would read as dates, times, numbers, formulas, or cut, if it were written bare. */
const TRICKY = [
  "3-5",
  "=1+1",
  "@x",
  "-a",
  "+b",
  "1/2",
  "8:30",
  "1E5",
  "40%",
  "007",
  "13070026000010100391",
  "TRUE",
  "#REF",
  "'quoted",
  "两行\n文字",
  " 前后空格 ",
];
const LONG = "绩".repeat(300);

async function textsAfterWriting(format: string | null, texts: readonly string[]) {
  const office = open({ ceiling: "1.9" });
  const areas = [{ row: 0, column: 1, rows: texts.length, columns: 1 }];
  const planned = plan({
    cells: texts.map((value, row) => ({ row, column: 1, value: text(value) })),
    numberFormats: format === null ? [] : [{ format, areas }],
  });
  valueOf(await writeSheets(office.gateway, [planned], { existing: "keepBoth" }));
  const { grids } = valueOf(await readSheets(office.gateway));
  return grids[1]?.values.map(([value]) => value);
}

test("texts arrive as they are in cells formatted as text", async () => {
  expect(await textsAfterWriting("@", TRICKY)).toEqual(TRICKY);
});

test("texts arrive as they are in cells without a format of their own", async () => {
  expect(await textsAfterWriting(null, [...TRICKY, LONG])).toEqual([...TRICKY, LONG]);
});

test("texts arrive as they are in cells formatted as numbers", async () => {
  expect(await textsAfterWriting("0.00", TRICKY)).toEqual(TRICKY);
});

test("of two formats of one cell the later one decides how its text is written", async () => {
  const office = open();
  const cell = { row: 0, column: 0 };
  const areas = [{ ...cell, rows: 1, columns: 1 }];
  const formats = (...names: string[]) => names.map((format) => ({ format, areas }));
  const plans = [
    plan({
      name: "甲",
      cells: [{ ...cell, value: text("3-5") }],
      numberFormats: formats("@", "0"),
    }),
    plan({
      name: "乙",
      cells: [{ ...cell, value: text("3-5") }],
      numberFormats: formats("0", "@"),
    }),
  ];
  valueOf(await writeSheets(office.gateway, plans, { existing: "keepBoth" }));
  const { grids } = valueOf(await readSheets(office.gateway));
  expect(grids.slice(1).map(({ values }) => values)).toEqual([[["3-5"]], [["3-5"]]]);
  expect(office.sheet("甲").style(0, 0).numberFormat).toBe("0");
});

test("a number in a percentage cell is written as the share it is", async () => {
  const office = open();
  const planned = plan({
    cells: [{ row: 0, column: 0, value: number(0.3) }],
    numberFormats: [{ format: "0%", areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] }],
  });
  valueOf(await writeSheets(office.gateway, [planned], { existing: "keepBoth" }));
  const [, grid] = valueOf(await readSheets(office.gateway)).grids;
  expect(grid?.values).toEqual([[0.3]]);
  expect(grid?.numberFormats.get("A1")).toBe("0%");
});
