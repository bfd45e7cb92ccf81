import { useState } from "react";
import type { ExistingMode } from "../../excel";
import { Lines } from "../controls/name-list";
import type { Notice } from "../state/pane-state";
import { Question } from "../controls/question";
import { TEXTS } from "../words/texts";

interface ConflictQuestionProps {
  readonly notice: Extract<Notice, { readonly kind: "conflict" }>;
  readonly onAnswer: (mode: ExistingMode) => unknown;
}

/** What becomes of sheets that exist already; replacing them is asked once more. */
export function ConflictQuestion({ notice, onAnswer }: ConflictQuestionProps) {
  const [replacing, setReplacing] = useState(false);
  const { conflict } = TEXTS;
  const title = conflict.title(notice.existing.length);
  const written = notice.written > 0 ? conflict.alreadyWritten(notice.written) : "";
  const [text, primary, answers] = replacing
    ? ([
        conflict.replaceWarning,
        conflict.replaceConfirm,
        [
          { label: TEXTS.cancel, run: () => setReplacing(false) },
          { label: conflict.replaceConfirm, run: () => onAnswer("replace") },
        ],
      ] as const)
    : ([
        `${written}${conflict.question}`,
        conflict.keepBoth,
        [
          { label: conflict.keepBoth, run: () => onAnswer("keepBoth") },
          { label: conflict.skip, run: () => onAnswer("skip") },
          { label: conflict.replace, run: () => setReplacing(true) },
        ],
      ] as const);
  return (
    <Question title={title} text={text} answers={answers} primary={primary}>
      <Lines label={title} lines={notice.existing} />
    </Question>
  );
}
