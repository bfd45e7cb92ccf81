import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment } from "react";
import type { FindingGroup, FindingItem } from "../state/check-state";
import { OpenPanel } from "../controls/open-panel";
import { RepairList } from "./repair-list";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { maxHeight: "40vh", overflowY: "auto" },
  table: { ...typographyStyles.body1Strong, margin: `${tokens.spacingVerticalXS} 0 0` },
});

interface AllRepairsProps {
  readonly groups: readonly FindingGroup[];
  readonly locked: boolean;
  readonly onRepair: (items: readonly FindingItem[]) => void;
  readonly onCancel: () => void;
}

/** What 全部安全修复 will do, table by table, before it is done. */
export function AllRepairs({ groups, locked, onRepair, onCancel }: AllRepairsProps) {
  const styles = useStyles();
  const tables = groups
    .map((group) => ({ ...group, items: safeItems([group]) }))
    .filter(({ items }) => items.length > 0);
  const items = tables.flatMap((table) => table.items);
  const buttons = (
    <>
      <Button
        appearance="primary"
        size="small"
        disabledFocusable={locked}
        onClick={() => onRepair(items)}
      >
        {TEXTS.repair.confirmAll(items.length)}
      </Button>
      <Button size="small" onClick={onCancel}>
        {TEXTS.cancel}
      </Button>
    </>
  );
  return (
    <OpenPanel label={TEXTS.repair.preview} buttons={buttons} onCancel={onCancel}>
      <p className={styles.hint}>{TEXTS.repair.allHint}</p>
      <div className={styles.list} tabIndex={0} role="region" aria-label={TEXTS.repair.changes}>
        {tables.map(({ key, sheet, project, items: ofTable }) => (
          <Fragment key={key}>
            <h2 className={styles.table}>{[sheet, project].filter(Boolean).join(" · ")}</h2>
            <RepairList repairs={ofTable.flatMap(({ repair }) => repair ?? [])} />
          </Fragment>
        ))}
      </div>
    </OpenPanel>
  );
}

/** What may be repaired all at once. */
export function safeItems(groups: readonly FindingGroup[]): FindingItem[] {
  return groups.flatMap(({ rules }) =>
    rules.flatMap(({ items }) => items.filter(({ safe, repair }) => safe && repair !== null))
  );
}
