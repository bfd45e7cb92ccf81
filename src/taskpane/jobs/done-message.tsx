import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { MessageActions } from "../controls/message-actions";
import { NameList } from "../controls/name-list";
import type { DoneNotice } from "../state/pane-state";

interface DoneMessageProps {
  readonly notice: DoneNotice;
  readonly onClose: () => void;
}

/** What a job has brought about. */
export function DoneMessage({ notice, onClose }: DoneMessageProps) {
  return (
    <MessageBar intent={notice.intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{notice.sentence}</MessageBarTitle>
        {notice.parts.map((part) => (
          <NameList key={part.heading} {...part} />
        ))}
      </MessageBarBody>
      <MessageActions onClose={onClose}>
        {notice.actions.map(({ label, run }) => (
          <Button key={label} size="small" onClick={run}>
            {label}
          </Button>
        ))}
      </MessageActions>
    </MessageBar>
  );
}
