import { describeFileReason, readWorkbook } from "../../src/files";
import { namesIntoSheets } from "../../src/files/names-into-sheet";
import { collectFile } from "../../src/intake";
import { counted } from "../support/counted";
import { FULL_CELL, HOSTILE, longTable, madeWorkbook } from "../support/hostile-workbooks";

async function outcome(bytes: Uint8Array) {
  const file = await collectFile(bytes, "甲.xlsx");
  if (!file.ok) return file.reason;
  const { projects, findings } = file.value;
  return { projects: projects.length, findings: findings.length };
}

const tooLarge = (what: string) => ({ code: "tooLarge", what });

describe("small files that ask for work without end", () => {
  test.each([
    ["20,000 sheets that share one part", tooLarge("sheets")],
    ["two sheets that share one part", { code: "suspicious" }],
    ["30,000 cells that refer to one string of 1 MB", tooLarge("text")],
    ["30,000 cells that refer to one full string", tooLarge("characters")],
    ["2,900 rows whose cells are full", tooLarge("characters")],
    ["2,900 sheets with one cell in each corner", tooLarge("spread")],
    ["55 sheets of 2,900 bad indicators", tooLarge("readCells")],
    ["1,001 tables", tooLarge("tables")],
    ["10,001 indicators", tooLarge("indicators")],
    ["2,900 costs and quantities", { projects: 1, findings: 10 }],
  ] as const)("%s", async (name, expected) => {
    expect(await outcome(HOSTILE[name]())).toEqual(expected);
  });

  test("50,000 names over 2,900 sheets are read, each by its sheet", async () => {
    const read = await readWorkbook(HOSTILE["50,000 names over 2,900 sheets"](), "甲.xlsx");
    const sheets = read.ok ? read.value.sheets : [];
    expect(sheets).toHaveLength(2_900);
    expect(sheets[7]?.names[1]).toEqual({
      name: "n2907",
      area: { row: 0, column: 0, rows: 1, columns: 1 },
    });
    expect(sheets.reduce((sum, { names }) => sum + names.length, 0)).toBe(50_000);
  });

  test("names are looked at once, however many sheets there are", () => {
    const names = Array.from({ length: 50 }, (_, i) => ({
      name: `n${i}`,
      formula: `表${i}!$A$1`,
      sheet: null,
    }));
    const [seen, count] = counted(names);
    const find = namesIntoSheets(seen);
    for (let sheet = 0; sheet < 1_000; sheet++) find(`表${sheet}`);
    expect(count.asked).toBeLessThanOrEqual(3 * names.length);
  });
});

test("what is as large as a file may be is read", async () => {
  const full = madeWorkbook({ sheets: [longTable(1, () => ["产出指标", "数量指标", FULL_CELL])] });
  expect(await outcome(full)).toMatchObject({ projects: 1 });
});

test("each limit is a sentence that says what happened and what to do", () => {
  for (const what of ["sheets", "text", "characters", "spread", "tables", "indicators"] as const)
    expect(describeFileReason({ code: "tooLarge", what })).toMatch(/，没有读取。请.+。$/);
});
