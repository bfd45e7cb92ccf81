import { useEffect } from "react";
import type { ViewProps } from "../view-props";

/** Long enough for the first paint, and for several jobs in a row: milliseconds. */
const OFFER_AFTER = 300;

/**
 * Keeps the offers fresh while 填报 is in sight: when it is shown, after each job, and when the user comes
 * back to the pane from the workbook.
 */
export function useOffers({ state, run }: ViewProps): void {
  const { offerHeads } = run;
  const wanted = state.tab === "fill" && state.busy === null;
  useEffect(() => {
    if (!wanted) return;
    let timer = setTimeout(() => void offerHeads(), OFFER_AFTER);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void offerHeads(), OFFER_AFTER);
    };
    window.addEventListener("focus", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("focus", again);
    };
  }, [wanted, offerHeads]);
}
