import type { Outcome } from "../../actions";
import type { PaneParts } from "../jobs/pane-parts";
import { loadPresent } from "../jobs/load-jobs";
import { failedNotice } from "../jobs/notices";
import type { SummaryResult } from "../state/pane-state";
import { joining } from "../jobs/run-jobs";

/** The commands of 汇总. */
export function summaryCommands({ actions, store, runJob }: PaneParts) {
  const summarise = joining(async () => {
    store.set({ tab: "sum", notice: null, summary: null });
    const read = await runJob("validate", () => validateAndTotal());
    if (!read.ok) {
      store.set({ notice: failedNotice(read.reason, summarise) });
      return;
    }
    const { validation, totals, unread } = read.value;
    store.set({ summary: { totals, sheet: null, pictures: null, notices: unread } });
    if (totals === null) return;
    const done = await runJob("summarise", () => actions.summarise(validation));
    if (!done.ok) store.set({ notice: failedNotice(done.reason, summarise) });
    else {
      const { sheet, pictures, notices } = done.value;
      store.set({ summary: { totals, sheet, pictures, notices: [...notices, ...unread] } });
    }
  });

  async function validateAndTotal(): Outcome<{
    validation: Parameters<typeof actions.summarise>[0];
    totals: SummaryResult["totals"];
    unread: readonly string[];
  }> {
    const { year } = store.get();
    const done = await actions.validate(year === null ? {} : { budgetYear: year });
    if (!done.ok) return done;
    const validation = done.value;
    const { presentTotals } = await loadPresent();
    const totals = validation.tables.length === 0 ? null : presentTotals(validation);
    const unread = validation.reading.unread.map(({ reason }) => reason.sentence);
    return { ok: true, value: { validation, totals, unread } };
  }

  return {
    summarise,
    foldPictures: (folded: boolean): void => store.set({ picturesFolded: folded }),
  };
}
