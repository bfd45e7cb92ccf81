import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { SpendingStep } from "../state/pane-state";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  root: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  caption: {
    ...typographyStyles.subtitle2,
    textAlign: "left",
    paddingBottom: tokens.spacingVerticalXS,
  },
  head: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    textAlign: "left",
    padding: `${tokens.spacingVerticalXS} 0`,
    whiteSpace: "nowrap",
  },
  cell: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    whiteSpace: "nowrap",
  },
  bar: { width: "100%", paddingLeft: tokens.spacingHorizontalM },
  track: {
    display: "block",
    height: "8px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: "hidden",
  },
  fill: {
    display: "block",
    height: "100%",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
  },
  number: { textAlign: "right", paddingLeft: tokens.spacingHorizontalM },
});

interface SpendingTableProps {
  readonly spending: readonly SpendingStep[];
}

/** How much of the budget is to be spent by each of the four dates. */
export function SpendingTable({ spending }: SpendingTableProps) {
  const styles = useStyles();
  const numberHead = mergeClasses(styles.head, styles.number);
  const number = mergeClasses(styles.cell, styles.number);
  return (
    <table className={styles.root}>
      <caption className={styles.caption}>{TEXTS.sum.spending}</caption>
      <thead>
        <tr>
          <th className={styles.head}>{TEXTS.sum.date}</th>
          <td className={styles.bar} />
          <th className={numberHead}>{TEXTS.sum.share}</th>
          <th className={numberHead}>{TEXTS.sum.money}</th>
        </tr>
      </thead>
      <tbody>
        {spending.map(({ label, share, shareText, amount }) => (
          <tr key={label}>
            <th scope="row" className={styles.cell}>
              {label}
            </th>
            <td className={mergeClasses(styles.cell, styles.bar)}>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.fill} style={{ width: `${Math.min(share, 1) * 100}%` }} />
              </span>
            </td>
            <td className={number}>{shareText}</td>
            <td className={number}>{amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
