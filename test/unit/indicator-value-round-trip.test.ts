import Big from "big.js";
import fc from "fast-check";
import { parseIndicatorValue, printIndicatorValue } from "../../src/domain";
import type { IndicatorValue } from "../../src/domain";

const operator = fc.constantFrom(
  "≥" as const,
  "≤" as const,
  ">" as const,
  "<" as const,
  "=" as const
);
const digits = fc
  .tuple(fc.boolean(), fc.nat(9_999_999), fc.stringMatching(/^(?:\.\d{1,4})?$/))
  .map(([negative, whole, decimals]) => `${negative ? "-" : ""}${whole}${decimals}`);
const scale = fc.constantFrom("", "百", "千", "万", "亿", "百万", "千万", "百亿", "万亿");
const unit = fc.constantFrom(
  "元",
  "次",
  "人次",
  "个县区",
  "份",
  "千瓦",
  "小时",
  "条",
  "m²",
  "人（次）"
);
const denominators = fc.array(fc.constantFrom("人", "天", "车", "季度", "平方米"), {
  maxLength: 3,
});
const amount = digits.map((text) => ({ amount: Big(text), digits: text }));
const bound = fc.tuple(amount, scale).map(([number, word]) => ({ ...number, scale: word }));

const quantity: fc.Arbitrary<IndicatorValue> = fc
  .tuple(fc.option(operator), bound, unit, denominators)
  .map(([sign, number, counted, below]) => ({
    kind: "quantity",
    operator: sign,
    ...number,
    unit: counted,
    denominators: below,
  }));

const share: fc.Arbitrary<IndicatorValue> = fc
  .tuple(fc.option(operator), amount, fc.constantFrom("%", "‰", "", "百分点"))
  .map(([sign, number, counted]) => ({
    kind: "quantity",
    operator: sign,
    ...number,
    scale: "",
    unit: counted,
    denominators: [],
  }));

const fraction: fc.Arbitrary<IndicatorValue> = fc
  .tuple(fc.option(operator), fc.nat(999), fc.integer({ min: 1, max: 999 }))
  .map(([sign, over, under]) => ({
    kind: "quantity",
    operator: sign,
    amount: Big(over).div(under),
    digits: `${over}/${under}`,
    scale: "",
    unit: "",
    denominators: [],
  }));

const interval = fc.tuple(amount, amount).filter(([low, high]) => low.amount.lt(high.amount));
const range: fc.Arbitrary<IndicatorValue> = fc
  .tuple(
    fc.constantFrom("≥" as const, ">" as const),
    fc.constantFrom("≤" as const, "<" as const),
    interval,
    fc.oneof(fc.tuple(scale, unit), fc.constant(["", "%"] as const)),
    denominators
  )
  .map(([above, below, [low, high], [word, counted], per]) => ({
    kind: "range",
    from: { operator: above, ...low, scale: word },
    to: { operator: below, ...high, scale: word },
    unit: counted,
    denominators: per,
  }));

const year = fc.integer({ min: 2000, max: 2099 });
const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 28 });
const deadline: fc.Arbitrary<IndicatorValue> = fc.oneof(
  fc.tuple(fc.option(year), month, fc.constantFrom("", "底", "前", "底前")).map(([y, m, end]) => ({
    kind: "deadline" as const,
    text: `${y === null ? "" : `${y}年`}${m}月${end}`,
    year: y,
    period: { kind: "span" as const, from: null, to: { month: m, day: null } },
  })),
  fc.tuple(year, month, day, fc.constantFrom("-", ".", "/")).map(([y, m, d, sign]) => ({
    kind: "deadline" as const,
    text: [y, m, d].join(sign),
    year: y,
    period: { kind: "span" as const, from: null, to: { month: m, day: d } },
  })),
  fc.tuple(month, month, fc.constantFrom("-", "月-", "月至")).map(([first, last, to]) => ({
    kind: "deadline" as const,
    text: `${first}${to}${last}月`,
    year: null,
    period: {
      kind: "span" as const,
      from: { month: first, day: null },
      to: { month: last, day: null },
    },
  })),
  fc.tuple(fc.boolean(), day).map(([next, d]) => ({
    kind: "deadline" as const,
    text: `${next ? "次" : "每"}月${d}日前`,
    year: null,
    period: { kind: "monthly" as const, next, day: d },
  }))
);

const graded: fc.Arbitrary<IndicatorValue> = fc
  .constantFrom("优", "良", "中", "低", "差", "达标", "合格", "是", "否")
  .map((grade) => ({ kind: "graded", grade }));
const qualitative: fc.Arbitrary<IndicatorValue> = fc
  .constantFrom("", "若干", "明显提升", "服务 水平不断提高", "进一步完善")
  .map((text) => ({ kind: "qualitative", text }));

const KINDS = { quantity, share, fraction, range, deadline, graded, qualitative };

describe.each(Object.entries(KINDS))("a generated %s", (_kind, values) => {
  test("printed and parsed is the same value", () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(parseIndicatorValue(printIndicatorValue(value))).toEqual(value);
      }),
      { numRuns: 500 }
    );
  });
});

const FRAGMENTS = [
  ...[
    "≥",
    "≤",
    "<",
    ">",
    "=",
    "＞",
    "不低于",
    "至少",
    "不超过",
    "达到",
    "完成",
    "每",
    "每月",
    "且",
    "-",
    "~",
  ],
  ...[
    "0",
    "1",
    "12",
    "31",
    "2026",
    "9.5",
    ",",
    "，200",
    "/",
    "%",
    "％",
    "万",
    "亿",
    "百",
    "千",
    "元",
    "人",
  ],
  ...[
    "次",
    "天",
    "月",
    "日",
    "年",
    "底",
    "前",
    "内",
    "以上",
    "以内",
    "至",
    "零",
    "两",
    "三",
    "十",
    "个",
    "季度",
  ],
  ...[
    "上半年",
    "中旬",
    "全年",
    "优",
    " ",
    "\n",
    "（",
    "）",
    "·",
    ".",
    "。",
    "的",
    "克",
    "分点",
    "+",
    "全覆盖",
  ],
];
const valueLike = fc
  .array(fc.constantFrom(...FRAGMENTS), { maxLength: 9 })
  .map((parts) => parts.join(""));

describe("any text", () => {
  test("is read without failure, and its canonical form is canonical", () => {
    fc.assert(
      fc.property(fc.oneof(valueLike, fc.string({ unit: "binary", maxLength: 80 })), (text) => {
        const value = parseIndicatorValue(text);
        expect(parseIndicatorValue(printIndicatorValue(value))).toEqual(value);
      }),
      { numRuns: 20_000 }
    );
  });

  test("is read in a bounded time, however long", () => {
    const long = ["每".repeat(1e6), "1".repeat(1e6), " ".repeat(1e6), "万元/".repeat(3e5)];
    const begin = performance.now();
    for (const text of long) expect(parseIndicatorValue(text).kind).toBe("qualitative");
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});
