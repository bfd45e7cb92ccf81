import {
  cumulativeShares,
  madeCumulative,
  meantShare,
  printShare,
  isShare,
  sameShare,
  shareFormat,
  toCumulative,
} from "../../src/domain";
import type { SpendingPlan } from "../../src/domain";

type Share = number | null;
const plan = (march: Share, june: Share, october: Share, december: Share): SpendingPlan => ({
  march,
  june,
  october,
  december,
});

describe("the cumulative shares of a plan", () => {
  test("are those filled in", () => {
    expect(cumulativeShares(plan(0.25, 0.5, 0.75, 1))).toEqual([0.25, 0.5, 0.75, 1]);
  });

  test("begin at nothing where the first are blank", () => {
    expect(cumulativeShares(plan(null, null, 1, null))).toEqual([0, 0, 1, 1]);
  });

  test("stay at what is reached where the later are blank", () => {
    expect(cumulativeShares(plan(1, null, null, null))).toEqual([1, 1, 1, 1]);
  });

  test("never fall", () => {
    expect(cumulativeShares(plan(0.5, 0.4, null, 1))).toEqual([0.5, 0.5, 0.5, 1]);
  });
});

describe("a plan entered period by period", () => {
  test("is made cumulative", () => {
    expect(toCumulative(plan(0.25, 0.25, 0.25, 0.25))).toEqual(plan(0.25, 0.5, 0.75, 1));
  });

  test("keeps its blanks", () => {
    expect(toCumulative(plan(null, 0.3, null, 0.7))).toEqual(plan(null, 0.3, null, 1));
  });

  test("is free of the noise of floats", () => {
    expect(toCumulative(plan(0.1, 0.2, 0.3, 0.4))).toEqual(plan(0.1, 0.3, 0.6, 1));
  });
});

describe("what a cell of the plan was meant as", () => {
  test.each([
    [0.5, 0.5],
    [1, 1],
    [0.0000001, 0.0000001],
    [2, 0.02],
    [33.5, 0.335],
    [100, 1],
    ["50", 0.5],
    ["50%", 0.5],
    [" ５０％ ", 0.5],
    ["0.5", 0.5],
    ["1.5%", 0.015],
    ["12.75%", 0.1275],
    ["1", 1],
  ])("%j is plain", (raw, share) => {
    expect(meantShare(raw)).toBe(share);
  });

  test.each([null, "", "一半", -0.5, "-50%", 101, "101%", true, { error: "#REF!" }])(
    "%j is no share",
    (raw) => {
      expect(meantShare(raw)).toBeNull();
    }
  );

  test("1.05 is 105 % or 1.05 %: that can not be told, nor can 1.99", () => {
    expect([1.05, "1.05", 1.99].map(meantShare)).toEqual([null, null, null]);
  });
});

test("shares are the same within a millionth", () => {
  expect(sameShare(1, 1.0000009)).toBe(true);
  expect(sameShare(1, 1.0000011)).toBe(false);
  expect(sameShare(0.1 + 0.2, 0.3)).toBe(true);
});

test("a share is nothing, all, or what lies between; blank is none", () => {
  expect([0, 0.5, 1, 1.0000009].map(isShare)).toEqual([true, true, true, true]);
  expect([-0.01, 1.0000011, 50, null].map(isShare)).toEqual([false, false, false, false]);
});

test.each([
  [null, "0%"],
  [0.5, "0%"],
  [0.335, "0.0%"],
  [0.5534, "0.00%"],
  [0.55344, "0.00%"],
  [0.50004, "0%"],
])("the share %p is shown in the format %s", (share, format) => {
  expect(shareFormat(share)).toBe(format);
});

test.each([
  [0.5, "50%"],
  [0.335, "33.5%"],
  [0.5534, "55.34%"],
  [0.55344, "55.34%"],
  [1, "100%"],
  [0, "0%"],
  [1.1, "110%"],
])("the share %p is printed as %s", (share, text) => {
  expect(printShare(share)).toBe(text);
});

describe("making a plan cumulative", () => {
  test.each([
    [plan(0.25, 0.25, null, 0.5), plan(0.25, 0.5, null, 1)],
    [plan(null, 0.3, 0.3, 0.2), plan(null, 0.3, 0.6, 0.8)],
    [plan(1, 0, 0, 0), plan(1, 1, 1, 1)],
    [plan(0.1, 0.2, 0.7, null), plan(0.1, 0.3, 1, null)],
  ])("takes %j as filled in period by period", (perPeriod, cumulative) => {
    expect(madeCumulative(perPeriod)).toEqual({ ok: true, value: cumulative });
  });

  test.each([
    ["blank", plan(null, null, null, null)],
    ["noShares", plan(25, 25, 50, null)],
    ["noShares", plan(0.5, -0.1, 0.6, null)],
    ["cumulative", plan(0.25, 0.5, null, 1)],
    ["cumulative", plan(0, 0, null, 1)],
    ["cumulative", plan(null, 0.6, null, null)],
    ["cumulative", plan(0.5, 0.5, 0.5, 1)],
    ["overFull", plan(0.5, 0.3, 0.4, 1)],
    ["overFull", plan(0.25, 0.5, 0.75, null)],
    ["overFull", plan(0.5, 0.4, 0.2, null)],
  ])("refuses as %s: %j", (reason, refused) => {
    expect(madeCumulative(refused)).toEqual({ ok: false, reason });
  });
});
