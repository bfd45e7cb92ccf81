import { readFileSync } from "node:fs";
import {
  isMoney,
  moneyInFen,
  parseIndicatorValue,
  printIndicatorValue,
  readIndicatorValue,
  scaledAmount,
} from "../../src/domain";
import type { Deadline, Operator, Quantity } from "../../src/domain";
import { readTargetText } from "../../src/documents";

const canonical = (text: string) => printIndicatorValue(parseIndicatorValue(text));
const kindOf = (text: string) => parseIndicatorValue(text).kind;

function quantityOf(text: string): Quantity {
  const value = parseIndicatorValue(text);
  if (value.kind !== "quantity") throw new Error(`${text} is ${value.kind}`);
  return value;
}

function deadlineOf(text: string): Deadline {
  const value = parseIndicatorValue(text);
  if (value.kind !== "deadline") throw new Error(`${text} is ${value.kind}`);
  return value;
}

describe("the values of the seed", () => {
  const seed = readTargetText(readFileSync("seeds/000_bc3eef0b427b2f27.txt", "utf8"));
  const values = seed.tables.flatMap(({ indicators }) => indicators.map(({ value }) => value));

  test("are 65 quantities and one deadline", () => {
    const kinds = values.map(kindOf);
    expect(kinds).toHaveLength(66);
    expect(kinds.filter((kind) => kind === "quantity")).toHaveLength(65);
    expect(values.filter((value) => kindOf(value) === "deadline")).toEqual(["12月底前"]);
  });

  test("are written in the canonical form already", () => {
    expect(values.map(canonical)).toEqual(values);
  });
});

describe("a quantity", () => {
  test.each<[string, Operator]>([
    ...["≥5次", "≧5次", ">=5次", "=>5次", "＞＝5次"].map((t): [string, Operator] => [t, "≥"]),
    ...["不低于5次", "不少于5次", "不小于5次", "至少5次"].map((t): [string, Operator] => [t, "≥"]),
    ...["大于等于5次", "5次以上", "5次及以上"].map((t): [string, Operator] => [t, "≥"]),
    ...["≤5次", "≦5次", "<=5次", "=<5次", "＜＝5次"].map((t): [string, Operator] => [t, "≤"]),
    ...["不超过5次", "不高于5次", "不多于5次", "不大于5次"].map((t): [string, Operator] => [
      t,
      "≤",
    ]),
    ...["至多5次", "小于等于5次", "5次以下", "5次以内"].map((t): [string, Operator] => [t, "≤"]),
    ...["5次之内", "5次内"].map((t): [string, Operator] => [t, "≤"]),
    ...[">5次", "＞5次", "高于5次", "多于5次", "大于5次"].map((t): [string, Operator] => [t, ">"]),
    ...["<5次", "＜5次", "低于5次", "少于5次", "小于5次"].map((t): [string, Operator] => [t, "<"]),
    ...["=5次", "＝5次"].map((t): [string, Operator] => [t, "="]),
  ])("%s has the operator %s", (text, operator) => {
    expect(quantityOf(text).operator).toBe(operator);
    expect(canonical(text)).toBe(`${operator}5次`);
  });

  test.each([
    ["≥ 95 ％", "≥95%"],
    ["≥９５％", "≥95%"],
    ["≥1部 ", "≥1部"],
    ["达到95%以上", "≥95%"],
    ["完成100%", "100%"],
    ["实现全覆盖", "100%"],
    ["控制在10万元以内", "≤10万元"],
    ["不低于95%以上", "≥95%"],
    ["1,200元", "1200元"],
    ["1，200人", "1200人"],
    ["1,234,567元", "1234567元"],
    ["-5%", "-5%"],
    ["+5%", "5%"],
    ["2.70万元", "2.70万元"],
    ["2/3", "2/3"],
    ["2/3以上", "≥2/3"],
    ["全覆盖", "100%"],
    ["百分之九十五", "95%"],
    ["零事故", "0事故"],
    ["两次", "2次"],
    ["三个县区", "3个县区"],
    ["十二次", "12次"],
    ["100%。", "100%"],
    ["5‰", "5‰"],
  ])("%s is %s", (text, print) => {
    expect(kindOf(text)).toBe("quantity");
    expect(canonical(text)).toBe(print);
  });

  test.each<[string, string, string, string[]]>([
    ["5万份", "万", "份", []],
    ["25万元", "万", "元", []],
    ["3亿元", "亿", "元", []],
    ["5百万元", "百万", "元", []],
    ["5百分点", "", "百分点", []],
    ["5个百分点", "", "个百分点", []],
    ["3千克", "", "千克", []],
    ["5千米", "", "千米", []],
    ["2万千瓦", "万", "千瓦", []],
    ["430元/人/天", "", "元", ["人", "天"]],
    ["430元/人·天", "", "元", ["人", "天"]],
    ["430元/（人·天）", "", "元", ["人", "天"]],
    ["每人每天430元", "", "元", ["人", "天"]],
    ["430元每人每天", "", "元", ["人", "天"]],
    ["每月1次", "", "次", ["月"]],
    ["每月不少于1次", "", "次", ["月"]],
    ["500元/平方米", "", "元", ["平方米"]],
    ["16个县区", "", "个县区", []],
    ["≤24小时", "", "小时", []],
    ["6个月", "", "个月", []],
    ["5000", "", "", []],
  ])("%s has the scale %j, the unit %j and the denominators %j", (text, scale, unit, below) => {
    expect(quantityOf(text)).toMatchObject({ scale, unit, denominators: below });
  });

  test("keeps its amount exactly", () => {
    expect(quantityOf("0.1万元").amount.plus(quantityOf("0.2万元").amount).toFixed()).toBe("0.3");
    expect(scaledAmount(quantityOf("≥5万份")).toFixed()).toBe("50000");
  });

  test.each([
    ["≤2.7万元", 2_700_000],
    ["≤430元/人/天", 43_000],
    ["3亿元", 30_000_000_000],
    ["≥5万份", null],
    ["12月底前", null],
  ])("%s is %p fen", (text, fen) => {
    expect(moneyInFen(parseIndicatorValue(text))).toBe(fen);
    expect(isMoney(parseIndicatorValue(text))).toBe(fen !== null);
  });
});

describe("a range", () => {
  test.each([
    ["3-5次", "3-5次"],
    ["3～5", "3-5"],
    ["3—5个", "3-5个"],
    ["3次-5次", "3-5次"],
    ["3至5个月", "3-5个月"],
    ["95%-98%", "95%-98%"],
    ["95-98%", "95%-98%"],
    ["≥90%且≤95%", "90%-95%"],
    ["≤95%且≥90%", "90%-95%"],
    [">90%且≤95%", ">90%且≤95%"],
    ["1万-2万元", "1-2万元"],
    ["5000元-1万元", "5000元-1万元"],
    ["5000-1万元", "5000元-1万元"],
    ["每月3-5次", "3-5次/月"],
    ["-5～3℃", "-5~3℃"],
  ])("%s is %s", (text, print) => {
    expect(kindOf(text)).toBe("range");
    expect(canonical(text)).toBe(print);
  });

  test("shares the scale of its end, but not beyond it", () => {
    expect(parseIndicatorValue("3-5万元")).toMatchObject({ from: { scale: "万" } });
    expect(parseIndicatorValue("5000-1万元")).toMatchObject({ from: { scale: "" } });
  });
});

describe("a deadline", () => {
  const by = (month: number, day: number | null) => ({
    kind: "span",
    from: null,
    to: { month, day },
  });
  const during = (first: number, last: number) => ({
    kind: "span",
    from: { month: first, day: null },
    to: { month: last, day: null },
  });

  test.each([
    ["12月底前", null, by(12, null)],
    ["12月底", null, by(12, null)],
    ["12月31日前", null, by(12, 31)],
    ["12月31日", null, by(12, 31)],
    ["2026年12月底前", 2026, by(12, null)],
    ["2026年12月前", 2026, by(12, null)],
    ["2026年12月", 2026, by(12, null)],
    ["2026-12-31", 2026, by(12, 31)],
    ["2026.12.31", 2026, by(12, 31)],
    ["2025.7-2026.6", 2026, during(7, 6)],
    ["6月中旬前", null, by(6, 20)],
    ["6月下旬", null, by(6, null)],
    ["年底前", null, by(12, null)],
    ["年底", null, by(12, null)],
    ["2025年底前", 2025, by(12, null)],
    ["2025底前", 2025, by(12, null)],
    ["上半年", null, during(1, 6)],
    ["下半年", null, during(7, 12)],
    ["三季度前", null, by(9, null)],
    ["一季度", null, during(1, 3)],
    ["3月-11月", null, during(3, 11)],
    ["3月至11月", null, during(3, 11)],
    ["1-12月", null, during(1, 12)],
    ["全年", null, during(1, 12)],
    ["2026年", 2026, during(1, 12)],
  ])("%s is of the year %p and lasts %j", (text, year, period) => {
    expect(deadlineOf(text)).toMatchObject({ year, period });
    expect(canonical(text)).toBe(text);
  });

  test("comes every month or in the next one", () => {
    const monthly = (next: boolean, day: number | null) => ({ kind: "monthly", next, day });
    expect(deadlineOf("每月10日前").period).toEqual(monthly(false, 10));
    expect(deadlineOf("次月15日前").period).toEqual(monthly(true, 15));
    expect(deadlineOf("每月底前").period).toEqual(monthly(false, null));
  });

  test.each([
    ["于12月底之前完成", "12月底前"],
    ["每年3-11月", "3-11月"],
    ["十二月底前", "12月底前"],
    ["２０２６年６月 底前", "2026年6月底前"],
  ])("%s is %s", (text, print) => {
    expect(kindOf(text)).toBe("deadline");
    expect(canonical(text)).toBe(print);
  });

  test("ends on a day that exists", () => {
    expect(kindOf("2月29日前")).toBe("deadline");
    expect(kindOf("2月30日前")).toBe("qualitative");
    expect(kindOf("12月底前")).toBe("deadline");
    expect(kindOf("13月底前")).toBe("qualitative");
    expect(kindOf("2026-12-31")).toBe("deadline");
    expect(kindOf("2026-13-31")).toBe("qualitative");
  });

  test("in months is told from a range of anything else", () => {
    expect(kindOf("3-11月")).toBe("deadline");
    expect(kindOf("3-11个月")).toBe("range");
    expect(kindOf("3-11次")).toBe("range");
  });
});

describe("a value without number", () => {
  test.each(["优", "良", "中", "低", "差", "达标", "合格", "是", "否", "达到优"])(
    "%s is graded",
    (t) => expect(kindOf(t)).toBe("graded")
  );

  test.each([
    ...["若干", "明显提升", "逐步提高", "一致", "一流", "一次性办结", "三公经费下降", "零距离服务"],
    ...["2026年重点工作", "≥2025年完成值"],
    ...["≤95%以上", "5次左右", "≥3-5次", "95%%", "12.5.6", "1/0", "≥≥5", "≥", "元/人", ""],
    "每月2026年", // prints as 2026年/月, in which 2026 names a year
  ])("%s is qualitative", (text) => {
    expect(parseIndicatorValue(text)).toEqual({ kind: "qualitative", text });
  });

  test("is kept as written, without line breaks", () => {
    expect(canonical(" 服务 水平\n明显提升 ")).toBe("服务 水平明显提升");
  });
});

describe("a numeric cell", () => {
  const printed = (raw: number, format: string) =>
    printIndicatorValue(readIndicatorValue(raw, format));

  test.each([
    [0.95, "0%", "95%"],
    [0.07, "0.00%", "7%"],
    [1.1, "0%", "110%"],
    [18, "General", "18"],
    [2.7, "0.00", "2.7"],
    [0.1 + 0.2, "General", "0.3"],
    [46387, "yyyy-mm-dd", "2026年12月31日"],
    [46086.5, 'm"月"d"日"', "2026年3月5日"],
    [46086, "[$-804]d/m", "2026年3月5日"],
    [46086, 'General"年度"', "46086"],
    [0.35, "h:mm", "0.35"],
    [5, '0"%"', "5"],
    [60, "yyyy-mm-dd", "60"],
    [61, "yyyy-mm-dd", "1900年3月1日"],
    [73_050, "yyyy-mm-dd", "2099年12月31日"],
    [73_051, "yyyy-mm-dd", "73051"],
  ])("%p formatted as %s is %s", (raw, format, print) => {
    expect(printed(raw, format)).toBe(print);
  });

  test("formatted as a date is a deadline of that year", () => {
    expect(readIndicatorValue(46387, "yyyy/m/d")).toMatchObject({ kind: "deadline", year: 2026 });
  });

  test("holding text reads as text whatever its format", () => {
    expect(readIndicatorValue("≥95%", "0%")).toEqual(parseIndicatorValue("≥95%"));
  });

  test("that is no number is qualitative", () => {
    expect(readIndicatorValue(NaN, "0%")).toEqual({ kind: "qualitative", text: "NaN" });
  });
});
