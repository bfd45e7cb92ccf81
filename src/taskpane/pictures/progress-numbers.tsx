import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { PLAN_PERIODS, printShare } from "../../domain";
import { lookOf, type ProgressLine } from "./progress-lines";

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
  },
  head: { color: tokens.colorNeutralForeground2 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    textWrap: "balance",
  },
  line: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
  },
  number: {
    paddingLeft: tokens.spacingHorizontalSNudge,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "right",
    whiteSpace: "nowrap",
  },
});

interface ProgressNumbersProps {
  readonly lines: readonly ProgressLine[];
  readonly labelledBy: string;
}

/** The lines of a picture with their numbers, each beside a piece of it as it is drawn. */
export function ProgressNumbers({ lines, labelledBy }: ProgressNumbersProps) {
  const styles = useStyles();
  return (
    <table className={styles.root} aria-labelledby={labelledBy}>
      <thead>
        <tr className={styles.head}>
          <td />
          {PLAN_PERIODS.map(({ key, label }) => (
            <th key={key} scope="col" className={styles.number}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, shares }, index) => (
          <tr key={label} className={styles.row}>
            <th scope="row" className={styles.name}>
              <span className={styles.line}>
                <LinePiece index={index} />
                {label}
              </span>
            </th>
            {shares.map((share, place) => (
              <td key={place} className={styles.number}>
                {printShare(share)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LinePiece({ index }: { readonly index: number }) {
  const { color, dashes, width } = lookOf(index);
  return (
    <svg width="24" height="8" aria-hidden="true" focusable="false">
      <path d="M0 4h24" stroke={color} strokeWidth={width} strokeDasharray={dashes} />
    </svg>
  );
}
