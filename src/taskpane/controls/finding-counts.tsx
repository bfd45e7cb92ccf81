import { makeStyles, tokens } from "@fluentui/react-components";
import type { FindingClass, FindingCounts } from "../state/check-state";
import { ClassIcon } from "./severity-look";
import { TEXTS } from "../words/texts";

const SHOWN: readonly FindingClass[] = ["错误", "提醒", "建议", "已说明"];

const useStyles = makeStyles({
  count: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  icon: { width: "14px", height: "14px" },
});

interface FindingCountsLineProps {
  readonly counts: FindingCounts;
}

/** How much was found, by severity; what there is none of is left out. */
export function FindingCountsLine({ counts }: FindingCountsLineProps) {
  const styles = useStyles();
  return SHOWN.filter((name) => counts[name] > 0).map((name) => (
    <span key={name} className={styles.count}>
      <ClassIcon name={name} className={styles.icon} />
      {TEXTS.files.count(name, counts[name])}
    </span>
  ));
}
