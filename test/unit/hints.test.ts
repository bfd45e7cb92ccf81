import { findHints, hintColumn, hintText, joinHints, readSheet } from "../../src/forms";
import { insertColumn, setCell } from "../support/grid-changes";
import { grid } from "../support/plan-grid";
import { seedSheet } from "../support/findings";

const sheet = seedSheet(0);
const wide = insertColumn(sheet, 7);
const columnFor = (read: typeof sheet) => hintColumn(read, readSheet(read).tables);

test("hints go to column H where it is empty", () => {
  expect(columnFor(sheet)).toBe(7);
  expect(columnFor(setCell(setCell(wide, 8, 7, "校验提示"), 3, 7, "【错误】预算数不平。"))).toBe(7);
});

test("a note of the user's in column H keeps the hints in the pane", () => {
  expect(columnFor(setCell(wide, 20, 7, null))).toBe(7);
  expect(columnFor(setCell(wide, 5, 7, "请财政科看"))).toBeNull();
});

test("a table that does not lie as our form does gets no hints", () => {
  expect(columnFor(insertColumn(sheet, 2))).toBeNull();
  expect(columnFor({ ...sheet, origin: { row: 0, column: 1 } })).toBeNull();
  expect(columnFor(grid([["随便"]]))).toBeNull();
});

test("our hints are found above and below their header, and in no other column", () => {
  const hinted = setCell(
    setCell(
      setCell(setCell(wide, 8, 7, "校验提示"), 3, 7, "【错误】甲；【提醒】乙"),
      11,
      7,
      "【建议】丙"
    ),
    12,
    7,
    "我的备注"
  );
  const foreign = setCell(hinted, 11, 3, "【错误】别处的文字");
  expect(findHints(foreign).map(({ row, column }) => [row, column])).toEqual([
    [3, 7],
    [8, 7],
    [11, 7],
  ]);
  expect(findHints(setCell(wide, 3, 7, "【错误】没有表头"))).toEqual([]);
});

test("several hints of one row are joined", () => {
  expect(joinHints([hintText("错误", "甲。"), hintText("建议", "乙。")])).toBe(
    "【错误】甲。；【建议】乙。"
  );
});
