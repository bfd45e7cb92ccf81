import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { MouseEvent } from "react";
import type { FileTreeLine } from "./file-lines";
import { FindingCountsLine } from "../controls/finding-counts";
import { CloseIcon, FoldIcon } from "../controls/icons";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalSNudge} 0`,
  },
  fold: { flexShrink: 0, width: "20px" },
  body: { flexGrow: 1, minWidth: 0 },
  state: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  failed: { color: tokens.colorStatusDangerForeground1 },
  problems: { color: tokens.colorStatusWarningForeground3 },
  buttons: { display: "flex", flexShrink: 0 },
  retry: {
    minWidth: "auto",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForeground2,
  },
});

interface FileLineProps {
  readonly line: Extract<FileTreeLine, { readonly kind: "file" }>;
  readonly onRetry: (name: string) => void;
  readonly onRemove: (name: string) => void;
}

/** One file: its name, what has become of it, what can be done. */
export function FileLine({ line, onRetry, onRemove }: FileLineProps) {
  const styles = useStyles();
  const { name, state, words, counts, problems, open } = line;
  const retry = state === "failed";
  const refused = retry && words !== TEXTS.files.cancelled;
  return (
    <div className={styles.root}>
      <span className={styles.fold}>{open !== undefined && <FoldIcon open={open} />}</span>
      <div className={styles.body}>
        <div>{name}</div>
        <div className={mergeClasses(styles.state, refused && styles.failed)}>
          <span>{words}</span>
          {counts && <FindingCountsLine counts={counts} />}
          {problems > 0 && (
            <span className={styles.problems}>{TEXTS.files.problems(problems)}</span>
          )}
        </div>
      </div>
      <span className={styles.buttons}>
        {retry && (
          <Button
            appearance="transparent"
            size="small"
            tabIndex={-1}
            className={styles.retry}
            aria-label={TEXTS.files.retryFile(name)}
            onClick={(event) => press(event, () => onRetry(name))}
          >
            {TEXTS.files.retry}
          </Button>
        )}
        <Button
          appearance="transparent"
          size="small"
          tabIndex={-1}
          icon={<CloseIcon />}
          aria-label={TEXTS.files.remove(name)}
          onClick={(event) => press(event, () => onRemove(name))}
        />
      </span>
    </div>
  );
}

/** The line itself is not pressed. */
function press(event: MouseEvent, run: () => void) {
  event.stopPropagation();
  run();
}
