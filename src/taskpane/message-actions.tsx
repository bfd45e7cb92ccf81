import { Button, MessageBarActions } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CloseIcon } from "./icons";
import { TEXTS } from "./texts";

interface MessageActionsProps {
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A message's buttons, and the cross in its corner. */
export function MessageActions({ onClose, children }: MessageActionsProps) {
  const cross = (
    <Button
      appearance="transparent"
      size="small"
      icon={<CloseIcon />}
      aria-label={TEXTS.close}
      onClick={onClose}
    />
  );
  return <MessageBarActions containerAction={cross}>{children}</MessageBarActions>;
}
