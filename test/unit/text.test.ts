import { foldText, oneLine, paragraphs } from "../../src/domain";

test("labels are the same whatever white space and width of punctuation they are typed with", () => {
  expect(foldText("其中：财政    资金")).toBe(foldText("其中:财政资金"));
  expect(foldText("\ufeff资金支出计划\u3000（％）\n")).toBe(foldText("资金支出计划(%)"));
  expect(foldText("预算数")).not.toBe(foldText("财政资金"));
});

test("a name is one line", () => {
  expect(oneLine("立法、备案审查\n成本")).toBe("立法、备案审查成本");
  expect(oneLine(" ≥1部 ")).toBe("≥1部");
  expect(oneLine("地方性法规体系 \r\n\u3000完善")).toBe("地方性法规体系完善");
  expect(oneLine("on  two\vlines")).toBe("on  twolines");
});

test("goals keep their lines, without blank ones", () => {
  expect(paragraphs(" 1.调研。\r\n\n \u30002.会议。 \n")).toBe("1.调研。\n2.会议。");
  expect(paragraphs("1.调研。\v2.会议。")).toBe("1.调研。\n2.会议。");
  expect(paragraphs(" \n\u3000")).toBe("");
});

test("a text of white space is read in a bounded time", () => {
  const blank = `a${" ".repeat(500_000)}b`;
  const begin = performance.now();
  expect([foldText(blank), oneLine(blank), paragraphs(blank)]).toEqual(["ab", blank, blank]);
  expect(performance.now() - begin).toBeLessThan(1000);
});
