import { HEBEI_2026, profileSchema } from "../../../src/domain";
import { describe as sentenceOf } from "../../../src/rules";
import {
  brief,
  findingsOn,
  foundWhenChanged,
  seedSheet,
  sentencesWhen,
  whenChanged,
} from "../../support/findings";

describe("项目编码", () => {
  test("a missing code is to be explained, not an error", () => {
    expect(whenChanged({ B3: null })).toEqual(["code-missing 提醒 B3"]);
  });

  test.each([
    ["13070026P00000810014", "应为21位，现为20位"],
    ["1307A026P000008100145", "前6位“1307A0”不是数字区划"],
    ["130700X6P000008100145", "第7、8位“X6”不是年度"],
    ["130700261000008100145", "第9位“1”应为大写字母"],
    ["13070026P0000081001O5", "第20位“O”不是编码可用的字符"],
  ])("%s has not the shape of a code, which silences the other code rules", (code, why) => {
    expect(whenChanged({ B3: code })).toEqual(["code-shape 错误 B3"]);
    expect(sentencesWhen({ B3: code })[0]).toBe(`项目编码${why}。请从一体化系统复制编码。`);
  });

  test("a code that Excel made a number has lost its last digits", () => {
    expect(sentencesWhen({ B3: 1.3070026e20 })).toEqual([
      "项目编码被Excel当作数字，末几位已经丢失。请从一体化系统复制编码。",
    ]);
  });

  test("a wrong check character is told, and no other one is offered as a repair", () => {
    const [finding, ...others] = foundWhenChanged({ B3: "13070026P000008100146" });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "code-check",
      severity: "提醒",
      params: { expected: "5", actual: "6" },
    });
    expect(finding?.fix).toBeUndefined();
  });

  test("the same code in two tables is one error that marks both places", () => {
    const findings = findingsOn([
      seedSheet(0),
      seedSheet(1, { B3: "13070026P000008100145" }),
    ]).filter(({ severity }) => severity !== "建议");
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: "code-duplicate",
      severity: "错误",
      at: [{ sheet: "2.人大代表执法检查工作经费" }, { sheet: "1.人大代表培训经费" }],
    });
  });

  test("many duplicates are counted, and the first few named", () => {
    const many = [0, 1, 2, 3].map((i) =>
      seedSheet(0, { A1: `${i}.人大代表培训经费绩效目标表` }, `表${i}`)
    );
    const [finding] = findingsOn(many).filter(({ rule }) => rule === "code-duplicate");
    if (!finding) throw new Error("the codes are the same");
    expect(finding.at).toHaveLength(4);
    expect(sentenceOf(finding)).toContain("在4张表中重复：表0、表1、表2等。");
  });

  test("a year after the budget year is told; one before it is a project of several years", () => {
    const later = "13070027P000008100143";
    const others = [seedSheet(1), seedSheet(2)];
    const found = (code: string) =>
      findingsOn([seedSheet(0, { B3: code }), ...others]).filter(
        ({ rule }) => rule === "code-year"
      );
    expect(found(later)).toHaveLength(1);
    expect(found(later)[0]?.params).toEqual({ year: 2027, budgetYear: 2026 });
    expect(found("13070025P000008100147")).toEqual([]);
    const set = findingsOn([seedSheet(0, { B3: later }), ...others], { budgetYear: 2027 });
    expect(set.filter(({ rule }) => rule === "code-year")).toEqual([]);
  });

  test("a region unlike the unit's others is told, a superior region is not", () => {
    const regions = (code: string) =>
      findingsOn([seedSheet(0, { B3: code }), seedSheet(1), seedSheet(2)])
        .filter(({ rule }) => rule === "code-region")
        .map(({ params }) => params);
    expect(regions("13080026P000008100145")).toEqual([{ region: "130800", usual: "130700" }]);
    expect(regions("13000026P000008100145")).toEqual([]);
  });

  test("the usual region is that of most tables, wherever they stand, down to a county's", () => {
    const regions = (...codes: readonly string[]) =>
      findingsOn(codes.map((code, i) => seedSheet(i, { B3: code })))
        .filter(({ rule }) => rule === "code-region")
        .map(({ params }) => params);
    const [odd, county, another] = [
      "13080026P000008100145",
      "13070226P000008100145",
      "13070226P000008100153",
    ];
    expect(regions(odd, county, another)).toEqual([{ region: "130800", usual: "130702" }]);
    expect(regions(county, another)).toEqual([]);
    expect(regions(county, another, "13070326P000008100145")).toEqual([
      { region: "130703", usual: "130702" },
    ]);
    expect(regions(county, another, "13070026P000008100145")).toEqual([]);
  });
});

describe("项目名称和单位", () => {
  test("a missing name is an error", () => {
    expect(whenChanged({ E3: null })).toEqual(["name-missing 错误 E3"]);
    expect(whenChanged({ E3: " 　" })).toEqual(["name-missing 错误 E3"]);
  });

  test("a title that names another project can be set right, its number kept", () => {
    const [finding] = foundWhenChanged({ E3: "代表培训费" });
    expect(finding).toMatchObject({
      rule: "name-title",
      severity: "提醒",
      fix: {
        kind: "set",
        changes: [
          {
            at: { row: 0, column: 0 },
            before: "1.人大代表培训经费绩效目标表",
            after: "1.代表培训费绩效目标表",
          },
        ],
      },
    });
  });

  test("the same name twice is to be explained, blanks aside", () => {
    const findings = findingsOn([
      seedSheet(0),
      seedSheet(1, { E3: "人大代表 培训经费", A1: "2.人大代表培训经费绩效目标表" }),
    ]);
    expect(brief(findings).filter((line) => !line.includes("建议"))).toEqual([
      "name-duplicate 提醒 E3 E3",
    ]);
  });

  test.each([
    [null, "未找到单位编码和名称"],
    ["张家口市人大常委会", "未找到单位编码"],
    ["101001", "未找到单位名称"],
  ])("the unit %p lacks something", (unit, why) => {
    expect(whenChanged({ A2: unit })).toEqual([expect.stringMatching(/^unit-missing 错误/)]);
    expect(sentencesWhen({ A2: unit })[0]).toContain(why);
  });
});

describe("预算", () => {
  test("a missing total silences the sum", () => {
    expect(whenChanged({ C4: null })).toEqual(["budget-missing 错误 C4"]);
  });

  test.each([["31.00万元"], ["三十一"], [-31], [{ error: "#REF!" }], [true]])(
    "%p is no amount",
    (total) => {
      expect(whenChanged({ C4: total })).toEqual(["budget-number 错误 C4"]);
    }
  );

  test("an amount written as a text can become a number, words can not", () => {
    const fixOf = (total: string) => foundWhenChanged({ C4: total })[0]?.fix;
    expect(fixOf("31.00万元")).toMatchObject({ changes: [{ before: "31.00万元", after: 31 }] });
    expect(fixOf("310000元")).toMatchObject({ changes: [{ after: 31 }] });
    expect(fixOf("三十一")).toBeUndefined();
  });

  test("the equation is shown with both sides and the difference", () => {
    expect(sentencesWhen({ E4: 30 })).toEqual([
      "预算数31.00万元≠财政资金30.00＋其他资金0.00，差1.00万元。请核对后改预算数或资金来源。",
    ]);
    expect(whenChanged({ E4: 30 })).toEqual(["budget-sum 错误 C4 E4 G4"]);
  });

  test("sums are exact: 0.1 + 0.2 is 0.3, and a fen more is seen", () => {
    expect(whenChanged({ C4: 0.3, E4: 0.1, G4: 0.2 })).toEqual([]);
    expect(whenChanged({ C4: 31.01, E4: 31 })).toEqual(["budget-sum 提醒 C4 E4 G4"]);
    expect(whenChanged({ C4: 31.02, E4: 31 })).toEqual(["budget-sum 错误 C4 E4 G4"]);
  });

  test("a total without any source is an error", () => {
    expect(whenChanged({ E4: null })).toEqual(["budget-source 错误 E4 G4 C4"]);
  });

  test("a total of 0 is to be explained", () => {
    expect(whenChanged({ C4: 0, E4: 0 })).toEqual(["budget-zero 提醒 C4"]);
    expect(whenChanged({ C4: 31, E4: 31 })).toEqual([]);
  });

  test("a total of 0 with money in its parts is told once, as a sum", () => {
    expect(whenChanged({ C4: 0 })).toEqual(["budget-sum 错误 C4 E4 G4"]);
  });

  test("more than two decimals are advised against, each with its rounding", () => {
    const findings = foundWhenChanged({ C4: 31.005, E4: 31.005 });
    expect(brief(findings)).toEqual(["budget-decimals 建议 C4", "budget-decimals 建议 E4"]);
    expect(findings[0]?.fix).toMatchObject({ changes: [{ before: 31.005, after: 31.01 }] });
  });

  test("an amount that was probably meant in 元 is told at both ends", () => {
    const both = (amount: number) => whenChanged({ C4: amount, E4: amount });
    expect(both(100_000)).toEqual(["budget-unit 提醒 C4"]);
    expect(both(99_999.99)).toEqual([]);
    expect(both(0.09)).toEqual(["budget-unit 提醒 C4"]);
    expect(both(0.1)).toEqual([]);
  });

  test("purpose and goals must be there", () => {
    expect(whenChanged({ B5: null })).toEqual(["purpose-missing 错误 B5"]);
    expect(whenChanged({ B8: "  " })).toEqual(["goals-missing 错误 B8"]);
  });
});

describe("资金支出计划", () => {
  const plan = (...shares: (number | string | null)[]) => {
    const [B7 = null, C7 = null, D7 = null, E7 = null] = shares;
    return { B7, C7, D7, E7 };
  };

  test.each([
    [[null, 0.5, 0.75, 1]],
    [[null, null, 1, null]],
    [[1, null, null, null]],
    [[0.5, 0.5, 0.5, 1]],
    [[0, 0.5, 1, 1]],
  ])("%p is right: leading blanks, and blanks after the end", (shares) => {
    expect(whenChanged(plan(...shares))).toEqual([]);
  });

  test("no share at all is an error", () => {
    expect(whenChanged(plan(null, null, null, null))).toEqual(["plan-missing 错误 B7 C7 D7 E7"]);
  });

  test("50 and texts are no shares, and become ones", () => {
    const findings = foundWhenChanged(plan(25, "50%", "75", 1));
    expect(brief(findings)).toEqual(["plan-number 错误 B7 C7 D7"]);
    expect(findings[0]?.fix).toMatchObject({
      changes: [{ after: 0.25 }, { after: 0.5 }, { after: 0.75 }],
    });
    expect(whenChanged(plan(-0.1, 0.5, 0.75, 1))).toEqual(["plan-number 错误 B7"]);
    expect(whenChanged(plan("一半", 0.5, 0.75, 1))).toEqual(["plan-number 错误 B7"]);
  });

  test("what is no share is told as the cell shows it: 50 as typed, 1.2 as 120%", () => {
    expect(sentencesWhen(plan(50, 0.5, 1.2, 1))).toEqual([
      "3月底“50”、10月底“120%”不是0%至100%的比例。请填累计比例，如50%。",
    ]);
  });

  test("a fall is told at the later share, against the highest one before it", () => {
    expect(whenChanged({ D7: 0.4 })).toEqual(["plan-decreasing 错误 D7"]);
    expect(sentencesWhen({ D7: 0.4 })).toEqual([
      "10月底累计40%低于6月底50%，少10个百分点。此栏填累计比例，应逐期不减。",
    ]);
    expect(whenChanged(plan(0.6, 0.5, 0.55, 1))).toEqual([
      "plan-decreasing 错误 C7",
      "plan-decreasing 错误 D7",
    ]);
  });

  test("a plan entered period by period is found and can be made cumulative", () => {
    const findings = foundWhenChanged(plan(0.25, 0.25, 0.25, 0.25));
    expect(brief(findings)).toEqual(["plan-incremental 错误 B7 C7 D7 E7"]);
    expect(findings.map((f) => sentenceOf(f))).toEqual([
      "四期25%＋25%＋25%＋25%＝100%，疑按当期填列。应填累计：25%、50%、75%、100%，可一键转换。",
    ]);
    expect(findings[0]?.fix).toMatchObject({
      changes: [{ after: 0.25 }, { after: 0.5 }, { after: 0.75 }, { after: 1 }],
    });
    expect(whenChanged(plan(0.4, 0.3, 0.2, 0.1))).toEqual(["plan-incremental 错误 B7 C7 D7 E7"]);
    expect(whenChanged(plan(null, null, 0.6, 0.4))).toEqual(["plan-incremental 错误 D7 E7"]);
  });

  test("the last share is 100 %, within a millionth", () => {
    expect(whenChanged({ E7: 0.95 })).toEqual(["plan-end 错误 E7"]);
    expect(sentencesWhen({ E7: 0.95 })[0]).toContain("是95%，不是100%，差5个百分点");
    expect(whenChanged({ E7: 0.9999999 })).toEqual([]);
    expect(whenChanged({ E7: 0.99999 })).toEqual(["plan-end 错误 E7"]);
  });

  test("a gap between two filled shares is to be explained", () => {
    expect(whenChanged(plan(0.5, null, null, 1))).toEqual(["plan-gap 提醒 C7 D7"]);
  });

  test("less than half by the end of October is advised against", () => {
    expect(whenChanged(plan(0.1, 0.2, 0.49, 1))).toEqual(["plan-late 建议 D7"]);
    expect(whenChanged(plan(0.1, 0.2, 0.5, 1))).toEqual([]);
    expect(whenChanged(plan(null, null, null, 1))).toEqual(["plan-late 建议 D7"]);
  });
});

describe("指标", () => {
  test("each required kind that is missing is one finding, as grave as the profile says", () => {
    const noQuantity = { B11: "质量指标", B12: "质量指标" };
    expect(whenChanged(noQuantity)).toEqual(["indicator-required 错误 A9"]);
    expect(sentencesWhen(noQuantity)).toEqual(["没有数量指标。请至少填一条；确不适用的，请说明。"]);
    expect(whenChanged({ B10: "数量指标" })).toEqual(["indicator-required 提醒 A9"]);
    expect(whenChanged({ A15: "产出指标", B15: "时效指标" })).toEqual([
      "indicator-required 错误 A9",
    ]);
  });

  test("any kind of 效益 will do", () => {
    expect(whenChanged({ B15: "经济效益指标" })).toEqual([]);
  });

  test("a class of projects that the profile exempts need not have them", () => {
    const profile = profileSchema.parse({
      ...HEBEI_2026,
      exempt: [{ nameContains: ["培训"], levels: ["成本指标"] }],
    });
    expect(findingsOn([seedSheet(0, { B10: "数量指标" })], { profile })).toEqual([]);
  });

  test("a required indicator can be put in after the last one of its level", () => {
    const [finding] = foundWhenChanged({ B10: "数量指标" });
    expect(finding?.fix).toEqual({
      kind: "insertIndicator",
      after: { sheet: "1.人大代表培训经费", row: 13, column: 0 },
      level1: "产出指标",
      level2: "成本指标",
    });
  });

  test("levels must be known and belong together; level 1 follows from level 2", () => {
    expect(whenChanged({ B12: "数目指标" })).toEqual(["indicator-level 错误 B12"]);
    expect(whenChanged({ B12: null })).toEqual(["indicator-level 错误 B12"]);
    const [finding] = foundWhenChanged({ A16: "产出指标" });
    expect(finding).toMatchObject({
      rule: "indicator-level",
      params: { problem: "elsewhere", expected: "满意度指标" },
      fix: { changes: [{ before: "产出指标", after: "满意度指标" }] },
    });
  });

  test("an alias is advice, and counts for what it stands for", () => {
    const findings = foundWhenChanged({ B16: "服务对象满意度" });
    expect(brief(findings)).toEqual(["indicator-level 建议 B16"]);
    expect(findings[0]?.fix).toMatchObject({ changes: [{ after: "服务对象满意度指标" }] });
  });

  test("all that is blank in one row is one finding; a row with levels alone is still to be filled in", () => {
    expect(whenChanged({ E12: null })).toEqual(["indicator-blank 错误 E12"]);
    expect(whenChanged({ D12: null, F12: "  " })).toEqual(["indicator-blank 错误 D12 F12"]);
    expect(whenChanged({ C12: null, D12: null, E12: null, F12: null })).toEqual([]);
  });

  test("what a draft leaves behind is told where it stands", () => {
    expect(whenChanged({ D12: "组织XX次培训" })).toEqual(["text-placeholder 错误 D12"]);
    expect(whenChanged({ B8: "1.××工作", E3: "人大代表培训经费" })).toEqual([
      "text-placeholder 错误 B8",
    ]);
    expect(whenChanged({ F12: "待定" })).toEqual(["text-placeholder 错误 F12"]);
    expect(whenChanged({ D12: "使用MAXX系统" })).toEqual([]);
  });

  test("a placeholder for the code is told once", () => {
    expect(whenChanged({ B3: "待定" })).toEqual(["text-placeholder 错误 B3"]);
  });
});

describe("what can not be read", () => {
  test("half a table is an error that names what is missing", () => {
    const sheet = seedSheet(0);
    const headless = { ...sheet, values: sheet.values.filter((_, row) => row !== 8) };
    expect(brief(findingsOn([headless]))).toEqual(["table-unreadable 错误 A1"]);
  });

  test("a missing column is told once, and its blanks are not told again", () => {
    expect(whenChanged({ E9: null })).toEqual(["table-unreadable 错误 A9"]);
    expect(sentencesWhen({ E9: null })).toEqual([
      "表头缺少“指标值”列，该列内容无法核对。请按模板补上表头。",
    ]);
  });

  test("a sheet larger than what is read is told", () => {
    expect(brief(findingsOn([{ ...seedSheet(0), truncated: true }]))).toContain(
      "table-unreadable 提醒 A1"
    );
  });
});

test("findings come in the order of the sheets, each from top to bottom", () => {
  const findings = findingsOn([
    seedSheet(1, { E12: null, C4: 1 }),
    seedSheet(0, { E12: null, E3: null }),
  ]);
  expect(findings.flatMap(({ rule, severity }) => (severity === "建议" ? [] : [rule]))).toEqual([
    "budget-sum",
    "indicator-blank",
    "name-missing",
    "indicator-blank",
  ]);
});
