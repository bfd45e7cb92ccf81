import { columnIndex, cellAddress, type CellValue, type Profile } from "../../src/domain";
import {
  planTargetTable,
  readReasons,
  readSheet,
  type SheetGrid,
  type StandingGrid,
} from "../../src/forms";
import {
  describe,
  validate,
  type Finding,
  type ValidateOptions,
  type WorkbookTables,
} from "../../src/rules";
import { setCell } from "./grid-changes";
import { gridOfPlan } from "./plan-grid";
import { SEED } from "./seed";

/** Cells to change before validating, by address: { D7: 0.4 }. */
export type Changes = Readonly<Record<string, CellValue>>;

/** A sheet of the seed (0 is 人大代表培训经费), with cells changed. */
export function seedSheet(index: number, changes: Changes = {}, name?: string): StandingGrid {
  const table = SEED.tables[index];
  if (!table) throw new Error(`the seed has no table ${index}`);
  const written = gridOfPlan(planTargetTable(table));
  const sheet = Object.entries(changes).reduce((grid, [address, value]) => {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return setCell(grid, Number(row) - 1, columnIndex(column), value);
  }, written);
  return { ...sheet, name: name ?? sheet.name };
}

/** What reading these sheets gives. */
export function tablesOn(grids: readonly SheetGrid[]): WorkbookTables {
  const read = grids.map((grid) => readSheet(grid));
  return {
    tables: read.flatMap(({ tables }) => tables),
    departments: read.flatMap(({ departments }) => departments),
    unreadable: read.flatMap(({ unreadable }) => unreadable),
    truncatedSheets: grids.filter(({ truncated }) => truncated).map(({ name }) => name),
    explanations: grids.flatMap((grid) => readReasons(grid)),
  };
}

/** What validating these sheets finds. */
export function findingsOn(
  grids: readonly SheetGrid[],
  options: ValidateOptions & { profile?: Profile } = {}
): readonly Finding[] {
  return validate(tablesOn(grids), options);
}

/** Findings as "rule severity cells", for comparing whole lists; cells of one sheet. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ rule, severity, at }) =>
      `${rule} ${severity} ${at.map((cell) => cellAddress(cell)).join(" ")}`
  );
}

/** What changing cells of a table of the seed brings about: what it had to be found before is left out. */
export function foundWhenChanged(changes: Changes, index = 0): readonly Finding[] {
  const before = new Set(brief(findingsOn([seedSheet(index)])));
  const found = findingsOn([seedSheet(index, changes)]);
  return found.filter((finding) => !brief([finding]).some((line) => before.has(line)));
}

export function whenChanged(changes: Changes, index = 0): string[] {
  return brief(foundWhenChanged(changes, index));
}

/** The sentences instead of the places. */
export function sentencesWhen(changes: Changes, index = 0): string[] {
  return foundWhenChanged(changes, index).map((finding) => describe(finding));
}
