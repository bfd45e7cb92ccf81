import {
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { FilePicker } from "./file-picker";
import { FilesList } from "./files-list";
import { MessageActions } from "../controls/message-actions";
import { NameList } from "../controls/name-list";
import { TEXTS } from "../words/texts";
import type { ViewProps } from "../view-props";
import { YearField } from "../controls/year-field";

const useStyles = makeStyles({
  options: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "center",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground1,
  },
  year: { flex: "1 1 185px", textAlign: "left" },
});

/** More names would fill the pane. */
const NAMES = 5;

/** 汇总多个文件: picked workbooks, what is in them, and from there onto sheets of this workbook. */
export function FilesSection({ state, run }: ViewProps) {
  const styles = useStyles();
  const { files, busy } = state;
  const locked = busy !== null && busy.job !== "goTo";
  return (
    <>
      {files.open === null && (
        <FilePicker
          disabled={busy?.job === "summariseFiles"}
          compact={files.items.length > 0}
          onFiles={run.addFiles}
        >
          <div className={styles.options}>
            <Checkbox
              label={TEXTS.files.hidden}
              checked={files.hidden}
              onChange={(_, { checked }) => void run.setHidden(checked === true)}
            />
            <YearField className={styles.year} inline state={state} onYear={run.setYear} />
          </div>
        </FilePicker>
      )}
      {files.notes.length > 0 && files.open === null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {files.notes.map(({ heading, lines }) => (
              <NameList key={heading} heading={heading} lines={someOf(lines)} />
            ))}
          </MessageBarBody>
          <MessageActions onClose={run.closeFileNotes} />
        </MessageBar>
      )}
      {files.items.length > 0 && <FilesList state={state} run={run} locked={locked} />}
    </>
  );
}

function someOf(names: readonly string[]): readonly string[] {
  if (names.length <= NAMES) return names;
  return [...names.slice(0, NAMES), TEXTS.files.notes.more(names.length)];
}
