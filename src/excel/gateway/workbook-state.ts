import type { SheetGrid, SheetId } from "../../forms";

/** One sheet of the workbook, without its cells. */
export interface SheetState {
  readonly id: SheetId;
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
  const state = queueWorkbookState(context);
  await context.sync();
  return state();
}

/** Queues loading the state. */
export function queueWorkbookState(context: Excel.RequestContext): () => WorkbookState {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load({ id: true, name: true, visibility: true, protection: { protected: true } });
  names.load({ name: true, formula: true });
  protection.load({ protected: true });
  return () => ({
    sheets: worksheets.items.map(sheetStateOf),
    structureProtected: protection.protected,
    names: namesOf(names),
  });
}

/** The state of a sheet whose id, name, visibility and protection are loaded. */
export function sheetStateOf({ id, name, visibility, protection }: Excel.Worksheet): SheetState {
  return {
    id: id as SheetId,
    name,
    visibility: VISIBILITY[visibility],
    protected: protection.protected,
  };
}

/** The names of a workbook, loaded with their formulas. */
export function namesOf({ items }: Excel.NamedItemCollection): WorkbookState["names"] {
  return items.map(({ name, formula }) => ({ name, formula: String(formula) }));
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
