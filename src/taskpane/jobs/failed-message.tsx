import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { AddedSheet } from "../../excel";
import { MessageActions } from "../controls/message-actions";
import { NameList } from "../controls/name-list";
import type { Notice } from "../state/pane-state";
import { TEXTS } from "../words/texts";

interface FailedMessageProps {
  readonly notice: Extract<Notice, { readonly kind: "failed" }>;
  readonly onClose: () => void;
  readonly onRemove: (sheets: readonly AddedSheet[]) => unknown;
}

/** Why a job was not done, with another try, and with a way back where sheets were written all the same. */
export function FailedMessage({ notice, onClose, onRemove }: FailedMessageProps) {
  const { sentence, written = [] } = notice.reason;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{notice.title}</MessageBarTitle>
        <div>{sentence}</div>
        {written.length > 0 && (
          <NameList heading={TEXTS.failed.written} lines={written.map(({ name }) => name)} />
        )}
      </MessageBarBody>
      <MessageActions onClose={onClose}>
        {written.length > 0 && (
          <Button size="small" onClick={() => void onRemove(written)}>
            {TEXTS.failed.remove}
          </Button>
        )}
        <Button size="small" onClick={notice.retry}>
          {TEXTS.retry}
        </Button>
      </MessageActions>
    </MessageBar>
  );
}
