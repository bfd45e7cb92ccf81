import { meantMoney } from "../../src/domain";
import { readTargetText } from "../../src/documents";
import { SEED, SEED_TEXT } from "../support/seed";
import { changed, indicatorCounts, SEED_LINES } from "../support/seed-changes";

describe("the seed", () => {
  test("is read whole, without any problem", () => {
    expect(indicatorCounts(SEED)).toEqual([7, 14, 18, 12, 7, 8]);
    expect(SEED.tables.map(({ budget }) => budget.total)).toEqual(
      [31, 57, 72, 52, 7, 202].map((amount) => meantMoney(amount))
    );
    expect(SEED.problems).toEqual([]);
  });

  test("has its first table in every field", () => {
    const [table] = SEED.tables;
    if (!table) throw new Error("the seed has no table");
    const { indicators, ...head } = table;
    expect(head).toEqual({
      number: 1,
      unit: { code: "101001", name: "张家口市人民代表大会常务委员会办公室本级" },
      projectCode: "13070026P000008100145",
      projectName: "人大代表培训经费",
      budget: { total: meantMoney(31), fiscal: meantMoney(31), other: null },
      purpose:
        "用于支付全国、省、市人大代表，市县区人大常委会代表工作人员，乡镇人大干部的培训费用。",
      spendingPlan: { march: null, june: 0.5, october: 0.75, december: 1 },
      goals:
        "1.通过培训，使全市各级人大代表及代表工作人员适应新形势的发展，不断提高自身素质和工作能力。",
    });
    expect(indicators[2]).toEqual({
      level1: "产出指标",
      level2: "数量指标",
      name: "培训人次",
      description: "单次组织培训人次",
      value: "≤150人次",
      basis: "年初工作计划",
    });
  });

  test("has values in every cell of every indicator", () => {
    const cells = SEED.tables.flatMap(({ indicators }) =>
      indicators.flatMap((indicator) => Object.values(indicator))
    );
    expect(cells).toHaveLength(66 * 6);
    expect(cells).not.toContain("");
  });

  test("keeps the goals' lines and joins the names'", () => {
    expect(SEED.tables[2]?.goals.split("\n").map((goal) => goal.slice(0, 2))).toEqual([
      "1.",
      "2.",
      "3.",
      "4.",
    ]);
    const names = SEED.tables[3]?.indicators.map(({ name }) => name);
    expect(names).toContain("立法、备案审查成本");
    expect(names).toContain("地方性法规体系完善");
    expect(SEED.tables[3]?.indicators.map(({ value }) => value)).toContain("≥1部");
  });

  test("has the department's targets", () => {
    const { department } = SEED;
    expect(department?.overall.split("\n").map((line) => line.slice(0, 9))).toEqual([
      "2026年是“十五",
      "2026年着重做好",
    ]);
    expect(department?.subTargets.map(({ indicators }) => indicators.length)).toEqual([
      3, 1, 2, 1, 3, 1,
    ]);
    expect(department?.subTargets[0]).toEqual({
      task: "立法工作",
      goal: "按照《张家口市人大常委会2025年立法工作计划》，完成立法工作任务。",
      indicators: [
        { name: "立法任务完成率", value: "100%" },
        { name: "预备立法项目完成率", value: "100%" },
        { name: "立法调研完成率", value: "100%" },
      ],
    });
    expect(department?.measures).toHaveLength(6);
    expect(department?.measures[0]).toEqual({
      title: "加强制度建设",
      content: "建立健全机关预算绩效管理制度，为全年预算绩效目标的实现奠定制度基础。",
    });
  });
});

describe("the same text in another shape reads the same", () => {
  test.each([
    ["with Windows line ends", SEED_TEXT.replace(/\n/g, "\r\n")],
    ["with a byte order mark", `\ufeff${SEED_TEXT}`],
    ["with full-width blanks", SEED_TEXT.replace(/^\t /gm, "\t\u3000").replace(/^ $/gm, "\u3000")],
    ["without its bookmarks", SEED_TEXT.replace(/\[bookmark: \w+\]/g, "")],
    [
      "with half-width punctuation in labels",
      SEED_TEXT.replace(/其中：财政 {4}资金/g, "其中:财政资金"),
    ],
  ])("%s", (_shape, text) => {
    expect(readTargetText(text)).toEqual(SEED);
  });

  test("with the department's part at its end", () => {
    const moved = [...SEED_LINES.slice(41), ...SEED_LINES.slice(0, 41)].join("\n");
    expect(readTargetText(moved)).toEqual(SEED);
  });

  test("with its tables in another order", () => {
    const second = SEED_LINES.slice(137, 282);
    const moved = [
      ...SEED_LINES.slice(0, 41),
      ...second,
      ...SEED_LINES.slice(41, 137),
      ...SEED_LINES.slice(282),
    ];
    const read = readTargetText(moved.join("\n"));
    expect(read.tables.map(({ number }) => number)).toEqual([2, 1, 3, 4, 5, 6]);
    expect(read.problems).toEqual([]);
  });
});

describe("shares and amounts", () => {
  test.each([
    ["50%", 0.5],
    ["50", 0.5],
    ["５０％", 0.5],
    ["33.3%", 0.333],
    ["0", 0],
    ["1%", 0.01],
    ["150%", 1.5],
  ])("the share %s is %p exactly", (text, share) => {
    expect(changed(70, `\t${text}`).tables[0]?.spendingPlan.june).toBe(share);
  });

  test("are in 元 where the table says so", () => {
    const inYuan = changed(44, "\t单位：元").tables[0]?.budget;
    expect(inYuan).toEqual({ total: 3100, fiscal: 3100, other: null });
  });
});

describe("the indicators of a sub-target", () => {
  const indicatorsOf = (text: string) =>
    changed(13, `绩效指标：${text}`).department?.subTargets[1]?.indicators.map(
      ({ name, value }) => `${name}|${value}`
    );

  test.each([
    ["完成率100%；及时率≥95%。", ["完成率|100%", "及时率|≥95%"]],
    ["立法、备案审查完成率100%、合格率95%以上", ["立法、备案审查完成率|100%", "合格率|95%以上"]],
    ["满意度不低于95%，12月底前完成", ["满意度|不低于95%", "|12月底前完成"]],
    ["培训1，200人次，培训2次", ["培训|1，200人次", "培训|2次"]],
    ["完成率：100%", ["完成率|100%"]],
    ["服务水平明显提升，完成率100%", ["服务水平明显提升|", "完成率|100%"]],
    ["两会保障率100%", ["两会保障率|100%"]],
  ])("%s", (text, indicators) => {
    expect(indicatorsOf(text)).toEqual(indicators);
  });
});
