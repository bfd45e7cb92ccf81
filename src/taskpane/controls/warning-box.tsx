import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface WarningBoxProps {
  readonly children: ReactNode;
}

/** Something that did not go as the user may expect, within a view. */
export function WarningBox({ children }: WarningBoxProps) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
