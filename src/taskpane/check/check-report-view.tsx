import { Button } from "@fluentui/react-components";
import type { CheckResult } from "../state/check-state";
import { EmptyState } from "../controls/empty-state";
import { FindingList } from "../findings/finding-list";
import { SuccessIcon, TableIcon } from "../controls/icons";
import { NameList } from "../controls/name-list";
import { ReportActions } from "./report-actions";
import { TEXTS } from "../words/texts";
import type { ViewProps } from "../view-props";
import { WarningBox } from "../controls/warning-box";

interface CheckReportViewProps extends ViewProps {
  readonly report: CheckResult | null;
  /** True while a job runs. */
  readonly locked: boolean;
}

/** What a validation has found: nothing to check, nothing wrong, or the list. */
export function CheckReportView({ report, locked, state, run }: CheckReportViewProps) {
  if (report === null) return null;
  const { tables, departments, unread, unmarked } = report;
  const total = report.validation.findings.length;
  const checked = tables + departments > 0;
  const scope = TEXTS.check.scope(tables, departments);
  return (
    <>
      {total === 0 && (
        <Nothing checked={checked} scope={scope} onFill={() => run.showTab("fill")} />
      )}
      <ReportActions report={report} locked={locked} state={state} run={run} />
      {unread.length > 0 && (
        <WarningBox>
          <NameList heading={TEXTS.check.unread} lines={unread} />
        </WarningBox>
      )}
      {unmarked.length > 0 && (
        <WarningBox>
          <NameList
            heading={TEXTS.check.unmarked}
            lines={unmarked.map(({ sentence }) => sentence)}
          />
        </WarningBox>
      )}
      {total > 0 && <FindingList report={report} locked={locked} state={state} run={run} />}
    </>
  );
}

interface NothingProps {
  /** True where there was something to check. */
  readonly checked: boolean;
  readonly scope: string;
  readonly onFill: () => void;
}

function Nothing({ checked, scope, onFill }: NothingProps) {
  return checked ? (
    <EmptyState icon={<SuccessIcon />} title={TEXTS.check.clean} text={scope} />
  ) : (
    <EmptyState icon={<TableIcon />} title={TEXTS.check.noTables} text={TEXTS.check.noTablesHint}>
      <Button onClick={onFill}>{TEXTS.check.toFill}</Button>
    </EmptyState>
  );
}
