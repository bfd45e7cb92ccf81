/** What the pane remembers from one opening to the next. */
export interface Preferences {
  /** True once the user has closed the note on marks and Ctrl+Z. */
  readonly undoNoticeRead: () => boolean;
  readonly readUndoNotice: () => void;
}

const KEY = "jixiao.undo-notice-read";

/** Kept in the browser; where it keeps nothing (a closed-down profile), the pane forgets. */
export function browserPreferences(storage: () => Storage): Preferences {
  return {
    undoNoticeRead() {
      try {
        return storage().getItem(KEY) !== null;
      } catch {
        return false;
      }
    },
    readUndoNotice() {
      try {
        storage().setItem(KEY, "1");
      } catch {
        return;
      }
    },
  };
}
