import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AllRepairs, safeItems } from "../findings/all-repairs";
import type { CheckResult } from "../state/check-state";
import { TEXTS } from "../words/texts";
import type { ViewProps } from "../view-props";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > *": { flexGrow: 1, minWidth: 0 },
  },
});

interface ReportActionsProps extends ViewProps {
  readonly report: CheckResult;
  readonly locked: boolean;
}

/** What can be done with all that was found: repair what is safe, take the last repair back, report. */
export function ReportActions({ report, locked, state, run }: ReportActionsProps) {
  const styles = useStyles();
  const safe = safeItems(report.groups).length;
  const open = state.panel?.kind === "all";
  return (
    <>
      <div className={styles.root}>
        {safe > 0 && (
          <Button
            aria-expanded={open}
            onClick={() => (open ? run.closePanel() : run.openPanel({ kind: "all" }))}
          >
            {TEXTS.repair.all(safe)}
          </Button>
        )}
        {report.tables + report.departments > 0 && (
          <Button disabledFocusable={locked} onClick={() => void run.report()}>
            {TEXTS.check.report}
          </Button>
        )}
        {state.undoable > 0 && (
          <Button disabledFocusable={locked} onClick={() => void run.undoRepair()}>
            {TEXTS.repair.undoLast(state.undoable)}
          </Button>
        )}
      </div>
      {open && safe > 0 && (
        <AllRepairs
          groups={report.groups}
          locked={locked}
          onRepair={(items) => void run.repair(items, true)}
          onCancel={run.closePanel}
        />
      )}
    </>
  );
}
