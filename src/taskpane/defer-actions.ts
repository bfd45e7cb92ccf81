import type { Actions, ActionReason, Outcome } from "../actions";
import { TEXTS } from "./texts";

const NOT_LOADED: ActionReason = { code: "NotLoaded", sentence: TEXTS.failed.notLoaded };

/**
 * The actions before they are loaded: the first one asked for waits for `load`. Where loading fails each
 * says so, and the next one tries again.
 */
export function deferActions(load: () => Promise<Actions>): Actions {
  let loading: Promise<Actions> | null = null;
  async function call<T>(action: (actions: Actions) => Outcome<T>): Outcome<T> {
    loading ??= load();
    const actions = await loading.catch(() => null);
    if (actions !== null) return action(actions);
    loading = null;
    return { ok: false, reason: NOT_LOADED };
  }
  return {
    newTable: (head) => call((actions) => actions.newTable(head)),
    newDepartmentSheet: () => call((actions) => actions.newDepartmentSheet()),
    importText: (bytes, existing) => call((actions) => actions.importText(bytes, existing)),
    importDocument: (document, existing) =>
      call((actions) => actions.importDocument(document, existing)),
    fitRowHeights: () => call((actions) => actions.fitRowHeights()),
    addIndicatorRow: () => call((actions) => actions.addIndicatorRow()),
    removeSheets: (names) => call((actions) => actions.removeSheets(names)),
    validate: (options) => call((actions) => actions.validate(options)),
    mark: (validation) => call((actions) => actions.mark(validation)),
    goTo: (cell) => call((actions) => actions.goTo(cell)),
    clear: () => call((actions) => actions.clear()),
    summarise: (validation) => call((actions) => actions.summarise(validation)),
  };
}
