import fc from "fast-check";
import { meantMoney, parseWanyuan, printWanyuan, toWanyuan } from "../../src/domain";

describe("money in fen", () => {
  test.each([
    ["31.00", 31_000_000],
    ["31.00万元", 31_000_000],
    ["310000元", 31_000_000],
    ["1,200", 1_200_000_000],
    ["1，200.5", 1_200_500_000],
    ["３１．００", 31_000_000],
    [" 31 万元 ", 31_000_000],
    ["-2", -2_000_000],
    ["0.000001", 1],
    ["9007199254.740991", 9_007_199_254_740_991],
  ])("is read from %j", (text, fen) => {
    expect(parseWanyuan(text)).toBe(fen);
  });

  test.each(["", "三十一", "31.", ".5", "1e3", "31亿元", "31.00.00", "#REF!", "9007199254.740992"])(
    "is not read from %j",
    (text) => {
      expect(parseWanyuan(text)).toBeNull();
    }
  );

  test("is read from a cell, in what its table says that amounts are in", () => {
    expect(meantMoney(31)).toBe(31_000_000);
    expect(meantMoney(310_000, "元")).toBe(31_000_000);
    expect(meantMoney("310000", "元")).toBe(31_000_000);
    expect(meantMoney("31万元", "元")).toBe(31_000_000);
    expect(meantMoney("310000元")).toBe(31_000_000);
    expect([null, true, { error: "#REF!" }, "约三十万"].map((raw) => meantMoney(raw))).toEqual(
      Array(4).fill(null)
    );
  });

  test("is never more than what a number holds exactly", () => {
    expect(parseWanyuan("9".repeat(400))).toBeNull();
    expect(meantMoney(9_007_199_254.74099)).toBe(9_007_199_254_740_990);
    expect([9_007_199_254.75, 1e302, -1e308, Infinity, NaN].map((raw) => meantMoney(raw))).toEqual(
      Array(5).fill(null)
    );
  });

  test("adds up where floats do not", () => {
    expect([0.1, 0.2, 0.3].map((amount) => meantMoney(amount))).toEqual([
      100_000, 200_000, 300_000,
    ]);
    expect(meantMoney(0.1 + 0.2)).toBe(300_000);
    expect(meantMoney(1.005)).toBe(1_005_000);
  });

  test.each([
    [31_000_000, "31.00"],
    [31_005_000, "31.005"],
    [31_500_000, "31.50"],
    [1, "0.000001"],
    [0, "0.00"],
    [-18_000_000, "-18.00"],
  ])("of %p is printed as %s 万元", (fen, text) => {
    expect(printWanyuan(fen)).toBe(text);
  });

  test("survives being written to a cell, and being printed", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (fen) => {
        expect(meantMoney(toWanyuan(fen))).toBe(fen);
        expect(parseWanyuan(printWanyuan(fen))).toBe(fen);
      })
    );
  });
});
