import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import type { PickedFile } from "../../intake";
import { droppedFiles, filesOf } from "./picked-files";
import { TEXTS } from "../words/texts";
import { useDropArea } from "../controls/use-drop-area";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
  },
  compact: { gap: tokens.spacingVerticalXXS, padding: tokens.spacingVerticalS },
  over: {
    border: `1px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
  },
  local: { ...typographyStyles.caption1, margin: 0 },
  picker: { display: "none" },
});

/** React does not know it by name. */
const FOLDER = { webkitdirectory: "" };

interface FilePickerProps {
  readonly disabled: boolean;
  /** True where files are in the list already: it needs the room. */
  readonly compact: boolean;
  readonly onFiles: (files: readonly PickedFile[]) => unknown;
  /** What is chosen about the reading. */
  readonly children: ReactNode;
}

/** Where workbooks come in: by the file picker, by a folder, or by dropping either. */
export function FilePicker({ disabled, compact, onFiles, children }: FilePickerProps) {
  const styles = useStyles();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const { over, dragEvents } = useDropArea((dropped) => void droppedFiles(dropped).then(take));

  /** In a task of its own: for hundreds of files the browser's own handing over takes one already. */
  function take(picked: readonly PickedFile[]) {
    if (picked.length > 0 && !disabled) setTimeout(() => void onFiles(picked));
  }
  function takeFrom(input: HTMLInputElement) {
    take(filesOf(input.files));
    input.value = ""; // the same files can be picked again
  }

  return (
    <div
      className={mergeClasses(styles.area, compact && styles.compact, over && styles.over)}
      {...dragEvents}
    >
      {(over || !compact) && <span>{over ? TEXTS.files.over : TEXTS.files.drop}</span>}
      <div className={styles.buttons}>
        <Button disabledFocusable={disabled} onClick={() => files.current?.click()}>
          {compact ? TEXTS.files.pickMore : TEXTS.files.pick}
        </Button>
        <Button
          disabledFocusable={disabled}
          appearance="subtle"
          onClick={() => folder.current?.click()}
        >
          {compact ? TEXTS.files.pickMoreFolder : TEXTS.files.pickFolder}
        </Button>
      </div>
      {children}
      <p className={styles.local}>{TEXTS.files.local}</p>
      <input
        ref={files}
        className={styles.picker}
        type="file"
        multiple
        accept=".xlsx,.xlsm,.xls,.et"
        aria-label={TEXTS.files.pickLabel}
        onChange={({ target }) => takeFrom(target)}
      />
      <input
        ref={folder}
        className={styles.picker}
        type="file"
        multiple
        {...FOLDER}
        aria-label={TEXTS.files.folderLabel}
        onChange={({ target }) => takeFrom(target)}
      />
    </div>
  );
}
