import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { MessageActions } from "./message-actions";
import { NameList } from "./name-list";
import type { Notice } from "./pane-state";

interface DoneMessageProps {
  readonly notice: Extract<Notice, { readonly kind: "done" }>;
  readonly onClose: () => void;
}

/** What a job has brought about. */
export function DoneMessage({ notice, onClose }: DoneMessageProps) {
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{notice.sentence}</MessageBarTitle>
        {notice.parts.map((part) => (
          <NameList key={part.heading} {...part} />
        ))}
      </MessageBarBody>
      <MessageActions onClose={onClose} />
    </MessageBar>
  );
}
