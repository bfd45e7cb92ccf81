import type { CellValue } from "../../../src/domain";
import { describe as sentenceOf, type Finding } from "../../../src/rules";
import { foundWhenChanged, type Changes } from "../../support/findings";

/** What a change of the seed's first table brings: 预算数 C4, 财政资金 E4, 支出计划 B7 to E7. */
const told = (changes: Changes) => foundWhenChanged(changes).map((found) => sentenceOf(found));
const fixOf = ({ fix }: Finding): readonly CellValue[] =>
  fix?.kind === "set" ? fix.changes.map(({ after }) => after) : [];

describe("a sentence about the budget names what stands there", () => {
  test.each<readonly [Changes, readonly string[]]>([
    [{ C4: -1 }, ["预算数“-1”不是有效金额。请只填不小于0的数字，单位万元，数字后不写单位。"]],
    [
      { C4: " 三十 " },
      ["预算数“三十”不是有效金额。请只填不小于0的数字，单位万元，数字后不写单位。"],
    ],
    [
      { C4: { error: "#N/A" } },
      ["预算数“#N/A”不是有效金额。请只填不小于0的数字，单位万元，数字后不写单位。"],
    ],
    [
      { C4: 0 },
      ["预算数0.00万元≠财政资金31.00＋其他资金0.00，差31.00万元。请核对后改预算数或资金来源。"],
    ],
    [{ E4: null, G4: null }, ["预算数31.00万元，财政资金和其他资金都未填。请填写资金来源。"]],
    [
      { C4: 310_000, E4: 310_000 },
      ["预算数310000.00万元，疑把元当作万元填写。单位是万元，请核对；金额无误的，请说明。"],
    ],
    [
      { C4: 31.005, E4: 31.005 },
      [
        "预算数31.005万元超过两位小数。请四舍五入到两位。",
        "财政资金31.005万元超过两位小数。请四舍五入到两位。",
      ],
    ],
  ])("%j", (changes, sentences) => {
    expect(told(changes)).toEqual(sentences);
  });

  test("an amount typed as a text is mended to a number, a negative one and a word are not", () => {
    const fixes = (total: CellValue) => foundWhenChanged({ C4: total }).flatMap(fixOf);
    expect(fixes("31万元")).toEqual([31]);
    expect(fixes("-31")).toEqual([]);
    expect(fixes("三十一")).toEqual([]);
    expect(foundWhenChanged({ G4: "0" }).flatMap(fixOf)).toEqual([0]);
  });
});

test("a table in 元 is judged by the money it means, and no number of 万元 is offered for its cells", () => {
  const inYuan = { F2: "单位：元", C4: 310_000, E4: 310_000 };
  expect(told(inYuan)).toEqual([]);
  const wrong = foundWhenChanged({ ...inYuan, E4: 300_000 });
  expect(wrong.map((found) => sentenceOf(found))).toEqual([
    "预算数31.00万元≠财政资金30.00＋其他资金0.00，差1.00万元。请核对后改预算数或资金来源。",
  ]);
  expect(wrong.flatMap(fixOf)).toEqual([]);
});

describe("a sentence about the plan names its dates and shares", () => {
  test.each<readonly [Changes, readonly string[]]>([
    [
      { B7: 2, C7: " 50 ", E7: "x" },
      ["3月底“2”、6月底“50”、12月底“x”不是0%至100%的比例。请填累计比例，如50%。"],
    ],
    [{ B7: { error: "#N/A" } }, ["3月底“#N/A”不是0%至100%的比例。请填累计比例，如50%。"]],
    [{ E7: 1.2 }, ["12月底“120%”不是0%至100%的比例。请填累计比例，如50%。"]],
    [
      { B7: 0.3, C7: null },
      ["6月底未填，而前后都已填。请补填累计比例，没有支出的填前一期的比例。"],
    ],
    [
      { B7: 0.6, C7: null, D7: null },
      ["6月底、10月底未填，而前后都已填。请补填累计比例，没有支出的填前一期的比例。"],
    ],
    [
      { C7: 0.3, D7: 0.4 },
      ["到10月底累计支出40%，不到50%。建议加快支出进度，或核对是否按累计比例填写。"],
    ],
  ])("%j", (changes, sentences) => {
    expect(told(changes)).toEqual(sentences);
  });

  test("blanks before the first share and behind the last are right", () => {
    expect(told({ B7: null, C7: null, D7: 1, E7: null })).toEqual([]);
  });

  test("one share that can not be told keeps the others from being mended with it", () => {
    const fixes = (changes: Changes) => foundWhenChanged(changes).flatMap(fixOf);
    expect(fixes({ B7: 25, C7: "50%" })).toEqual([0.25, 0.5]);
    expect(fixes({ B7: 25, C7: "一半" })).toEqual([]);
  });
});
