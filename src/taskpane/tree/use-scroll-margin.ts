import { useLayoutEffect, useState, type RefObject } from "react";

/** How far a list lies below the top of the panel that scrolls it, in pixels; follows what stands above it. */
export function useScrollMargin(list: RefObject<HTMLElement | null>): number {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const panel = list.current?.closest<HTMLElement>("[role=tabpanel]");
    // Nothing between them is positioned, so both are measured from the same place.
    if (list.current && panel) setMargin(list.current.offsetTop - panel.offsetTop);
  });
  return margin;
}
