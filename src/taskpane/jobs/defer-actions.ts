import type { Actions, ActionReason, Outcome } from "../../actions";
import { TEXTS } from "../words/texts";

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
    importText: (bytes, existing, only) =>
      call((actions) => actions.importText(bytes, existing, only)),
    importDocument: (document, existing, only) =>
      call((actions) => actions.importDocument(document, existing, only)),
    fitRowHeights: () => call((actions) => actions.fitRowHeights()),
    addIndicatorRow: () => call((actions) => actions.addIndicatorRow()),
    restoreLayout: () => call((actions) => actions.restoreLayout()),
    renumberTitles: () => call((actions) => actions.renumberTitles()),
    makeCumulative: () => call((actions) => actions.makeCumulative()),
    copyTable: (head) => call((actions) => actions.copyTable(head)),
    offerHeads: () => call((actions) => actions.offerHeads()),
    removeSheets: (sheets) => call((actions) => actions.removeSheets(sheets)),
    validate: (options) => call((actions) => actions.validate(options)),
    revalidate: (validation, sheets, options) =>
      call((actions) => actions.revalidate(validation, sheets, options)),
    watch: (listener) => call((actions) => actions.watch(listener)),
    mark: (validation, sheets) => call((actions) => actions.mark(validation, sheets)),
    repair: (validation, findings, options) =>
      call((actions) => actions.repair(validation, findings, options)),
    undoRepair: () => call((actions) => actions.undoRepair()),
    explain: (validation, finding, reason) =>
      call((actions) => actions.explain(validation, finding, reason)),
    report: (validation, date) => call((actions) => actions.report(validation, date)),
    activeSheet: () => call((actions) => actions.activeSheet()),
    goTo: (cell) => call((actions) => actions.goTo(cell)),
    clear: () => call((actions) => actions.clear()),
    summarise: (validation) => call((actions) => actions.summarise(validation)),
    summariseFiles: (files, failed, others) =>
      call((actions) => actions.summariseFiles(files, failed, others)),
    showSource: (files, failed) => call((actions) => actions.showSource(files, failed)),
  };
}
