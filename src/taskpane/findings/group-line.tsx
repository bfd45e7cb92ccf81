import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { FoldIcon } from "../controls/icons";
import type { ListLine } from "./list-lines";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalMNudge} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  names: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  sheet: { ...typographyStyles.body1Strong },
  project: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  count: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

interface GroupLineProps {
  readonly line: Extract<ListLine, { readonly kind: "group" }>;
}

/** The head of a table in the list. */
export function GroupLine({ line }: GroupLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.names}>
        <div className={styles.sheet}>{line.sheet}</div>
        {line.project !== null && <div className={styles.project}>{line.project}</div>}
      </div>
      <span className={styles.count}>{TEXTS.check.itemsOf(line.count)}</span>
      <FoldIcon open={line.open} />
    </div>
  );
}
