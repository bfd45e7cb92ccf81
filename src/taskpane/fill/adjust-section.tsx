import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { CopyForm } from "./copy-form";
import { Section } from "../controls/section";
import { TEXTS } from "../words/texts";
import type { ViewProps } from "../view-props";

const useStyles = makeStyles({
  buttons: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: tokens.spacingHorizontalS,
  },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Help with tables that are there already: of the sheet in front, but for the numbers of all. */
export function AdjustSection({ state, run }: ViewProps) {
  const styles = useStyles();
  const [copying, setCopying] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const busy = state.busy !== null;
  const { fill } = TEXTS;

  function toggle() {
    if (!copying) void run.offerHeads();
    setCopying(!copying);
  }
  function close() {
    setCopying(false);
    buttons.current?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
  }

  const jobs = [
    [fill.insertRow, run.insertRow],
    [fill.fitRows, run.fitRows],
    [fill.restoreLayout, run.restoreLayout],
    [fill.makeCumulative, run.makeCumulative],
    [fill.renumber, run.renumber],
  ] as const;
  return (
    <Section title={fill.adjust}>
      <div ref={buttons} className={styles.buttons}>
        {jobs.map(([label, job]) => (
          <Button key={label} disabledFocusable={busy} onClick={() => void job()}>
            {label}
          </Button>
        ))}
        <Button disabledFocusable={busy} aria-expanded={copying} onClick={toggle}>
          {fill.copyTable}
        </Button>
      </div>
      {copying && <CopyForm state={state} run={run} onClose={close} />}
      <p className={styles.hint}>{fill.adjustHint}</p>
    </Section>
  );
}
