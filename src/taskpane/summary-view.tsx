import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { EmptyState } from "./empty-state";
import { TableIcon } from "./icons";
import { NameList } from "./name-list";
import { SummaryFigures } from "./summary-figures";
import { TEXTS } from "./texts";
import type { ViewProps } from "./view-props";
import { WarningBox } from "./warning-box";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** 汇总: the projects of this workbook, in figures and on a sheet. */
export function SummaryView({ state, run }: ViewProps) {
  const styles = useStyles();
  const { summary, busy } = state;
  const sheet = summary?.sheet ?? null;
  return (
    <div className={styles.root}>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={busy !== null && busy.job !== "goTo"}
        onClick={() => void run.summarise()}
      >
        {TEXTS.sum.summarise}
      </Button>
      {summary === null && busy === null && (
        <EmptyState icon={<TableIcon />} text={TEXTS.sum.intro} />
      )}
      {summary !== null && summary.totals === null && (
        <EmptyState icon={<TableIcon />} title={TEXTS.sum.noTables} text={TEXTS.check.noTablesHint}>
          <Button onClick={() => run.showTab("fill")}>{TEXTS.check.toFill}</Button>
        </EmptyState>
      )}
      {summary?.totals && <SummaryFigures totals={summary.totals} />}
      {summary !== null && summary.notices.length > 0 && (
        <WarningBox>
          <NameList heading={TEXTS.sum.notices} lines={summary.notices} />
        </WarningBox>
      )}
      {sheet !== null && (
        <Link as="button" onClick={() => void run.goTo({ sheet, row: 0, column: 0 })}>
          {TEXTS.sum.open(sheet)}
        </Link>
      )}
    </div>
  );
}
