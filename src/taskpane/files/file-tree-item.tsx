import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FileTreeLine } from "./file-lines";
import { FileLine } from "./file-line";
import { ProjectLine } from "./project-line";
import { ProblemLine } from "./problem-line";

export type ProjectTreeLine = Extract<FileTreeLine, { readonly kind: "project" }>;

export interface FileLineActions {
  readonly onFold: (name: string, open: boolean) => void;
  readonly onRetry: (name: string) => void;
  readonly onRemove: (name: string) => void;
  readonly onTable: (line: ProjectTreeLine) => void;
}

const useStyles = makeStyles({
  root: {
    boxSizing: "border-box",
    borderLeft: `${tokens.strokeWidthThickest} solid transparent`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  inside: { paddingLeft: tokens.spacingHorizontalL },
  pressable: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  selected: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
  },
});

interface FileTreeItemProps extends FileLineActions {
  readonly line: FileTreeLine;
  /** True for the one line of the list that Tab reaches. */
  readonly tabStop: boolean;
  readonly selected: boolean;
}

/** One line of the list: a file, a project in it, or something to know of it. */
export function FileTreeItem({ line, tabStop, selected, ...actions }: FileTreeItemProps) {
  const styles = useStyles();
  const open = line.kind === "file" ? line.open : undefined;
  const pressable = line.kind === "project" || open !== undefined;
  function press() {
    if (line.kind === "project") actions.onTable(line);
    else if (open !== undefined) actions.onFold(line.key, !open);
  }
  return (
    <div
      role="treeitem"
      aria-level={line.level}
      aria-posinset={line.position}
      aria-setsize={line.size}
      aria-selected={selected}
      {...(open === undefined ? {} : { "aria-expanded": open })}
      tabIndex={tabStop ? 0 : -1}
      className={mergeClasses(
        styles.root,
        line.level > 1 && styles.inside,
        pressable && styles.pressable,
        selected && styles.selected
      )}
      onClick={press}
    >
      {line.kind === "file" && (
        <FileLine line={line} onRetry={actions.onRetry} onRemove={actions.onRemove} />
      )}
      {line.kind === "project" && <ProjectLine project={line.project} />}
      {line.kind === "problem" && <ProblemLine problem={line.problem} />}
    </div>
  );
}
