import type { SheetId } from "../../forms";
import { sheetWith } from "./addresses";
import type { AddedSheet } from "./added-sheet";
import type { Step } from "./send";

/**
 * Reaches the sheet that is written to: one that was read, or one that this run adds. There is no way to it by
 * name: another sheet may be called so by now.
 */
export type SheetTarget = (context: Excel.RequestContext) => Excel.Worksheet;

/** The sheet of that identity; where it is gone the batch fails. One object a run: each way to it is sent. */
export function standingSheet(id: SheetId): SheetTarget {
  const known = new WeakMap<Excel.RequestContext, Excel.Worksheet>();
  return (context) => {
    const sheet = known.get(context) ?? sheetWith(context, id);
    known.set(context, sheet);
    return sheet;
  };
}

/** A sheet that is to be added; its target is of use after its step only. */
export interface SheetToAdd {
  readonly name: string;
  readonly step: Step;
  readonly target: SheetTarget;
  /** The sheet, once Excel has answered that it was added; also where a later part of the batch failed. */
  readonly added: () => AddedSheet | null;
  /** Tells which sheet it is where Excel's answer was lost. */
  readonly found: (id: SheetId) => void;
}

const SHEET_BYTES = 500;

export function sheetToAdd(name: string): SheetToAdd {
  let sheet: Excel.Worksheet | null = null;
  let known: SheetId | null = null;
  return {
    name,
    step: {
      bytes: SHEET_BYTES,
      queue({ workbook }) {
        sheet = workbook.worksheets.add(name);
        sheet.load({ id: true });
      },
    },
    target({ workbook }) {
      if (known !== null) return workbook.worksheets.getItem(known);
      if (sheet === null) throw new Error(`the sheet ${name} was not asked for yet`);
      return sheet;
    },
    added() {
      const id = known ?? (sheet && loadedId(sheet));
      return id === null ? null : { id, name };
    },
    found: (id) => void (known = id),
  };
}

/** Null where Excel has not answered. */
function loadedId(sheet: Excel.Worksheet): SheetId | null {
  const { id } = sheet.toJSON();
  return id === undefined ? null : (id as SheetId);
}
