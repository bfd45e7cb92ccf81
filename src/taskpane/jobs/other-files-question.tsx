import type { OtherFiles } from "../../actions";
import { Question } from "../controls/question";
import { TEXTS } from "../words/texts";

interface OtherFilesQuestionProps {
  readonly onAnswer: (others: OtherFiles) => unknown;
}

/** What becomes of the files on the overview that are not in the list; offered is what loses nothing. */
export function OtherFilesQuestion({ onAnswer }: OtherFilesQuestionProps) {
  const { title, question, keep, gone } = TEXTS.otherFiles;
  return (
    <Question
      title={title}
      text={question}
      primary={keep}
      answers={[
        { label: keep, run: () => onAnswer("keep") },
        { label: gone, run: () => onAnswer("gone") },
      ]}
    />
  );
}
