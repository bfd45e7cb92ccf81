import { checkCharacter, type TargetTable } from "../../src/domain";
import { planTargetTable, readSheet } from "../../src/forms";
import { check, type WorkbookTables } from "../../src/rules";
import { gridOfPlan } from "../support/plan-grid";
import { projectTable, type Row } from "../support/project-sheets";
import { SEED } from "../support/seed";

const SIZES = [10, 100, 1000];
const ROWS = [200, 800, 2_800];
const RUNS = 10;

/** A project like one of the seed's, with a code, a name and indicators of its own. */
function project(i: number): TargetTable {
  const like = SEED.tables[i % SEED.tables.length];
  if (!like) throw new Error("the seed is empty");
  const code = `13070026P${String(i).padStart(11, "0")}`;
  return {
    ...like,
    number: i + 1,
    projectCode: `${code}${checkCharacter(code) ?? ""}`,
    projectName: `${like.projectName}${i}`,
    indicators: like.indicators.map((row) => ({ ...row, name: `${row.name}${i}` })),
  };
}

/** Tables as they are read from their sheets, anew for each run: rules remember what they asked of a row. */
function readTables(count: number): WorkbookTables {
  const grids = Array.from({ length: count }, (_, i) => gridOfPlan(planTargetTable(project(i))));
  return {
    tables: grids.flatMap((grid) => readSheet(grid).tables),
    departments: [],
    unreadable: [],
    truncatedSheets: [],
    explanations: [],
  };
}

/** Milliseconds of processor time. */
function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

interface Measure {
  readonly tables: number;
  readonly rows: number;
  readonly findings: number;
  /** Of a first check, for each indicator row. */
  readonly microsecondsPerRow: number;
  /** Of a check after one table was read anew, in all. */
  readonly millisecondsAfterEdit: number;
}

function measure(tables: number): Measure {
  const runs = Array.from({ length: RUNS }, () => measureOnce(tables));
  const [{ rows, findings } = { rows: 0, findings: 0 }] = runs;
  return {
    tables,
    rows,
    findings,
    microsecondsPerRow: round((least(runs.map(({ first }) => first)) * 1000) / rows),
    millisecondsAfterEdit: round(least(runs.map(({ afterEdit }) => afterEdit))),
  };
}

function measureOnce(count: number) {
  const read = readTables(count);
  const [edited] = readTables(1).tables;
  const again = { ...read, tables: edited ? [edited, ...read.tables.slice(1)] : read.tables };
  let checked = check({ ...read, tables: [] });
  const first = cpu(() => (checked = check(read)));
  const afterEdit = cpu(() => check(again, {}, checked));
  const rows = read.tables.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return { rows, findings: checked.findings.length, first, afterEdit };
}

/** What else the machine does only ever adds. */
function least(milliseconds: readonly number[]): number {
  return Math.min(...milliseconds);
}

function round(amount: number): number {
  return Number(amount.toFixed(2));
}

/** A row that silences, and one of which much is said. */
const BAD: readonly Row[] = [
  ["数量指标", "培训人次", "若干"],
  ["质量指标", "培训合格率", "≥120%"],
];

/** Microseconds a row to check one table of that many rows, in all of which something is wrong. */
function badRows(rows: number): number {
  const tables = () => [projectTable({ rows: Array.from({ length: rows / 2 }, () => BAD).flat() })];
  const once = () => {
    const read = { ...readTables(0), tables: tables() };
    return cpu(() => check(read));
  };
  return round((least(Array.from({ length: RUNS }, once)) * 1000) / rows);
}

/** Rules per indicator row, for workbooks of 10, 100 and 1,000 tables: `ratio` is to the smallest. */
function main(): void {
  measure(1000); // the compiler's warming up is no part of the measure
  const measures = SIZES.map(measure);
  for (const one of measures) {
    const ratio = round(one.microsecondsPerRow / (measures[0]?.microsecondsPerRow ?? NaN));
    process.stdout.write(`${JSON.stringify({ bench: "rules", runs: RUNS, ...one, ratio })}\n`);
  }
  for (const rows of ROWS) {
    const line = { bench: "one table of bad rows", rows, microsecondsPerRow: badRows(rows) };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

main();
