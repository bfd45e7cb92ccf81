import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Severity } from "../domain";
import type { SeverityCounts } from "./pane-state";
import { SeverityIcon, SHOWN_SEVERITIES } from "./severity-look";
import { TEXTS } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: {
    flex: "1 1 0",
    minWidth: "max-content",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
    '&[aria-pressed="false"]': { opacity: 0.55 },
  },
  count: { ...typographyStyles.subtitle2, marginLeft: tokens.spacingHorizontalXS },
});

interface SeverityFilterProps {
  readonly counts: SeverityCounts;
  readonly shown: ReadonlySet<Severity>;
  readonly onShow: (shown: ReadonlySet<Severity>) => void;
}

/** How much there is of each severity; pressing one hides or shows it in the list. */
export function SeverityFilter({ counts, shown, onShow }: SeverityFilterProps) {
  const styles = useStyles();
  function toggle(severity: Severity) {
    const next = new Set(shown);
    if (!next.delete(severity)) next.add(severity);
    onShow(next);
  }
  return (
    <div role="group" aria-label={TEXTS.check.filter} className={styles.root}>
      {SHOWN_SEVERITIES.map((severity) => (
        <Button
          key={severity}
          className={styles.button}
          icon={<SeverityIcon severity={severity} />}
          title={TEXTS.severityHints[severity]}
          aria-pressed={shown.has(severity)}
          onClick={() => toggle(severity)}
        >
          {severity}
          <span className={styles.count}>{counts[severity]}</span>
        </Button>
      ))}
    </div>
  );
}
