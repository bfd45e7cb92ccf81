import fc from "fast-check";
import { cellAddress, type CellValue } from "../../src/domain";
import {
  planReport,
  readSheet,
  REPORT_NAME,
  type ReportContent,
  type ReportEntry,
  type StandingGrid,
  type SheetPlan,
} from "../../src/forms";
import { insertColumn, insertRow, setCell } from "../support/grid-changes";
import { gridOfPlan, updatedGrid } from "../support/plan-grid";

const TRAINING = { projectCode: "13070026P00000810014S", projectName: "人大代表培训经费" };
const MEETING = { projectCode: "13070026P00001710002K", projectName: "人大会议经费" };

function entry(rest: Partial<ReportEntry> = {}): ReportEntry {
  return {
    unit: "市人大办公室",
    ...TRAINING,
    at: { sheet: "1.人大代表培训经费", row: 3, column: 2 },
    severity: "错误",
    rule: "预算不平",
    field: "预算数",
    sentence: "预算数30.00万元≠财政资金31.00＋其他资金0.00，差1.00万元。",
    explained: null,
    ...rest,
  };
}

const SUM = entry();
const BLANK = entry({ rule: "指标漏填", field: "指标值：培训人次", sentence: "未填指标值。" });
const YEAR = entry({
  ...MEETING,
  at: { sheet: "6.人大会议经费", row: 4, column: 1 },
  severity: "提醒",
  rule: "引用其他年度",
  field: "资金用途",
  sentence: "文中的“2025年计划”是2025年的。",
});
const ADVICE = { ...YEAR, severity: "建议" as const, rule: "数量用上限", sentence: "建议改用≥。" };
const EXPLAINED = {
  ...YEAR,
  explained: { reason: "跨年度计划。", date: "2026-11-20", stale: false },
};

function content(
  entries: readonly ReportEntry[],
  rest: Partial<ReportContent> = {}
): ReportContent {
  return {
    date: "2026-11-23",
    units: ["101001市人大办公室"],
    tables: 6,
    departments: 1,
    unreadable: 0,
    unread: [],
    entries,
    checked: new Set([...Object.values(TRAINING), ...Object.values(MEETING)]),
    ...rest,
  };
}

function newPlan(entries: readonly ReportEntry[]): SheetPlan {
  const planned = planReport(content(entries));
  if (planned.kind !== "new") throw new Error("there is no report yet");
  return planned.plan;
}

function reportOf(entries: readonly ReportEntry[]): StandingGrid {
  const plan = newPlan(entries);
  return { ...gridOfPlan(plan), names: plan.names };
}

function update(
  sheet: StandingGrid,
  entries: readonly ReportEntry[],
  rest?: Partial<ReportContent>
) {
  const planned = planReport(content(entries, rest), sheet);
  if (planned.kind !== "update") throw new Error("the report is there");
  return planned.update;
}

const after = (sheet: StandingGrid, ...rest: [readonly ReportEntry[], Partial<ReportContent>?]) =>
  updatedGrid(sheet, update(sheet, ...rest));

/** Title, three lines, small print, header. */
const FIRST = 6;
const COLUMNS = [
  "序号",
  "单位",
  "项目编码",
  "项目名称",
  "工作表",
  "单元格",
  "严重程度",
  "事项",
  "问题",
];
const [SHEET, SENTENCE, EXPLANATION, FEEDBACK, VERDICT, STATE] = [4, 8, 9, 10, 11, 12];

const words = (value: CellValue | undefined) =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** A column of the list's rows, as text. */
const column = (sheet: StandingGrid, at: number, count: number) =>
  sheet.values.slice(FIRST, FIRST + count).map((line) => words(line[at]));

const text = (sheet: StandingGrid, row: number, at = 0) => words(sheet.values[row]?.[at]);

describe("a new report", () => {
  test("has a line for each finding, told by words", () => {
    const sheet = reportOf([SUM, EXPLAINED, ADVICE]);
    expect(sheet.values[FIRST - 1]?.slice(0, 9)).toEqual(COLUMNS);
    expect(sheet.values[FIRST]?.slice(0, 9)).toEqual([
      1,
      "市人大办公室",
      "13070026P00000810014S",
      "人大代表培训经费",
      "1.人大代表培训经费",
      "C4",
      "错误",
      "预算不平：预算数",
      SUM.sentence,
    ]);
    expect(column(sheet, STATE, 3)).toEqual(["待处理", "已说明", "供参考"]);
  });

  test("its cells lead to the cells of the findings, and none to A1", () => {
    expect(newPlan([SUM, YEAR]).links).toEqual([
      { row: FIRST, column: 5, sheet: "1.人大代表培训经费", cell: "C4" },
      { row: FIRST + 1, column: 5, sheet: "6.人大会议经费", cell: "B5" },
    ]);
  });

  test("counts by severity, and says how many of them are explained or stale", () => {
    const stale = { ...EXPLAINED, explained: { ...EXPLAINED.explained, stale: true } };
    const sheet = reportOf([SUM, EXPLAINED, stale, ADVICE]);
    expect(text(sheet, 1)).toBe("单位：101001市人大办公室");
    expect(text(sheet, 2)).toBe(
      "校验日期：2026-11-23。共核对项目绩效目标表6张、部门整体绩效目标表1张。"
    );
    expect(text(sheet, 3)).toBe(
      "校验结果：错误1条，提醒2条（已说明1条、说明已过期1条），建议1条。"
    );
    expect(column(sheet, EXPLANATION, 4)).toEqual([
      "",
      "跨年度计划。（说明于2026-11-20）",
      "跨年度计划。（说明于2026-11-20，已过期）",
      "",
    ]);
    expect(column(sheet, STATE, 4)[2]).toBe("待处理");
  });

  test("says what was not checked, and names three units at the most", () => {
    const units = ["甲", "乙", "丙", "丁"];
    const planned = planReport(content([], { units, unreadable: 2, unread: ["大表"] }));
    if (planned.kind !== "new") throw new Error("there is no report yet");
    const sheet = gridOfPlan(planned.plan);
    expect(text(sheet, 1)).toBe("单位：甲、乙、丙等4个单位");
    expect(text(sheet, 2)).toContain("另有2处像是绩效目标表但无法读取；工作表大表未能读取");
  });

  test("without findings says so", () => {
    const sheet = reportOf([]);
    expect(text(sheet, 3)).toBe("校验结果：没有发现问题。");
    expect(text(sheet, FIRST, SENTENCE)).toBe("没有发现问题，无需处理。");
  });

  test("is printed on A4 landscape, its header on each page, and ends with who signs", () => {
    const { print, frozenRows, cells } = newPlan([SUM]);
    expect(print).toMatchObject({ orientation: "landscape", titleRows: "$6:$6" });
    expect(frozenRows).toBe(FIRST);
    const last = cells.filter(({ row }) => row === FIRST + 2).map(({ value }) => value);
    expect(last).toContainEqual({ kind: "text", text: "复核人：" });
  });

  test("its rows are as high as their longest text needs", () => {
    const long = entry({ sentence: "说明文字".repeat(40) });
    const height = (plan: SheetPlan) => plan.rowHeights.find(({ row }) => row === FIRST)?.height;
    expect(height(newPlan([long]))).toBeGreaterThan((height(newPlan([SUM])) ?? 0) * 1.5);
  });

  test("is read as no table, with and without its defined name", () => {
    const nothing = { tables: [], departments: [], unreadable: [] };
    const sheet = reportOf([SUM, BLANK, YEAR]);
    expect(readSheet(sheet)).toEqual(nothing);
    expect(readSheet({ ...sheet, names: [] })).toEqual(nothing);
  });
});

describe("run again", () => {
  const sheet = [
    [0, FEEDBACK, "已核对"],
    [0, VERDICT, "同意"],
    [1, FEEDBACK, "补填"],
  ].reduce<StandingGrid>(
    (grid, [line = 0, at = 0, words]) =>
      setCell(grid, FIRST + Number(line), Number(at), words ?? ""),
    reportOf([SUM, BLANK, YEAR])
  );

  test("with the same findings nothing but the date changes", () => {
    const again = update(sheet, [SUM, BLANK, YEAR], { date: "2026-12-01" });
    expect(again.insertRows).toEqual([]);
    const changed = updatedGrid(sheet, again);
    expect(text(changed, 2)).toContain("2026-12-01");
    expect(setCell(changed, 2, 0, text(sheet, 2)).values).toEqual(sheet.values);
    expect(again.plan.rowHeights).toEqual([]);
  });

  test("what the reviewer has written stays with its line while others come in and go", () => {
    const first = entry({ rule: "未填单位", field: "单位", sentence: "未找到单位名称。" });
    const changed = after(sheet, [first, BLANK, YEAR, ADVICE]);
    expect(column(changed, SENTENCE, 5)).toEqual([
      SUM.sentence,
      first.sentence,
      BLANK.sentence,
      YEAR.sentence,
      ADVICE.sentence,
    ]);
    expect(column(changed, STATE, 5)).toEqual(["已改正", "待处理", "待处理", "待处理", "供参考"]);
    expect(column(changed, FEEDBACK, 5)).toEqual(["已核对", "", "补填", "", ""]);
    expect(column(changed, VERDICT, 5)).toEqual(["同意", "", "", "", ""]);
    expect(column(changed, 0, 5)).toEqual(["1", "2", "3", "4", "5"]);
    expect(text(changed, 3)).toContain("前次报告的问题已改正1条");
  });

  test("a finding whose figures have changed is the same line, with the new sentence", () => {
    const other = { ...SUM, sentence: "预算数29.00万元≠财政资金31.00，差2.00万元。" };
    const { insertRows, plan } = update(sheet, [other, BLANK, YEAR]);
    expect(insertRows).toEqual([]);
    const changed = updatedGrid(sheet, { sheet: sheet.id, insertRows, plan });
    expect(text(changed, FIRST, SENTENCE)).toBe(other.sentence);
    expect(text(changed, FIRST, VERDICT)).toBe("同意");
  });

  test("two findings of one matter keep their own notes, told apart by their sentences", () => {
    const [a, b] = [
      { ...YEAR, sentence: "文中的“2024年计划”" },
      { ...YEAR, sentence: "文中的“2023年计划”" },
    ];
    const noted = setCell(reportOf([a, b]), FIRST + 1, FEEDBACK, "属实");
    const changed = after(noted, [b]);
    expect(column(changed, FEEDBACK, 2)).toEqual(["", "属实"]);
    expect(column(changed, STATE, 2)).toEqual(["已改正", "待处理"]);
  });

  test("a project is known by its name when its code is mended, by its code when it is renamed", () => {
    for (const changes of [{ projectCode: "13070026P000008100145" }, { projectName: "培训经费" }]) {
      const changed = { ...SUM, ...changes };
      expect(update(sheet, [changed, BLANK, YEAR]).insertRows).toEqual([]);
    }
  });

  test("of two copies of a project each keeps its own line, by its sheet", () => {
    const copy = { ...SUM, at: { ...SUM.at, sheet: "培训 (2)" } };
    const noted = setCell(reportOf([SUM, copy]), FIRST, FEEDBACK, "马上改");
    const changed = after(noted, [copy]);
    expect(column(changed, STATE, 2)).toEqual(["已改正", "待处理"]);
    expect(column(changed, SHEET, 2)).toEqual([SUM.at.sheet, "培训 (2)"]);
    expect(column(changed, FEEDBACK, 2)).toEqual(["马上改", ""]);
  });

  test("the same matter of another project is another line", () => {
    const other = { ...SUM, ...MEETING };
    const changed = after(sheet, [BLANK, other, YEAR]);
    expect(column(changed, STATE, 4)).toEqual(["已改正", "待处理", "待处理", "待处理"]);
    expect(column(changed, FEEDBACK, 4)).toEqual(["已核对", "补填", "", ""]);
  });

  test("what is mended comes back as 待处理 in its line", () => {
    const mended = after(sheet, [BLANK, YEAR]);
    expect(text(mended, FIRST, STATE)).toBe("已改正");
    const back = update(mended, [SUM, BLANK, YEAR]);
    expect(back.insertRows).toEqual([]);
    expect(text(updatedGrid(mended, back), FIRST, STATE)).toBe("待处理");
    const plain = back.plan.styles.find(({ style }) => style === "plain");
    expect(plain?.areas.every(({ row }) => row === FIRST)).toBe(true);
  });

  test("a line whose table was not checked is not called mended", () => {
    const checked = new Set(Object.values(TRAINING));
    const changed = after(sheet, [SUM], { checked });
    expect(column(changed, STATE, 3)).toEqual(["待处理", "已改正", "已不在"]);
    expect(text(changed, 3)).toContain("已改正1条");
  });

  test("the reviewer's own rows and columns stay where they belong", () => {
    const own = setCell(insertRow(insertColumn(sheet, 3), FIRST + 1), FIRST + 1, 9, "附件未盖章");
    const noted = setCell(own, FIRST + 1, 3, "另查");
    const first = entry({ rule: "未填单位", field: "单位", sentence: "未找到单位名称。" });
    const changed = after(noted, [SUM, first, BLANK, YEAR]);
    const at = (row: number) => [3, 9, 13].map((one) => text(changed, FIRST + row, one));
    expect(at(0)).toEqual(["", SUM.sentence, "待处理"]);
    expect(at(1)).toEqual(["另查", "附件未盖章", ""]);
    expect(at(2)).toEqual(["", first.sentence, "待处理"]);
    expect(at(3)).toEqual(["", BLANK.sentence, "待处理"]);
  });

  test("a 说明 in the reviewer's own words is not written over, one of ours is", () => {
    const explained = reportOf([EXPLAINED, SUM]);
    const noted = setCell(explained, FIRST + 1, EXPLANATION, "口头说明过");
    const changed = after(noted, [YEAR, SUM]);
    expect(column(changed, EXPLANATION, 2)).toEqual(["", "口头说明过"]);
    expect(column(changed, STATE, 2)).toEqual(["待处理", "待处理"]);
  });

  test("lines above the list are written where they stand, and not where they were taken away", () => {
    const moved = setCell(insertRow(sheet, 0), 2, 0, null);
    const changed = after(moved, [SUM]);
    expect(text(changed, 2)).toBe("");
    expect(text(changed, 4)).toContain("校验结果：错误1条");
    expect(text(changed, 0)).toBe("");
  });

  test.each([
    [
      2,
      "校验日期：2026-11-23。共核对项目绩效目标表6张、部门整体绩效目标表1张。（张三）",
      "校验日期：",
    ],
    [3, "校验结果：错误0条，已全部处理。", "校验结果："],
    [1, "单位：市人大办公室（盖章）", "单位："],
  ])(
    "a line above the list with words of the user's own is left, and told: %#",
    (row, own, begin) => {
      const noted = setCell(sheet, row, 0, own);
      const planned = update(noted, [SUM]);
      expect(text(updatedGrid(noted, planned), row)).toBe(own);
      const [notice] = planned.notices ?? [];
      expect(planned.notices).toHaveLength(1);
      expect(notice).toContain(`以“${begin}”开头的一行已被改写，保留原样；本次应为：`);
    }
  );

  test("a line above the list that is as an earlier run has written it is written anew", () => {
    for (const entries of [[], [SUM], [EXPLAINED, ADVICE], [{ ...EXPLAINED, explained: null }]]) {
      const planned = update(reportOf(entries), [YEAR], { unread: ["甲", "乙"], unreadable: 2 });
      expect(planned.notices).toEqual([]);
      const again = updatedGrid(reportOf(entries), planned);
      expect(update(again, [SUM]).notices).toEqual([]);
    }
  });

  test("a report without findings takes the first one in the row that said so", () => {
    const none = reportOf([]);
    const planned = update(none, [SUM, YEAR]);
    const changed = updatedGrid(none, planned);
    expect(column(changed, SENTENCE, 2)).toEqual([SUM.sentence, YEAR.sentence]);
    expect(planned.insertRows).toEqual([{ row: FIRST + 1, rows: 1 }]);
    expect(changed.values.flat()).toContain("复核人：");
  });

  test("a row that changes is made high enough for the reviewer's words too", () => {
    const long = setCell(sheet, FIRST, FEEDBACK, "情况说明".repeat(30));
    const other = { ...SUM, sentence: "改了。" };
    const { rowHeights } = update(long, [other, BLANK, YEAR]).plan;
    expect(rowHeights.map(({ row }) => row)).toEqual([FIRST]);
    expect(rowHeights[0]?.height).toBeGreaterThan(150);
  });

  test("a report whose header is gone, or of which a part was read, is left alone", () => {
    const altered = setCell(sheet, FIRST - 1, SENTENCE, "意见");
    expect(planReport(content([SUM]), altered).kind).toBe("new");
    expect(planReport(content([SUM]), { ...sheet, truncated: true }).kind).toBe("new");
  });

  test("columns that are done without are not written", () => {
    const without = setCell(sheet, FIRST - 1, 1, null);
    const cells = update(without, [SUM, BLANK, YEAR]).plan.cells;
    expect(cells.some(({ row, column: at }) => row >= FIRST && at === 1)).toBe(false);
  });

  test("its name covers what it covered, and the rows that came in", () => {
    const { plan } = update(sheet, [SUM, BLANK, YEAR, ADVICE]);
    expect(plan.names).toEqual([
      { name: REPORT_NAME, area: { row: 0, column: 0, rows: FIRST + 4, columns: 13 } },
    ]);
    expect(plan.links.at(-1)).toEqual({
      row: FIRST + 3,
      column: 5,
      sheet: "6.人大会议经费",
      cell: "B5",
    });
  });

  test("whatever comes and goes, every finding has one line and no note is lost", () => {
    const many = Array.from({ length: 8 }, (_, i) =>
      entry({
        ...(i < 4 ? TRAINING : MEETING),
        rule: `规则${i % 3}`,
        sentence: `第${i}条。`,
        at: { sheet: "表", row: i, column: 0 },
      })
    );
    const some = fc.subarray(many, { minLength: 1 });
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const noted = a.reduce<StandingGrid>(
          (grid, { sentence }, i) => setCell(grid, FIRST + i, FEEDBACK, `注：${sentence}`),
          reportOf(a)
        );
        const last = after(after(noted, b), c);
        const lines = last.values.slice(FIRST).filter((line) => line[7]);
        const live = lines.filter((line) => line[STATE] === "待处理");
        expect(live.map((line) => line[SENTENCE]).sort()).toEqual(
          c.map(({ sentence }) => sentence).sort()
        );
        const notes = lines.flatMap((line) => line[FEEDBACK] ?? []);
        expect([...notes].sort()).toEqual(a.map(({ sentence }) => `注：${sentence}`).sort());
      })
    );
  });
});

test("a severity is told by its word and its colour", () => {
  const { styles, cells } = newPlan([SUM, YEAR, ADVICE]);
  const rows = (["error", "warning", "advice"] as const).map((style) =>
    styles.find((one) => one.style === style)?.areas.map(({ row }) => row)
  );
  expect(rows).toEqual([[FIRST], [FIRST + 1], [FIRST + 2]]);
  const word = cells.find((cell) => cellAddress(cell) === `G${FIRST + 1}`)?.value;
  expect(word).toEqual({ kind: "text", text: "错误" });
});
