import type { Virtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef } from "react";

interface SeenLine {
  readonly key: string;
  /** Below the upper edge of what is in sight, in pixels. */
  readonly distance: number;
}

/** Keeps what the user looks at where it is while lines come and go above it. */
export function useKeptPosition(
  virtualizer: Virtualizer<HTMLElement, Element>,
  lines: readonly Pick<SeenLine, "key">[]
): void {
  const seen = useRef<readonly SeenLine[]>([]);
  const known = useRef(lines);

  useLayoutEffect(() => {
    const { scrollElement, options } = virtualizer;
    if (scrollElement === null) return;
    const items = virtualizer.getVirtualItems();
    if (known.current !== lines && scrollElement.scrollTop > options.scrollMargin) {
      const shift = shiftOf(seen.current, lines, scrollElement.scrollTop);
      if (shift !== 0) scrollElement.scrollTop += shift;
    }
    known.current = lines;
    const { scrollTop } = scrollElement;
    seen.current = items
      .filter(({ end }) => end > scrollTop)
      .map(({ key, start }) => ({ key: String(key), distance: start - scrollTop }));
  });

  /** How far the first line that is still there has moved. */
  function shiftOf(
    before: readonly SeenLine[],
    now: readonly Pick<SeenLine, "key">[],
    scrollTop: number
  ): number {
    const places = new Map(now.map(({ key }, index) => [key, index]));
    const anchor = before.find(({ key }) => places.has(key));
    const index = anchor && places.get(anchor.key);
    const start = index === undefined ? undefined : virtualizer.measurementsCache[index]?.start;
    return anchor === undefined || start === undefined ? 0 : start - scrollTop - anchor.distance;
  }
}
