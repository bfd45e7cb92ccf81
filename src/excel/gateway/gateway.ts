import { fail, type Result } from "../../domain";
import { reasonFor, reasonOf, type OfficeReason } from "./office-reason";

/** What the gateway needs of Office.js; in the add-in `Excel.run` and `Office.context.requirements`. */
export interface OfficeClient {
  readonly run: <T>(
    options: Excel.RunOptions,
    batch: (context: Excel.RequestContext) => Promise<T>
  ) => Promise<T>;
  readonly isSetSupported: (name: string, minVersion: string) => boolean;
}

/** One piece of work on the workbook. Proxy objects in its outcome are of no use but to one `within` its context. */
type OfficeAction<T> = (context: Excel.RequestContext) => Promise<Result<T, OfficeReason>>;

export interface ActionOptions {
  /**
   * Wait until the user has left the cell being edited: right for commands, wrong for work in the
   * background, which fails quietly and comes again. True unless told otherwise.
   */
  readonly delayForCellEdit?: boolean;
  /** Go on in the context of an earlier action, whose objects (event handlers, tracked ranges) are kept. */
  readonly within?: Excel.RequestContext;
}

/** The one way to the workbook. Failures of Office.js are values; only programming errors throw. */
export interface Gateway {
  /** Runs after the writes that were asked for before it, side by side with other reads. */
  read<T>(action: OfficeAction<T>, options?: ActionOptions): Promise<Result<T, OfficeReason>>;
  /** Runs alone. */
  write<T>(action: OfficeAction<T>, options?: ActionOptions): Promise<Result<T, OfficeReason>>;
  /** Milliseconds since the last write of ours ended: 0 while one runs, Infinity before the first. */
  sinceWrite(): number;
  /** Whether Excel has this version of ExcelApi. */
  supports(version: string): boolean;
}

const API = "ExcelApi";
/** The requirement set that the manifest asks for. */
export const FLOOR = "1.9";
/** All syncs of one run become one entry of the user's undo list. */
const MERGED_UNDO = "1.20";

/**
 * The gateway to one workbook; below ExcelApi 1.9 every call answers that the version is too old. `now` is a
 * clock in milliseconds.
 */
export function createGateway(
  client: OfficeClient,
  now: () => number = () => performance.now()
): Gateway {
  let lastWrite: Promise<unknown> = Promise.resolve();
  let everything: Promise<unknown> = Promise.resolve();
  let writing = false;
  let written = -Infinity;
  return {
    read(action, options) {
      const done = lastWrite.then(() => attempt(client, action, options, false));
      everything = Promise.all([everything, settled(done)]);
      return done;
    },
    write(action, options) {
      const done = everything.then(() => {
        writing = true;
        return attempt(client, action, options, true).finally(() => {
          writing = false;
          written = now();
        });
      });
      everything = lastWrite = settled(done);
      return done;
    },
    sinceWrite: () => (writing ? 0 : now() - written),
    supports: (version) => client.isSetSupported(API, version),
  };
}

async function attempt<T>(
  client: OfficeClient,
  action: OfficeAction<T>,
  { delayForCellEdit = true, within }: ActionOptions = {},
  writes: boolean
): Promise<Result<T, OfficeReason>> {
  if (!client.isSetSupported(API, FLOOR)) return fail(reasonFor("ApiNotFound"));
  const mergeUndoGroup = writes && client.isSetSupported(API, MERGED_UNDO);
  try {
    return await client.run(
      {
        delayForCellEdit,
        ...(mergeUndoGroup && { mergeUndoGroup }),
        ...(within && { previousObjects: within }),
      },
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
