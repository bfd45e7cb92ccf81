import { tokens } from "@fluentui/react-components";
import type { OverviewPictures } from "../../forms";

/** Cumulative spending by the four dates, of one group of projects or of the year itself. */
export type ProgressLine = OverviewPictures["progress"][number];

/** How a line is drawn: told apart by dashes and width, not by colour alone. */
export interface LineLook {
  readonly color: string;
  readonly dashes: string | undefined;
  readonly width: number;
}

/** The colours of the chart on the overview, in the order of its lines. */
const LOOKS: readonly LineLook[] = [
  { color: tokens.colorNeutralForeground3, dashes: "5 4", width: 1.5 },
  { color: tokens.colorPaletteGreenForeground1, dashes: undefined, width: 2.5 },
  { color: tokens.colorCompoundBrandStroke, dashes: "9 3 2 3", width: 2 },
];

const PLAIN: LineLook = {
  color: tokens.colorNeutralForeground1,
  dashes: undefined,
  width: 2,
};

/** How the line at `index` of a picture is drawn. */
export function lookOf(index: number): LineLook {
  return LOOKS[index] ?? PLAIN;
}
