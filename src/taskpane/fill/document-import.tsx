import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { DocumentIcon } from "../controls/icons";
import { TEXTS } from "../words/texts";
import { useDropArea } from "../controls/use-drop-area";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
  },
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
  picker: { display: "none" },
});

interface DocumentImportProps {
  readonly disabled: boolean;
  readonly onFile: (file: File) => unknown;
  readonly onSample: () => unknown;
}

/** Where a text document comes in: by the file picker, by dropping it, or as the sample. */
export function DocumentImport({ disabled, onFile, onSample }: DocumentImportProps) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const { over, dragEvents } = useDropArea(({ files }) => take(files));

  function take(files: FileList | null) {
    const file = files?.[0];
    if (file && !disabled) void onFile(file);
  }

  return (
    <div className={mergeClasses(styles.area, over && styles.over)} {...dragEvents}>
      <DocumentIcon />
      {TEXTS.fill.drop}
      <div className={styles.buttons}>
        <Button disabledFocusable={disabled} onClick={() => picker.current?.click()}>
          {TEXTS.fill.pick}
        </Button>
        <Button disabledFocusable={disabled} appearance="subtle" onClick={() => void onSample()}>
          {TEXTS.fill.sample}
        </Button>
      </div>
      <input
        ref={picker}
        className={styles.picker}
        type="file"
        accept=".txt,text/plain"
        aria-label={TEXTS.fill.pickLabel}
        onChange={({ target }) => {
          take(target.files);
          target.value = ""; // the same file can be picked again
        }}
      />
    </div>
  );
}
