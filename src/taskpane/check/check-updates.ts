import type { Outcome, Validation } from "../../actions";
import type { SheetFailure } from "../../excel";
import type { ValidateOptions } from "../../rules";
import { loadPresent } from "../jobs/load-jobs";
import type { PaneParts } from "../jobs/pane-parts";
import { numberAfter } from "../state/table-number";

/** What every command that has changed the workbook, or reads it again, does to the list. */
export type CheckUpdates = ReturnType<typeof checkUpdates>;

/** What has to be read again, and whose marks have changed by that. */
interface Refresh {
  readonly read: readonly string[] | "everything";
  readonly mark: readonly string[];
}

export function checkUpdates({ actions, store, runJob, runQuietly }: PaneParts) {
  /** What the user has chosen to check against. */
  function options(): ValidateOptions {
    const { year } = store.get();
    return year === null ? {} : { budgetYear: year };
  }

  /** Puts a validation into the list, by difference: what stays keeps its place. */
  async function shown(reading: Outcome<Validation>): Outcome<Validation> {
    const [done, { presentValidation }] = await Promise.all([reading, loadPresent()]);
    if (!done.ok) return done;
    const names = done.value.reading.state.sheets.map(({ name }) => name);
    const nextNumber = numberAfter(names, store.get().nextNumber);
    const { marked = false, unmarked = [] } = store.get().check ?? {};
    store.set({ check: { ...presentValidation(done.value), marked, unmarked }, nextNumber });
    return done;
  }

  /** Reads everything, or some sheets once there is a list. Writes nothing. */
  function read(sheets: Refresh["read"]): Outcome<Validation> {
    const { check } = store.get();
    return check === null || sheets === "everything"
      ? shown(actions.validate(options()))
      : shown(actions.revalidate(check.validation, sheets, options()));
  }

  /** Notes which sheets carry their marks now; without `sheets` all were to. */
  function noteMarks(unmarked: readonly SheetFailure[], sheets?: readonly string[]): void {
    const { check } = store.get();
    if (check === null) return;
    const others = sheets ? check.unmarked.filter(({ sheet }) => !sheets.includes(sheet)) : [];
    const failed = unmarked.map(({ sheet, reason }) => ({ sheet, sentence: reason.sentence }));
    store.set({ check: { ...check, marked: true, unmarked: [...others, ...failed] } });
  }

  /**
   * After something was written: the list, then the marks if there are any. Answers a sentence for whatever
   * did not go well; what was written stands all the same.
   */
  async function refresh({ read: sheets, mark }: Refresh): Promise<readonly string[]> {
    if (store.get().check === null) return [];
    const done = await runJob("revalidate", () => read(sheets));
    if (!done.ok) return [done.reason.sentence];
    if (!store.get().check?.marked || mark.length === 0) return [];
    const marked = await runJob("mark", () => actions.mark(done.value, mark));
    if (!marked.ok) return [marked.reason.sentence];
    noteMarks(marked.value.unmarked, mark);
    return [];
  }

  /**
   * After sheets of ours have come or gone: 实时校验 hears of no writing of ours, so the list is told here. A
   * failure is no news, as the next edit tells of the sheets too.
   */
  function follow(): void {
    const { live, check } = store.get();
    if (live && check !== null) void runQuietly(() => read("everything"));
  }

  return { read, noteMarks, refresh, follow };
}
