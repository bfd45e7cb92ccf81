import { makeStyles, tokens } from "@fluentui/react-components";
import type { ChangeWords, RepairWords } from "../state/check-state";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  root: { listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere" },
  cell: { marginRight: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  after: { textDecorationLine: "none" },
});

interface RepairListProps {
  readonly repairs: readonly RepairWords[];
}

/** What repairs will do, cell by cell: before and after. */
export function RepairList({ repairs }: RepairListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.root}>
      {repairs.flatMap((repair, i) =>
        repair.kind === "insert" ? (
          <li key={i}>{repair.sentence}</li>
        ) : (
          repair.changes.map((change, j) => (
            <li key={`${i}.${j}`}>
              <Change change={change} />
            </li>
          ))
        )
      )}
    </ul>
  );
}

function Change({ change: { cell, before, after } }: { readonly change: ChangeWords }) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.cell}>{cell}</span>
      <del className={styles.before}>{before}</del>
      <span role="img" aria-label={TEXTS.repair.to}>
        {" → "}
      </span>
      <ins className={styles.after}>{after}</ins>
    </>
  );
}
