import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FindingItem } from "../state/check-state";
import { FindingButtons } from "./finding-buttons";
import type { FindingCommand } from "./list-keys";
import { ClassIcon } from "../controls/severity-look";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  indented: { paddingLeft: tokens.spacingHorizontalXXL },
  icon: { marginTop: tokens.spacingVerticalXXS },
  // The buttons stand beside the head, and are read out last.
  body: {
    flexGrow: 1,
    minWidth: 0,
    display: "grid",
    gridTemplateColumns: "1fr auto",
    overflowWrap: "anywhere",
  },
  head: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { gridRow: 1, gridColumn: 2 },
  wide: { gridColumn: "1 / -1" },
  explained: {
    marginTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "pre-line",
  },
  panel: { cursor: "default" },
});

interface FindingLineProps {
  readonly item: FindingItem;
  /** True for one of several below their rule. */
  readonly indented: boolean;
  readonly panel: ReactNode;
  readonly onCommand: (command: FindingCommand) => void;
}

/** One finding: its severity, its cells, what can be done, its sentence, the reason that was given for it. */
export function FindingLine({ item, indented, panel, onCommand }: FindingLineProps) {
  const styles = useStyles();
  const { explained } = item.finding;
  return (
    <div className={mergeClasses(styles.root, indented && styles.indented)}>
      <ClassIcon name={item.class} className={styles.icon} />
      <div className={styles.body}>
        <div className={styles.head}>
          <span>{item.severity}</span>
          <span>{item.cells}</span>
        </div>
        <div className={styles.wide}>{item.sentence}</div>
        {explained && (
          <div className={mergeClasses(styles.wide, styles.explained)}>
            {TEXTS.explain.of(explained)}
          </div>
        )}
        <FindingButtons className={styles.buttons} item={item} onCommand={onCommand} />
        {panel !== null && (
          <div
            className={mergeClasses(styles.wide, styles.panel)}
            onClick={(event) => event.stopPropagation()}
          >
            {panel}
          </div>
        )}
      </div>
    </div>
  );
}
