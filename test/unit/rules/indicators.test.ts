import { HEBEI_2026, type ReadIndicator } from "../../../src/domain";
import { readSheet } from "../../../src/forms";
import { describe as sentenceOf, type RuleId } from "../../../src/rules";
import { kindOf, roleOf } from "../../../src/rules/rule/indicator-kinds";
import { brief, findingsOn, seedSheet } from "../../support/findings";
import {
  briefRow,
  findingIn,
  findingsInRows,
  sentenceIn,
  sheetWith,
} from "../../support/indicator-rows";
import { NATIONAL_2021 } from "../../support/national-profile";
import { SEED } from "../../support/seed";

const VALUE_RULES: readonly RuleId[] = [
  "value-form",
  "value-unparsed",
  "value-percent",
  "value-vacuous",
  "value-date",
  "value-unit-missing",
  "indicator-duplicate",
  "satisfaction-form",
  "quantity-cap",
  "indicator-misplaced",
  "deadline-year",
];

test("of the seed's values and kinds, two caps and one level 2 are asked about, and nothing else", () => {
  const found = findingsOn(SEED.tables.map((_, i) => seedSheet(i)));
  expect(
    found
      .filter(({ rule }) => VALUE_RULES.includes(rule))
      .map((finding) => [finding.rule, finding.severity, sentenceOf(finding)])
  ).toEqual([
    [
      "indicator-misplaced",
      "建议",
      "“提出意见建议数量”列在质量指标下，从名称看像数量指标。建议核对归类。",
    ],
    [
      "quantity-cap",
      "建议",
      "数量指标“≤423人”是上限，产出一般应有下限。建议改用≥或=；确为控制数的可忽略。",
    ],
    [
      "quantity-cap",
      "建议",
      "数量指标“≤500份”是上限，产出一般应有下限。建议改用≥或=；确为控制数的可忽略。",
    ],
  ]);
});

describe("what a row measures", () => {
  const rowOf = (level1: string, level2: string): ReadIndicator => {
    const { grid } = sheetWith([{ level1, level2, name: "代表人数", value: "≥5人" }]);
    const row = readSheet(grid).tables[0]?.indicators.at(-1);
    if (!row) throw new Error("the row is read");
    return row;
  };

  test.each([
    ["产出指标", "成本指标", "cost"],
    ["产出指标", "产出成本指标", "cost"],
    ["满意度指标", "服务对象满意度", "satisfaction"],
    ["满意度", "满意度 指标", "satisfaction"],
    ["效益", "经济社会效益", "benefit"],
    ["产出指标", "数目指标", null],
    ["别的指标", "别的", null],
  ])("%s, %s is %p", (level1, level2, role) => {
    expect(roleOf(rowOf(level1, level2), HEBEI_2026)).toBe(role);
  });

  test("the kind is known by its level 2 alone", () => {
    expect(kindOf(rowOf("别的指标", "质量"), HEBEI_2026)?.name).toBe("质量指标");
    expect(kindOf(rowOf("效益指标", "经济社会效益"), HEBEI_2026)).toBeNull();
  });

  test("a name that two levels share means the kind of the row's own level", () => {
    const [output, benefit, satisfaction] = HEBEI_2026.levels;
    if (!output || !benefit || !satisfaction) throw new Error("three levels");
    const shared = { name: "其他指标", aliases: [], required: null };
    const profile = {
      ...HEBEI_2026,
      levels: [
        { ...output, kinds: [{ ...shared, role: "quantity" as const }] },
        { ...benefit, kinds: [{ ...shared, role: "benefit" as const }] },
      ],
    };
    expect(roleOf(rowOf("效益指标", "其他指标"), profile)).toBe("benefit");
    expect(roleOf(rowOf("产出指标", "其他指标"), profile)).toBe("quantity");
    expect(roleOf(rowOf("别的", "其他指标"), profile)).toBe("quantity");
  });
});

describe("指标重复", () => {
  const row = (name: string, description: string, level2 = "数量指标") => ({
    level2,
    name,
    description,
    value: "≥3次",
  });
  const duplicates = (...rows: Parameters<typeof findingsInRows>[0]) =>
    brief(findingsInRows(rows).filter(({ rule }) => rule === "indicator-duplicate"));

  test("the same level 2, name and description twice is to be explained, white space aside", () => {
    expect(duplicates(row("调研次数", "组织代表调研"), row("调研 次数", "组织代表调研 "))).toEqual([
      "indicator-duplicate 提醒 C18 C17",
    ]);
  });

  test("the same name with another description is only advised against", () => {
    const rows = [row("调研次数", "上半年调研"), row("调研次数", "下半年调研")];
    expect(duplicates(...rows)).toEqual(["indicator-duplicate 建议 C18 C17"]);
    expect(sentenceOf(findingsInRows(rows)[0] ?? fail())).toBe(
      "数量指标中有2条“调研次数”，描述不同。建议在名称上加以区别。"
    );
  });

  test("another name or another level 2 is none", () => {
    expect(duplicates(row("调研次数", "调研"), row("视察次数", "调研"))).toEqual([]);
    expect(duplicates(row("调研次数", "调研"), row("调研次数", "调研", "质量指标"))).toEqual([]);
  });

  test("an alias of a level 2 is that level 2", () => {
    expect(duplicates(row("调研次数", "调研"), row("调研次数", "调研", "数量"))).toEqual([
      "indicator-duplicate 提醒 C18 C17",
    ]);
  });

  test("three of the same are one finding; a fourth that differs is another", () => {
    const same = row("调研次数", "调研");
    expect(duplicates(same, same, same)).toEqual(["indicator-duplicate 提醒 C18 C19 C17"]);
    expect(duplicates(same, same, same, row("调研次数", "视察"))).toEqual([
      "indicator-duplicate 提醒 C18 C19 C17",
      "indicator-duplicate 建议 C20 C17",
    ]);
    expect(sentenceOf(findingsInRows([same, same, same])[0] ?? fail())).toBe(
      "数量指标中有3条“调研次数”，名称和描述都相同。请只留一条，或改写描述以示区别；确需并列的，请说明。"
    );
  });

  test("rows without a name or a description are for indicator-blank", () => {
    expect(duplicates(row("调研次数", ""), row("调研次数", ""))).toEqual([]);
    expect(duplicates(row("", "调研"), row("", "调研"))).toEqual([]);
  });

  function fail(): never {
    throw new Error("nothing was found");
  }
});

describe("满意度写法", () => {
  const satisfaction = (value: string, name = "群众满意度", level2 = "服务对象满意度指标") => ({
    level2,
    name,
    value,
    basis: "评价标准",
  });

  test.each(["≥95%", ">95%", "≥90分", "≥4.5星", "≥9成", "≥2/3"])("%s is a floor", (value) => {
    expect(briefRow(satisfaction(value))).toEqual([]);
  });

  test.each(["95%", "=95%", "≤95%", "<95%", "90%-95%", "≥500人", "优", "12月底前", "100%"])(
    "%s is none",
    (value) => {
      expect(briefRow(satisfaction(value))).toEqual(["satisfaction-form 提醒"]);
    }
  );

  test.each([
    ["群众投诉率", "≤1%", true],
    ["有效投诉", "<3起", true],
    ["有效投诉", "0起", true],
    ["零投诉", "0", true],
    ["不满意率", "≤5%", true],
    ["有效投诉", "1起", false],
    ["有效投诉", "≥3起", false],
    ["群众评价", "≤3分", false],
  ])("%s of %s is right: %p", (name, value, right) => {
    expect(briefRow(satisfaction(value, name))).toEqual(right ? [] : ["satisfaction-form 提醒"]);
  });

  test("an alias of the level 2 counts as well; other kinds are not asked", () => {
    expect(briefRow(satisfaction("95%", "群众满意度", "满意度指标"))).toContain(
      "satisfaction-form 提醒"
    );
    expect(briefRow(satisfaction("95%", "到场率", "社会效益指标"))).toEqual([]);
  });

  test("a number without unit lacks its unit, and its floor if it has none", () => {
    expect(briefRow(satisfaction("≥95"))).toEqual(["value-unit-missing 提醒"]);
    expect(briefRow(satisfaction("95"))).toEqual([
      "satisfaction-form 提醒",
      "value-unit-missing 提醒",
    ]);
  });

  test("the sentence says what is expected", () => {
    expect(sentenceIn(satisfaction("95%"), "satisfaction-form")).toBe(
      "满意度指标值“95%”不是百分比或分数的下限。请改为≥95%或≥90分这样的写法；确不适用的，请说明。"
    );
  });
});

describe("数量用上限", () => {
  const quantity = (name: string, value: string, description = `${name}情况`) => ({
    level2: "数量指标",
    name,
    value,
    description,
  });

  test.each([
    ["≤500份", true],
    ["<500份", true],
    ["500份以内", true],
    ["≥500份", false],
    ["500份", false],
    ["=500份", false],
    ["300-500份", false],
  ])("%s is a cap: %p", (value, cap) => {
    const found = briefRow(quantity("订购书报", value));
    expect(found.includes("quantity-cap 建议")).toBe(cap);
  });

  test.each([
    ...["召开会议", "会期", "参会代表", "集中培训", "参训人员", "公务接待批次", "因公出国团组"],
    ...["出境团组", "差旅人次", "在职人员控制数", "编制人数", "安全事故", "有效投诉", "办理时限"],
  ])("%s is kept within limits", (name) => {
    expect(briefRow(quantity(name, "≤50次"))).toEqual([]);
    expect(briefRow(quantity("规模", "≤50次", name))).toEqual([]);
  });

  test("only outputs are asked", () => {
    const row = { ...quantity("订购书报", "≤500份"), level2: "质量指标" };
    expect(briefRow(row)).toEqual([]);
    expect(briefRow({ ...row, level2: "产出数量指标" })).toContain("quantity-cap 建议");
  });
});

describe("指标归类", () => {
  const misplaced = (level2: string, name: string) =>
    findingsInRows([{ level2, name, value: "≥95%" }]).flatMap((finding) =>
      finding.rule === "indicator-misplaced" ? [finding.params.expected] : []
    );

  test.each([
    ["数量指标", "任务完成率", "质量指标"],
    ["数量指标", "产品合格率", "质量指标"],
    ["数量指标", "检查覆盖率（%）", "质量指标"],
    ["数量指标", "资金拨付及时率", "时效指标"],
    ["数量指标", "群众满意率", "服务对象满意度指标"],
    ["质量指标", "提出意见建议数量", "数量指标"],
    ["质量指标", "代表满意度", "服务对象满意度指标"],
    ["社会效益指标", "群众满意度", "服务对象满意度指标"],
    ["可持续影响指标", "企业满意程度", "服务对象满意度指标"],
    ["质量指标", "拨付及时率", "时效指标"],
    ["社会效益指标", "信息发布及时性", "时效指标"],
    ["质量", "按时完成率", "时效指标"],
  ])("%s “%s” is rather a %s", (level2, name, expected) => {
    expect(misplaced(level2, name)).toEqual([expected]);
  });

  test.each([
    ["数量指标", "检查频率"],
    ["数量指标", "装机功率"],
    ["数量指标", "办事效率"],
    ["数量指标", "贷款利率"],
    ["数量指标", "图像分辨率"],
    ["数量指标", "率先试点单位"],
    ["数量指标", "满意度调查问卷"],
    ["数量指标", "印刷数量"],
    ["质量指标", "印刷文件合格率"],
    ["质量指标", "安全事故发生数量"],
    ["质量指标", "培训人数"],
    ["时效指标", "订阅及时率"],
    ["时效指标", "立法完成及时性"],
    ["成本指标", "成本控制率"],
    ["社会效益指标", "知识普及率"],
    ["服务对象满意度指标", "参训人员满意度"],
  ])("%s “%s” is where it belongs", (level2, name) => {
    expect(misplaced(level2, name)).toEqual([]);
  });

  test("the name is where a click goes; the level 2 is marked too", () => {
    const finding = findingIn(
      { level2: "质量指标", name: "拨付及时率", value: "100%" },
      "indicator-misplaced"
    );
    expect(brief([finding])).toEqual(["indicator-misplaced 建议 C17 B17"]);
  });
});

describe("时限年度", () => {
  const deadline = (value: string | number, format?: string) => ({
    level2: "时效指标",
    name: "完成时限",
    value,
    ...(format === undefined ? {} : { format }),
  });

  test.each([
    ["2025年12月底前", ["deadline-year 提醒"]],
    ["2026年12月底前", []],
    ["2027年1月底前", ["deadline-year 建议"]],
    ["2025-12-31", ["deadline-year 提醒"]],
    ["2025年3月-2026年6月", []],
    ["2025.7-2026.6", []],
    ["2025.1-2025.12", ["deadline-year 提醒"]],
    ["2025年", ["deadline-year 提醒"]],
    ["12月底前", []],
    ["每月10日前", []],
    ["≤2025小时", []],
  ])("%s with the budget of 2026: %j", (value, found) => {
    expect(briefRow(deadline(value))).toEqual(found);
  });

  test("a deadline under another kind is asked as well", () => {
    expect(briefRow({ ...deadline("2025年底前"), level2: "质量指标" })).toEqual([
      "deadline-year 提醒",
    ]);
  });

  test("the budget year is what the codes or the user say; without one nothing is said", () => {
    expect(briefRow(deadline("2026年底前"), { budgetYear: 2027 })).toEqual(["deadline-year 提醒"]);
    const { grid } = sheetWith([deadline("2025年底前")]);
    const values = grid.values.map((row, i) => (i === 2 ? row.with(1, null) : row));
    const rules = findingsOn([{ ...grid, values }]).map(({ rule }) => rule);
    expect(rules).toContain("code-missing");
    expect(rules).not.toContain("deadline-year");
  });

  test("a date cell tells its year only where it shows one", () => {
    const lastDayOf2025 = 46022;
    expect(briefRow(deadline(lastDayOf2025, "yyyy/m/d"))).toEqual(["deadline-year 提醒"]);
    expect(briefRow(deadline(lastDayOf2025, 'm"月"d"日"'))).toEqual([]);
  });

  test("the sentence says both years", () => {
    expect(sentenceIn(deadline("2025年底前"), "deadline-year")).toBe(
      "时限“2025年底前”是2025年，早于预算年度2026年，可能沿用了往年的表。请改为本年度的时限；确实如此的，请说明。"
    );
    expect(sentenceIn(deadline("2027年底前"), "deadline-year")).toBe(
      "时限“2027年底前”是2027年，晚于预算年度2026年。建议核对；跨年项目可忽略。"
    );
  });
});

describe("with another profile, as data", () => {
  const options = { profile: NATIONAL_2021 };
  const row = (level2: string, name: string, value: string) => ({
    level2,
    name,
    value,
    description: name,
  });

  test("kinds are known by what the profile calls them", () => {
    expect(briefRow(row("产出数量", "订购书报", "≤500份"), options)).toEqual(["quantity-cap 建议"]);
    expect(briefRow(row("受益群体满意度", "群众评价", "95%"), options)).toEqual([
      "satisfaction-form 提醒",
    ]);
    expect(briefRow(row("可持续影响", "长效机制", "逐步健全"), options)).toEqual([
      "value-unparsed 建议",
    ]);
    expect(briefRow(row("社会成本指标", "交通影响", "逐步减轻"), options)).toEqual([
      "value-unparsed 提醒",
    ]);
  });

  test("what a name tells is said in the profile's words", () => {
    const found = findingIn(row("产出数量", "产品合格率", "≥95%"), "indicator-misplaced", options);
    expect(found.params).toMatchObject({ level2: "产出数量", expected: "产出质量" });
  });

  test("what the profile does not know is not expected", () => {
    const [, output, benefit] = NATIONAL_2021.levels;
    if (!output || !benefit) throw new Error("four levels");
    const profile = { ...NATIONAL_2021, levels: [output, benefit] };
    expect(briefRow(row("产出质量", "群众满意度", "≥95%"), { profile })).toEqual([]);
  });
});
