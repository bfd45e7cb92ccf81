import { columnIndex, cellAddress, type CellValue, type Profile } from "../../src/domain";
import { planTargetTable, readSheet, type SheetGrid } from "../../src/forms";
import { describe, validate, type Finding, type ValidateOptions } from "../../src/rules";
import { setCell } from "./grid-changes";
import { gridOfPlan } from "./plan-grid";
import { SEED } from "./seed";

/** Cells to change before validating, by address: { D7: 0.4 }. */
export type Changes = Readonly<Record<string, CellValue>>;

/** A sheet of the seed (0 is 人大代表培训经费), with cells changed. */
export function seedSheet(index: number, changes: Changes = {}, name?: string): SheetGrid {
  const table = SEED.tables[index];
  if (!table) throw new Error(`the seed has no table ${index}`);
  const written = gridOfPlan(planTargetTable(table));
  const sheet = Object.entries(changes).reduce((grid, [address, value]) => {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return setCell(grid, Number(row) - 1, columnIndex(column), value);
  }, written);
  return { ...sheet, name: name ?? sheet.name };
}

/** What validating these sheets finds. */
export function findingsOn(
  grids: readonly SheetGrid[],
  options: ValidateOptions & { profile?: Profile } = {}
): Finding[] {
  const read = grids.map((grid) => readSheet(grid));
  return validate(
    {
      tables: read.flatMap(({ tables }) => tables),
      departments: read.flatMap(({ departments }) => departments),
      unreadable: read.flatMap(({ unreadable }) => unreadable),
      truncatedSheets: grids.filter(({ truncated }) => truncated).map(({ name }) => name),
    },
    options
  );
}

/** Findings as "rule severity cells", for comparing whole lists; cells of one sheet. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ rule, severity, at }) =>
      `${rule} ${severity} ${at.map((cell) => cellAddress(cell)).join(" ")}`
  );
}

/** What changing cells of the seed's first table brings about. */
export function whenChanged(changes: Changes, index = 0): string[] {
  return brief(findingsOn([seedSheet(index, changes)]));
}

/** The sentences instead of the places. */
export function sentencesWhen(changes: Changes, index = 0): string[] {
  return findingsOn([seedSheet(index, changes)]).map((finding) => describe(finding));
}
