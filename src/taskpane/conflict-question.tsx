import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { ExistingMode } from "../excel";
import { Lines } from "./name-list";
import type { Notice } from "./pane-state";
import { TEXTS } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { margin: 0 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > *": { flexGrow: 1, minWidth: "max-content" },
  },
});

interface ConflictQuestionProps {
  readonly notice: Extract<Notice, { readonly kind: "conflict" }>;
  readonly onAnswer: (mode: ExistingMode) => unknown;
}

/** What becomes of sheets that exist already; replacing them is asked once more. */
export function ConflictQuestion({ notice, onAnswer }: ConflictQuestionProps) {
  const styles = useStyles();
  const title = useId();
  const root = useRef<HTMLDivElement>(null);
  const [replacing, setReplacing] = useState(false);
  // The buttons that were pressed are gone or disabled: the keyboard goes on with the question.
  useEffect(() => root.current?.querySelector("button")?.focus(), [replacing]);
  const written = notice.written > 0 ? TEXTS.conflict.alreadyWritten(notice.written) : "";
  return (
    <div ref={root} role="group" aria-labelledby={title} className={styles.root}>
      <h2 id={title} className={styles.title}>
        {TEXTS.conflict.title(notice.existing.length)}
      </h2>
      <Lines label={TEXTS.conflict.title(notice.existing.length)} lines={notice.existing} />
      <p className={styles.text}>
        {replacing ? TEXTS.conflict.replaceWarning : `${written}${TEXTS.conflict.question}`}
      </p>
      {replacing ? (
        <div className={styles.buttons}>
          <Button onClick={() => setReplacing(false)}>{TEXTS.cancel}</Button>
          <Button appearance="primary" onClick={() => void onAnswer("replace")}>
            {TEXTS.conflict.replaceConfirm}
          </Button>
        </div>
      ) : (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => void onAnswer("keepBoth")}>
            {TEXTS.conflict.keepBoth}
          </Button>
          <Button onClick={() => void onAnswer("skip")}>{TEXTS.conflict.skip}</Button>
          <Button onClick={() => setReplacing(true)}>{TEXTS.conflict.replace}</Button>
        </div>
      )}
    </div>
  );
}
