import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { OpenPanel } from "../controls/open-panel";
import { TEXTS } from "../words/texts";

/** As long as a reason may be, in characters. */
const MOST = 500;

// Fluent's own least width is more than a narrow pane has.
const useStyles = makeStyles({ text: { minWidth: 0, "& textarea": { minWidth: 0 } } });

interface ExplainPanelProps {
  readonly text: string;
  /** True where a reason was written before. */
  readonly given: boolean;
  /** True while another job runs. */
  readonly locked: boolean;
  readonly onText: (text: string) => void;
  /** An empty text takes the reason away. */
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** The reason for a 提醒, as it is being written. */
export function ExplainPanel(props: ExplainPanelProps) {
  const styles = useStyles();
  const { text, given, locked, onText, onSave, onCancel } = props;
  const reason = text.trim();
  const buttons = (
    <>
      <Button
        appearance="primary"
        size="small"
        disabledFocusable={locked || reason === ""}
        onClick={() => onSave(reason)}
      >
        {TEXTS.explain.save}
      </Button>
      <Button size="small" onClick={onCancel}>
        {TEXTS.cancel}
      </Button>
      {given && (
        <Button size="small" disabledFocusable={locked} onClick={() => onSave("")}>
          {TEXTS.explain.remove}
        </Button>
      )}
    </>
  );
  return (
    <OpenPanel label={TEXTS.explain.explain} buttons={buttons} onCancel={onCancel}>
      <Field label={TEXTS.explain.label} hint={TEXTS.explain.hint(text.length, MOST)}>
        <Textarea
          className={styles.text}
          value={text}
          maxLength={MOST}
          resize="vertical"
          rows={3}
          onChange={(_, { value }) => onText(value)}
        />
      </Field>
    </OpenPanel>
  );
}
