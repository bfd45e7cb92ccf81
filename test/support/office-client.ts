import { createWorkbook } from "../../src/workbench/engine";
import type { EngineWorkbook } from "../../src/workbench/engine/types";
import {
  createHost,
  loadClient,
  type Host,
  type HostOptions,
  type OfficeClient,
} from "../../src/workbench/host";

/** A workbook, the Excel around it, and Microsoft's client talking to it. */
export interface OpenOffice extends OfficeClient {
  readonly workbook: EngineWorkbook;
  readonly host: Host;
  /** Waits until events that are under way have reached their handlers. */
  settled(): Promise<void>;
  close(): void;
}

export interface OpenOptions extends HostOptions {
  /** An empty workbook with Sheet1 unless given. */
  readonly workbook?: EngineWorkbook;
}

/** Opens a workbook in the embedded host for a test. */
export function openOffice({
  workbook = createWorkbook(),
  ...options
}: OpenOptions = {}): OpenOffice {
  const host = createHost(workbook, options);
  const client = loadClient(host);
  return {
    ...client,
    workbook,
    host,
    settled: () => new Promise((resolve) => setTimeout(resolve, host.faults.eventDelay + 20)),
    close: () => {
      client.disconnect();
      host.dispose();
      workbook.dispose();
    },
  };
}

/** The error code that a run fails with, "none" for one that succeeds. */
export async function codeOf(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => "none",
    (error: OfficeExtension.Error) => error.code
  );
}

/**
 * Does something directly before Excel answers a request, 0 the next, as a user does who types between what
 * the add-in reads and what it writes. `times` requests in a row, 1 unless told.
 */
export function beforeRequest(
  { line }: Pick<OpenOffice, "line">,
  nth: number,
  act: () => void,
  times = 1
): void {
  let next = 0;
  line.beforeRequest = () => {
    const number = next++;
    if (number >= nth && number < nth + times) act();
    return "done";
  };
}
