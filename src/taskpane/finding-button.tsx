import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { CellRef } from "../domain";
import type { FindingItem } from "./pane-state";
import { SeverityIcon } from "./severity-look";

const useStyles = makeStyles({
  root: {
    width: "100%",
    maxWidth: "none",
    justifyContent: "flex-start",
    alignItems: "flex-start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    gap: tokens.spacingHorizontalS,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  body: { display: "block", minWidth: 0, overflowWrap: "anywhere" },
  head: {
    ...typographyStyles.caption1,
    display: "flex",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  sentence: { display: "block" },
});

interface FindingButtonProps {
  readonly item: FindingItem;
  /** True for the one item of the list that Tab reaches. */
  readonly tabStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: (cell: CellRef) => unknown;
}

/** One finding: its severity, its cell, its sentence. Pressing it goes to the cell. */
export function FindingButton({ item, tabStop, onFocus, onOpen }: FindingButtonProps) {
  const styles = useStyles();
  const { at, severity, sentence, address } = item;
  return (
    <Button
      appearance="subtle"
      className={styles.root}
      data-finding={item.key}
      tabIndex={tabStop ? 0 : -1}
      onFocus={onFocus}
      onClick={() => at !== null && void onOpen(at)}
    >
      <SeverityIcon severity={severity} />
      <span className={styles.body}>
        <span className={styles.head}>
          <span>{severity}</span>
          <span>{address}</span>
        </span>
        <span className={styles.sentence}>{sentence}</span>
      </span>
    </Button>
  );
}
