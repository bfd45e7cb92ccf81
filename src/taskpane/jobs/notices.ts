import type { ActionReason, ImportReport } from "../../actions";
import type { WriteReport } from "../../excel";
import type { DoneNotice, Notice, NoticeAction, NoticePart } from "../state/pane-state";
import { TEXTS } from "../words/texts";

/** A job is done; parts without lines are left out. */
export function doneNotice(
  sentence: string,
  parts: readonly NoticePart[] = [],
  actions: readonly NoticeAction[] = []
): DoneNotice {
  const filled = parts.filter(({ lines }) => lines.length > 0);
  return { kind: "done", intent: "success", sentence, parts: filled, actions };
}

/** A job has failed; `retry` does it once more. */
export function failedNotice(
  reason: ActionReason,
  retry: () => unknown,
  title: string = TEXTS.failed.title
): Notice {
  return { kind: "failed", title, reason, retry: () => void retry() };
}

/** What writing sheets has brought about. */
export function writtenNotice(
  report: WriteReport & Partial<ImportReport>,
  actions: readonly NoticeAction[] = []
): Notice {
  const { written, replaced, skipped, notices, problems = [] } = report;
  const count = written.length + replaced.length;
  const sentence = count === 0 ? TEXTS.done.nothingWritten : TEXTS.done.written(count);
  const parts = [
    { heading: TEXTS.done.sheets, lines: written.map(({ name }) => name) },
    { heading: TEXTS.done.replaced, lines: replaced },
    { heading: TEXTS.done.skipped, lines: skipped.map(({ name }) => name) },
    { heading: TEXTS.done.notices, lines: notices },
    { heading: TEXTS.done.problems, lines: problems },
  ];
  return doneNotice(sentence, parts, actions);
}
