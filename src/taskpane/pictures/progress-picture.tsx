import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { PLAN_PERIODS, printShare } from "../../domain";
import type { ProgressLine } from "./progress-lines";
import { ProgressNumbers } from "./progress-numbers";
import { TEXTS } from "../words/texts";
import type { ChartsState } from "./use-charts";
import { WarningBox } from "../controls/warning-box";

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: 0 },
  // The same height before the chart is there, and where it does not come.
  place: { height: "168px", margin: `${tokens.spacingVerticalXS} 0` },
  chart: { height: "100%" },
  failed: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
    gap: tokens.spacingVerticalS,
  },
  retry: { alignSelf: "center" },
});

interface ProgressPictureProps {
  readonly lines: readonly ProgressLine[];
  readonly drawing: ChartsState;
}

/** Cumulative spending against the year that passes: the lines, and below them what they are and say. */
export function ProgressPicture({ lines, drawing }: ProgressPictureProps) {
  const styles = useStyles();
  const title = useId();
  const { charts, failed, retry } = drawing;
  return (
    <section aria-labelledby={title}>
      <h4 id={title} className={styles.title}>
        {TEXTS.pictures.progress}
      </h4>
      <div className={styles.place}>
        {failed ? (
          <div className={styles.failed}>
            <WarningBox>{TEXTS.pictures.notLoaded}</WarningBox>
            <Button className={styles.retry} onClick={retry}>
              {TEXTS.retry}
            </Button>
          </div>
        ) : (
          <div role="img" aria-label={sentenceOf(lines)} className={styles.chart}>
            {/* The library's own words for it are English, and every point would be a stop for Tab. */}
            <div inert className={styles.chart}>
              {charts && <charts.ProgressChart lines={lines} />}
            </div>
          </div>
        )}
      </div>
      <ProgressNumbers lines={lines} labelledBy={title} />
    </section>
  );
}

function sentenceOf(lines: readonly ProgressLine[]): string {
  return TEXTS.pictures.lines(
    PLAN_PERIODS.map(({ label }) => label),
    lines.map(({ label, shares }) => `${label}${shares.map(printShare).join("、")}`)
  );
}
