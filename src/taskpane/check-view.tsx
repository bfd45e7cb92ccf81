import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { CheckReportView } from "./check-report-view";
import { EmptyState } from "./empty-state";
import { TableIcon } from "./icons";
import { MessageActions } from "./message-actions";
import { TEXTS } from "./texts";
import type { ViewProps } from "./view-props";
import { YearField } from "./year-field";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  year: { flex: "1 1 150px" },
});

/** 校验: one button, then everything that was found. */
export function CheckView({ state, run }: ViewProps) {
  const styles = useStyles();
  const { check, busy } = state;
  const locked = busy !== null && busy.job !== "goTo";
  return (
    <div className={styles.root}>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={locked}
        onClick={() => void run.validate()}
      >
        {TEXTS.check.validate}
      </Button>
      <div className={styles.row}>
        <YearField className={styles.year} state={state} onYear={run.setYear} />
        <Button disabledFocusable={locked} onClick={() => void run.clear()}>
          {TEXTS.check.clear}
        </Button>
      </div>
      {!state.undoNoticeRead && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{TEXTS.check.undo}</MessageBarBody>
          <MessageActions onClose={run.readUndoNotice} />
        </MessageBar>
      )}
      {check === null && busy?.job !== "validate" && (
        <EmptyState icon={<TableIcon />} text={TEXTS.check.intro} />
      )}
      {check !== null && (
        <CheckReportView report={check} onOpen={run.goTo} onFill={() => run.showTab("fill")} />
      )}
    </div>
  );
}
