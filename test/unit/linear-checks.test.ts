import type { ReadTable } from "../../src/domain";
import { findingsByTable, validate, type WorkbookTables } from "../../src/rules";
import { counted } from "../support/counted";
import { seedSheet, tablesOn } from "../support/findings";
import { projectTable, type Row } from "../support/project-sheets";

/** A row of which much is wrong at once: rules that silence one another all speak. */
const BAD: Row = ["数量指标", "培训人次", "若干XX", "完成××项任务"];

const workbook = (tables: readonly ReadTable[]): WorkbookTables => ({ ...tablesOn([]), tables });

/** How often the rows of a table are asked while it is checked. */
function askedOfRows(rows: number): number {
  const table = projectTable({ rows: Array.from({ length: rows }, () => BAD) });
  const [indicators, count] = counted(table.indicators);
  const found = validate(workbook([{ ...table, indicators }]));
  expect(found.length).toBeGreaterThan(rows);
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
