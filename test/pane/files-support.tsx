import { act, screen, within } from "@testing-library/react";
import type { Actions } from "../../src/actions";
import type { CollectedFile, CollectedProject, PickedFile, ReaderPool } from "../../src/intake";
import type { PaneOptions } from "../../src/taskpane/jobs/pane-parts";
import { TEXTS } from "../../src/taskpane/words/texts";
import { SEED } from "../support/seed";
import { showPane } from "./pane-support";

type Listener = Parameters<ReaderPool["read"]>[2];
type Reply = Parameters<Listener["finished"]>[1];

interface Asked {
  readonly file: PickedFile;
  readonly options: Parameters<ReaderPool["read"]>[1];
  readonly start: () => void;
  readonly finish: (reply: Reply) => void;
}

/** A pool that reads nothing: the test says when a file's turn comes and what is answered. */
export function fakePool() {
  const asked: Asked[] = [];
  const cancel = jest.fn();
  const pool: ReaderPool = {
    read(files, options, listener) {
      const replies = files.map(
        (file, index) =>
          new Promise<Reply>((resolve) => {
            const finish = (reply: Reply) => {
              listener.finished(index, reply);
              resolve(reply);
            };
            asked.push({ file, options, start: () => listener.started?.(index), finish });
          })
      );
      return { done: Promise.all(replies), cancel };
    },
    dispose: () => undefined,
  };
  /** What was asked for last of the file of that name. */
  function of(name: string): Asked {
    const found = asked.findLast(({ file }) => file.name === name);
    if (!found) throw new Error(`${name} was not asked for`);
    return found;
  }
  return { pool, asked, cancel, of };
}

/** One of the seed's projects as it is collected from a file. */
export function collectedProject(index: number): CollectedProject {
  const table = SEED.tables[index];
  if (!table) throw new Error("the seed has no such table");
  const sheet = `${index + 1}.${table.projectName}`;
  const at = (row: number, column: number) => ({ sheet, row, column });
  return {
    sheet,
    table,
    cells: { unit: at(1, 0), projectCode: at(2, 1), projectName: at(2, 4), budget: at(3, 2) },
    indicatorRows: table.indicators.map((_, row) => row + 9),
    costs: { caps: null, uncomputable: 0 },
    counts: { errors: 1, warnings: 0, advice: 2, explained: 0 },
  };
}

/** A file with these of the seed's projects in it. */
export function collected(name: string, indexes: readonly number[]): CollectedFile {
  const projects = indexes.map(collectedProject);
  const findings = projects.map(({ sheet, table }) => ({
    severity: "错误" as const,
    rule: "预算不平",
    sentence: "预算数30.00万元，不等于两项之和31.00万元。",
    at: { sheet, row: 3, column: 2 },
    project: table.projectCode,
    explained: null,
  }));
  return { name, projects, findings, problems: [] };
}

export const read = (name: string, ...indexes: readonly number[]): Reply => ({
  ok: true,
  value: collected(name, indexes),
});
export const failed = (code: "password" | "cancelled" | "timeout"): Reply => ({
  ok: false,
  reason: { code },
});

/** The pane at 汇总, with a pool that does what the test says. */
export async function showFiles(
  overrides: Partial<Actions> = {},
  preferences: Partial<PaneOptions["preferences"]> = {}
) {
  const fake = fakePool();
  const openPool = jest.fn(() => Promise.resolve(fake.pool));
  const shown = showPane(overrides, true, {
    openPool,
    preferences: { ...NOTHING_KEPT, ...preferences },
  });
  await shown.user.click(screen.getByRole("tab", { name: TEXTS.tabs.sum }));
  await screen.findByText(TEXTS.files.local);
  return { ...shown, ...fake, openPool };
}

const NOTHING_KEPT: PaneOptions["preferences"] = {
  undoNoticeRead: () => true,
  readUndoNotice: () => undefined,
  year: () => null,
  keepYear: () => undefined,
  hiddenSheets: () => false,
  keepHiddenSheets: () => undefined,
};

/** Files as a browser gives them. */
export const workbookFiles = (...names: readonly string[]) =>
  names.map((name) => new File(["x"], name));

/** Picks files of these names, and waits until they are in the list. */
export async function pick(user: Shown["user"], ...names: readonly string[]): Promise<void> {
  await user.upload(screen.getByLabelText(TEXTS.files.pickLabel), workbookFiles(...names));
}
type Shown = Awaited<ReturnType<typeof showFiles>>;

/** Lets the reader do something, and the pane show it. */
export async function settle(work: () => void): Promise<void> {
  await act(async () => {
    work();
    await Promise.resolve();
  });
}

export const list = () => screen.getByRole("tree", { name: TEXTS.files.list });

/** What each line of the list that is mounted says, without its buttons. */
export const linesRead = () =>
  within(list())
    .queryAllByRole("treeitem")
    .map((line) => line.textContent.replace(TEXTS.retry, ""));
