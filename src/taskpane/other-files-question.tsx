import type { OtherFiles } from "../actions";
import type { Notice } from "./pane-state";
import { Question } from "./question";
import { TEXTS } from "./texts";

interface OtherFilesQuestionProps {
  readonly notice: Extract<Notice, { readonly kind: "otherFiles" }>;
  readonly onAnswer: (others: OtherFiles) => unknown;
}

/** What becomes of the files on the overview that are not in the list; the answer that is offered comes first. */
export function OtherFilesQuestion({ notice, onAnswer }: OtherFilesQuestionProps) {
  const { title, question } = TEXTS.otherFiles;
  const { offered } = notice;
  const order = offered === "keep" ? (["keep", "gone"] as const) : (["gone", "keep"] as const);
  return (
    <Question
      title={title}
      text={question}
      primary={TEXTS.otherFiles[offered]}
      answers={order.map((others) => ({
        label: TEXTS.otherFiles[others],
        run: () => onAnswer(others),
      }))}
    />
  );
}
