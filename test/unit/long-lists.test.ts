import type { CellValue, Explanation } from "../../src/domain";
import { readTargetText } from "../../src/documents";
import { joinBlocks } from "../../src/excel/cells/read-cells";
import {
  planReasons,
  planReport,
  REASONS_NAME,
  REPORT_NAME,
  type ReportContent,
  type SheetUpdate,
} from "../../src/forms";
import { grid } from "../support/plan-grid";

/** More than fit on the stack as arguments of one call, and than a sheet in use should ever have. */
const ROWS = 150_000;

const many = <T>(one: (i: number) => T) => Array.from({ length: ROWS }, (_, i) => one(i));

const LAST = ROWS + 1;

/** A list of ours of that many rows below its title and header. */
function longList(name: string, heads: readonly string[], row: readonly CellValue[]) {
  const area = { row: 0, column: 0, rows: LAST + 1, columns: heads.length };
  return grid([["清单"], heads, ...many(() => row)], { names: [{ name, area }] });
}

const lastNamed = ({ plan }: SheetUpdate) => {
  const [area] = plan.names.map((one) => one.area);
  return area && area.row + area.rows - 1;
};

test("a reason is entered into a list of 150,000", () => {
  const heads = ["序号", "项目编码", "项目名称", "规则", "栏目", "当时的值", "说明", "日期"];
  const row = [1, "", "人大会议经费", "未填编码", "项目编码", "（空）", "未赋码。", "2026-11-23"];
  const reason: Explanation = {
    project: "人大培训经费",
    projectName: "人大培训经费",
    rule: "未填编码",
    field: "项目编码",
    value: "（空）",
    reason: "未赋码。",
    date: "2026-11-23",
  };
  const planned = planReasons([reason], longList(REASONS_NAME, heads, row));
  expect(planned?.kind === "update" && lastNamed(planned.update)).toBe(LAST + 1);
});

test("a report of 150,000 lines is brought up to date", () => {
  const heads = ["工作表", "单元格", "严重程度", "事项", "问题", "状态"];
  const row = ["1.人大会议经费", "B3", "提醒", "未填编码：项目编码", "未填。", "待处理"];
  const content: ReportContent = {
    date: "2026-11-23",
    units: [],
    tables: 1,
    departments: 0,
    unreadable: 0,
    unread: [],
    entries: [],
    checked: new Set(),
  };
  const planned = planReport(content, longList(REPORT_NAME, heads, row));
  expect(planned.kind === "update" && lastNamed(planned.update)).toBe(LAST);
});

test("a line of 150,000 tabs is read", () => {
  const { problems } = readTargetText(`项目绩效目标表\n${"\t".repeat(ROWS)}`);
  expect(problems.map(({ reason }) => reason.code)).toEqual(["table-unreadable", "no-table"]);
});

test("150,000 blocks of a sheet are one block", () => {
  const block = (row: number) => ({ row, column: 1, values: [[row]], numberFormats: [["0"]] });
  const joined = joinBlocks(many(block));
  expect([joined?.row, joined?.column, joined?.values.length]).toEqual([0, 1, ROWS]);
  expect(joined?.values.at(-1)).toEqual([ROWS - 1]);
});
