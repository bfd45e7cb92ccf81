import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  heading: { ...typographyStyles.caption1Strong, margin: `${tokens.spacingVerticalXS} 0 0` },
  list: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
});

interface NameListProps {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Lines under a small heading: names of sheets, notices. */
export function NameList({ heading, lines }: NameListProps) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.heading}>{heading}</p>
      <Lines label={heading} lines={lines} />
    </>
  );
}

interface LinesProps {
  /** Read out, not shown. */
  readonly label: string;
  readonly lines: readonly string[];
}

/** Lines whose heading stands elsewhere. */
export function Lines({ label, lines }: LinesProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
