import { parseTitle, titleOf } from "../../src/domain";

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
