import fc from "fast-check";
import {
  columnLabelOf,
  headLabelOf,
  HEBEI_2026,
  oneLine,
  paragraphs,
  parseTitle,
  type TargetTable,
} from "../../src/domain";

const CHARACTERS = [
  ..."市人大代表培训经费 组织次≥≤1290.%（）、，；：“”项目编绩效目标指表abcXYZ-=+@'/",
];

/** A text that people could type into a cell: no label of the form, no title of a table. */
const plainText = fc
  .string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 40 })
  .map((text) => oneLine(text))
  .filter(isNoLabel);

function isNoLabel(text: string): boolean {
  return headLabelOf(text) === null && columnLabelOf(text) === null && parseTitle(text) === null;
}

const someText = plainText.filter((text) => text !== "");

const lines = fc.array(someText, { maxLength: 5 }).map((texts) => paragraphs(texts.join("\n")));

const money = fc.option(
  fc.integer({ min: 0, max: 10 ** 9 }).map((n) => n * 10_000),
  { nil: null }
);

const share = fc.option(
  fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
  { nil: null }
);

const indicator = fc.record({
  level1: fc.constantFrom(...HEBEI_2026.levels.map(({ name }) => name)),
  level2: plainText,
  name: someText,
  description: plainText,
  value: plainText,
  basis: plainText,
});

const unit = fc.record({
  code: fc.constantFrom("", "101001", "999"),
  name: plainText.map((text) => text.replace(/^[\d\s_-]+/, "")).filter(isNoLabel),
});

/** Any target table with at least one indicator, its texts as a reader gives them: trimmed, folded. */
export const anyTargetTable: fc.Arbitrary<TargetTable> = fc.record({
  number: fc.option(fc.integer({ min: 1, max: 999 }), { nil: null }),
  unit,
  projectCode: plainText,
  projectName: plainText.map((text) => text.replace(/^[\d.．、\s]+/, "")).filter(isNoLabel),
  budget: fc.record({ total: money, fiscal: money, other: money }),
  purpose: lines,
  spendingPlan: fc.record({ march: share, june: share, october: share, december: share }),
  goals: lines,
  indicators: fc.array(indicator, { minLength: 1, maxLength: 12 }),
});
