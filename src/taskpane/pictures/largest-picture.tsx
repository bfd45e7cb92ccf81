import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { OverviewPictures } from "../../forms";
import { TEXTS } from "../words/texts";
import type { ChartsState } from "./use-charts";

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: {
    ...typographyStyles.caption1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: "none",
  },
  words: {
    display: "flex",
    alignItems: "end",
    columnGap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXXS,
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  // The same height before the bar is there.
  bar: { height: "8px", overflow: "hidden" },
});

interface LargestPictureProps {
  readonly largest: OverviewPictures["largest"];
  readonly drawing: ChartsState;
}

/** The largest budgets: each with its name, its number and its bar. */
export function LargestPicture({ largest: { by, bars }, drawing }: LargestPictureProps) {
  const styles = useStyles();
  const title = useId();
  const { charts } = drawing;
  const longest = Math.max(...bars.map(({ budget }) => budget));
  return (
    <section aria-labelledby={title}>
      <h4 id={title} className={styles.title}>
        {TEXTS.pictures.largest(by)}
      </h4>
      <ol className={styles.list} aria-labelledby={title}>
        {bars.map(({ label, budget }, place) => {
          const name = label || TEXTS.files.noProjectName;
          return (
            <li key={place}>
              <div className={styles.words}>
                <span className={styles.name} title={name}>
                  {name}
                </span>
                <span className={styles.number}>{budget.toFixed(2)}</span>
              </div>
              <div className={styles.bar} inert>
                {charts && longest > 0 && <charts.BudgetBar budget={budget} longest={longest} />}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
