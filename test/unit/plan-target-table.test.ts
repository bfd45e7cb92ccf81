import fc from "fast-check";
import { HEBEI_2026, type Area } from "../../src/domain";
import {
  emptyTargetTable,
  planDepartment,
  planTargetTable,
  STYLES,
  type SheetPlan,
} from "../../src/forms";
import { SEED } from "../support/seed";
import { anyTargetTable } from "../support/target-tables";

const [TRAINING] = SEED.tables;
if (!TRAINING || !SEED.department) throw new Error("the seed is incomplete");
const training = planTargetTable(TRAINING);
const everyPlan = [
  ...SEED.tables.map((table) => planTargetTable(table)),
  planDepartment(SEED.department),
];

/** The format that a cell ends up with: the last one planned over it. */
function formatAt(plan: SheetPlan, row: number, column: number): string | undefined {
  return plan.numberFormats.findLast(({ areas }) => areas.some((area) => covers(area, row, column)))
    ?.format;
}

function covers(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

const cellAt = (plan: SheetPlan, row: number, column: number) =>
  plan.cells.find((cell) => cell.row === row && cell.column === column)?.value;

test("seven columns take the width of A4 portrait less 15 mm margins", () => {
  expect(training.columnWidths.reduce((a, b) => a + b, 0)).toBe(510);
  expect(training.print).toMatchObject({
    orientation: "portrait",
    area: "A:G",
    titleRows: "$9:$9",
    centerFooter: "第&P页 共&N页",
  });
  expect(training.frozenRows).toBe(3);
});

test("the fixed words and the entries stand where the form has them", () => {
  expect(cellAt(training, 0, 0)).toEqual({ kind: "text", text: "1.人大代表培训经费绩效目标表" });
  expect(cellAt(training, 2, 1)).toEqual({ kind: "text", text: "13070026P000008100145" });
  expect(cellAt(training, 3, 2)).toEqual({ kind: "number", number: 31 });
  expect(cellAt(training, 6, 1)).toEqual({ kind: "blank" });
  expect(cellAt(training, 6, 2)).toEqual({ kind: "number", number: 0.5 });
  expect(cellAt(training, 9, 4)).toEqual({ kind: "text", text: "≤430元/人/天" });
});

test("codes and indicator values are text, budgets have two decimals, shares are percentages", () => {
  expect(formatAt(training, 2, 1)).toBe("@");
  expect(formatAt(training, 9, 4)).toBe("@");
  expect(formatAt(training, 3, 2)).toBe("0.00");
  expect(formatAt(training, 6, 2)).toBe("0%");
  const odd = planTargetTable({
    ...TRAINING,
    spendingPlan: { march: 0.335, june: 0.5, october: 0.6667, december: 1 },
  });
  expect([1, 2, 3, 4].map((column) => formatAt(odd, 6, column))).toEqual([
    "0.0%",
    "0%",
    "0.00%",
    "0%",
  ]);
});

test("a text over 255 characters does not stand in a text cell, which would show ####", () => {
  const goals = (length: number) => planTargetTable({ ...TRAINING, goals: "目".repeat(length) });
  expect(formatAt(goals(255), 7, 1)).toBe("@");
  expect(formatAt(goals(256), 7, 1)).toBe("General");
});

test("every indicator row holds its level 1, the repeated ones greyed", () => {
  const greyed = training.styles.find(({ style }) => style === "repeatedLevel")?.areas ?? [];
  expect(
    training.cells.filter(
      ({ row, column, value }) => row > 8 && column === 0 && value.kind === "text"
    )
  ).toHaveLength(7);
  expect(greyed.map(({ row }) => row)).toEqual([10, 11, 12, 13]);
  expect(STYLES.repeatedLevel.fontColor).toBeDefined();
});

test("an empty template starts with the rows that the profile requires and a few spare ones", () => {
  const empty = planTargetTable(
    emptyTargetTable({ number: 1, unit: TRAINING.unit, projectCode: "", projectName: "新" }),
    HEBEI_2026
  );
  const levels = empty.cells.flatMap(({ row, column, value }) =>
    row > 8 && column === 1 ? [value.kind === "text" ? value.text : ""] : []
  );
  expect(levels).toEqual([
    "成本指标",
    "数量指标",
    "质量指标",
    "时效指标",
    "社会效益指标",
    "服务对象满意度指标",
    "",
    "",
    "",
  ]);
});

test("merges never overlap, and nothing is planned inside one but its first cell", () => {
  fc.assert(
    fc.property(anyTargetTable, (table) => {
      const { merges, cells } = planTargetTable(table);
      const hidden = new Set<string>();
      for (const merge of merges) {
        for (let row = merge.row; row < merge.row + merge.rows; row++) {
          for (let column = merge.column; column < merge.column + merge.columns; column++) {
            const key = `${row} ${column}`;
            expect(hidden.has(key)).toBe(false);
            hidden.add(key);
          }
        }
      }
      merges.forEach(({ row, column }) => hidden.delete(`${row} ${column}`));
      expect(cells.filter(({ row, column }) => hidden.has(`${row} ${column}`))).toEqual([]);
    })
  );
});

test("prompts and alerts are no longer than Excel takes: 32 and 255 characters, lists 255", () => {
  for (const { rule, prompt, alert } of everyPlan.flatMap(({ validations }) => validations)) {
    expect(prompt?.title.length ?? 0).toBeLessThanOrEqual(32);
    expect(prompt?.message.length ?? 0).toBeLessThanOrEqual(255);
    expect(alert?.length ?? 0).toBeLessThanOrEqual(255);
    if (rule.kind === "list") expect(rule.values.join(",").length).toBeLessThanOrEqual(255);
  }
});

test("prompts come up on code, budget, plan and indicator value only", () => {
  const prompted = training.validations.flatMap(({ prompt, areas }) => (prompt ? areas : []));
  expect(prompted.map(({ row, column }) => [row, column])).toEqual([
    [2, 1],
    [3, 2],
    [3, 4],
    [3, 6],
    [6, 1],
    [6, 2],
    [6, 3],
    [6, 4],
    [9, 4],
  ]);
});

test("rows are as high as their texts need, and never higher than Excel allows", () => {
  const heights = new Map(training.rowHeights.map(({ row, height }) => [row, height]));
  expect(heights.get(9)).toBeGreaterThanOrEqual(24);
  const long = planTargetTable({ ...TRAINING, goals: "目标".repeat(2000) });
  expect(long.rowHeights.find(({ row }) => row === 7)?.height).toBe(409);
  const lines = (n: number) =>
    planTargetTable({
      ...TRAINING,
      goals: Array.from({ length: n }, () => "一条目标").join("\n"),
    }).rowHeights.find(({ row }) => row === 7)?.height ?? 0;
  expect(lines(6) - lines(5)).toBeGreaterThan(13);
});
