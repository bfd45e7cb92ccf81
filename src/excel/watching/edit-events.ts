import { fail, ok, type Result } from "../../domain";
import type { Gateway } from "../gateway/gateway";
import type { OfficeReason } from "../gateway/office-reason";
import { trySync } from "../gateway/send";
import { queueSheetList, type ListedSheet } from "../gateway/sheet-list";

/** Told of the id of a sheet whose cells have changed; null for one that has come, gone or been renamed. */
type Hear = (sheetId: string | null) => void;

/** Handlers that are in place. */
export interface Registration {
  /** The sheets that there were as the handlers were added. */
  readonly sheets: readonly ListedSheet[];
  /** Takes the handlers away once no cell is being edited; never fails. */
  readonly remove: () => Promise<void>;
}

/** What the events have in common; onChanged alone says who wrote, with ExcelApi 1.14. */
interface ChangeEvent {
  readonly source: string;
  readonly triggerSource?: string;
}

/** The requirement set of onNameChanged; below it a rename is noticed at the next edit. */
const NAMES_ARE_TOLD = "1.17";

/** For how long after a write of ours a change without a name to it is taken for ours, in milliseconds. */
const OWN_FOR = 1_000;

/**
 * Hears of changes that are not ours, in 1 sync. Excel's events are hints: late, doubled, some are lost.
 * Changes by co-authors are heard like the user's. ExcelApi 1.9.
 */
export function hearEdits(
  gateway: Gateway,
  hear: Hear
): Promise<Result<Registration, OfficeReason>> {
  return gateway.read(async (context) => {
    const handlers = addHandlers(context, gateway, hear);
    const sheets = queueSheetList(context);
    const reason = await trySync(context);
    if (reason === null) {
      const remove = () => removeHandlers(gateway, context, handlers);
      return ok({ sheets: sheets(), remove });
    }
    handlers.forEach((handler) => handler.remove()); // a batch is not atomic: some may be in place
    await trySync(context);
    return fail(reason);
  });
}

interface Handler {
  remove(): void;
}

function addHandlers(context: Excel.RequestContext, gateway: Gateway, hear: Hear): Handler[] {
  const { worksheets } = context.workbook;
  const tell = (event: ChangeEvent, sheetId: string | null) => {
    if (!isOwn(event, gateway)) hear(sheetId);
    return Promise.resolve();
  };
  const tellOfSheets = (event: ChangeEvent) => tell(event, null);
  return [
    worksheets.onChanged.add((event) => tell(event, event.worksheetId)),
    worksheets.onAdded.add(tellOfSheets),
    worksheets.onDeleted.add(tellOfSheets),
    ...(gateway.supports(NAMES_ARE_TOLD) ? [worksheets.onNameChanged.add(tellOfSheets)] : []),
  ];
}

/**
 * What is heard during a write of ours, or soon after, is taken for ours where Excel does not say who wrote.
 * An edit of the user's in that time is missed as a lost event is, until the next edit of its sheet; one of
 * ours that comes even later costs a reading.
 */
function isOwn({ source, triggerSource }: ChangeEvent, gateway: Gateway): boolean {
  if (source === "Remote") return false;
  if (triggerSource) return triggerSource === "ThisLocalAddin";
  return gateway.sinceWrite() < OWN_FOR;
}

async function removeHandlers(
  gateway: Gateway,
  within: Excel.RequestContext,
  handlers: readonly Handler[]
): Promise<void> {
  await gateway.read(
    async (context) => {
      handlers.forEach((handler) => handler.remove());
      await context.sync();
      return ok(null);
    },
    { within }
  );
}
