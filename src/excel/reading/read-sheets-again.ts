import { fail, ok, type Result } from "../../domain";
import type { ActionOptions, Gateway } from "../gateway/gateway";
import { loadSheets, queueSheet } from "./load-sheets";
import { mayConcernOneSheet, reasonFor, type OfficeReason } from "../gateway/office-reason";
import { readingOf, type WorkbookReading } from "./read-sheets";
import { trySync } from "../gateway/send";
import {
  loadWorkbookState,
  queueWorkbookState,
  sameName,
  type SheetState,
  type WorkbookState,
} from "../gateway/workbook-state";

/**
 * Reads the named sheets, hidden ones too, each up to A1:CV3000, in 1 sync: which sheets there are is told
 * along with their cells. In more only where the reply would pass 5 MB or a sheet can not be read; one that
 * is not there any more is among the `unread` (ItemNotFound). `state` is that of the whole workbook.
 * ExcelApi 1.7.
 */
export function readSheetsAgain(
  gateway: Gateway,
  names: readonly string[],
  options: ActionOptions = {}
): Promise<Result<WorkbookReading, OfficeReason>> {
  return gateway.read(async (context) => {
    const loadedState = queueWorkbookState(context);
    const readings = names.map((name) => ({
      name,
      reading: queueSheet(context.workbook.worksheets.getItem(name)),
    }));
    const reason = await trySync(context);
    if (reason !== null)
      return mayConcernOneSheet(reason) ? readOneByOne(context, names) : fail(reason);
    const state = loadedState();
    const wanted = sheetsNamed(names, state);
    const done = wanted.flatMap((item) => {
      const found = readings.find(({ name }) => sameName(name, item.name));
      return found ? [{ item, reply: found.reading() }] : [];
    });
    return ok(readingOf({ done, failed: [] }, wanted, state));
  }, options);
}

/** The sheets that there are, so that those that are gone or can not be read stand alone. */
async function readOneByOne(
  context: Excel.RequestContext,
  names: readonly string[]
): Promise<Result<WorkbookReading, OfficeReason>> {
  const state = await loadWorkbookState(context);
  const wanted = sheetsNamed(names, state);
  const loaded = await loadSheets(context, wanted);
  if (!loaded.ok) return loaded;
  const reading = readingOf(loaded.value, wanted, state);
  const gone = names.filter((name) => wanted.every((sheet) => !sameName(sheet.name, name)));
  const missing = gone.map((sheet) => ({ sheet, reason: reasonFor("ItemNotFound", sheet) }));
  return ok({ ...reading, unread: [...reading.unread, ...missing] });
}

function sheetsNamed(names: readonly string[], { sheets }: WorkbookState): readonly SheetState[] {
  return sheets.filter((sheet) => names.some((name) => sameName(name, sheet.name)));
}
