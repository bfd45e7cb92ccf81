import { Button } from "@fluentui/react-components";
import type { RepairWords } from "../state/check-state";
import { OpenPanel } from "../controls/open-panel";
import { RepairList } from "./repair-list";
import { TEXTS } from "../words/texts";

interface RepairPanelProps {
  readonly repair: RepairWords;
  /** True while another job runs. */
  readonly locked: boolean;
  readonly onRepair: () => void;
  readonly onCancel: () => void;
}

/** What one repair will do, before it is done. */
export function RepairPanel({ repair, locked, onRepair, onCancel }: RepairPanelProps) {
  const buttons = (
    <>
      <Button appearance="primary" size="small" disabledFocusable={locked} onClick={onRepair}>
        {TEXTS.repair.repair}
      </Button>
      <Button size="small" onClick={onCancel}>
        {TEXTS.cancel}
      </Button>
    </>
  );
  return (
    <OpenPanel label={TEXTS.repair.preview} buttons={buttons} onCancel={onCancel}>
      <RepairList repairs={[repair]} />
    </OpenPanel>
  );
}
