import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { EmptyState } from "../controls/empty-state";
import { TableIcon } from "../controls/icons";
import { LiveSwitch } from "./live-switch";
import { loadReportView } from "./load-report-view";
import { MessageActions } from "../controls/message-actions";
import { TEXTS } from "../words/texts";
import type { ViewProps } from "../view-props";
import { YearField } from "../controls/year-field";

/** Asked for while the first reading goes on, so that it is there when the findings are. */
const CheckReportView = lazy(async () => ({
  default: (await loadReportView()).CheckReportView,
}));

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalSNudge },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  validate: { flexGrow: 1 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  year: { flex: "1 1 185px" },
});

/** 校验: one button, then everything that was found. */
export function CheckView({ state, run }: ViewProps) {
  const styles = useStyles();
  const { check, busy } = state;
  const locked = busy !== null && busy.job !== "goTo";
  const reading = busy?.job === "validate";
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        <Button
          className={styles.validate}
          appearance="primary"
          size="large"
          disabledFocusable={locked}
          onClick={() => void run.validate()}
        >
          {TEXTS.check.validate}
        </Button>
        <Button size="large" disabledFocusable={locked} onClick={() => void run.clear()}>
          {TEXTS.check.clear}
        </Button>
      </div>
      <div className={styles.row}>
        <YearField className={styles.year} inline state={state} onYear={run.setYear} />
        <LiveSwitch live={state.live} locked={locked} onLive={(live) => void run.setLive(live)} />
      </div>
      {(check === null || state.live) && <p className={styles.hint}>{TEXTS.live.hint}</p>}
      {!state.undoNoticeRead && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{TEXTS.check.undo}</MessageBarBody>
          <MessageActions onClose={run.readUndoNotice} />
        </MessageBar>
      )}
      {check === null && !reading && <EmptyState icon={<TableIcon />} text={TEXTS.check.intro} />}
      {(check !== null || reading) && (
        <Suspense>
          <CheckReportView report={check} locked={locked} state={state} run={run} />
        </Suspense>
      )}
    </div>
  );
}
