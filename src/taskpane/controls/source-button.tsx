import { Button, makeStyles } from "@fluentui/react-components";
import { TEXTS } from "../words/texts";
import type { ViewProps } from "../view-props";

const useStyles = makeStyles({ root: { alignSelf: "flex-start" } });

/** Leads from the selected row of a summary's sheet to the table that it comes from. */
export function SourceButton({ state, run }: ViewProps) {
  const styles = useStyles();
  return (
    <Button
      className={styles.root}
      disabledFocusable={state.busy !== null && state.busy.job !== "goTo"}
      title={TEXTS.source.hint}
      onClick={() => void run.showSource()}
    >
      {TEXTS.source.show}
    </Button>
  );
}
