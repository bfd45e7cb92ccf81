import { ok, type ReadTable, type Unit } from "../domain";
import { readActiveCell, readSheets, type Gateway } from "../excel";
import { readSheet } from "../forms";
import type { HeadOffers, Outcome } from "./actions";
import { nextNumber } from "./next-number";
import { tableAt } from "./table-at";

/** It runs unasked: while a cell is being edited it fails at once. */
const IN_BACKGROUND = { delayForCellEdit: false } as const;

/** What the head of a new table may be filled with, from all tables of the workbook. 3 syncs, reads only. */
export async function offerHeads(gateway: Gateway): Outcome<HeadOffers> {
  const [read, front] = await Promise.all([
    readSheets(gateway, IN_BACKGROUND),
    readActiveCell(gateway, IN_BACKGROUND),
  ]);
  if (!read.ok) return read;
  const tables = read.value.grids.flatMap((grid) => readSheet(grid).tables);
  return ok({
    units: unitsOf(tables),
    projectNames: [...new Set(tables.flatMap(({ projectName }) => projectName.value ?? []))],
    nextNumber: nextNumber(tables),
    active: front.ok ? projectAt(tables, front.value) : null,
  });
}

/** Each unit once, the most frequent first. */
function unitsOf(tables: readonly ReadTable[]): readonly Unit[] {
  const counts = new Map<string, { readonly unit: Unit; count: number }>();
  for (const unit of tables.map(unitOf).filter(({ code, name }) => code !== "" || name !== "")) {
    const key = JSON.stringify([unit.code, unit.name]);
    counts.set(key, { unit, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ unit }) => unit);
}

function unitOf({ unitCode, unitName }: ReadTable): Unit {
  return { code: unitCode.value ?? "", name: unitName.value ?? "" };
}

function projectAt(
  tables: readonly ReadTable[],
  front: { readonly sheet: string; readonly row: number }
): HeadOffers["active"] {
  const onSheet = tables.filter(({ sheet }) => sheet === front.sheet);
  const table = tableAt(onSheet, front.row);
  if (!table) return null;
  return { sheet: table.sheet, projectName: table.projectName.value ?? "", unit: unitOf(table) };
}
