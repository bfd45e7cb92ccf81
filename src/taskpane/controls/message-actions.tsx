import { Button, makeStyles, MessageBarActions, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CloseIcon } from "./icons";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  // Labels stay whole: what does not fit beside the others goes below them.
  actions: {
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    "& > button": { flexShrink: 0, maxWidth: "100%" },
  },
});

interface MessageActionsProps {
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A message's buttons, and the cross in its corner. */
export function MessageActions({ onClose, children }: MessageActionsProps) {
  const styles = useStyles();
  const cross = (
    <Button
      appearance="transparent"
      size="small"
      icon={<CloseIcon />}
      aria-label={TEXTS.close}
      onClick={onClose}
    />
  );
  return (
    <MessageBarActions className={styles.actions} containerAction={cross}>
      {children}
    </MessageBarActions>
  );
}
