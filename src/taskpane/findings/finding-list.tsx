import { makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { CheckResult, FindingItem } from "../state/check-state";
import { commandsOf } from "./finding-buttons";
import { FindingTree } from "./finding-tree";
import { LinePanel } from "./line-panel";
import type { FindingCommand } from "./list-keys";
import { visibleLines } from "./list-lines";
import { ListTools } from "./list-tools";
import { SeverityFilter } from "./severity-filter";
import { TEXTS } from "../words/texts";
import type { ViewProps } from "../view-props";

const useStyles = makeStyles({
  summary: { margin: 0, color: tokens.colorNeutralForeground2 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface FindingListProps extends ViewProps {
  readonly report: CheckResult;
  /** True while a job runs. */
  readonly locked: boolean;
}

/** The list of what was found, as the filter leaves it, with what is open in it. */
export function FindingList({ state, run, report, locked }: FindingListProps) {
  const styles = useStyles();
  const filter = useDeferredValue(state.filter);
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { groups, counts, validation } = report;
  const total = validation.findings.length;
  const { lines, count } = useMemo(
    () => visibleLines(groups, filter, opened),
    [groups, filter, opened]
  );
  const panelKey = state.panel === null || state.panel.kind === "all" ? null : state.panel.key;

  const panelShown = panelKey === null || lines.some(({ key }) => key === panelKey);
  // What was open does not come back by itself later, and take the keyboard with it.
  useEffect(() => {
    if (!panelShown) run.closePanel();
  }, [panelShown, run]);

  function command(asked: FindingCommand, item: FindingItem) {
    if (!commandsOf(item).includes(asked)) return;
    if (asked !== "goTo") run.openPanel({ kind: asked, key: item.key });
    else if (item.at !== null) void run.goTo(item.at);
  }

  return (
    <>
      <p className={styles.summary} aria-live="polite">
        {TEXTS.check.summary(report.tables, report.departments, total, count)}
      </p>
      <SeverityFilter
        counts={counts}
        shown={state.filter.classes}
        onShow={(classes) => run.setFilter({ classes })}
      />
      <ListTools
        filter={state.filter}
        onSearch={(search) => run.setFilter({ search })}
        onOnlySheet={run.onlyActiveSheet}
        onReturn={run.followActiveSheet}
      />
      {lines.length === 0 && <p className={styles.none}>{TEXTS.check.filteredOut}</p>}
      <FindingTree
        lines={lines}
        outdated={state.busy?.job === "validate"}
        panelKey={panelKey}
        panel={<LinePanel state={state} run={run} report={report} locked={locked} />}
        onFold={(key, open) => setOpened(new Map(opened).set(key, open))}
        onCommand={command}
      />
    </>
  );
}
