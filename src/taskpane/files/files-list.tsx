import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { fileLines } from "./file-lines";
import { isPending, type FilesState, type OpenTable } from "../state/file-state";
import { FileTree } from "./file-tree";
import { FilesProgress } from "./files-progress";
import { PicturesView } from "../pictures/pictures-view";
import { SourceButton } from "../controls/source-button";
import { TableContent } from "./table-content";
import { TEXTS } from "../words/texts";
import type { ViewProps } from "../view-props";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > button": {
      minWidth: 0,
      padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    },
  },
});

interface FilesListProps extends ViewProps {
  /** True while a job runs on the workbook. */
  readonly locked: boolean;
}

/** The picked files with what was read of them, and what can be done with them all; or one table of one of them. */
export function FilesList({ state, run, locked }: FilesListProps) {
  const styles = useStyles();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [startAt, setStartAt] = useState<string | null>(null);
  const { files } = state;
  const { items, open, pictures } = files;
  const lines = useMemo(() => fileLines(items, opened), [items, opened]);
  const done = items.filter((item) => !isPending(item)).length;
  const failed = items.filter(({ progress }) => progress.kind === "failed").length;
  const reading = done < items.length;

  function fold(name: string, unfold: boolean) {
    const next = new Set(opened);
    if (unfold) next.add(name);
    else next.delete(name);
    setOpened(next);
  }
  /** The keyboard goes on at the table's line, or at its file's where that is folded. */
  function closeTable({ file, index }: OpenTable) {
    const own = lines.find(
      (line) => line.kind === "project" && line.file === file && line.index === index
    );
    setStartAt(own?.key ?? file.name);
    run.openTable(null);
  }

  if (open !== null) {
    return (
      <TableContent open={open} onBack={() => closeTable(open)}>
        <SourceButton state={state} run={run} />
      </TableContent>
    );
  }
  return (
    <>
      <FilesProgress
        done={done}
        all={items.length}
        summary={TEXTS.files.read(items.length, tablesIn(files), failed)}
        onCancel={run.cancelFiles}
      />
      <div className={styles.buttons}>
        {!reading && (
          <Button
            appearance="primary"
            disabledFocusable={locked}
            onClick={() => void run.summariseFiles()}
          >
            {TEXTS.files.write}
          </Button>
        )}
        {failed > 0 && !reading && (
          <Button onClick={() => void run.retryFiles()}>{TEXTS.files.retryAll(failed)}</Button>
        )}
        {!reading && <SourceButton state={state} run={run} />}
        <Button onClick={run.clearFiles}>{TEXTS.files.clear}</Button>
      </div>
      <PicturesView pictures={pictures} state={state} run={run} />
      <FileTree
        lines={lines}
        startAt={startAt}
        onFold={fold}
        onRetry={(name) => void run.retryFiles(name)}
        onRemove={run.removeFile}
        onTable={({ file, index }) => run.openTable({ file, index })}
      />
    </>
  );
}

function tablesIn({ items }: FilesState): number {
  return items.reduce(
    (sum, { progress }) => sum + (progress.kind === "read" ? progress.file.projects.length : 0),
    0
  );
}
