import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { FoldIcon } from "../controls/icons";
import type { ListLine } from "./list-lines";
import { ClassIcon } from "../controls/severity-look";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  title: { flexGrow: 1, minWidth: 0 },
  count: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

interface RuleLineProps {
  readonly line: Extract<ListLine, { readonly kind: "rule" }>;
}

/** One rule that has found several things in a table: 引用其他年度 · 4处. */
export function RuleLine({ line }: RuleLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <ClassIcon name={line.severity} />
      <span className={styles.title}>
        {line.title} · {TEXTS.check.itemsOf(line.count)}
      </span>
      <FoldIcon open={line.open} />
    </div>
  );
}
