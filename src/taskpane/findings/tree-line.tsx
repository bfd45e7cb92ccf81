import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FindingItem } from "../state/check-state";
import { FindingLine } from "./finding-line";
import { GroupLine } from "./group-line";
import type { FindingCommand } from "./list-keys";
import type { ListLine } from "./list-lines";
import { RuleLine } from "./rule-line";

export interface LineActions {
  /** The finding below which a panel is open. */
  readonly panelKey: string | null;
  readonly panel: ReactNode;
  readonly onFold: (key: string, open: boolean) => void;
  readonly onCommand: (command: FindingCommand, item: FindingItem) => void;
}

const useStyles = makeStyles({
  root: {
    boxSizing: "border-box",
    cursor: "pointer",
    borderLeft: `${tokens.strokeWidthThickest} solid transparent`,
    backgroundColor: tokens.colorNeutralBackground1,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  selected: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
  },
});

interface TreeLineProps extends LineActions {
  readonly line: ListLine;
  /** True for the one line of the list that Tab reaches. */
  readonly tabStop: boolean;
  readonly selected: boolean;
}

/** One line of the list: the head of a table, a rule that repeats, or a finding. */
export function TreeLine({ line, tabStop, selected, ...actions }: TreeLineProps) {
  const styles = useStyles();
  const { panelKey, panel, onFold, onCommand } = actions;
  function press() {
    if (line.kind === "finding") onCommand("goTo", line.item);
    else onFold(line.key, !line.open);
  }
  return (
    <div
      role="treeitem"
      aria-level={line.level}
      aria-posinset={line.position}
      aria-setsize={line.size}
      aria-selected={selected}
      {...(line.kind === "finding" ? {} : { "aria-expanded": line.open })}
      tabIndex={tabStop ? 0 : -1}
      className={mergeClasses(styles.root, selected && styles.selected)}
      onClick={press}
    >
      {line.kind === "group" && <GroupLine line={line} />}
      {line.kind === "rule" && <RuleLine line={line} />}
      {line.kind === "finding" && (
        <FindingLine
          item={line.item}
          indented={line.level === 3}
          panel={panelKey === line.key ? panel : null}
          onCommand={(command) => onCommand(command, line.item)}
        />
      )}
    </div>
  );
}
