import { useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from "react";

/** A line of a list, told from the others by its key. */
interface KeyedLine {
  readonly key: string;
}

/**
 * The line that Tab reaches and that is highlighted. When it vanishes the next one takes its place, and the
 * focus with it if it was there. With `first`, a line's key, it takes the
 * focus and begins there.
 */
export function useCurrentLine(
  root: RefObject<HTMLElement | null>,
  lines: readonly KeyedLine[],
  first: string | null = null
) {
  const [key, setCurrent] = useState(first);
  const [known, setKnown] = useState(lines);
  const focused = useRef(false);
  const wanted = useRef(first !== null);

  if (known !== lines) {
    setKnown(lines);
    setCurrent(key === null ? null : nearestKey(key, known, lines));
  }
  const index = Math.max(
    0,
    lines.findIndex((line) => line.key === key)
  );

  useLayoutEffect(() => {
    const lost = focused.current && document.activeElement === document.body;
    if (!wanted.current && !lost) return;
    const element = lineElement(root.current, index);
    if (element === null) return; // mounted with the next rendering
    wanted.current = false;
    element.focus({ preventScroll: true });
  });

  return {
    current: index,
    /** True once the user has chosen a line. */
    chosen: key !== null,
    setCurrent,
    moveTo: (to: number): void => {
      const next = lines[to]?.key ?? null;
      if (next === key) return;
      wanted.current = true;
      setCurrent(next);
    },
    focusEvents: {
      onFocus: () => void (focused.current = true),
      // React tells of no blur where the focused element itself is taken away.
      onBlur: (event: FocusEvent<HTMLElement>) => {
        focused.current = event.currentTarget.contains(event.relatedTarget);
      },
    },
  };
}

function lineElement(root: HTMLElement | null, index: number): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-index="${index}"] [role=treeitem]`) ?? null;
}

/** The line itself, else the first of those below it that are still there, else of those above. */
function nearestKey(
  key: string,
  before: readonly KeyedLine[],
  now: readonly KeyedLine[]
): string | null {
  const there = new Set(now.map((line) => line.key));
  const index = before.findIndex((line) => line.key === key);
  const below = before.slice(index).find((line) => there.has(line.key));
  const above = before
    .slice(0, index)
    .reverse()
    .find((line) => there.has(line.key));
  return (below ?? above)?.key ?? null;
}
