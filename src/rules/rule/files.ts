import { laterFirst } from "./groups";
import type { Place } from "./rule";
import type { FileTables, HeadOfTable } from "../findings/workbook-tables";

/** A table with the file that it lies in. */
export interface TableOfFile {
  readonly source: string;
  readonly table: HeadOfTable;
}

export function tablesOf(files: readonly FileTables[]): TableOfFile[] {
  return files.flatMap(({ source, read }) => read.tables.map((table) => ({ source, table })));
}

export function inSeveralFiles(same: readonly TableOfFile[]): boolean {
  return new Set(same.map(({ source }) => source)).size > 1;
}

/** The code of a table's unit, else its name; null where neither is filled in. */
export function unitOf({ table: { unitCode, unitName } }: TableOfFile): string | null {
  return unitCode.value ?? unitName.value;
}

export function ofOneUnit(same: readonly TableOfFile[]): boolean {
  return new Set(same.map(unitOf)).size === 1;
}

/** Where a table is, as sentences name it: the file, then the sheet. */
export function placeName({ source, table }: TableOfFile): string {
  return `${source}的“${table.sheet}”`;
}

/** The places of a group with their files, the later ones first. */
export function acrossFiles(
  same: readonly [TableOfFile, ...TableOfFile[]],
  place: (table: HeadOfTable) => Place
) {
  const [first, ...rest] = laterFirst(same);
  return {
    places: [place(first.table), ...rest.map(({ table }) => place(table))] as const,
    sources: [first.source, ...rest.map(({ source }) => source)] as const,
  };
}
