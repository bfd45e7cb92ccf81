import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createActions } from "../../src/actions";
import { checkCharacter, titleOf, type TargetTable } from "../../src/domain";
import { createGateway } from "../../src/excel";
import { saveWorkbook } from "../../src/workbench/xlsx";
import { openOffice } from "./office-client";
import { SEED } from "./seed";

/** Stands for a unit in the file that all others are made from. */
const UNIT = "101001";
const FIRST_UNIT = 200_001;

/** Codes and names that no two tables share, made from the seed's tables in turn. */
export function manyTables(count: number): TargetTable[] {
  return Array.from({ length: count }, (_, i) => {
    const table = SEED.tables[i % SEED.tables.length];
    if (!table) throw new Error("the seed has no tables");
    const projectName = `${table.projectName}（${i + 1}）`;
    return { ...table, number: i + 1, projectName, projectCode: codeOf(UNIT, i) };
  });
}

/** A project code with a check character that is right. */
function codeOf(unit: string, index: number): string {
  const code = `13070026P${unit.slice(-5)}${String(index).padStart(6, "0")}`;
  return `${code}${checkCharacter(code) ?? ""}`;
}

/** The .xlsx that the add-in's own sheets give, with that many tables of one unit. */
async function savedWorkbook(tables: readonly TargetTable[]): Promise<Uint8Array> {
  const office = openOffice();
  try {
    const { requirements } = office.Office.context;
    const actions = createActions(
      createGateway({
        run: office.Excel.run,
        isSetSupported: (name, version) => requirements.isSetSupported(name, version),
      })
    );
    const done = await actions.importDocument({ department: null, tables, problems: [] }, "skip");
    if (!done.ok) throw new Error(done.reason.sentence);
    return await saveWorkbook(office.workbook);
  } finally {
    office.close();
  }
}

/** One file of a unit. */
export interface UnitFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * That many files, one a unit, each with the same number of tables: units, codes and titles differ, so that
 * nothing is reported twice.
 */
export async function manyWorkbooks(files: number, tablesEach: number): Promise<UnitFile[]> {
  const tables = manyTables(tablesEach);
  const parts = unzipSync(await savedWorkbook(tables));
  const texts = Object.entries(parts).filter(([name]) => /sheet\d+\.xml$|sharedStrings/.test(name));
  return Array.from({ length: files }, (_, i) => {
    const unit = String(FIRST_UNIT + i);
    const changed = texts.map(
      ([name, part]) => [name, strToU8(ofUnit(strFromU8(part), tables, unit))] as const
    );
    return {
      name: `${unit}.xlsx`,
      bytes: zipSync({ ...parts, ...Object.fromEntries(changed) }),
    };
  });
}

/** The text of a part with another unit's code, project codes and names. */
function ofUnit(xml: string, tables: readonly TargetTable[], unit: string): string {
  return tables.reduce(
    (text, table, i) =>
      text
        .replaceAll(table.projectCode, codeOf(unit, i))
        .replaceAll(titleOf(table), titleOf({ ...table, projectName: nameOf(table, unit) }))
        .replaceAll(`>${table.projectName}<`, `>${nameOf(table, unit)}<`),
    xml.replaceAll(`${UNIT}张`, `${unit}张`)
  );
}

function nameOf({ projectName }: TargetTable, unit: string): string {
  return `${projectName}${unit}`;
}
