import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, type KeyboardEvent } from "react";
import { listCommand } from "./list-keys";
import type { ListLine } from "./list-lines";
import { groupAbove, mountedLines } from "./mounted-lines";
import { TEXTS } from "../words/texts";
import { TreeLine, type LineActions } from "./tree-line";
import { useCurrentLine } from "../tree/use-current-line";
import { useKeptPosition } from "../tree/use-kept-position";
import { useScrollMargin } from "../tree/use-scroll-margin";

/** Heights of a table's head, a folded rule and a finding of two lines, until they are measured. */
const HEIGHTS = { group: 44, rule: 36, finding: 78 } as const;

/** How many lines are mounted above and below those in sight. */
const OVERSCAN = 8;

const useStyles = makeStyles({
  root: { position: "relative", overflowAnchor: "none" },
  outdated: { opacity: 0.5 },
  line: { position: "absolute", left: 0, right: 0 },
  // The head of the table in sight stays at the top; the panel that scrolls has a padding.
  stuck: {
    position: "sticky",
    top: `calc(-1 * ${tokens.spacingVerticalL})`,
    zIndex: 1,
  },
});

interface FindingTreeProps extends LineActions {
  readonly lines: readonly ListLine[];
  /** True while the list is being made anew. */
  readonly outdated: boolean;
}

/**
 * The findings by table and rule, of which only those in sight are mounted. One stop for Tab; the keys of a
 * tree move in it, Enter goes to the cell, F opens the repair, S the reason.
 */
export function FindingTree({ lines, outdated, ...actions }: FindingTreeProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const scrollMargin = useScrollMargin(root);
  const { current, chosen, setCurrent, moveTo, focusEvents } = useCurrentLine(root, lines);
  const openIndex = lines.findIndex(({ key }) => key === actions.panelKey);
  // eslint-disable-next-line react-hooks/incompatible-library -- the pane is not compiled by React's compiler
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scrollerOf(root.current),
    estimateSize: (index) => HEIGHTS[lines[index]?.kind ?? "finding"],
    getItemKey: (index) => lines[index]?.key ?? index,
    rangeExtractor: (range) => mountedLines(range, lines, [current, openIndex]),
    overscan: OVERSCAN,
    scrollMargin,
    scrollPaddingStart: HEIGHTS.group,
  });
  const items = virtualizer.getVirtualItems();
  const stuck = groupAbove(lines, virtualizer.range?.startIndex ?? 0);
  useKeptPosition(virtualizer, lines);

  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey || !isLine(event.target)) return;
    const command = listCommand(event.key, lines, current);
    const line = lines[current];
    if (command === null || line === undefined) return;
    event.preventDefault();
    if (command.kind === "move") {
      moveTo(command.to);
      virtualizer.scrollToIndex(command.to, { align: "auto" });
    } else if (command.kind === "fold") actions.onFold(line.key, command.open);
    else if (line.kind === "finding") actions.onCommand(command.kind, line.item);
  }

  return (
    <div
      ref={root}
      role="tree"
      // Stays mounted where a search finds nothing: a list that is mounted anew scrolls the panel.
      hidden={lines.length === 0}
      aria-label={TEXTS.check.list}
      aria-description={TEXTS.check.listKeys}
      aria-busy={outdated}
      className={mergeClasses(styles.root, outdated && styles.outdated)}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={press}
      {...focusEvents}
    >
      {items.map(({ key, index, start }) => {
        const line = lines[index];
        return (
          line && (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="presentation"
              className={index === stuck ? styles.stuck : styles.line}
              style={index === stuck ? {} : { top: start - scrollMargin }}
              onFocus={() => setCurrent(line.key)}
            >
              <TreeLine
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

/** The pane's panel is what scrolls. */
function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  return element?.closest<HTMLElement>("[role=tabpanel]") ?? null;
}

/** Keys pressed in a line's buttons and fields are theirs. */
function isLine(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute("role") === "treeitem";
}
