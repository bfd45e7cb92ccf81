import { ok, type Result } from "../../domain";
import type { Area } from "../../domain";
import type { SheetUpdate } from "../../forms";
import type { Gateway } from "../gateway/gateway";
import type { OfficeReason } from "../gateway/office-reason";
import { queueActiveSheet, type ActiveSheet } from "../reading/read-active-sheet";
import { workOnSheets } from "../works/work-on-sheets";
import { queueWorkbookState } from "../gateway/workbook-state";

/** What is to become of the sheet in front. */
export interface FrontChange<T> {
  readonly update: Omit<SheetUpdate, "sheet">;
  /** Areas that lose their look before they get the planned one; panes and page set-up are set then too. */
  readonly plain?: readonly Area[];
  readonly value: T;
}

/**
 * Reads the sheet in front, lets `plan` say what becomes of it, and writes, in 2 syncs; panes and page set-up,
 * whose failure is a notice, in a third. Where the sheet changes meanwhile it is read and planned
 * anew, whatever is in front by then. ExcelApi 1.9.
 */
export async function changeFrontSheet<T>(
  gateway: Gateway,
  columns: number,
  plan: (active: ActiveSheet) => Result<FrontChange<T>, OfficeReason>
): Promise<Result<{ readonly value: T; readonly notices: readonly string[] }, OfficeReason>> {
  let active: ActiveSheet | null = null;
  return workOnSheets<T>(
    gateway,
    async (context) => {
      const read = queueActiveSheet(context, columns, active);
      const state = queueWorkbookState(context);
      await context.sync();
      active = read();
      const planned = plan(active);
      if (!planned.ok) return planned;
      const { update, plain, value } = planned.value;
      const standing = { state: active.state, content: active.content };
      const sheet = active.state.id;
      return ok({
        works: [
          { kind: "update", standing, update: { ...update, sheet }, ...(plain && { plain }) },
        ],
        state: state(),
        value,
      });
    },
    "remove"
  );
}
