import type { CheckUpdates } from "../check/check-updates";
import { doneNotice } from "../jobs/notices";
import type { PaneParts } from "../jobs/pane-parts";
import type { Notice } from "../state/pane-state";
import { createTell } from "../jobs/tell-jobs";
import { TEXTS } from "../words/texts";

/** The commands of 填报 for tables that are there already. `undo` takes the last repair back. */
export function adjustCommands(parts: PaneParts, updates: CheckUpdates, undo: () => unknown) {
  const { actions, store } = parts;
  const tell = createTell(parts);

  /** What was changed as a repair can be undone; the list of findings follows. */
  async function sayRepaired(
    sentence: string,
    undoable: number,
    read: readonly string[] | "everything",
    notices: readonly string[]
  ) {
    store.set({ undoable });
    const problems = await updates.refresh({ read, mark: read === "everything" ? [] : read });
    return doneNotice(
      sentence,
      [{ heading: TEXTS.done.notices, lines: [...notices, ...problems] }],
      undoable > 0 ? [{ label: TEXTS.repair.undo, run: () => void undo() }] : []
    );
  }

  /** Rows have moved, or number formats say what the values mean: the list follows. Marks move with their cells. */
  async function saySheetChanged(
    sheet: string,
    sentence: string,
    notices: readonly string[]
  ): Promise<Notice> {
    const problems = await updates.refresh({ read: [sheet], mark: [] });
    return doneNotice(sentence, [
      { heading: TEXTS.done.notices, lines: [...notices, ...problems] },
    ]);
  }

  return {
    fitRows: (): Promise<boolean> =>
      tell(
        "fitRows",
        () => actions.fitRowHeights(),
        ({ sheet, rows }) => doneNotice(TEXTS.done.fitted(sheet, rows))
      ),
    insertRow: (): Promise<boolean> =>
      tell(
        "insertRow",
        () => actions.addIndicatorRow(),
        ({ sheet, row }) => saySheetChanged(sheet, TEXTS.done.inserted(sheet, row + 1), [])
      ),
    restoreLayout: (): Promise<boolean> =>
      tell(
        "restoreLayout",
        () => actions.restoreLayout(),
        ({ sheet, tables, notices }) =>
          saySheetChanged(sheet, TEXTS.done.restored(sheet, tables), notices)
      ),
    makeCumulative: (): Promise<boolean> =>
      tell(
        "makeCumulative",
        () => actions.makeCumulative(),
        ({ sheet, undoable }) => sayRepaired(TEXTS.done.cumulative(sheet), undoable, [sheet], [])
      ),
    renumber: (): Promise<boolean> =>
      tell(
        "renumberTitles",
        () => actions.renumberTitles(),
        ({ titles, sheets, undoable, notices }) => {
          const sentence = TEXTS.done.renumbered(titles, sheets);
          if (titles > 0) return sayRepaired(sentence, undoable, "everything", notices);
          return doneNotice(sentence, [{ heading: TEXTS.done.notices, lines: notices }]);
        }
      ),
  };
}
