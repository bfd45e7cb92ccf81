import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { SummaryTotals } from "../state/pane-state";
import { SpendingTable } from "./spending-table";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  figures: {
    display: "flex",
    gap: tokens.spacingHorizontalXXL,
    margin: 0,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  value: { ...typographyStyles.subtitle1, margin: 0, fontVariantNumeric: "tabular-nums" },
  counts: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface SummaryFiguresProps {
  readonly totals: SummaryTotals;
}

/** The totals of all projects. */
export function SummaryFigures({ totals }: SummaryFiguresProps) {
  const styles = useStyles();
  return (
    <>
      <dl className={styles.figures}>
        <div>
          <dt className={styles.label}>{TEXTS.sum.projects}</dt>
          <dd className={styles.value}>{TEXTS.sum.projectsValue(totals.projects)}</dd>
        </div>
        <div>
          <dt className={styles.label}>{TEXTS.sum.budget}</dt>
          <dd className={styles.value}>{TEXTS.sum.amount(totals.budget)}</dd>
        </div>
      </dl>
      <SpendingTable spending={totals.spending} />
      <p className={styles.counts}>
        {TEXTS.sum.findings}：{TEXTS.sum.counts(totals.counts)}
      </p>
    </>
  );
}
