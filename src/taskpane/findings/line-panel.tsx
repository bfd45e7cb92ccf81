import type { CheckResult, FindingItem } from "../state/check-state";
import { ExplainPanel } from "./explain-panel";
import { RepairPanel } from "./repair-panel";
import type { ViewProps } from "../view-props";

interface LinePanelProps extends ViewProps {
  readonly report: CheckResult;
  readonly locked: boolean;
}

/** The repair or the reason that is open below its finding. */
export function LinePanel({ state, run, report, locked }: LinePanelProps) {
  const { panel, drafts } = state;
  const item = panel === null || panel.kind === "all" ? undefined : findItem(report, panel.key);
  if (panel === null || item === undefined) return null;
  if (panel.kind === "explain") {
    const { explained } = item.finding;
    return (
      <ExplainPanel
        text={drafts.get(item.key) ?? explained?.reason ?? ""}
        given={explained !== undefined}
        locked={locked}
        onText={(text) => run.draft(item.key, text)}
        onSave={(text) => void run.explain(item, text)}
        onCancel={() => run.dropDraft(item.key)}
      />
    );
  }
  if (item.repair === null) return null;
  return (
    <RepairPanel
      repair={item.repair}
      locked={locked}
      onRepair={() => void run.repair([item], false)}
      onCancel={run.closePanel}
    />
  );
}

function findItem({ groups }: CheckResult, key: string): FindingItem | undefined {
  const rules = groups.flatMap((group) => group.rules);
  return rules.flatMap(({ items }) => items).find((item) => item.key === key);
}
