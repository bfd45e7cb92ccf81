import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { CellRef, Severity } from "../domain";
import { EmptyState } from "./empty-state";
import { FindingList } from "./finding-list";
import { SuccessIcon, TableIcon } from "./icons";
import { NameList } from "./name-list";
import type { CheckResult } from "./pane-state";
import { SeverityFilter } from "./severity-filter";
import { SHOWN_SEVERITIES } from "./severity-look";
import { TEXTS } from "./texts";
import { WarningBox } from "./warning-box";

const useStyles = makeStyles({
  summary: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface CheckReportViewProps {
  readonly report: CheckResult;
  readonly onOpen: (cell: CellRef) => unknown;
  readonly onFill: () => void;
}

/** What a validation has found: nothing to check, nothing wrong, or the list. */
export function CheckReportView({ report, onOpen, onFill }: CheckReportViewProps) {
  const styles = useStyles();
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set(SHOWN_SEVERITIES));
  const { groups, tables, departments, unread, unmarked } = report;
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  const scope = TEXTS.check.scope(tables, departments);
  const nothing = total === 0 && tables + departments === 0;
  return (
    <>
      {nothing && (
        <EmptyState
          icon={<TableIcon />}
          title={TEXTS.check.noTables}
          text={TEXTS.check.noTablesHint}
        >
          <Button onClick={onFill}>{TEXTS.check.toFill}</Button>
        </EmptyState>
      )}
      {total === 0 && !nothing && (
        <EmptyState icon={<SuccessIcon />} title={TEXTS.check.clean} text={`${scope}。`} />
      )}
      {total > 0 && (
        <>
          <p className={styles.summary}>{`${scope}，${TEXTS.check.found(total)}。`}</p>
          <SeverityFilter counts={report.counts} shown={shown} onShow={setShown} />
        </>
      )}
      {unread.length > 0 && (
        <WarningBox>
          <NameList heading={TEXTS.check.unread} lines={unread} />
        </WarningBox>
      )}
      {unmarked.length > 0 && (
        <WarningBox>
          <NameList heading={TEXTS.check.unmarked} lines={unmarked} />
        </WarningBox>
      )}
      {total > 0 && <FindingList groups={groups} shown={shown} onOpen={onOpen} />}
    </>
  );
}
