import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { ConflictQuestion } from "./conflict-question";
import { DoneMessage } from "./done-message";
import { OtherFilesQuestion } from "./other-files-question";
import { FailedMessage } from "./failed-message";
import { TEXTS } from "../words/texts";
import type { ViewProps } from "../view-props";

const useStyles = makeStyles({
  root: { flexShrink: 0, maxHeight: "60vh", overflowY: "auto" },
  filled: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  busy: { justifyContent: "flex-start" },
});

/** At the pane's foot, always in sight: the job that runs, or what became of the last one. */
export function StatusArea({ state, run }: ViewProps) {
  const styles = useStyles();
  const { busy, notice } = state;
  const empty = busy === null && notice === null;
  return (
    <div role="status" aria-label={TEXTS.status} className={styles.root}>
      {empty ? null : (
        <div className={styles.filled}>
          {busy && (
            <Spinner
              className={styles.busy}
              size="tiny"
              labelPosition="after"
              label={TEXTS.busy[busy.job]}
            />
          )}
          {busy?.slow && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{TEXTS.slow}</MessageBarBody>
            </MessageBar>
          )}
          {notice?.kind === "done" && <DoneMessage notice={notice} onClose={run.closeNotice} />}
          {notice?.kind === "failed" && (
            <FailedMessage notice={notice} onClose={run.closeNotice} onRemove={run.removeSheets} />
          )}
          {notice?.kind === "conflict" && (
            <ConflictQuestion notice={notice} onAnswer={run.settleConflict} />
          )}
          {notice?.kind === "otherFiles" && <OtherFilesQuestion onAnswer={run.settleOtherFiles} />}
        </div>
      )}
    </div>
  );
}
