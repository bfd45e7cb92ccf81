import { screen } from "@testing-library/react";
import type { Actions, Validation } from "../../src/actions";
import { TEXTS } from "../../src/taskpane/words/texts";
import { done, showPane } from "./pane-support";

export const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** A line of the list, by what is read out of it; of several alike the one told. */
export function line(name: RegExp, index?: number): HTMLElement {
  if (index === undefined) return screen.getByRole("treeitem", { name });
  const one = screen.getAllByRole("treeitem", { name })[index];
  if (!one) throw new Error(`no line ${index} of ${String(name)}`);
  return one;
}

/** What each line of the list that is mounted says, from top to bottom. */
export const linesRead = () => screen.queryAllByRole("treeitem").map((one) => one.textContent);

/** The pane with the list of this validation in it. */
export async function showList(validation: Validation, overrides: Partial<Actions> = {}) {
  const shown = showPane({ validate: () => done(validation), ...overrides });
  await shown.user.click(screen.getByRole("tab", { name: TEXTS.tabs.check }));
  await shown.user.click(button(TEXTS.check.validate));
  await screen.findByRole("tree", { name: TEXTS.check.list });
  return shown;
}
