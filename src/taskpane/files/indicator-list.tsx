import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Indicator } from "../../domain";
import { useCurrentMark } from "./current-mark";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  levels: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  name: { ...typographyStyles.body1Strong },
  fact: { ...typographyStyles.caption1 },
});

const { table: WORDS } = TEXTS.files;

interface IndicatorListProps {
  readonly indicators: readonly Indicator[];
  /** The one that was asked for, 0-based; -1 for none. */
  readonly current: number;
}

/** Indicators one below the other: six columns do not fit into the pane. */
export function IndicatorList({ indicators, current }: IndicatorListProps) {
  const styles = useStyles();
  const mark = useCurrentMark();
  return (
    <ol className={styles.list} aria-label={WORDS.indicators(indicators.length)}>
      {indicators.map(({ level1, level2, name, description, value, basis }, index) => (
        <li
          key={index}
          aria-current={index === current}
          className={mergeClasses(index === current && mark.current)}
        >
          <div className={styles.levels}>{`${level1}／${level2}`}</div>
          <div className={styles.name}>{name || WORDS.blank}</div>
          <div className={styles.fact}>{`${WORDS.value}：${value || WORDS.blank}`}</div>
          <div className={styles.fact}>{`${WORDS.description}：${description || WORDS.blank}`}</div>
          <div className={styles.fact}>{`${WORDS.basis}：${basis || WORDS.blank}`}</div>
        </li>
      ))}
    </ol>
  );
}
