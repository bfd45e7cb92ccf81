import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";

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

/** One of the answers, with what it does. */
export interface Answer {
  readonly label: string;
  readonly run: () => unknown;
}

interface QuestionProps {
  readonly title: string;
  /** Below the title: what is asked about. */
  readonly children?: ReactNode;
  readonly text: string;
  readonly answers: readonly Answer[];
  /** The label of the answer that is offered. */
  readonly primary: string;
}

/** A question with its answers as buttons. */
export function Question({ title, children, text, answers, primary }: QuestionProps) {
  const styles = useStyles();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  // The buttons that were pressed are gone or disabled: the keyboard goes on with the question.
  useEffect(() => root.current?.querySelector("button")?.focus(), [primary]);
  return (
    <div ref={root} role="group" aria-labelledby={id} className={styles.root}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
      <p className={styles.text}>{text}</p>
      <div className={styles.buttons}>
        {answers.map(({ label, run }) => (
          <Button
            key={label}
            appearance={label === primary ? "primary" : "secondary"}
            onClick={() => void run()}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
