import type { Result } from "../../src/domain";
import { createGateway, type AddedSheet, type Gateway } from "../../src/excel";
import type { SheetPlan, StandingGrid } from "../../src/forms";
import type { EngineSheet } from "../../src/workbench/engine/types";
import { openOffice, type OpenOffice, type OpenOptions } from "../support/office-client";
import { grid, sheetId } from "../support/plan-grid";

/** An open workbook and the gateway to it. */
export interface Opened extends OpenOffice {
  readonly gateway: Gateway;
  sheet(name: string): EngineSheet;
  names(): string[];
}

const opened: OpenOffice[] = [];

interface OpenedAt extends OpenOptions {
  /** The gateway's clock, in milliseconds. */
  readonly now?: () => number;
}

/** Opens a workbook for one test; `closeAll` ends it. */
export function open({ now, ...options }: OpenedAt = {}): Opened {
  const office = openOffice(options);
  opened.push(office);
  const { requirements } = office.Office.context;
  return {
    ...office,
    gateway: createGateway(
      {
        run: office.Excel.run,
        isSetSupported: (name, version) => requirements.isSetSupported(name, version),
      },
      now
    ),
    sheet(name) {
      const sheet = office.workbook.sheets().find((one) => one.name === name);
      if (!sheet) throw new Error(`no sheet ${name}`);
      return sheet;
    },
    names: () => office.workbook.sheets().map(({ name }) => name),
  };
}

/** Closes what the test has opened; what the host itself did wrong fails the test. */
export function closeAll(): void {
  const defects = opened.flatMap(({ host }) => host.defects);
  for (const office of opened.splice(0)) office.close();
  expect(defects).toEqual([]);
}

/** The value of a result that must be one. */
export function valueOf<T, R>(result: Result<T, R>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.reason)}`);
  return result.value;
}

/** The reason of a result that must be a failure. */
export function reasonIn<T, R>(result: Result<T, R>): R {
  if (result.ok) throw new Error("did not fail");
  return result.reason;
}

/** A plan of nothing, with what a test needs of it. */
export function plan(parts: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: "1.人大会议经费",
    cells: [],
    numberFormats: [],
    styles: [],
    merges: [],
    columnWidths: [],
    rowHeights: [],
    validations: [],
    frozenRows: 0,
    frozenColumns: 0,
    print: {
      orientation: "portrait",
      area: "A:G",
      titleRows: "$9:$9",
      margins: { top: 42.5, bottom: 42.5, left: 42.5, right: 42.5 },
      centerFooter: "第&P页 共&N页",
    },
    tabColor: "#0F6CBD",
    names: [],
    links: [],
    ...parts,
  };
}

/** A rectangle from its address: "A1", "B2:C4". */
export function area(address: string) {
  const [from = "", to = from] = address.split(":");
  const start = at(from);
  const end = at(to);
  return {
    ...start,
    rows: end.row - start.row + 1,
    columns: end.column - start.column + 1,
  };
}

/** Row and column, 0-based, of an address in columns A to Z. */
export function at(address: string): { row: number; column: number } {
  return { row: Number(address.slice(1)) - 1, column: address.charCodeAt(0) - 65 };
}

/** Types into a sheet as it is, without Excel's reading of it. */
export function fill(
  sheet: EngineSheet,
  values: Readonly<Record<string, string | number | boolean | { error: string }>>
): void {
  for (const [address, value] of Object.entries(values)) {
    const { row, column } = at(address);
    sheet.write({ top: row, left: column, bottom: row, right: column }, () => ({ value }));
  }
}

/** The labels that make a sheet one of our form: hints are ours beside a table only. */
export const FORM = {
  A3: "项目编码",
  A8: "绩效目标",
  A9: "一级指标",
  B9: "二级指标",
  C9: "三级指标",
  D9: "绩效指标描述",
  E9: "指标值",
  F9: "指标值确定依据",
} as const;

/** The value of a cell. */
export function cell(sheet: EngineSheet, address: string) {
  const { row, column } = at(address);
  return sheet.value(row, column);
}

/** The grid that reading a sheet gives, made without a request. */
export function standingGrid(sheet: EngineSheet): StandingGrid {
  const used = sheet.usedArea(true);
  const { top, left, bottom, right } = used ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const values = Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => sheet.value(top + row, left + column))
  );
  const { name } = sheet;
  return grid(values, { id: sheetId(sheet.id), name, origin: { row: top, column: left } });
}

/** A sheet as a report of writing names it. */
export function addedSheet({ id, name }: EngineSheet): AddedSheet {
  return { id: sheetId(id), name };
}

/** The names of sheets that were added. */
export function namesOf(added: readonly AddedSheet[] = []): string[] {
  return added.map(({ name }) => name);
}
