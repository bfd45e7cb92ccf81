import { lazy, Suspense } from "react";
import type { OverviewPictures as Pictures } from "../../forms";
import { loadPicturesView } from "./load-pictures-view";
import type { ViewProps } from "../view-props";

const OverviewPictures = lazy(async () => ({
  default: (await loadPicturesView()).OverviewPictures,
}));

interface PicturesViewProps extends ViewProps {
  /** Null where nothing was summed up yet. */
  readonly pictures: Pictures | null;
}

/** The pictures of a summary, where there is one of any project at all. */
export function PicturesView({ pictures, state, run }: PicturesViewProps) {
  if (pictures === null || pictures.largest.bars.length === 0) return null;
  return (
    <Suspense>
      <OverviewPictures
        pictures={pictures}
        folded={state.picturesFolded}
        onFold={run.foldPictures}
      />
    </Suspense>
  );
}
