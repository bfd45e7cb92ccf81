import fc from "fast-check";
import { parseTitle, titleOf, withNumber } from "../../src/domain";

describe("the title of a table", () => {
  test("names its number and its project", () => {
    expect(titleOf({ number: 6, projectName: "人大会议经费" })).toBe("6.人大会议经费绩效目标表");
    expect(titleOf({ number: null, projectName: "人大会议经费" })).toBe("人大会议经费绩效目标表");
  });

  test.each([
    ["6.人大会议经费绩效目标表", 6, "人大会议经费"],
    ["6、人大会议经费绩效目标表", 6, "人大会议经费"],
    ["6．人大会议经费绩效目标表", 6, "人大会议经费"],
    ["人大会议经费绩效目标表", null, "人大会议经费"],
    [" 12. 人大会议\n经费 绩效目标表 ", 12, "人大会议经费"],
    ["项目支出绩效目标申报表", null, ""],
    ["3.食堂改造项目绩效目标表", 3, "食堂改造"],
    ["2026年度运维经费绩效目标表", null, "2026年度运维经费"],
  ])("is read from %j", (text, number, projectName) => {
    expect(parseTitle(text)).toEqual({ number, projectName });
  });

  test.each(["", "绩效目标", "预算项目绩效目标", "6.人大会议经费绩效目标表（续）", "绩效自评表"])(
    "is not %j",
    (text) => {
      expect(parseTitle(text)).toBeNull();
    }
  );
});

describe("a title with another number", () => {
  test.each([
    ["6.人大会议经费绩效目标表", "12.人大会议经费绩效目标表"],
    [" 6 、人大会议\n经费 绩效目标表", " 12 、人大会议\n经费 绩效目标表"],
    ["1 0．人大会议经费绩效目标表", "12．人大会议经费绩效目标表"],
    ["人大会议经费绩效目标表", "12.人大会议经费绩效目标表"],
    ["2026年度运维经费绩效目标表", "12.2026年度运维经费绩效目标表"],
  ])("keeps the rest of %j as it was typed", (before, after) => {
    expect(withNumber(before, 12)).toBe(after);
  });

  test("names the same project under the new number", () => {
    const typed = fc.tuple(
      fc.constantFrom("", " ", "3.", "3 . ", "128、", " 07．"),
      fc.string({ unit: fc.constantFrom(..."人大 会议经费2026年."), maxLength: 12 })
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 999 }), ([prefix, name], number) => {
        const title = `${prefix}${name}绩效目标表`;
        const projectName = parseTitle(title)?.projectName;
        expect(parseTitle(withNumber(title, number))).toEqual({ number, projectName });
      })
    );
  });
});
