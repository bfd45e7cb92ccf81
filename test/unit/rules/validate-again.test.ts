import fc from "fast-check";
import {
  columnIndex,
  HEBEI_2026,
  type CellValue,
  type Explanation,
  type ReadIndicator,
  type ReadTable,
} from "../../../src/domain";
import {
  planDepartment,
  readSheet,
  type StandingGrid,
  type SheetReading,
} from "../../../src/forms";
import {
  check,
  subjectOf,
  titleOfRule,
  type Checked,
  type ValidateOptions,
  type WorkbookTables,
} from "../../../src/rules";
import { CATALOGUE } from "../../../src/rules/catalogue";
import type { TextEntry } from "../../../src/rules/rule/entries";
import type { Rule, RuleSettings } from "../../../src/rules/rule/rule";
import { seedSheet } from "../../support/findings";
import { setCell } from "../../support/grid-changes";
import { gridOfPlan } from "../../support/plan-grid";
import { SEED } from "../../support/seed";

/** Reads each sheet once, so that a sheet which did not change keeps its tables. */
function reader() {
  const known = new WeakMap<StandingGrid, SheetReading>();
  return (
    grids: readonly StandingGrid[],
    explanations: readonly Explanation[] = []
  ): WorkbookTables => {
    const sheets = grids.map((grid) => {
      const reading = known.get(grid) ?? readSheet(grid);
      known.set(grid, reading);
      return reading;
    });
    return {
      tables: sheets.flatMap(({ tables }) => tables),
      departments: sheets.flatMap(({ departments }) => departments),
      unreadable: sheets.flatMap(({ unreadable }) => unreadable),
      truncatedSheets: [],
      explanations,
    };
  };
}

/** The catalogue with a note of each question that rules of cells, rows and tables are asked: its sheet. */
function watched(): { rules: readonly Rule[]; asked: string[] } {
  const asked: string[] = [];
  const rules = CATALOGUE.map((rule): Rule => {
    if (rule.scope === "workbook" || rule.scope === "files") return rule;
    const check = rule.check as (about: Asked, settings: RuleSettings) => never;
    const watch = (about: Asked, settings: RuleSettings) => {
      asked.push(`${rule.scope} ${sheetOf(about)}`);
      return check(about, settings);
    };
    return { ...rule, check: watch };
  });
  return { rules, asked };
}

type Asked = TextEntry | ReadIndicator | ReadTable;

function sheetOf(about: Asked): string {
  if ("field" in about) return about.field.at.sheet;
  return "sheet" in about ? about.sheet : about.name.at.sheet;
}

const department = (): StandingGrid => {
  if (SEED.department === null) throw new Error("the seed has no department");
  return gridOfPlan(planDepartment(SEED.department));
};

const change = (grid: StandingGrid, address: string, value: CellValue): StandingGrid =>
  setCell(grid, Number(address.slice(1)) - 1, columnIndex(address.slice(0, 1)), value);

describe("an edit", () => {
  const sheets = Array.from({ length: 100 }, (_, i) => seedSheet(i % 6, {}, `表${i}`));
  const edited = sheets.map((grid) => (grid.name === "表42" ? change(grid, "C4", 30) : grid));

  test("on one sheet of a hundred asks nothing about the other 99 again", () => {
    const read = reader();
    const { rules, asked } = watched();
    const first = check(read(sheets), {}, undefined, rules);
    const before = new Set(asked);
    expect(before.size).toBe(300);
    asked.length = 0;
    check(read(edited), {}, first, rules);
    expect(new Set(asked)).toEqual(new Set(["cell 表42", "row 表42", "table 表42"]));
  });

  test("leaves every other finding the object that it was", () => {
    const read = reader();
    const first = check(read(sheets));
    const second = check(read(edited), {}, first);
    const [old, now] = [new Set(first.findings), new Set(second.findings)];
    expect([...now].filter((finding) => !old.has(finding)).map(({ rule }) => rule)).toEqual([
      "budget-sum",
    ]);
    expect([...old].filter((finding) => !now.has(finding))).toEqual([]);
  });

  test("that changes nothing, as reading a sheet again does, gives the very same findings", () => {
    const first = check(reader()(sheets));
    const second = check(reader()(sheets), {}, first);
    expect(second.findings.length).toBeGreaterThan(100);
    expect(second.findings.every((finding, i) => finding === first.findings[i])).toBe(true);
  });

  test("of a code can change the year that all tables are checked against", () => {
    const read = reader();
    const two = [seedSheet(0), seedSheet(1, { B3: "13070027P000008100143" })];
    const first = check(read(two));
    expect(first.memory.settings.budgetYear).toBe(2027);
    const back = two.map((grid, i) => (i === 1 ? change(grid, "B3", null) : grid));
    const { rules, asked } = watched();
    check(read(back), {}, first, rules);
    expect(asked).toContain(`table ${two[0]?.name}`);
  });

  test("on one sheet can end what was found on another", () => {
    const read = reader();
    const twice = [seedSheet(0), seedSheet(1, { B3: "13070026P000008100145" })];
    const duplicates = ({ findings }: Checked) =>
      findings.filter(({ rule }) => rule === "code-duplicate");
    const first = check(read(twice));
    expect(duplicates(first)).toHaveLength(1);
    const mended = twice.map((grid, i) => (i === 1 ? change(grid, "B3", null) : grid));
    expect(duplicates(check(read(mended), {}, first))).toEqual([]);
  });
});

test("another profile asks everything again", () => {
  const read = reader();
  const sheets = [seedSheet(0), seedSheet(1)];
  const first = check(read(sheets));
  const { rules, asked } = watched();
  check(read(sheets), { profile: { ...HEBEI_2026 } }, first, rules);
  expect(new Set(asked).size).toBe(6);
});

type Edit =
  | { readonly kind: "cell"; readonly sheet: number; readonly at: string; readonly to: CellValue }
  | { readonly kind: "delete" | "copy"; readonly sheet: number }
  | { readonly kind: "year"; readonly year: number | null }
  | { readonly kind: "explain"; readonly nth: number };

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("cell" as const),
      sheet: fc.nat(9),
      at: fc.constantFrom(
        ...["A1", "B3", "E3", "C4", "E4", "B5", "B7", "C7", "D7", "E7", "B8"],
        ...["A10", "B10", "C10", "D11", "E10", "E11", "E12", "F12", "B14", "E15", "C16", "E16"]
      ),
      to: fc.constantFrom<CellValue>(
        ...[null, "待定", "XX", 0, 0.5, 1, 50, 31, "31.00万元", "≥ 90 %", "若干", "120%", "≤5次"],
        ...["2025年度工作计划", "质量指标", "成本指标", "13070026P000008100145", "人大会议经费"]
      ),
    }),
  },
  fc.record({ kind: fc.constantFrom("delete" as const, "copy" as const), sheet: fc.nat(9) }),
  fc.record({ kind: fc.constant("year" as const), year: fc.constantFrom(null, 2025, 2026) }),
  fc.record({ kind: fc.constant("explain" as const), nth: fc.nat(20) })
);

test("whatever is edited, checking again finds what checking from scratch finds", () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), (edits) => {
      const read = reader();
      let grids = [department(), ...SEED.tables.map((_, i) => seedSheet(i))];
      let options: ValidateOptions = {};
      let explanations: Explanation[] = [];
      let checked = check(read(grids));
      for (const edit of edits) {
        const index = "sheet" in edit ? edit.sheet % Math.max(1, grids.length) : 0;
        const grid = grids[index];
        if (edit.kind === "cell" && grid) {
          grids = grids.with(index, change(grid, edit.at, edit.to));
        }
        if (edit.kind === "delete") grids = grids.toSpliced(index, 1);
        if (edit.kind === "copy" && grid) {
          grids = [...grids, { ...grid, name: `${grid.name} (${grids.length})` }];
        }
        if (edit.kind === "year") options = edit.year === null ? {} : { budgetYear: edit.year };
        if (edit.kind === "explain") {
          explanations = [...explanations, ...explanationFor(checked, read(grids), edit.nth)];
        }
        const before = checked.findings;
        const tables = read(grids, explanations);
        checked = check(tables, options, checked);
        expect(checked.findings).toEqual(check(tables, options).findings);
        expectSameObjects(before, checked.findings);
      }
    }),
    { numRuns: 60 }
  );
});

function explanationFor({ findings }: Checked, read: WorkbookTables, nth: number): Explanation[] {
  const reminders = findings.filter(({ severity }) => severity === "提醒");
  const finding = reminders[nth % Math.max(1, reminders.length)];
  if (!finding) return [];
  const rule = titleOfRule(finding.rule);
  return [{ ...subjectOf(finding, read), rule, reason: `理由${nth}`, date: "2026-11-23" }];
}

/** Each finding that says what one said before is that one. */
function expectSameObjects(before: Checked["findings"], now: Checked["findings"]): void {
  const old = new Set(before);
  const gone = before.filter((finding) => !now.includes(finding)).map((f) => JSON.stringify(f));
  const added = now.filter((finding) => !old.has(finding)).map((f) => JSON.stringify(f));
  expect(added.filter((content) => gone.includes(content))).toEqual([]);
}
