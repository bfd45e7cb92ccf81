import {
  hintColumn,
  hintsOn,
  hintText,
  isHint,
  joinHints,
  readSheet,
  takenHintRows,
  type StandingGrid,
} from "../../src/forms";
import { insertColumn, setCell, stack } from "../support/grid-changes";
import { grid } from "../support/plan-grid";
import { seedSheet } from "../support/findings";

const sheet = seedSheet(0);
/** The header row of the indicators, the last row of the table, and column H; 0-based. */
const HEADER = 8;
const LAST = sheet.values.length - 1;
const H = 7;

/** The sheet with texts in column H, by row. */
function withHints(texts: Readonly<Record<number, string>>, on = sheet): StandingGrid {
  const wide = insertColumn(
    { ...on, values: [...on.values, on.values[0]?.map(() => null) ?? []] },
    H
  );
  return Object.entries(texts).reduce(
    (changed, [row, text]) => setCell(changed, Number(row), H, text),
    wide
  );
}

const found = (on: StandingGrid) => hintsOn(on).map(({ row, column }) => [row, column]);
const columnFor = (read: StandingGrid) => hintColumn(read, readSheet(read).tables);
const [missing, late] = [
  joinHints([hintText("错误", "预算数不平。"), hintText("提醒", "没有编码。")]),
  joinHints([hintText("建议", "支出偏晚。")]),
];
const HEADED = { [HEADER]: "校验提示" };

describe("the column of hints", () => {
  test("is H where it is empty, or holds nothing but hints of ours", () => {
    expect(columnFor(sheet)).toBe(H);
    expect(columnFor(withHints({ ...HEADED, 3: missing }))).toBe(H);
  });

  test("is none where the user has a note in it", () => {
    expect(columnFor(withHints({}))).toBe(H);
    expect(columnFor(withHints({ 5: "请财政科看" }))).toBeNull();
    expect(columnFor(withHints({ [HEADER]: "备注" }))).toBeNull();
  });

  test("is none beside a table that does not lie as our form does", () => {
    expect(columnFor(insertColumn(sheet, 2))).toBeNull();
    expect(columnFor({ ...sheet, origin: { row: 0, column: 1 } })).toBeNull();
    expect(columnFor(grid([["随便"]]))).toBeNull();
  });
});

describe("hints of ours", () => {
  test("are found above, below and beside their header, and in the row below the table", () => {
    const hinted = withHints({ ...HEADED, 3: missing, 11: late, [LAST + 1]: late });
    expect(found(hinted)).toEqual([3, HEADER, 11, LAST + 1].map((row) => [row, H]));
  });

  test("are found beside each of several tables", () => {
    const stacked = stack(withHints({ ...HEADED, 3: missing }), withHints({ 3: late }));
    expect(found(stacked)).toHaveLength(3);
  });

  test("move with the column that the user puts in before them", () => {
    const moved = insertColumn(withHints({ ...HEADED, 3: missing }), H);
    expect(found(moved)).toEqual([3, HEADER].map((row) => [row, H + 1]));
    const within = insertColumn(withHints({ ...HEADED, 3: missing }), 2);
    expect(found(within)).toEqual([3, HEADER].map((row) => [row, H + 1]));
  });

  test("are not what stands in another column, or under the words 校验提示 anywhere else", () => {
    expect(found(withHints({ 2: "校验提示" }))).toEqual([]);
    expect(found(setCell(withHints(HEADED), 11, 3, missing))).toEqual([[HEADER, H]]);
  });

  test("are not on a ledger of the user's, whatever its column is called", () => {
    const ledger = grid([
      ["序号", "项目", "校验提示"],
      [1, "培训", "【提醒】请张三补充编码。"],
      [2, "会议", missing],
    ]);
    expect(hintsOn(ledger)).toEqual([]);
  });

  test.each([
    ["appended to", `${missing}已与财政科核对`],
    ["appended a sentence to", `${missing}已与财政科核对。`],
    ["begun with other words", `请看：${missing}`],
    ["changed in a word", missing.replace("不平", "平")],
    ["cut", missing.slice(0, -3)],
  ])("that the user has %s are the user's: kept, and no hint of ours goes there", (_, text) => {
    const edited = withHints({ ...HEADED, 3: text, 11: late });
    expect(isHint(text)).toBe(false);
    expect(found(edited)).toEqual([HEADER, 11].map((row) => [row, H]));
    const begins = text.startsWith("【");
    expect(columnFor(edited)).toBe(begins ? H : null);
    expect([...takenHintRows(edited)]).toEqual(begins ? [3] : []);
  });

  test("that were written before they were sealed are known by their shape, where no sealed ones stand", () => {
    const [old, typed] = ["【错误】甲。；【提醒】乙。", "【提醒】找张三"];
    expect(found(withHints({ ...HEADED, 3: old, 11: typed }))).toEqual(
      [3, HEADER].map((row) => [row, H])
    );
    expect(found(withHints({ 3: old }))).toEqual([]);
    expect(found(withHints({ ...HEADED, 3: old, 11: late }))).toEqual(
      [HEADER, 11].map((row) => [row, H])
    );
  });

  test("leave a header alone that stands over nothing but texts of the user's", () => {
    expect(found(withHints({ ...HEADED, 11: "已改" }))).toEqual([]);
    expect(found(withHints(HEADED))).toEqual([[HEADER, H]]);
  });
});

describe("the text of a cell", () => {
  test("holds the hints of its row on one line, and says at its end that it was filled in", () => {
    expect(missing).toMatch(/^【错误】预算数不平。；【提醒】没有编码。[ \u00a0]{20}$/);
    const broken = joinHints([hintText("错误", "名称为“甲\n乙”。")]);
    expect(broken).toMatch(/^【错误】名称为“甲 乙”。[ \u00a0]{20}$/);
    expect(isHint(broken)).toBe(true);
  });

  test("is as long as a cell allows, and tells how many hints are left to the pane", () => {
    const hints = Array.from({ length: 400 }, (_, i) =>
      hintText("提醒", `${i}${"长".repeat(97)}。`)
    );
    const text = joinHints(hints);
    expect(text.length).toBeLessThanOrEqual(32_767);
    const [, more] = /；另有(\d+)条，见窗格。[ \u00a0]{20}$/.exec(text) ?? [];
    expect(text.split("【提醒】")).toHaveLength(1 + 400 - Number(more));
    expect(isHint(text)).toBe(true);
    const single = joinHints([hintText("提醒", "长".repeat(40_000))]);
    expect(single.length).toBeLessThanOrEqual(32_767);
    expect(isHint(single)).toBe(true);
  });
});
