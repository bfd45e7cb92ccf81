import type { ActionReason, ImportReport } from "../actions";
import type { WriteReport } from "../excel";
import type { Notice, NoticePart } from "./pane-state";
import { TEXTS } from "./texts";

/** A job is done; parts without lines are left out. */
export function doneNotice(sentence: string, parts: readonly NoticePart[] = []): Notice {
  return { kind: "done", sentence, parts: parts.filter(({ lines }) => lines.length > 0) };
}

/** A job has failed; `retry` does it once more. */
export function failedNotice(reason: ActionReason, retry: () => unknown): Notice {
  return { kind: "failed", reason, retry: () => void retry() };
}

/** What writing sheets has brought about. */
export function writtenNotice(report: WriteReport & Partial<ImportReport>): Notice {
  const { written, replaced, skipped, notices, problems = [] } = report;
  const count = written.length + replaced.length;
  const sentence = count === 0 ? TEXTS.done.nothingWritten : TEXTS.done.written(count);
  return doneNotice(sentence, [
    { heading: TEXTS.done.sheets, lines: written },
    { heading: TEXTS.done.replaced, lines: replaced },
    { heading: TEXTS.done.skipped, lines: skipped },
    { heading: TEXTS.done.notices, lines: notices },
    { heading: TEXTS.done.problems, lines: problems },
  ]);
}
