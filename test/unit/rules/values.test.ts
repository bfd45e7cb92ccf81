import fc from "fast-check";
import { parseIndicatorValue, printIndicatorValue } from "../../../src/domain";
import {
  briefRow,
  findingIn,
  findingsInRows,
  sentenceIn,
  type TestRow,
} from "../../support/indicator-rows";

const quantity = (name: string, value: TestRow["value"], more: Partial<TestRow> = {}): TestRow => ({
  level2: "数量指标",
  name,
  value,
  ...more,
});
const quality = (name: string, value: TestRow["value"], basis?: string): TestRow => ({
  level2: "质量指标",
  name,
  value,
  ...(basis === undefined ? {} : { basis }),
});
const benefit = (name: string, value: string, basis = "历史数据"): TestRow => ({
  level2: "社会效益指标",
  name,
  value,
  basis,
});
const timeliness = (name: string, value: TestRow["value"], format?: string): TestRow => ({
  level2: "时效指标",
  name,
  value,
  ...(format === undefined ? {} : { format }),
});
const satisfaction = (name: string, value: string): TestRow => ({
  level2: "服务对象满意度指标",
  name,
  value,
});
const cost = (name: string, value: string): TestRow => ({ level2: "成本指标", name, value });

describe("values that budget departments write are left alone", () => {
  test.each<TestRow>([
    quantity("慰问困难党员", "≥120人次"),
    quantity("建设高标准农田", "1.2万亩"),
    quantity("维修改造面积", "≥3500平方米"),
    quantity("发放补贴人数", "3,126人"),
    quantity("开展督导检查", "每季度1次"),
    quantity("编印简报", "12期"),
    quantity("聘用人员", "5-8人"),
    quantity("设备购置", "2台/套"),
    quality("工程质量合格率", "100%"),
    quality("系统故障率", "≤0.5%"),
    quality("设备完好率", ">98%"),
    quality("重大安全事故", "零事故"),
    quality("审计发现问题", "0"),
    quality("通过验收", "合格", "竣工验收报告"),
    quality("出水水质", "一级A", "GB18918-2002"),
    timeliness("完成时限", "2026年11月底前"),
    timeliness("工资发放时间", "每月10日前"),
    timeliness("项目实施期", "1-12月"),
    timeliness("应急响应时间", "≤30分钟"),
    timeliness("资金拨付时间", "收到申请后5个工作日内"),
    cost("人均会议费", "≤550元/人/天"),
    cost("设备购置费", "≤3.5万元"),
    cost("成本节约率", "≥5%"),
    benefit("带动就业", "≥300人"),
    benefit("农民人均纯收入增幅", "同比增长5%"),
    benefit("受益群众覆盖面", "≥2/3"),
    benefit("年综合能耗", "下降3%以上"),
    satisfaction("办事群众满意度", "≥95%"),
    satisfaction("群众评分", "≥90分"),
    satisfaction("有效投诉", "≤2起"),
  ])("$level2 $name $value", (row) => {
    expect(briefRow(row)).toEqual([]);
  });
});

describe("指标值写法", () => {
  test.each([
    [">=95%", "≥95%"],
    ["=>95%", "≥95%"],
    ["≧95%", "≥95%"],
    ["＞＝95%", "≥95%"],
    ["≥９５％", "≥95%"],
    ["≥95％", "≥95%"],
    ["≥ 95 %", "≥95%"],
    ["不低于95%", "≥95%"],
    ["95%以上", "≥95%"],
    ["95%（含）以上", "≥95%"],
    ["≥95%以上", "≥95%"],
    ["达到95%以上", "≥95%"],
    ["95%。", "95%"],
    ["百分之九十五", "95%"],
    ["全覆盖", "100%"],
    [">=90%且<=95%", "90%-95%"],
  ])("%s is better written %s, which is one click", (text, canonical) => {
    const found = findingIn(quality("按期办结占比", text), "value-form");
    expect(found).toMatchObject({
      severity: "建议",
      params: { text, canonical },
      fix: { kind: "set", changes: [{ before: text, after: canonical }] },
    });
    expect(briefRow(quality("按期办结占比", canonical))).toEqual([]);
  });

  test.each([
    ["三个县区", "3个县区"],
    ["两次", "2次"],
    ["1，200人", "1200人"],
    ["每月不少于1次", "≥1次/月"],
    ["控制在20人以内", "≤20人"],
    ["5 台", "5台"],
  ])("%s is better written %s", (text, canonical) => {
    expect(findingIn(quantity("参训规模", text), "value-form").params).toEqual({ text, canonical });
  });

  test.each([
    ...["1,200人", "每月1次", "每人每天3份", "3～5次", "3至5个月", "3次-5次", "零投诉"],
    ...["完成5场", "达到300人", "控制在 5 万元", "+5个", "430份/（人·天）", "≥90人且≤95人", "2/3"],
  ])("%s is as good as its canonical form", (value) => {
    expect(briefRow(quantity("参训规模", value))).toEqual([]);
  });

  test.each(["12月底之前", "于12月底前完成", "十二月底前", "每年3-11月", "2026.12.31", "年底前"])(
    "the deadline %s is good as it is",
    (value) => {
      expect(briefRow(timeliness("完成时限", value))).toEqual([]);
    }
  );

  test("a deadline in full-width digits is not", () => {
    expect(findingIn(timeliness("完成时限", "１２月底前"), "value-form").fix).toMatchObject({
      changes: [{ after: "12月底前" }],
    });
  });

  test("white space around a value and line breaks in it are folded by reading", () => {
    expect(briefRow(quantity("立法数量", "≥1部 "))).toEqual([]);
    expect(briefRow(quantity("立法数量", "　≥1\n部"))).toEqual([]);
  });

  test("a value that a paste spread over two rows is told, and not mended in one of them", () => {
    const row = quantity("立法数量", "不少于");
    const rest = { level1: "", level2: "", name: "", description: "", value: "1部", basis: "" };
    const [found] = findingsInRows([row, rest]);
    expect(found).toMatchObject({ rule: "value-form", params: { canonical: "≥1部" } });
    expect(found?.fix).toBeUndefined();
  });

  test("the sentence shows both forms", () => {
    expect(sentenceIn(quality("按期办结占比", "95%以上"), "value-form")).toBe(
      "指标值“95%以上”的写法不规范。建议写为“≥95%”。"
    );
  });

  test("what is offered needs no better form itself, and means the same", () => {
    const texts = fc
      .tuple(
        fc.constantFrom("", "不低于", ">=", "＞＝", "≧", "至多", "每月", "每月不少于", "控制在"),
        fc.constantFrom("5", "９５", "1，200", "两", "0", "2/3", "3-5", "百分之九十"),
        fc.constantFrom("", " ", "　"),
        fc.constantFrom("次", "％", "%", "人", "元/人/天", "万元", ""),
        fc.constantFrom("", "以上", "以内", "。")
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const [found] = findingsInRows([quantity("参训规模", text)]).filter(
          ({ rule }) => rule === "value-form"
        );
        if (found?.rule !== "value-form") return;
        const { canonical } = found.params;
        expect(printIndicatorValue(parseIndicatorValue(canonical))).toBe(canonical);
        expect(canonical).toBe(printIndicatorValue(parseIndicatorValue(text)));
        expect(briefRow(quantity("参训规模", canonical))).not.toContain("value-form 建议");
      }),
      { numRuns: 60 }
    );
  });
});

describe("未量化的指标值", () => {
  test.each([
    ["若干", "若干", "指标值“若干”无法考核。"],
    ["适当增加", "适当", "指标值“适当增加”中的“适当”无法考核。"],
    ["500人左右", "左右", "指标值“500人左右”中的“左右”无法考核。"],
    ["约500人", "约", "指标值“约500人”中的“约”无法考核。"],
    ["节约用水", null, "指标值“节约用水”无法考核。"],
    ["按计划完成", null, "指标值“按计划完成”无法考核。"],
    ["完成2026年重点工作", null, "指标值“完成2026年重点工作”无法考核。"],
  ])("%s under 产出 is to be mended or explained", (value, vague, begins) => {
    const found = findingIn(quantity("服务企业", value), "value-unparsed");
    expect(found).toMatchObject({ severity: "提醒", params: { problem: "vague", vague } });
    expect(sentenceIn(quantity("服务企业", value), "value-unparsed")).toBe(
      `${begins}请改为数值、时限，或依据中有标准的等级（如优、良、达标）；确需定性的，请说明。`
    );
  });

  test.each(["明显改善", "有所提升", "显著提高", "不断增强", "进一步优化", "逐步完善", "长期"])(
    "%s under 效益 is only advised against",
    (value) => {
      expect(briefRow(benefit("营商环境", value))).toEqual(["value-unparsed 建议"]);
      expect(sentenceIn(benefit("营商环境", value), "value-unparsed")).toMatch(
        /无法考核。建议改为数值、时限，或依据中有标准的等级（如优、良、达标）。$/
      );
    }
  );

  test("under 满意度 it is as grave as under 产出, and no other rule speaks of that value", () => {
    expect(briefRow(satisfaction("群众满意度", "基本满意"))).toEqual(["value-unparsed 提醒"]);
    expect(briefRow(cost("印刷成本", "适当控制"))).toEqual(["value-unparsed 提醒"]);
  });

  test.each(["优", "良", "合格", "达标", "是", "优良", "验收合格", "Ⅲ类", "Ⅲ类以上", "AAA级"])(
    "the grade %s needs a standard in its basis",
    (value) => {
      expect(briefRow(quality("工程质量", value, "年初工作计划"))).toEqual(["value-unparsed 提醒"]);
      expect(briefRow(quality("工程质量", value, "质量评定标准"))).toEqual([]);
    }
  );

  test("符合国家标准 is a grade, 符合预期 is none", () => {
    expect(briefRow(quality("水质", "符合国家标准", "GB 5749-2022"))).toEqual([]);
    expect(briefRow(quality("水质", "符合预期", "GB 5749-2022"))).toEqual(["value-unparsed 提醒"]);
  });

  test.each([
    ...["行业标准", "《预算绩效管理办法》", "技术规范", "实施细则", "机关管理规定", "考勤制度"],
    ...["专项工作方案", "GB/T 19001-2016", "db13/t 5023", "JGJ 59", "操作规程", "合同约定"],
    ...["《中华人民共和国立法法》", "竣工验收报告"],
  ])("%s defines a grade", (basis) => {
    expect(briefRow(quality("工程质量", "优", basis))).toEqual([]);
  });

  test.each(["年初工作计划", "历史数据", "参考上年情况", "意见反馈", "领导要求", "NGB数据"])(
    "%s defines none",
    (basis) => {
      expect(briefRow(quality("工程质量", "优", basis))).toEqual(["value-unparsed 提醒"]);
    }
  );

  test("a grade without a standard has a sentence of its own", () => {
    expect(sentenceIn(quality("工程质量", "优"), "value-unparsed")).toBe(
      "指标值“优”须有评定标准，依据中未见。请在依据中写明标准或办法，或改为数值；确需定性的，请说明。"
    );
    expect(sentenceIn(benefit("生态环境", "优"), "value-unparsed")).toBe(
      "指标值“优”须有评定标准，依据中未见。建议在依据中写明标准或办法，或改为数值。"
    );
  });

  test.each([
    ...["同比增长5%", "较上年下降3%以上", "比上年提高5个百分点", "增长≥8%", "降低率10%"],
    ...["第3名", "全省前三名", "合同签订后30日内", "±5%", "1:20", "不低于1：15"],
  ])("%s says how much, though the grammar does not know it", (value) => {
    expect(briefRow(benefit("综合水平", value))).toEqual([]);
  });

  test.each(["培训3期，每期5天", "合格率100%", "A类80%、B类20%", "≥3-5次", "95%%"])(
    "%s mixes words and numbers: advice only, and nothing about vagueness",
    (value) => {
      expect(briefRow(quantity("培训", value))).toEqual(["value-unparsed 建议"]);
      expect(sentenceIn(quantity("培训", value), "value-unparsed")).toBe(
        `指标值“${value}”文字与数字混写，无法核对。建议只填数值和单位，如≥95%；多项内容分条填列。`
      );
    }
  );

  test("无 and 未发生安全事故 mean 0, which is better said so; 无缝衔接 does not", () => {
    expect(sentenceIn(quality("安全生产", "无安全事故"), "value-unparsed")).toBe(
      "指标值“无安全事故”没有数字。建议写明数值和单位，如0起。"
    );
    expect(briefRow(quality("安全生产", "未发生安全事故"))).toEqual(["value-unparsed 建议"]);
    expect(briefRow(quality("安全生产", "无"))).toEqual(["value-unparsed 建议"]);
    expect(briefRow(quality("服务", "无缝衔接"))).toEqual(["value-unparsed 提醒"]);
  });

  test("an error value can not stand in any table", () => {
    const row = quantity("培训", { error: "#REF!" });
    expect(briefRow(row)).toEqual(["value-unparsed 错误"]);
    expect(sentenceIn(row, "value-unparsed")).toBe(
      "指标值“#REF!”是Excel的错误值。请改为数值和单位，如≥95%。"
    );
  });

  test("TRUE and FALSE are no values either", () => {
    expect(briefRow(quantity("培训", true))).toEqual(["value-unparsed 提醒"]);
  });

  test("a long text is shown by its beginning", () => {
    const value = "提高人大代表依法履职的能力，不断推动人大工作高质量发展，服务全市大局";
    expect(sentenceIn(benefit("履职能力", value), "value-unparsed")).toContain(
      "指标值“提高人大代表依法履职的能力，不断推动人大工作高…”中的“不断”无法考核。"
    );
  });

  test("a placeholder is told as such, once", () => {
    expect(briefRow(quantity("培训", "≥XX次"))).toEqual(["text-placeholder 错误"]);
  });

  test("a blank value is told as such, once", () => {
    expect(briefRow(quantity("培训", "  "))).toEqual(["indicator-blank 错误"]);
    expect(briefRow(quantity("培训", "若干", { basis: "" }))).toEqual(["indicator-blank 错误"]);
  });
});

describe("百分比范围", () => {
  test("100% is the limit, 100.01% is over it, and so is more than 100%", () => {
    const found = (value: string) => briefRow(quality("任务完成率", value));
    expect(found("100%")).toEqual([]);
    expect(found("≥100%")).toEqual([]);
    expect(found("≥100.01%")).toEqual(["value-percent 提醒"]);
    expect(found(">100%")).toEqual(["value-percent 提醒"]);
    expect(found("<100%")).toEqual([]);
    expect(found("95%-105%")).toEqual(["value-percent 提醒"]);
    expect(found("95%-100%")).toEqual([]);
  });

  test("0% is the other limit", () => {
    const found = (value: string) => briefRow(quality("差错率", value));
    expect(found("0%")).toEqual([]);
    expect(found("≤-0.01%")).toEqual(["value-percent 提醒"]);
    expect(found("-1~3%")).toEqual(["value-percent 提醒"]);
  });

  test.each([
    ...["群众满意度", "培训覆盖率", "产品合格率", "代表出勤率", "会议参会率", "政策知晓率"],
    ...["提高政策知晓率", "合格率（%）", "知晓率和支持程度"],
  ])("%s can never be over 100%", (name) => {
    expect(briefRow({ level2: "社会效益指标", name, value: "≥120%" })).toContain(
      "value-percent 错误"
    );
    expect(briefRow({ level2: "社会效益指标", name, value: "≥100%" })).not.toContain(
      "value-percent 错误"
    );
  });

  test("whatever a satisfaction is called, it is none over 100%", () => {
    expect(briefRow(satisfaction("群众评价", "≥120%"))).toEqual(["value-percent 错误"]);
    expect(briefRow(satisfaction("群众评价", "≥-1%"))).toEqual(["value-percent 提醒"]);
  });

  test.each([
    ...["财政收入增长率", "旅游收入增幅", "销售额增速", "农户增收比例", "游客同比变化"],
    ...["净资产收益率", "预算偏差率"],
  ])("%s may be negative and over 100%", (name) => {
    expect(briefRow(benefit(name, "≥120%"))).toEqual([]);
    expect(briefRow(benefit(name, "≥-5%"))).toEqual([]);
  });

  test.each(["担保放大倍数", "社会资本撬动比例", "设备负荷率", "超额完成率", "拨备覆盖率"])(
    "%s may be over 100%, not negative",
    (name) => {
      expect(briefRow(benefit(name, "≥120%"))).toEqual([]);
      expect(briefRow(benefit(name, "≥-5%"))).toEqual(["value-percent 提醒"]);
    }
  );

  test("a description may tell that it is a change", () => {
    const row = { ...benefit("社会消费", "≥120%"), description: "消费额同比变动" };
    expect(briefRow(row)).toEqual([]);
  });

  test("the growth of a satisfaction is a growth", () => {
    expect(briefRow(satisfaction("满意度同比提升幅度", "≥120%"))).toEqual([]);
  });

  test("a percentage that Excel made of a number is read by its format", () => {
    expect(briefRow(quantity("任务完成占比", 0.95, { format: "0%" }))).toEqual([]);
    const hundredfold = quantity("任务完成占比", 95, { format: "0%" });
    expect(briefRow(hundredfold)).toEqual(["value-percent 提醒"]);
    expect(sentenceIn(hundredfold, "value-percent")).toBe(
      "“任务完成占比”的指标值“9500%”超过100%。请核对后改正；确实如此的，请说明。"
    );
  });

  test("the sentence says what to do by how grave it is", () => {
    expect(sentenceIn(satisfaction("群众满意度", "≥950%"), "value-percent")).toBe(
      "“群众满意度”的指标值“≥950%”超过100%。这个比例不会超过100%，请改正。"
    );
    expect(sentenceIn(quality("完成率", "≥-5%"), "value-percent")).toBe(
      "“完成率”的指标值“≥-5%”是负数。请核对后改正；确实如此的，请说明。"
    );
  });

  test("5 百分点 and ‰ are no percentage of 100", () => {
    expect(briefRow(benefit("就业水平", "≥120百分点"))).toEqual([]);
    expect(briefRow(benefit("人口自然规模", "≥120‰"))).toEqual([]);
  });
});

describe("无约束的指标值", () => {
  test.each([
    ["≥0", true],
    ["≥0%", true],
    ["≥0次", true],
    ["≥0.01%", false],
    [">0%", false],
    ["0%", false],
    ["≤0%", false],
    ["≤100%", true],
    ["≤99.99%", false],
    ["<100%", false],
    ["=100%", false],
    ["0%-100%", true],
    ["1%-100%", false],
    ["0%-99%", false],
    ["≤100次", false],
  ])("%s holds whatever happens: %p", (value, vacuous) => {
    expect(briefRow(quality("问题整改占比", value))).toEqual(vacuous ? ["value-vacuous 提醒"] : []);
  });

  test("a growth of at least 0 and a controlled rate of at most 100% are limits", () => {
    expect(briefRow(benefit("税收增长率", "≥0%"))).toEqual([]);
    expect(briefRow(benefit("税收增长率", "≤100%"))).toEqual([]);
    expect(briefRow(quality("三公经费控制率", "≤100%"))).toEqual([]);
    expect(briefRow(quality("预算执行比例", "≤100%"))).toEqual([]);
    expect(briefRow(cost("占概算比例", "≤100%"))).toEqual([]);
  });

  test("the rules about direction and units are silent then", () => {
    expect(briefRow(satisfaction("群众满意度", "≤100%"))).toEqual(["value-vacuous 提醒"]);
    expect(briefRow(quantity("检查面", "≤100%"))).toEqual(["value-vacuous 提醒"]);
    expect(briefRow(quantity("检查面", "≥0"))).toEqual(["value-vacuous 提醒"]);
    expect(briefRow(cost("办公费", "≥0万元"))).toEqual(["value-vacuous 提醒"]);
  });
});

describe("成了日期的指标值", () => {
  const serial = 46086; // 2026-03-05

  test.each([
    [serial, 'm"月"d"日"', "3月5日", "3-5"],
    [serial, "d-mmm", "3月5日", "3-5"],
    [serial, "yyyy/m/d", "2026年3月5日", "3-5"],
    [14732, "mmm-yy", "1940年5月", "5-40"],
    [serial, 'yyyy"年"m"月"', "2026年3月", "2026-3"],
  ])("%p as %s was typed as something else", (raw, format, date, typed) => {
    const row = quantity("组织活动次数", raw, { format });
    expect(briefRow(row)).toEqual(["value-date 提醒"]);
    expect(findingIn(row, "value-date").params).toEqual({ date, typed });
    expect(findingIn(row, "value-date").fix).toBeUndefined();
  });

  test("the sentence says which date and what was probably typed", () => {
    const row = quantity("组织活动次数", serial, { format: 'm"月"d"日"' });
    expect(sentenceIn(row, "value-date")).toBe(
      "指标值是日期3月5日，可能是“3-5”被Excel转成了日期。请把单元格格式改为文本后重填；确为日期的，请说明。"
    );
  });

  test("a 时效指标 may be a date, a text of one is no number, a time is no date", () => {
    expect(briefRow(timeliness("完成时限", serial, "yyyy/m/d"))).toEqual([]);
    expect(briefRow(quantity("组织活动", "3月5日"))).toEqual([]);
    expect(briefRow(quantity("组织活动次数", 0.35, { format: "h:mm" }))).toEqual([
      "value-unit-missing 提醒",
    ]);
  });

  test("satisfaction and costs that became dates are told once", () => {
    const dated = { value: 45721, format: 'm"月"d"日"' };
    expect(briefRow({ ...satisfaction("群众满意度", ""), ...dated })).toEqual(["value-date 提醒"]);
    expect(briefRow({ ...cost("办公费", ""), ...dated })).toEqual(["value-date 提醒"]);
    expect(briefRow(quantity("活动", 45721, { format: "yyyy-mm-dd" }))).toEqual([
      "value-date 提醒",
    ]);
  });
});

describe("缺单位的指标值", () => {
  test.each([
    ["运维电脑个数", "18", "18个"],
    ["培训人数", "≥50", "≥50人"],
    ["参训人次", "≥50", "≥50人次"],
    ["参训人次数", "≥50", "≥50人次"],
    ["检查次数", "不少于5", "≥5次"],
    ["订阅份数量", "≥5万", "≥5万份"],
    ["会议天数", "3-5", "3-5天"],
    ["设备完好率", "≥98", "≥98%"],
    ["优质工程占比", "100", "100%"],
  ])("%s of %s was probably %s, which is one click", (name, value, offer) => {
    const found = findingIn({ level2: "社会效益指标", name, value }, "value-unit-missing");
    expect(found).toMatchObject({
      severity: "提醒",
      params: { offer },
      fix: { changes: [{ before: value, after: offer }] },
    });
  });

  test("a number in a number cell becomes a text with its unit", () => {
    expect(findingIn(quantity("培训人数", 50), "value-unit-missing")).toMatchObject({
      params: { text: "50", offer: "50人" },
      fix: { changes: [{ before: 50, after: "50人" }] },
    });
  });

  test.each([
    ["慰问困难群众", "≥50"],
    ["电脑数量", "18"],
    ["设备完好率", "0.98"],
    ["设备完好率", "1"],
    ["设备完好率", "101"],
  ])("what %s of %s is counted in is for the user to say", (name, value) => {
    const row = { level2: "社会效益指标", name, value };
    expect(findingIn(row, "value-unit-missing").fix).toBeUndefined();
    expect(sentenceIn(row, "value-unit-missing")).toBe(
      `指标值“${value}”没有计量单位。请补上单位，如次、人、%；本无单位的，请说明。`
    );
  });

  test("the sentence shows what is offered", () => {
    expect(sentenceIn(quantity("培训人数", "≥50"), "value-unit-missing")).toBe(
      "指标值“≥50”没有计量单位。请补上单位，如“≥50人”；本无单位的，请说明。"
    );
  });

  test.each([
    ["重大事故", "0"],
    ["空气质量指数", "≤100"],
    ["弯道系数", "≥0.6"],
    ["废水pH值", "6-9"],
    ["全省排名", "≤3"],
    ["培训人数（人）", "≥50"],
    ["拥护程度", "2/3"],
  ])("%s of %s needs none", (name, value) => {
    expect(briefRow({ level2: "社会效益指标", name, value })).toEqual([]);
  });

  test.each([['0"人"'], ["0人"], ["¥#,##0"]])("the number format %s shows one", (format) => {
    expect(briefRow(quantity("培训人数", 50, { format }))).toEqual([]);
  });

  test("a remark in brackets that is no unit does not give one", () => {
    expect(briefRow(quantity("培训人数（含市县两级）", "≥50"))).toEqual([
      "value-unit-missing 提醒",
    ]);
  });

  test("a cost without unit is told once", () => {
    expect(briefRow(cost("办公费", "≤25"))).toEqual(["value-unit-missing 提醒"]);
  });
});
