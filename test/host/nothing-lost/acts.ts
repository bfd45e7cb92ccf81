import { printArea } from "../../../src/workbench/engine/a1";
import type { Host } from "../../../src/workbench/host";
import type { EngineSheet, EngineWorkbook } from "../../../src/workbench/engine/types";

/** Where the user is at work; addresses as people write them, row numbers from 1. */
export interface Places {
  /** A sheet that the action is about, a cell of its table and a row among its indicators. */
  readonly sheet: string;
  readonly cell: string;
  readonly row: number;
  /** A list of ours: a cell that we fill, one beside it, a row in its middle, its totals or last row. */
  readonly list?: {
    readonly sheet: string;
    readonly cell: string;
    readonly note: string;
    readonly row: number;
    readonly end: number;
  };
}

/** What is there to act on. */
export interface ActOn {
  readonly host: Host;
  readonly workbook: EngineWorkbook;
  readonly places: Places;
  /** Names of the sheets that the action adds where nobody interferes. */
  readonly adds: readonly string[];
}

/** What a user does while an action is under way. */
export interface Act {
  readonly name: string;
  /** Where it needs a list of ours, or a sheet to be added, to make sense. */
  readonly needs?: "list" | "adds";
  /** True where a cell is typed into: what is typed after the action has read must stay. */
  readonly types?: true;
  do(on: ActOn): void;
}

const onTable = (name: string, act: (on: ActOn, sheet: string) => void, types?: true): Act => ({
  name,
  ...(types && { types }),
  do: (on) => act(on, on.places.sheet),
});

const onList = (
  name: string,
  act: (on: ActOn, list: NonNullable<Places["list"]>) => void,
  types?: true
): Act => ({
  name,
  needs: "list",
  ...(types && { types }),
  do: (on) => act(on, on.places.list!),
});

/** Every act; the user's texts all say 用户, so that they are told from ours. */
export const ACTS: readonly Act[] = [
  onTable(
    "types into the table",
    ({ host, places }, sheet) => host.user.type(`${sheet}!${places.cell}`, "用户改填"),
    true
  ),
  onTable(
    "types into H",
    ({ host, places }, sheet) => host.user.type(`${sheet}!H${places.row}`, "用户的备注"),
    true
  ),
  onTable(
    "types beside the table",
    ({ host }, sheet) => host.user.type(`${sheet}!J5`, "用户记"),
    true
  ),
  onTable("inserts a row above the table", ({ host }, sheet) => insertAbove(host, sheet, 1)),
  onTable("inserts a row among the indicators", ({ host, places: { row } }, sheet) =>
    insertAbove(host, sheet, row)
  ),
  onTable("deletes a row of the table", ({ host, places: { row } }, sheet) =>
    host.user.deleteRows(`${sheet}!${row}:${row}`)
  ),
  onTable("renames the sheet", ({ host }, sheet) => host.user.renameSheet(sheet, "用户改名")),
  onTable("deletes the sheet", ({ host }, sheet) => host.user.deleteSheet(sheet)),
  onTable("protects the sheet", ({ workbook }, sheet) => protect(workbook, sheet)),
  onList(
    "types into the list",
    ({ host }, list) => host.user.type(`${list.sheet}!${list.cell}`, "用户改填"),
    true
  ),
  onList(
    "types beside the list",
    ({ host }, list) => host.user.type(`${list.sheet}!${list.note}`, "用户记"),
    true
  ),
  onList("inserts a row in the list", ({ host }, list) =>
    host.user.insertRows(`${list.sheet}!${list.row}:${list.row}`)
  ),
  onList("inserts a row above the end of the list", ({ host }, list) =>
    host.user.insertRows(`${list.sheet}!${list.end}:${list.end}`)
  ),
  onList("deletes a row of the list", ({ host }, list) =>
    host.user.deleteRows(`${list.sheet}!${list.row}:${list.row}`)
  ),
  onList("renames the list", ({ host }, list) => host.user.renameSheet(list.sheet, "用户改名")),
  onList("deletes the list", ({ host }, list) => host.user.deleteSheet(list.sheet)),
  onList("protects the list", ({ workbook }, list) => protect(workbook, list.sheet)),
  { name: "goes to another sheet", do: ({ host }) => host.user.select("用户台账!A1") },
  {
    name: "adds a sheet of that name",
    needs: "adds",
    do: ({ host, adds }) =>
      adds.forEach((name) => {
        const added = addNamed(host, name);
        host.user.type(`${added}!A1`, "用户自己的表");
      }),
  },
];

/** The active cell stays on what it was on, as where a co-author inserts the row. */
function insertAbove(host: Host, sheet: string, row: number): void {
  const { selection } = host.workbook;
  const { top, left } = selection.area;
  host.user.insertRows(`${sheet}!${row}:${row}`);
  if (selection.sheet.name === sheet && top >= row - 1)
    host.user.select(`${sheet}!${printArea({ top: top + 1, left, bottom: top + 1, right: left })}`);
}

function addNamed(host: Host, name: string): string {
  const front = host.workbook.selection;
  host.user.addSheet();
  const { sheet } = host.workbook.selection;
  host.user.renameSheet(sheet.name, name);
  host.workbook.selection = front;
  return name;
}

function protect(workbook: EngineWorkbook, name: string): void {
  sheetNamed(workbook, name).protection = { options: {}, password: "" };
}

export function sheetNamed(workbook: EngineWorkbook, name: string): EngineSheet {
  const sheet = workbook.sheets().find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}
