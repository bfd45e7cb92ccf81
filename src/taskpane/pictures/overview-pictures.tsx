import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { memo } from "react";
import type { OverviewPictures as Pictures } from "../../forms";
import { FoldIcon } from "../controls/icons";
import { LargestPicture } from "./largest-picture";
import { ProgressPicture } from "./progress-picture";
import { TEXTS } from "../words/texts";
import { useCharts } from "./use-charts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  fold: {
    ...typographyStyles.subtitle2,
    minWidth: "auto",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    // Less what the icon leaves blank beside its strokes: they stand below the words above.
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

interface OverviewPicturesProps {
  readonly pictures: Pictures;
  /** True where only the heading is left. */
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
}

/** What the charts on the overview show: as pictures, and every number of theirs as text. */
export const OverviewPictures = memo(function OverviewPictures(props: OverviewPicturesProps) {
  const { pictures, folded, onFold } = props;
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h3 className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.fold}
          icon={<FoldIcon open={!folded} />}
          aria-expanded={!folded}
          onClick={() => onFold(!folded)}
        >
          {TEXTS.pictures.title}
        </Button>
      </h3>
      {!folded && <Unfolded pictures={pictures} />}
    </div>
  );
});

function Unfolded({ pictures }: Pick<OverviewPicturesProps, "pictures">) {
  const drawing = useCharts();
  return (
    <>
      <ProgressPicture lines={pictures.progress} drawing={drawing} />
      <LargestPicture largest={pictures.largest} drawing={drawing} />
    </>
  );
}
