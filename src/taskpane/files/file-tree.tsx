import { makeStyles } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { FileTreeLine } from "./file-lines";
import { FileTreeItem, type FileLineActions } from "./file-tree-item";
import { TEXTS } from "../words/texts";
import { treeCommand } from "../tree/tree-keys";
import { useCurrentLine } from "../tree/use-current-line";
import { useKeptPosition } from "../tree/use-kept-position";
import { useScrollMargin } from "../tree/use-scroll-margin";

/** Heights of the lines until they are measured. */
const HEIGHTS = { file: 54, project: 54, problem: 72 } as const;

/** How many lines are mounted above and below those in sight. */
const OVERSCAN = 8;

const useStyles = makeStyles({
  root: { position: "relative", overflowAnchor: "none" },
  line: { position: "absolute", left: 0, right: 0 },
});

interface FileTreeProps extends FileLineActions {
  readonly lines: readonly FileTreeLine[];
  /** The key of the line that the keyboard goes on with; null where it is elsewhere. */
  readonly startAt: string | null;
}

/**
 * The files with their projects, of which only those in sight are mounted. One stop for Tab; the keys of a
 * tree move in it, Enter shows a project's table, R reads a file again, Delete takes it out.
 */
export function FileTree({ lines, startAt, ...actions }: FileTreeProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const scrollMargin = useScrollMargin(root);
  const place = useCurrentLine(root, lines, startAt);
  const { current, chosen, setCurrent, moveTo, focusEvents } = place;
  // eslint-disable-next-line react-hooks/incompatible-library -- the pane is not compiled by React's compiler
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => root.current?.closest<HTMLElement>("[role=tabpanel]") ?? null,
    estimateSize: (index) => HEIGHTS[lines[index]?.kind ?? "file"],
    getItemKey: (index) => lines[index]?.key ?? index,
    rangeExtractor: (range) => withCurrent(range, current),
    overscan: OVERSCAN,
    scrollMargin,
  });
  useKeptPosition(virtualizer, lines);
  const first = useRef(startAt === null ? null : current);
  useEffect(() => {
    if (first.current !== null) virtualizer.scrollToIndex(first.current, { align: "center" });
    first.current = null;
  }, [virtualizer]);

  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey || !isLine(event.target)) return;
    const line = lines[current];
    if (line === undefined) return;
    const command = treeCommand(event.key, lines, current);
    if (command?.kind === "move") {
      moveTo(command.to);
      virtualizer.scrollToIndex(command.to, { align: "auto" });
    } else if (command?.kind === "fold") actions.onFold(line.key, command.open);
    else if (command?.kind === "press" && line.kind === "project") actions.onTable(line);
    else if (line.kind === "file" && event.key === "Delete") actions.onRemove(line.name);
    else if (line.kind === "file" && line.state === "failed" && /^r$/i.test(event.key))
      actions.onRetry(line.name);
    else if (command === null) return;
    event.preventDefault();
  }

  return (
    <div
      ref={root}
      role="tree"
      hidden={lines.length === 0}
      aria-label={TEXTS.files.list}
      aria-description={TEXTS.files.listKeys}
      className={styles.root}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={press}
      {...focusEvents}
    >
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const line = lines[index];
        return (
          line && (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="presentation"
              className={styles.line}
              style={{ top: start - scrollMargin }}
              onFocus={() => setCurrent(line.key)}
            >
              <FileTreeItem
                line={line}
                tabStop={index === current}
                selected={chosen && index === current}
                {...actions}
              />
            </div>
          )
        );
      })}
    </div>
  );
}

/** Those in sight, and the line that Tab reaches. */
function withCurrent(range: Range, current: number): number[] {
  const wanted = new Set([...defaultRangeExtractor(range), current]);
  return [...wanted].filter((index) => index < range.count).sort((a, b) => a - b);
}

/** Keys pressed in a line's buttons are theirs. */
function isLine(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute("role") === "treeitem";
}
