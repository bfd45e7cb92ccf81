/** Sheet protection between Office.js' allowances and ExcelJS' model. A file keeps only a password's hash. */
import type { Worksheet, WorksheetProtection } from "exceljs";
import type { SheetProtection } from "../engine";

const ALLOWANCES = [
  ["allowFormatCells", "formatCells"],
  ["allowFormatColumns", "formatColumns"],
  ["allowFormatRows", "formatRows"],
  ["allowInsertColumns", "insertColumns"],
  ["allowInsertRows", "insertRows"],
  ["allowInsertHyperlinks", "insertHyperlinks"],
  ["allowDeleteColumns", "deleteColumns"],
  ["allowDeleteRows", "deleteRows"],
  ["allowSort", "sort"],
  ["allowAutoFilter", "autoFilter"],
  ["allowPivotTables", "pivotTables"],
] as const;

/** Hashing rounds for a password; Excel's own 100,000 take seconds in a page. */
const SPIN_COUNT = 10_000;

/** ExcelJS keeps it here, but declares no such member. */
type Protected = Worksheet & {
  readonly sheetProtection?: (Partial<WorksheetProtection> & { sheet?: boolean }) | null;
};

export function readProtection(worksheet: Worksheet): SheetProtection | null {
  const file = (worksheet as Protected).sheetProtection;
  if (!file?.sheet) return null;
  const allowed = ALLOWANCES.filter(([, key]) => file[key]).map(([name]) => [name, true] as const);
  const noLocked = file.selectLockedCells === false;
  const noCells = noLocked && file.selectUnlockedCells === false;
  const selection = noCells
    ? { selectionMode: "None" }
    : noLocked
      ? { selectionMode: "Unlocked" }
      : {};
  return { options: { ...Object.fromEntries(allowed), ...selection }, password: "" };
}

export async function writeProtection(
  worksheet: Worksheet,
  protection: SheetProtection | null
): Promise<void> {
  if (!protection) return;
  const { options, password } = protection;
  const mode = options["selectionMode"];
  const allowed = ALLOWANCES.filter(([name]) => options[name] === true).map(([, key]) => [
    key,
    true,
  ]);
  await worksheet.protect(password, {
    ...(Object.fromEntries(allowed) as Partial<WorksheetProtection>),
    spinCount: SPIN_COUNT,
    objects: options["allowEditObjects"] === true,
    scenarios: options["allowEditScenarios"] === true,
    selectLockedCells: mode !== "Unlocked" && mode !== "None",
    selectUnlockedCells: mode !== "None",
  });
}
