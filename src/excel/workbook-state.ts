import type { SheetGrid } from "../forms";

/** One sheet of the workbook, without its cells. */
export interface SheetState {
  readonly name: string;
  readonly visibility: SheetGrid["visibility"];
  readonly protected: boolean;
}

/** What the workbook is made of, without its cells. */
export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  readonly structureProtected: boolean;
  /** Workbook-scoped names; `formula` with its "=". */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/** Loads the state in one sync. ExcelApi 1.7. */
export async function loadWorkbookState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load({ name: true, visibility: true, protection: { protected: true } });
  names.load({ name: true, formula: true });
  protection.load({ protected: true });
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet) => ({
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility],
      protected: sheet.protection.protected,
    })),
    structureProtected: protection.protected,
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  };
}

const VISIBILITY: Readonly<Record<`${Excel.SheetVisibility}`, SheetGrid["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** Excel does not tell cases apart in the names of sheets and in defined names. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
