import { createActions, type Actions } from "../actions";
import { createGateway, type AddedSheet } from "../excel";
import type { EngineWorkbook } from "../workbench/engine";
import { createHost, loadClient } from "../workbench/host";

/** The sheet that a new workbook begins with, as Excel's does. */
export const FIRST_SHEET = "Sheet1";

/** What a job prints, and whether there are 错误. */
export interface JobOutcome {
  readonly lines: readonly string[];
  readonly errors: boolean;
}

/** A workbook with the add-in's actions on it. */
export interface Office {
  readonly workbook: EngineWorkbook;
  readonly actions: Actions;
  /** The sheet that a new workbook begins with. */
  readonly firstSheet: readonly AddedSheet[];
  /** Lets go of everything that would keep the process alive. */
  close(): void;
}

/** The add-in on a workbook, without a window. */
export function connect(workbook: EngineWorkbook): Office {
  const host = createHost(workbook);
  const client = loadClient(host);
  const { requirements } = client.Office.context;
  const gateway = createGateway({
    run: (options, batch) => client.Excel.run(options, batch),
    isSetSupported: (set, version) => requirements.isSetSupported(set, version),
  });
  return {
    workbook,
    actions: createActions(gateway),
    firstSheet: workbook
      .sheets()
      .filter(({ name }) => name === FIRST_SHEET)
      .map(({ id, name }) => ({ id: id as AddedSheet["id"], name })),
    close() {
      client.disconnect();
      host.dispose();
      workbook.dispose();
    },
  };
}
