import type { ReadTable } from "../../../src/domain";
import { findingsByTable, validate, type WorkbookTables } from "../../../src/rules";
import { counted } from "../../support/counted";
import { seedSheet, tablesOn } from "../../support/findings";
import { projectTable, type Row } from "../../support/project-sheets";

/** One row silences what is said of its value, of the other much is said that no row explains. */
const BAD: readonly Row[] = [
  ["数量指标", "培训人次", "若干"],
  ["质量指标", "培训合格率", "≥120%"],
];

const workbook = (tables: readonly ReadTable[]): WorkbookTables => ({ ...tablesOn([]), tables });

/** How often the rows of a table are asked while it is checked. */
function askedOfRows(rows: number): number {
  const table = projectTable({ rows: Array.from({ length: rows / 2 }, () => BAD).flat() });
  const [indicators, count] = counted(table.indicators);
  const found = validate(workbook([{ ...table, indicators }]));
  expect(found.length).toBeGreaterThanOrEqual(rows);
  return count.asked;
}

test("a table of twice as many bad rows is twice the work to check", () => {
  expect(askedOfRows(400)).toBeLessThan(2.1 * askedOfRows(200));
});

/** How often tables are asked, each on a sheet of its own, while findings are told apart by table. */
function askedOfTables(sheets: number): number {
  const read = tablesOn(
    Array.from({ length: sheets }, (_, i) => seedSheet(0, { C4: 30 }, `表${i}`))
  );
  const findings = validate(read);
  const [tables, count] = counted(read.tables);
  const own = findingsByTable(findings, workbook(tables));
  expect([...own.values()].flat()).toHaveLength(findings.length);
  return count.asked;
}

test("twice as many tables with findings are twice the work to tell apart", () => {
  expect(askedOfTables(40)).toBeLessThan(2.1 * askedOfTables(20));
});
