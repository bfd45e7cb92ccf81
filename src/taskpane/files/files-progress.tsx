import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, minWidth: 0 },
  summary: { margin: 0, color: tokens.colorNeutralForeground2 },
  // Read out, not shown: the number beside the bar changes too often to be listened to.
  told: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
});

/** How often it is read out how far the reading is. */
const TIMES_TOLD = 10;

interface FilesProgressProps {
  /** How many files have been read, or could not be. */
  readonly done: number;
  readonly all: number;
  /** What is said when all are done. */
  readonly summary: string;
  readonly onCancel: () => void;
}

/** How far the reading has come, and how to end it; afterwards what has come of it. */
export function FilesProgress({ done, all, summary, onCancel }: FilesProgressProps) {
  const styles = useStyles();
  const reading = done < all;
  const told = Math.floor((done / all) * TIMES_TOLD) / TIMES_TOLD;
  return (
    <>
      {reading && (
        <div className={styles.root}>
          <Field
            className={styles.field}
            validationMessage={{ children: TEXTS.files.progress(done, all), role: undefined }}
            validationState="none"
          >
            <ProgressBar aria-label={TEXTS.files.progressLabel} value={done} max={all} />
          </Field>
          <Button onClick={onCancel}>{TEXTS.files.cancel}</Button>
        </div>
      )}
      <p className={mergeClasses(styles.summary, reading && styles.told)} aria-live="polite">
        {reading ? TEXTS.files.progress(Math.round(told * all), all) : summary}
      </p>
    </>
  );
}
