import { useEffect, useState } from "react";
import { loadCharts } from "./load-charts";

type Charts = Awaited<ReturnType<typeof loadCharts>>;

/** What draws pictures, and what to do where it did not come. */
export interface ChartsState {
  /** Null until it is there. */
  readonly charts: Charts | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Loads what draws pictures. */
export function useCharts(): ChartsState {
  const [charts, setCharts] = useState<Charts | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (failed) return undefined;
    let left = false;
    loadCharts().then(
      (loaded) => left || setCharts(loaded),
      () => left || setFailed(true)
    );
    return () => {
      left = true;
    };
  }, [failed]);
  return { charts, failed, retry: () => setFailed(false) };
}
