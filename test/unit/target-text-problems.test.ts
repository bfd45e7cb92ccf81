import fc from "fast-check";
import { targetTableSchema } from "../../src/domain";
import { describeTextProblem, readTargetText } from "../../src/documents";
import type { TargetDocument } from "../../src/documents";
import { SEED, SEED_TEXT } from "../support/seed";
import { changed, indicatorCounts, SEED_LINES, without } from "../support/seed-changes";

const problemsOf = ({ problems }: TargetDocument) =>
  problems.map(({ line, reason }) => [line, reason.code]);

describe("what is missing is said with its line, and the rest is read", () => {
  test("a table's title", () => {
    const read = changed(138);
    expect(problemsOf(read)).toEqual([[138, "title-missing"]]);
    expect(indicatorCounts(read)).toEqual([7, 14, 18, 12, 7, 8]);
    expect(read.tables[1]).toEqual({ ...SEED.tables[1], number: null });
  });

  test("the budget row", () => {
    const read = without(51, 58);
    expect(read.problems).toEqual([
      {
        line: 42,
        reason: {
          code: "labels-missing",
          table: "1.人大代表培训经费绩效目标表",
          labels: ["预算数", "其中：财政资金", "其他资金"],
        },
      },
    ]);
    const budget = { total: null, fiscal: null, other: null };
    expect(read.tables[0]).toEqual({ ...SEED.tables[0], budget });
  });

  test("the spending plan", () => {
    const read = without(62, 73);
    const nothing = { march: null, june: null, october: null, december: null };
    expect(problemsOf(read)).toEqual([[42, "labels-missing"]]);
    expect(read.tables[0]).toEqual({ ...SEED.tables[0], spendingPlan: nothing });
  });

  test("one cell of the spending plan, which could be any of the four", () => {
    const read = changed(70);
    expect(problemsOf(read)).toEqual([[66, "plan-cells"]]);
    expect(read.tables[0]?.spendingPlan.june).toBeNull();
    expect(read.tables[0]?.goals).toBe(SEED.tables[0]?.goals);
  });

  test("the merged first cell of a plan filled in for every period, which loses nothing", () => {
    expect(changed(309)).toEqual(SEED);
  });

  test("the header row of the indicators", () => {
    const read = without(79, 85);
    expect(problemsOf(read)).toEqual([[42, "header-missing"]]);
    expect(read.tables).toEqual(SEED.tables);
  });

  test("one word of the header row", () => {
    const read = changed(83);
    expect(read.problems).toEqual([
      { line: 79, reason: { code: "columns-missing", labels: ["指标值"] } },
    ]);
    expect(read.tables).toEqual(SEED.tables);
  });

  test("a cell of an indicator", () => {
    const read = changed(97);
    expect(read.problems).toEqual([
      { line: 93, reason: { code: "row-cells", expected: 6, found: 5 } },
    ]);
    expect(indicatorCounts(read)).toEqual(indicatorCounts(SEED));
    expect(read.tables[0]?.indicators[2]).toEqual(SEED.tables[0]?.indicators[2]);
  });

  test("the code's cell", () => {
    const read = changed(47);
    expect(read.problems).toEqual([
      { line: 46, reason: { code: "value-missing", label: "项目编码" } },
    ]);
    expect(read.tables[0]).toEqual({ ...SEED.tables[0], projectCode: "" });
  });

  test("all of a table but its title", () => {
    const read = without(43, 134);
    expect(problemsOf(read)).toEqual([[42, "table-unreadable"]]);
    expect(indicatorCounts(read)).toEqual([14, 18, 12, 7, 8]);
  });

  test("the lower half of a table", () => {
    const read = without(74, 134);
    expect(problemsOf(read)).toEqual([
      [42, "labels-missing"],
      [42, "indicators-missing"],
    ]);
    expect(read.tables[0]).toEqual({ ...SEED.tables[0], goals: "", indicators: [] });
  });

  test("the department's part", () => {
    const read = without(1, 36);
    expect(problemsOf(read)).toEqual([[1, "department-missing"]]);
    expect(read.department).toBeNull();
    expect(read.tables).toEqual(SEED.tables);
  });

  test("a heading of the department's part", () => {
    const read = changed(26);
    expect(read.problems).toEqual([
      { line: 4, reason: { code: "headings-missing", headings: ["工作保障措施"] } },
    ]);
    expect(read.department).toEqual(SEED.department);
  });

  test("a sub-target's indicators", () => {
    const read = changed(13);
    const missing = ["绩效指标"];
    expect(read.problems).toEqual([
      { line: 11, reason: { code: "sub-target-incomplete", task: "监督工作", missing } },
    ]);
  });
});

describe("what can not be read is said with its line", () => {
  test.each([
    [53, "\t三十一万", "amount-unreadable"],
    [53, "\t#REF!", "amount-unreadable"],
    [70, "\t一半", "share-unreadable"],
    [70, "\t0.5", "share-unreadable"],
  ])("line %i as %j", (line, text, code) => {
    const read = changed(line, text);
    expect(problemsOf(read)).toEqual([[line, code]]);
    expect(read.tables[0]?.indicators).toEqual(SEED.tables[0]?.indicators);
  });

  test("and blank amounts and shares are no problem", () => {
    const read = changed(53, "\t ");
    expect(read.problems).toEqual([]);
    expect(read.tables[0]?.budget.total).toBeNull();
  });

  test("a purpose that nobody filled in is no problem", () => {
    const read = changed(60, "\t ");
    expect(read.problems).toEqual([]);
    expect(read.tables[0]?.purpose).toBe("");
  });

  test("an entry without label", () => {
    expect(changed(49, "\t人大代表培训经费", "\t续建")).toEqual({
      ...SEED,
      problems: [{ line: 50, reason: { code: "cell-unlabelled", text: "续建" } }],
    });
  });

  test("a paragraph that belongs to no measure", () => {
    const [heading = ""] = SEED_LINES.slice(25);
    expect(problemsOf(changed(26, heading, "认真做好以下工作。"))).toEqual([[27, "line-unread"]]);
  });
});

describe("a text that is none", () => {
  test.each([
    ["a novel", "第一回\n\n此开卷第一回也。作者自云：因曾历过一番梦幻之后，故将真事隐去。"],
    ["a list of values", "项目,预算数\n会议,31.00\n培训,57.00"],
    ["rubbish", "\u0000\u0001PK\u0003\u0004\ufffd\t\t\t\u0007\n\t\n\t\t\n"],
    ["nothing", ""],
  ])("such as %s, has no table", (_kind, text) => {
    expect(readTargetText(text)).toEqual({
      department: null,
      tables: [],
      problems: [{ line: 1, reason: { code: "no-table" } }],
    });
  });
});

describe("a damaged text", () => {
  test("cut after any line still gives what stands before", () => {
    for (let length = 0; length <= SEED_LINES.length; length += 1) {
      const { tables } = readTargetText(SEED_LINES.slice(0, length).join("\n"));
      const whole = tables.slice(0, -1);
      expect(whole).toEqual(SEED.tables.slice(0, whole.length));
      for (const table of tables) expect(targetTableSchema.safeParse(table).success).toBe(true);
    }
  });

  test("with any one line lost keeps its tables, and a lost cell is told", () => {
    SEED_LINES.forEach((text, i) => {
      const read = changed(i + 1);
      expect(read.tables).toHaveLength(6);
      expect(indicatorCounts(read)).toEqual(indicatorCounts(SEED));
      if (text.startsWith("\t") && read.problems.length === 0) expect(read).toEqual(SEED);
      if (text.trim() === "" && !text.startsWith("\t")) expect(read).toEqual(SEED);
    });
  });

  test("of any lines in any order is read without failure, each problem at a line it has", () => {
    const lines = fc.array(fc.oneof(fc.constantFrom(...SEED_LINES), fc.string({ unit: "binary" })));
    fc.assert(
      fc.property(lines, (texts) => {
        const text = texts.join("\n");
        const count = text.split(/\r\n|\n|\r/).length;
        for (const problem of readTargetText(text).problems) {
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(count);
          expect(describeTextProblem(problem)).toMatch(/^第\d+行：.+。$/);
        }
      }),
      { numRuns: 500 }
    );
  });

  test("of ten megabytes is read in a few seconds", () => {
    const begin = performance.now();
    readTargetText("、监督工作".repeat(400_000));
    readTargetText(`绩效指标：${"、".repeat(1_000_000)}`);
    readTargetText(`\t项目编码\n\t${" ".repeat(1_000_000)}x`);
    readTargetText("\t\n".repeat(500_000));
    expect(readTargetText(SEED_TEXT.repeat(100)).tables).toHaveLength(600);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});

test("each problem is a sentence that names the line, the fact and what to do", () => {
  const sentences = [
    changed(53, "\t三十一万"),
    changed(70),
    changed(97),
    changed(47),
    without(43, 134),
  ]
    .flatMap(({ problems }) => problems)
    .map(describeTextProblem);
  expect(sentences).toEqual([
    "第53行：“预算数”“三十一万”不是金额，已留空。请改为以万元计的数字，如31.00。",
    "第66行：资金支出计划应有5格，实有4格，无法对应到各期，已留空。请补齐空格后重读。",
    "第93行：此行指标应有6格，实有5格，已自左起依次读入。请核对各列，补齐缺格或删去多格。",
    "第46行：栏目“项目编码”后面缺少填写格，已留空。请补上该格。",
    "第42行：标题“1.人大代表培训经费绩效目标表”之后没有表格内容，未读入。请检查该表是否完整。",
  ]);
});
