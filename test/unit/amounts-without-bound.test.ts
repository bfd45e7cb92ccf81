import fc from "fast-check";
import { HEBEI_2026 } from "../../src/domain";
import { planOverview, readSheet, toTargetTable } from "../../src/forms";
import { describe as sentenceOf, subjectOf, sumCosts, validate } from "../../src/rules";
import { presentRepair } from "../../src/taskpane/words/present-repair";
import { presentTotals } from "../../src/taskpane/words/present-validation";
import { brief, seedSheet, tablesOn, whenChanged, type Changes } from "../support/findings";

/** The cells of 预算数, its parts and the four shares, and two values of indicators. */
const NUMBERS = ["C4", "E4", "G4", "B7", "C7", "D7", "E7", "E10", "E16"] as const;
const AMOUNTS: readonly string[] = ["C4", "E4", "G4"];

const NO_PROBLEMS = { errors: 0, warnings: 0, advice: 0, explained: 0 };

/** Everything that is reckoned and said of a sheet: none of it may throw. */
function findingsAndFigures(changes: Changes) {
  const grid = seedSheet(0, changes);
  const read = tablesOn([grid]);
  const findings = validate(read);
  const [table] = readSheet(grid).tables;
  if (!table) throw new Error("the seed's sheet holds a table");
  const content = toTargetTable(table);
  const figures = [
    ...findings.map((finding) => [
      sentenceOf(finding),
      presentRepair(finding),
      subjectOf(finding, read),
    ]),
    sumCosts(table, HEBEI_2026),
    presentTotals({ tables: [table], findings }),
    planOverview([{ ...NO_PROBLEMS, table }]),
    planOverview([{ ...NO_PROBLEMS, file: "甲.xlsx", sheet: grid.name, content }]),
  ];
  return { found: brief(findings), figures };
}

/** What is no number any more, or says so. */
function unreckoned(thing: unknown): unknown[] {
  if (typeof thing === "number") return Number.isFinite(thing) ? [] : [thing];
  if (typeof thing === "string") return /Infinity|NaN/.test(thing) ? [thing] : [];
  return typeof thing === "object" && thing ? Object.values(thing).flatMap(unreckoned) : [];
}

test("an amount beyond what money can hold is told as no amount, at its cell", () => {
  expect(whenChanged({ C4: 1e302 })).toEqual(["budget-number 错误 C4"]);
  expect(whenChanged({ G4: -1e308 })).toEqual(["budget-number 错误 G4"]);
  expect(whenChanged({ E7: 1e302 })).toEqual(["plan-number 错误 E7"]);
});

test("whatever number stands in a cell, it is found or counted, and nothing breaks down", () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(1e300, 1e302, 1e303, 1.7e308, -1.7e308, 5e-324)
  );
  fc.assert(
    fc.property(fc.constantFrom(...NUMBERS), fc.constantFrom(...NUMBERS), number, (a, b, value) => {
      const { found, figures } = findingsAndFigures({ [a]: value, [b]: value });
      expect(unreckoned(figures)).toEqual([]);
      const beyond = Math.abs(value) > 1e10;
      for (const cell of [a, b].filter((one) => AMOUNTS.includes(one)))
        if (beyond) expect(found).toContain(`budget-number 错误 ${cell}`);
    })
  );
});
