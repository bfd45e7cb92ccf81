import { fail, type Result } from "../domain";
import { reasonFor, reasonOf, type OfficeReason } from "./office-reason";

/** What the gateway needs of Office.js; in the add-in `Excel.run` and `Office.context.requirements`. */
export interface OfficeClient {
  readonly run: <T>(
    options: Excel.RunOptions,
    batch: (context: Excel.RequestContext) => Promise<T>
  ) => Promise<T>;
  readonly isSetSupported: (name: string, minVersion: string) => boolean;
}

/** One piece of work on the workbook. No proxy object may be part of its outcome. */
type OfficeAction<T> = (context: Excel.RequestContext) => Promise<Result<T, OfficeReason>>;

export interface ActionOptions {
  /**
   * Wait until the user has left the cell being edited: right for commands, wrong for work in the
   * background, which fails quietly and comes again. True unless told otherwise.
   */
  readonly delayForCellEdit?: boolean;
}

/** The one way to the workbook. Failures of Office.js are values; only programming errors throw. */
export interface Gateway {
  /** Runs after the writes that were asked for before it, side by side with other reads. */
  read<T>(action: OfficeAction<T>, options?: ActionOptions): Promise<Result<T, OfficeReason>>;
  /** Runs alone. */
  write<T>(action: OfficeAction<T>, options?: ActionOptions): Promise<Result<T, OfficeReason>>;
}

const API = "ExcelApi";
/** The requirement set that the manifest asks for. */
export const FLOOR = "1.9";
/** All syncs of one run become one entry of the user's undo list. */
const MERGED_UNDO = "1.20";

/** The gateway to one workbook; below ExcelApi 1.9 every call answers that the version is too old. */
export function createGateway(client: OfficeClient): Gateway {
  let lastWrite: Promise<unknown> = Promise.resolve();
  let everything: Promise<unknown> = Promise.resolve();
  return {
    read(action, options) {
      const done = lastWrite.then(() => attempt(client, action, options, false));
      everything = Promise.all([everything, settled(done)]);
      return done;
    },
    write(action, options) {
      const done = everything.then(() => attempt(client, action, options, true));
      everything = lastWrite = settled(done);
      return done;
    },
  };
}

async function attempt<T>(
  client: OfficeClient,
  action: OfficeAction<T>,
  { delayForCellEdit = true }: ActionOptions = {},
  writes: boolean
): Promise<Result<T, OfficeReason>> {
  if (!client.isSetSupported(API, FLOOR)) return fail(reasonFor("ApiNotFound"));
  const mergeUndoGroup = writes && client.isSetSupported(API, MERGED_UNDO);
  try {
    return await client.run(
      { delayForCellEdit, ...(mergeUndoGroup && { mergeUndoGroup }) },
      action
    );
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return fail(reason);
  }
}

/** The queue goes on whatever became of one piece of work. */
function settled(work: Promise<unknown>): Promise<void> {
  return work.then(
    () => undefined,
    () => undefined
  );
}
