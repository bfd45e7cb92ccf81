import fc from "fast-check";
import { movedReference, partsOf } from "../../src/excel/cells/formula-references";

/** The formula after each of its references, as "Sheet1!A1" or "A1", has moved to where the table says. */
function moved(formula: string, places: Readonly<Record<string, string>>): string {
  return partsOf(formula)
    .map((part) => {
      if (typeof part === "string") return part;
      const sheet = part.sheet ?? "本表";
      const now = places[part.text] ?? `${sheet}!${part.address}`;
      return movedReference(part, now);
    })
    .join("");
}

test.each([
  ["=C4+E4", { C4: "本表!C6", E4: "本表!E6" }, "=C6+E6"],
  ["=SUM($B$2:B9)", { "$B$2:B9": "本表!B4:B11" }, "=SUM($B$4:B11)"],
  ["=B2:B9", { "B2:B9": "本表!B3" }, "=B3:B3"],
  ["=$C4*2+C$4", { $C4: "本表!D5", C$4: "本表!D5" }, "=$D5*2+D$5"],
  ["='2.培训费'!$C$4", { "'2.培训费'!$C$4": "'2.培训费'!C9" }, "='2.培训费'!$C$9"],
  ["='2.培训费'!C4", { "'2.培训费'!C4": "培训!C4" }, "=培训!C4"],
  ["=SUM(A:A,$3:$4)", { "A:A": "本表!B:B", "$3:$4": "本表!5:6" }, "=SUM(B:B,$5:$6)"],
])("%s follows its cells", (formula, places, now) => {
  expect(moved(formula, places)).toBe(now);
});

test.each([
  "=LOG10(2)+ATAN2(1,2)",
  '="C4:"&"见B2"',
  "=RATE2025*XYZ2025*_C4",
  "=表1[预算数]+表1[[#Totals],[A1]]",
  "=[2025.xlsx]Sheet1!$A$1+'[旧 账.xlsx]Sheet1'!A1",
  "=总额.A1",
])("%s holds no reference to cells of this workbook", (formula) => {
  expect(partsOf(formula)).toEqual([formula]);
});

test("a reference that has not moved reads as it was typed", () => {
  expect(moved("='Sheet1'!a1+SUM(b2:B2)", {})).toBe("='Sheet1'!a1+SUM(b2:B2)");
});

test("whatever is cut, the parts together are the formula", () => {
  const piece = fc.constantFrom("A1", "$B$2:C3", "'甲''乙'!A1", "A:B", "SUM(", ")", '"x"', "+", ",", "1.5", "[a]", "表", "!", ":", " "); // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const formula = `=${pieces.join("")}`;
      const texts = partsOf(formula).map((part) => (typeof part === "string" ? part : part.text));
      expect(texts.join("")).toBe(formula);
    })
  );
});
