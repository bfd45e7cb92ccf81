import type { Field, ReadDepartment } from "../../domain";
import { foldText } from "../../domain";
import {
  MEASURE_COLUMNS,
  sectionOf,
  SUB_TARGET_COLUMNS,
  type DepartmentSection,
} from "../department/layout";
import type { FilledCell, FilledRow } from "../sheet/grid-rows";
import { blankEntry, filledEntry, lineField, linesField, type Entry } from "./part-reader";
import type { SheetGrid } from "../sheet/sheet-grid";

type Columns = ReadonlyMap<string, number>;

interface Section {
  readonly heading: FilledCell;
  readonly rows: readonly FilledRow[];
}

/** Fewer headings than this are no sheet of the whole department. */
const MIN_SECTIONS = 2;

/** Reads the sheet of the whole department by its three headings; null where it is none. */
export function readDepartment(grid: SheetGrid, rows: readonly FilledRow[]): ReadDepartment | null {
  const sections = sectionsOf(rows);
  if (sections.size < MIN_SECTIONS) return null;
  const subTargets = sections.get("subTargets");
  const measures = sections.get("measures");
  const measuresAt = measures?.heading ?? [...sections.values()].at(-1)?.heading;
  return {
    sheet: grid.name,
    overall: readOverall(grid.name, sections),
    subTargets: subTargets ? readSubTargets(grid.name, subTargets) : [],
    measures: measures ? readMeasures(grid.name, measures) : [],
    measuresAt: { sheet: grid.name, row: measuresAt?.row ?? 0, column: measuresAt?.column ?? 0 },
  };
}

function sectionsOf(rows: readonly FilledRow[]): Map<DepartmentSection, Section> {
  const found = new Map<DepartmentSection, { heading: FilledCell; rows: FilledRow[] }>();
  let current: FilledRow[] | null = null;
  for (const row of rows) {
    const [first] = row.cells;
    const section = first && sectionOf(first.text);
    if (section && first && !found.has(section)) {
      found.set(section, { heading: first, rows: (current = []) });
    } else current?.push(row);
  }
  return found;
}

function readOverall(
  sheet: string,
  sections: ReadonlyMap<DepartmentSection, Section>
): Field<string> {
  const section = sections.get("overall");
  if (!section) {
    const [first] = [...sections.values()];
    return linesField(blankEntry({ sheet, row: first?.heading.row ?? 0, column: 0 }));
  }
  const { heading, rows } = section;
  const [first, ...rest] = rows.flatMap(({ cells }) => cells.slice(0, 1));
  if (first) return linesField(filledEntry(sheet, [first, ...rest], first.column));
  return linesField(blankEntry({ sheet, row: heading.row + 1, column: heading.column }));
}

/** The columns that a header row names, and the rows below it. Without a header row there are none. */
function listOf(
  section: Section,
  labels: readonly string[]
): { columns: Columns; rows: FilledRow[] } {
  const known = new Set(labels.map(foldText));
  for (const [i, row] of section.rows.entries()) {
    const columns = new Map(
      row.cells.flatMap(({ text, column }) => {
        const label = foldText(text);
        return known.has(label) ? [[label, column] as const] : [];
      })
    );
    if (columns.size >= 2) return { columns, rows: section.rows.slice(i + 1) };
  }
  return { columns: new Map(), rows: [] };
}

function readSubTargets(sheet: string, section: Section): ReadDepartment["subTargets"] {
  const [, task, goal, indicator, value] = SUB_TARGET_COLUMNS;
  const { columns, rows } = listOf(section, SUB_TARGET_COLUMNS);
  const targets: {
    task: Field<string>;
    goal: Field<string>;
    indicators: { name: Field<string>; value: Field<string> }[];
  }[] = [];
  for (const row of rows) {
    const cell = (label: string) => lineField(entryUnder(sheet, row, columns, label));
    // A task, a number or a goal begins a sub-target; a row with an indicator alone belongs to the one above.
    const begins = ["序号", task, goal].some((label) => cell(label).value !== null);
    if (begins || targets.length === 0) {
      targets.push({
        task: cell(task),
        goal: linesField(entryUnder(sheet, row, columns, goal)),
        indicators: [],
      });
    }
    const [name, amount] = [cell(indicator), cell(value)];
    if (name.value !== null || amount.value !== null) {
      targets.at(-1)?.indicators.push({ name, value: amount });
    }
  }
  return targets;
}

function readMeasures(sheet: string, section: Section): ReadDepartment["measures"] {
  const [, title, content] = MEASURE_COLUMNS;
  const { columns, rows } = listOf(section, MEASURE_COLUMNS);
  return rows
    .map((row) => ({
      title: lineField(entryUnder(sheet, row, columns, title)),
      content: linesField(entryUnder(sheet, row, columns, content)),
    }))
    .filter((measure) => measure.title.value !== null || measure.content.value !== null);
}

function entryUnder(sheet: string, row: FilledRow, columns: Columns, label: string): Entry {
  const column = columns.get(foldText(label));
  const cell = row.cells.find((candidate) => candidate.column === column);
  if (cell) return filledEntry(sheet, [cell], cell.column);
  return blankEntry({ sheet, row: row.row, column: column ?? 0 });
}
