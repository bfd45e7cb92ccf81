import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { SEVERITIES } from "../../domain";
import type { FindingClass, FindingCounts } from "../state/check-state";
import { ClassIcon } from "../controls/severity-look";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalSNudge },
  button: {
    flex: "1 1 0",
    flexDirection: "column",
    minWidth: "max-content",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    fontWeight: tokens.fontWeightRegular,
    '&[aria-pressed="false"]': { opacity: 0.55 },
  },
  name: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
  count: { ...typographyStyles.subtitle2 },
});

interface SeverityFilterProps {
  readonly counts: FindingCounts;
  readonly shown: ReadonlySet<FindingClass>;
  readonly onShow: (shown: ReadonlySet<FindingClass>) => void;
}

/**
 * How much there is of each severity, and of what is explained in writing; pressing one hides or shows it in
 * the list.
 */
export function SeverityFilter({ counts, shown, onShow }: SeverityFilterProps) {
  const styles = useStyles();
  function toggle(name: FindingClass) {
    const next = new Set(shown);
    if (!next.delete(name)) next.add(name);
    onShow(next);
  }
  const classes: readonly FindingClass[] =
    counts.已说明 > 0 ? [...SEVERITIES, "已说明"] : SEVERITIES;
  return (
    <div role="group" aria-label={TEXTS.check.filter} className={styles.root}>
      {classes.map((name) => (
        <Button
          key={name}
          className={styles.button}
          title={TEXTS.severityHints[name]}
          aria-label={TEXTS.check.countOf(name, counts[name])}
          aria-pressed={shown.has(name)}
          onClick={() => toggle(name)}
        >
          <span className={styles.name}>
            <ClassIcon name={name} />
            {name}
          </span>
          <span className={styles.count}>{counts[name]}</span>
        </Button>
      ))}
    </div>
  );
}
