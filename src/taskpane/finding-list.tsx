import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";
import type { CellRef, Severity } from "../domain";
import { FindingButton } from "./finding-button";
import type { FindingGroup } from "./pane-state";
import { TEXTS } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  // A workbook of forty tables has hundreds of findings: what is out of sight is not laid out.
  group: { contentVisibility: "auto", containIntrinsicSize: "auto 400px" },
  head: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sheet: { ...typographyStyles.body1Strong, margin: 0, flexGrow: 1, overflowWrap: "anywhere" },
  count: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorNeutralForeground2 },
  items: { listStyleType: "none", margin: 0, padding: 0 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface FindingListProps {
  readonly groups: readonly FindingGroup[];
  readonly shown: ReadonlySet<Severity>;
  readonly onOpen: (cell: CellRef) => unknown;
}

/** The findings by sheet. One stop for Tab; arrows, Home and End move within, Enter goes to the cell. */
export function FindingList({ groups, shown, onOpen }: FindingListProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const visible = groups
    .map(({ sheet, items }) => ({ sheet, items: items.filter((i) => shown.has(i.severity)) }))
    .filter(({ items }) => items.length > 0);
  const keys = visible.flatMap(({ items }) => items.map(({ key }) => key));
  const tabStop = current !== null && keys.includes(current) ? current : keys[0];

  function move(event: KeyboardEvent) {
    const target = nextIndex(event.key, keys.indexOf(tabStop ?? ""), keys.length);
    const key = target === null ? undefined : keys[target];
    if (key === undefined) return;
    event.preventDefault();
    root.current?.querySelector<HTMLElement>(`[data-finding="${key}"]`)?.focus();
  }

  if (keys.length === 0) return <p className={styles.none}>{TEXTS.check.filteredOut}</p>;
  return (
    <div ref={root} className={styles.root} onKeyDown={move}>
      {visible.map(({ sheet, items }) => (
        <section key={sheet} className={styles.group} aria-label={sheet}>
          <div className={styles.head}>
            <h2 className={styles.sheet}>{sheet}</h2>
            <span className={styles.count}>{TEXTS.check.itemsOf(items.length)}</span>
          </div>
          <ul className={styles.items}>
            {items.map((item) => (
              <li key={item.key}>
                <FindingButton
                  item={item}
                  tabStop={item.key === tabStop}
                  onFocus={() => setCurrent(item.key)}
                  onOpen={onOpen}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Where a key leads from the item at `index`; null for a key that moves nothing. */
function nextIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(index + 1, count - 1);
    case "ArrowUp":
      return Math.max(index - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
