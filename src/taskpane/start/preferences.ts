/** What the pane remembers from one opening to the next. */
export interface Preferences {
  /** True once the user has closed the note on marks and Ctrl+Z. */
  readonly undoNoticeRead: () => boolean;
  readonly readUndoNotice: () => void;
  /** The budget year that the user has chosen last; null for the one of most project codes. */
  readonly year: () => number | null;
  readonly keepYear: (year: number | null) => void;
  /** True where hidden sheets of picked files are read as well. */
  readonly hiddenSheets: () => boolean;
  readonly keepHiddenSheets: (hidden: boolean) => void;
}

const KEYS = {
  undoNotice: "jixiao.undo-notice-read",
  year: "jixiao.budget-year",
  hidden: "jixiao.hidden-sheets",
} as const;
type Key = (typeof KEYS)[keyof typeof KEYS];

/** Kept in the browser; where it keeps nothing (a closed-down profile), the pane forgets. */
export function browserPreferences(storage: () => Storage): Preferences {
  function get(key: Key): string | null {
    try {
      return storage().getItem(key);
    } catch {
      return null;
    }
  }
  function keep(key: Key, value: string | null): void {
    try {
      if (value === null) storage().removeItem(key);
      else storage().setItem(key, value);
    } catch {
      return;
    }
  }
  return {
    undoNoticeRead: () => get(KEYS.undoNotice) !== null,
    readUndoNotice: () => keep(KEYS.undoNotice, "1"),
    year: () => Number(get(KEYS.year)) || null,
    keepYear: (year) => keep(KEYS.year, year === null ? null : String(year)),
    hiddenSheets: () => get(KEYS.hidden) !== null,
    keepHiddenSheets: (hidden) => keep(KEYS.hidden, hidden ? "1" : null),
  };
}
