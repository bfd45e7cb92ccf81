import fc from "fast-check";
import { HEBEI_2026 } from "../../../src/domain";
import { describe as sentenceOf, type Finding } from "../../../src/rules";
import { reckonCosts, sumCosts } from "../../../src/rules/costs/cost-reckoning";
import { brief, findingsOn } from "../../support/findings";
import { NATIONAL_2021 } from "../../support/national-profile";
import { projectSheet, projectTable, type Row } from "../../support/project-sheets";

const cost = (name: string, value: string, description?: string): Row =>
  description === undefined ? ["成本指标", name, value] : ["成本指标", name, value, description];
const count = (name: string, value: string, description?: string): Row =>
  description === undefined ? ["数量指标", name, value] : ["数量指标", name, value, description];

const PROJECT = { projectName: "人大会议经费" };

/** What the cost rules find; the indicators begin in row 10. */
function costFindings(rows: readonly Row[], budget: number | null = 31): readonly Finding[] {
  return findingsOn([projectSheet({ ...PROJECT, rows, budget })]).filter(({ rule }) =>
    rule.startsWith("cost-")
  );
}

const found = (rows: readonly Row[], budget?: number) => brief(costFindings(rows, budget));
const told = (rows: readonly Row[], budget?: number) =>
  costFindings(rows, budget).map((finding) => sentenceOf(finding));

/** What the caps amount to: terms, sum in 万元, and what can not be computed. */
function reckoned(rows: readonly Row[], budget: number | null = 31) {
  const { terms, sum, uncomputable } = reckonCosts(
    projectTable({ ...PROJECT, rows, budget }),
    HEBEI_2026
  );
  return {
    terms: terms.map(({ text }) => text),
    sum: sum / 1_000_000,
    uncomputable: uncomputable.map(
      ({ row, missing }) => `${row.name.value ?? ""}：${missing.join("、")}`
    ),
  };
}

describe("成本单位 cost-unit", () => {
  test("an economic cost that is counted in anything but money is to be explained", () => {
    expect(found([cost("车辆油耗", "≤10升")])).toEqual(["cost-unit 提醒 E10"]);
    expect(told([cost("车辆油耗", "≤10升")])).toEqual([
      "成本指标“车辆油耗”的指标值“≤10升”不是金额。请填金额，如≤430元/人/天；确不以金额衡量的，请说明。",
    ]);
    expect(found([cost("培训成本", "12月底前")])).toEqual(["cost-unit 提醒 E10"]);
  });

  test.each(["≤25万元", "≤430元/人/天", "52万元", "3-5万元", "≤5万美元", "≤0.5元/份"])(
    "%s is money",
    (value) => {
      expect(found([cost("培训成本", value)])).not.toContainEqual(
        expect.stringMatching(/^cost-unit/)
      );
    }
  );

  test("a percentage is right where the name says that it is a share", () => {
    for (const name of ["成本控制率", "三公经费下降", "成本节约比例", "运行经费降低", "成本控制"]) {
      expect(found([cost(name, "≤5%")])).toEqual([]);
    }
    expect(found([cost("培训成本", "≤5%", "培训支出")])).toEqual(["cost-unit 提醒 E10"]);
    expect(found([cost("培训成本", "≤5%", "培训支出占比")])).toEqual([]);
    expect(found([cost("成本控制", "≤5人")])).toEqual(["cost-unit 提醒 E10"]);
  });

  test("words, and a number without its unit, are for other rules to tell", () => {
    expect(found([cost("培训成本", "严格控制")])).toEqual([]);
    expect(found([cost("培训成本", "≤5")])).toEqual([]);
    expect(found([cost("培训成本", "")])).toEqual([]);
  });

  test("only economic costs are asked for money", () => {
    const profile = NATIONAL_2021;
    const rows: Row[] = [["生态环境成本指标", "污水排放", "≤5吨"]];
    const sheet = projectSheet({ ...PROJECT, rows, profile });
    expect(brief(findingsOn([sheet], { profile })).filter((one) => /^cost-/.test(one))).toEqual([]);
    const economic: Row[] = [["经济成本指标", "污水处理", "≤5吨"]];
    const same = projectSheet({ ...PROJECT, rows: economic, profile });
    expect(brief(findingsOn([same], { profile }))).toContain("cost-unit 提醒 E10");
  });
});

describe("成本方向 cost-direction", () => {
  test("a floor under a cost is to be explained, what is saved has one", () => {
    expect(found([cost("印刷成本", "≥5万元")])).toEqual(["cost-direction 提醒 E10"]);
    expect(told([cost("印刷成本", "≥5万元")])).toEqual([
      "成本指标“印刷成本”的指标值“≥5万元”是下限，成本应有上限。请改用≤；确为下限的，请说明。",
    ]);
    expect(found([cost("印刷成本", ">5万元")])).toEqual(["cost-direction 提醒 E10"]);
    for (const value of ["≤5万元", "<5万元", "=5万元", "5万元", "3-5万元"]) {
      expect(found([cost("印刷成本", value)])).toEqual([]);
    }
    expect(found([cost("节约成本", "≥5万元")])).toEqual([]);
    expect(found([cost("能耗降低", "≥5%")])).toEqual([]);
    expect(found([cost("预算执行率", "≥95%")])).toEqual([]);
  });

  test("what is not money is told once", () => {
    expect(found([cost("培训成本", "≥5人")])).toEqual(["cost-unit 提醒 E10"]);
  });
});

describe("总成本 cost-total", () => {
  const total = cost("项目总成本", "≤31万元");

  test("parts over the total are to be explained, to the fen", () => {
    expect(found([total, cost("印刷", "≤20万元"), cost("办公费", "≤11万元")])).toEqual([]);
    const over = [total, cost("印刷", "≤20万元"), cost("办公费", "≤110000.01元")];
    expect(found(over)).toEqual(["cost-total 提醒 E10 E11 E12"]);
    expect(told([total, cost("印刷", "≤20万元"), cost("办公费", "≤12万元")])[0]).toBe(
      "各分项成本上限合计32.00万元＞“项目总成本”31.00万元，多1.00万元。请核对分项和总成本；口径不同的，请说明。"
    );
  });

  test("parts short of it are advice, unless a cost is left that has no amount", () => {
    const short = [total, cost("印刷", "≤20万元")];
    expect(found(short)).toEqual(["cost-total 建议 E10 E11"]);
    expect(told(short)).toEqual([
      "各分项成本上限合计20.00万元＜“项目总成本”31.00万元，少11.00万元。建议核对是否漏列分项成本。",
    ]);
    expect(found([...short, cost("人均成本", "≤100元/人"), count("人数", "9人")])).toEqual([]);
    expect(found([...short, cost("人均餐费", "≤50元")])).toEqual([]);
    expect(found([...short, cost("租车", "≤5")])).toEqual([]);
    expect(found([...short, cost("租车", "据实列支")])).toEqual([]);
    expect(found([...short, cost("租车", "")])).toEqual([]);
    const both = [cost("租车", "≤9元/车"), cost("餐费", ""), count("租车数量", "3车")];
    expect(found([...short, ...both])).toEqual([]);
    expect(found([...short, cost("租车", "≥1万元", "节省开支")])).toEqual([]);
    expect(found([...short, cost("成本节约率", "≥5%")])).toEqual(["cost-total 建议 E10 E11"]);
  });

  test("a total without parts has nothing to add up", () => {
    expect(found([total])).toEqual([]);
  });

  test("a total named after the project is one, beside another of its kind it is a part", () => {
    expect(found([cost("会议总成本", "≤31万元"), cost("印刷", "≤32万元")])).toEqual([
      "cost-total 提醒 E10 E11",
    ]);
    expect(found([cost("会议总费用", "≤20万元"), cost("培训总费用", "≤11万元")])).toEqual([]);
    expect(found([total, cost("会议总成本", "≤31万元")])).toEqual([]);
    expect(found([total, cost("会议总成本", "≤32万元")])).toEqual(["cost-total 提醒 E10 E11"]);
    expect(found([cost("印刷总成本", "≤20万元"), cost("办公费", "≤11万元")])).toEqual([]);
  });
});

describe("总成本与预算 cost-total-budget", () => {
  test.each(["项目总成本", "总投资", "总费用", "本项目总成本控制数"])(
    "%s is the budget, to the fen",
    (name) => {
      expect(found([cost(name, "≤31万元")])).toEqual([]);
      expect(found([cost(name, "≤310000.01元")])).toEqual(["cost-total-budget 提醒 E10 C4"]);
    }
  );

  test("a total that stands twice is one, unless the two differ", () => {
    const twice = (other: string) => [cost("项目总成本", "≤30万元"), cost("总投资", other)];
    expect(found(twice("≤300000元"))).toEqual(["cost-total-budget 提醒 E10 C4"]);
    expect(reckoned(twice("≤300000元"))).toMatchObject({ terms: ["30万元"], sum: 30 });
    expect(found(twice("≤90万元"))).toEqual([]);
  });

  test("both sides and the difference are told, whichever is greater", () => {
    expect(told([cost("项目总成本", "≤30万元")])).toEqual([
      "“项目总成本”30.00万元≠预算数31.00万元，差1.00万元。请核对后改正；口径不同的，请说明。",
    ]);
    expect(told([cost("项目总成本", "≤32万元")])[0]).toContain("差1.00万元");
  });

  test("a budget that is missing, no number or 0 is told alone", () => {
    expect(found([cost("项目总成本", "≤30万元")], 0)).toEqual([]);
    expect(costFindings([cost("项目总成本", "≤30万元"), cost("租车", "≤9元/车")], null)).toEqual(
      []
    );
  });
});

describe("按上限测算 cost-over-budget", () => {
  const meeting = [
    cost("人均会议成本", "≤550元/人/天"),
    count("会议天数", "≤4天"),
    count("参会人数", "≤1000人次"),
  ];

  test("the equation, the difference and its share are told as a question", () => {
    expect(found(meeting, 202)).toEqual(["cost-over-budget 建议 E10 E12 E11 C4"]);
    expect(told(meeting, 202)).toEqual([
      "按上限测算：550元/人/天×1000人次×4天＝220.00万元，比预算数202.00万元多18.00万元（8.9%）。上限不等于实际支出，请复核人数、天数；口径不同的可忽略。",
    ]);
  });

  test("0.5 % over is still within the budget, a fen more is not", () => {
    expect(found([cost("印刷", "≤20.1万元")], 20)).toEqual([]);
    expect(found([cost("印刷", "≤201000.01元")], 20)).toEqual(["cost-over-budget 建议 E10 C4"]);
    expect(told([cost("印刷", "≤21万元")], 20)[0]).toContain("请复核各项上限；");
  });

  test("项目总成本 is left out where there are other costs", () => {
    const rows = [cost("项目总成本", "≤31万元"), cost("印刷", "≤31万元")];
    expect(reckoned(rows)).toMatchObject({ terms: ["31万元"], sum: 31 });
    expect(reckoned(rows.slice(0, 1))).toMatchObject({ terms: ["31万元"], sum: 31 });
    expect(reckoned([...rows.slice(0, 1), cost("成本节约率", "≥5%")]).sum).toBe(31);
  });

  test("what contradicts its own total is not told again against the budget", () => {
    expect(found([cost("项目总成本", "≤31万元"), cost("印刷", "≤40万元")])).toEqual([
      "cost-total 提醒 E10 E11",
    ]);
    expect(found([cost("项目总成本", "≤40万元"), cost("印刷", "≤40万元")])).toEqual([
      "cost-total-budget 提醒 E10 C4",
    ]);
  });

  test("caps add up exactly, whatever their unit", () => {
    const rows = [cost("甲", "≤0.1万元"), cost("乙", "≤2000元"), cost("丙", "≤0.001百万元")];
    expect(reckoned(rows)).toMatchObject({ sum: 0.4 });
    expect(reckoned([cost("印刷单价", "≤0.07元/份"), count("印刷数量", "≥5万份")])).toMatchObject({
      terms: ["0.07元/份×5万份"],
      sum: 0.35,
    });
  });

  test("the sum is set beside the budget, the terms in the order of their rows", () => {
    const rows = [cost("餐费", "≤50元/人"), cost("印刷", "≤4万元"), count("人数", "≤1000人")];
    const { terms, difference } = reckonCosts(projectTable({ ...PROJECT, rows }), HEBEI_2026);
    expect(terms.map(({ text }) => text)).toEqual(["50元/人×1000人", "4万元"]);
    expect(difference).toBe(-22_000_000);
    const bare = projectTable({ ...PROJECT, rows, budget: null });
    expect(reckonCosts(bare, HEBEI_2026)).toMatchObject({ budget: null, difference: null });
  });

  test("more than money can hold is not computed", () => {
    const rows = [cost("印刷", "≤99999999999999999999万元"), cost("租车", "≤1万元")];
    expect(reckoned(rows)).toEqual({ terms: ["1万元"], sum: 1, uncomputable: ["印刷："] });
  });

  test("of a range the end counts, a floor and what is saved do not", () => {
    expect(reckoned([cost("印刷", "3-5万元")])).toMatchObject({ sum: 5 });
    expect(reckoned([cost("印刷", "≥5万元")])).toMatchObject({ sum: 0, uncomputable: ["印刷："] });
    expect(reckoned([cost("印刷", ">5万元")])).toMatchObject({ sum: 0, uncomputable: ["印刷："] });
    expect(reckoned([cost("节约成本", "5万元")])).toMatchObject({ sum: 0, uncomputable: [] });
  });

  test("a year is one in a budget, a month needs its number", () => {
    expect(reckoned([cost("运维成本", "≤5万元/年")])).toMatchObject({ sum: 5 });
    expect(
      reckoned([cost("补助成本", "≤1200元/人/年"), count("补助人数", "≥100人")])
    ).toMatchObject({ terms: ["1200元/人/年×100人"], sum: 12 });
    expect(reckoned([cost("检查成本", "≤5000元/次"), count("检查次数", "≥4次/年")])).toMatchObject({
      sum: 2,
    });
    const monthly = cost("运维成本", "≤1万元/月");
    expect(reckoned([monthly]).uncomputable).toEqual(["运维成本：月"]);
    expect(reckoned([monthly, count("运维月数", "12个月")])).toMatchObject({ sum: 12 });
  });

  test("a unit cost that does not say by what counts for nothing", () => {
    const rows = [
      cost("人均培训成本", "≤430元"),
      cost("租车", "≤1800元", "单车日均租金"),
      cost("补助标准", "≤500元"),
    ];
    expect(reckoned(rows)).toEqual({
      terms: [],
      sum: 0,
      uncomputable: ["人均培训成本：", "租车：", "补助标准："],
    });
    expect(found(rows)).toEqual([]);
    expect(reckoned([cost("会议费", "≤5万元", "每年按标准执行")])).toMatchObject({ sum: 5 });
  });
});

describe("which 数量指标 serves which cost", () => {
  test("人 人次 名 are alike, and 天 日", () => {
    for (const people of ["10人", "10人次", "10名"]) {
      expect(
        reckoned([cost("餐费", "≤100元/人/日"), count("甲", people), count("乙", "2天")]).sum
      ).toBe(0.2);
    }
    expect(reckoned([cost("餐费", "≤100元/名"), count("甲", "10户")]).uncomputable).toEqual([
      "餐费：人",
    ]);
  });

  test("people and days may be counted in one", () => {
    const rows = [cost("培训成本", "≤430元/人/天"), count("培训规模", "≥600人天")];
    const told = { terms: ["430元/人/天×600人天"], sum: 25.8 };
    expect(reckoned(rows)).toMatchObject(told);
    expect(reckoned([...rows, count("培训次数", "≥1次")])).toMatchObject(told);
  });

  test("个 台 套 件 部 辆 are alike where the names share two characters", () => {
    const pieces = (name: string) =>
      reckoned([cost("电脑运行维护成本", "≤3889元/台"), count(name, "18个")]);
    expect(pieces("运维电脑个数")).toMatchObject({ terms: ["3889元/台×18个"], sum: 7.0002 });
    expect(pieces("运维脑部个数").uncomputable).toEqual(["电脑运行维护成本：台"]);
    expect(
      reckoned([cost("电脑运行维护成本", "≤3889元/台"), count("设备", "18台")]).terms
    ).toHaveLength(1);
    expect(
      reckoned([cost("电脑运行维护成本", "≤3889元/户"), count("运维电脑个数", "18个")]).terms
    ).toHaveLength(0);
  });

  test("of two 数量指标 the one that shares the longer run of its name is meant", () => {
    const rows = [
      cost("人均培训成本", "≤430元/人"),
      count("会议人数", "≤1000人"),
      count("培训人次", "≤150人次"),
    ];
    expect(reckoned(rows).terms).toEqual(["430元/人×150人次"]);
  });

  test("where the names do not tell, the descriptions do", () => {
    const rows = [
      cost("伙食费", "≤50元/人", "参训人员伙食费"),
      count("甲", "≥50万人", "受益群众"),
      count("乙", "≤100人", "参训人员数量"),
    ];
    expect(reckoned(rows).terms).toEqual(["50元/人×100人"]);
  });

  test("where neither tells, nothing is computed and nothing is said to be missing", () => {
    const rows = [
      cost("伙食费", "≤50元/人", ""),
      count("甲类", "≥50人", ""),
      count("乙类", "≤100人", ""),
    ];
    expect(reckoned(rows)).toEqual({ terms: [], sum: 0, uncomputable: ["伙食费："] });
    expect(found(rows)).toEqual([]);
  });

  test("one 数量指标 serves the closer of two costs, the other lacks its own", () => {
    const rows = [
      cost("订购书报", "≤300元/人"),
      cost("代表活动经费", "≤1200元/人"),
      count("下拨代表活动经费人数", "≤423人"),
    ];
    expect(reckoned(rows, 72)).toEqual({
      terms: ["1200元/人×423人"],
      sum: 50.76,
      uncomputable: ["订购书报：人"],
    });
    expect(found(rows, 72)).toEqual(["cost-quantity-missing 建议 E10"]);
  });

  test("two costs that are as close to it both go without", () => {
    const rows = [cost("甲", "≤1元/人", ""), cost("乙", "≤2元/人", ""), count("丙", "9人", "")];
    expect(reckoned(rows).uncomputable).toEqual(["甲：人", "乙：人"]);
  });

  test("of a range the end counts, words and other kinds of indicators count nothing", () => {
    const meal = cost("餐费", "≤9元/人");
    expect(reckoned([meal, count("人数", "5-10人")]).terms).toEqual(["9元/人×10人"]);
    for (const value of ["若干人", "12月底前", "", "100", "-5人"]) {
      expect(reckoned([meal, count("人数", value)]).terms).toEqual([]);
    }
    expect(reckoned([meal, ["质量指标", "合格人数", "≥5人"]]).terms).toEqual([]);
    expect(reckoned([count("发放补贴", "≤5万元")])).toEqual({
      terms: [],
      sum: 0,
      uncomputable: [],
    });
  });

  test("a 数量指标 that is itself a rate counts nothing", () => {
    expect(reckoned([cost("餐费", "≤9元/人"), count("人数", "5人/天")]).terms).toEqual([]);
  });
});

describe("成本缺数量 cost-quantity-missing", () => {
  test("all costs of a table that lack a quantity are one finding", () => {
    const rows = [
      cost("人均会议成本", "≤400元/人/天"),
      cost("交通成本", "≤1800元/车/天"),
      count("执法检查人数", "≥500人次"),
    ];
    expect(found(rows)).toEqual(["cost-quantity-missing 建议 E10 E11"]);
    expect(told(rows)).toEqual([
      "“人均会议成本”按天计，“交通成本”按车、天计，但没有能对应的数量指标，无法与预算数核对。建议补充相应的数量指标。",
    ]);
    const vehicles = [count("交通天数", "3天"), count("租车数量", "3车")];
    expect(found([...rows, count("会议天数", "3天"), ...vehicles], 100)).toEqual([]);
  });
});

describe("the order of the rows", () => {
  const anyCost = fc.tuple(
    fc.constantFrom("人均会议成本", "交通成本", "培训费", "订购书报", "项目总成本", "电脑运维"),
    fc.constantFrom("≤9元/人/天", "≤5元/人", "≤3万元", "≤7元/台", "≥2万元", "31万元")
  );
  const anyCount = fc.tuple(
    fc.constantFrom("参会人数", "培训人次", "会议天数", "培训天数", "运维电脑个数"),
    fc.constantFrom("10人", "20人次", "3天", "4日", "18个", "5台")
  );
  const anyRows = fc
    .tuple(
      fc.uniqueArray(anyCost, { selector: ([name]) => name, maxLength: 5 }),
      fc.uniqueArray(anyCount, { selector: ([name]) => name, maxLength: 5 })
    )
    .map(([costs, counts]): Row[] => [
      ...costs.map(([name, value]) => cost(name, value)),
      ...counts.map(([name, value]) => count(name, value)),
      ["质量指标", "出勤率", "≥95%"],
    ]);

  test("does not change what is reckoned", () => {
    const sorted = (rows: readonly Row[]) => {
      const { terms, sum, uncomputable } = reckoned(rows);
      return { terms: terms.toSorted(), sum, uncomputable: uncomputable.toSorted() };
    };
    fc.assert(
      fc.property(
        anyRows.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })
          )
        ),
        ([rows, shuffled]) => {
          expect(sorted(shuffled)).toEqual(sorted(rows));
        }
      ),
      { seed: 20_261_123, numRuns: 200 }
    );
  });
});

describe("what a project's caps sum up to on the overview", () => {
  const summed = (rows: readonly Row[]) =>
    sumCosts(projectTable({ ...PROJECT, rows, budget: 31 }), HEBEI_2026);

  test("all that can be computed, and how many can not", () => {
    expect(summed([cost("资料费", "≤2万元"), cost("场地费", "≤3万元")])).toEqual({
      caps: 5_000_000,
      uncomputable: 0,
    });
    expect(summed([cost("资料费", "≤2万元"), cost("伙食标准", "≤100元/人/天")])).toEqual({
      caps: 2_000_000,
      uncomputable: 1,
    });
  });

  test("none where none can be computed", () => {
    expect(summed([cost("伙食标准", "≤100元/人/天")])).toEqual({ caps: null, uncomputable: 1 });
    expect(summed([count("培训人数", "≥50人")])).toEqual({ caps: null, uncomputable: 0 });
  });

  test.each([
    ["控制在合理范围", 1],
    ["≥2万元", 1],
    ["≤5", 1],
    ["≤10升", 0],
    ["≤5%", 0],
  ])(
    "a cost of %s leaves %i open: a rate and a count of something else are no part of it",
    (value, open) => {
      expect(summed([cost("资料费", "≤2万元"), cost("其他费用", value)])).toEqual({
        caps: 2_000_000,
        uncomputable: open,
      });
    }
  );

  test("what is saved is no cost", () => {
    expect(summed([cost("资料费", "≤2万元"), cost("节约资金", "≥5万元")]).uncomputable).toBe(0);
  });
});
