import { SEVERITY_COLORS } from "./severity-colors";

/** How a named style looks; what is absent is left as it is. Sizes in points, colours "#RRGGBB". */
export interface StyleDefinition {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  /** null takes a fill away. */
  readonly fill?: string | null;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center";
  readonly wrapText?: boolean;
  readonly shrinkToFit?: boolean;
  /** Thin lines around and between all cells; null takes lines away. */
  readonly borderColor?: string | null;
}

export type StyleName =
  | "sheet"
  | "title"
  | "sectionTitle"
  | "unitName"
  | "unitNote"
  | "wrapped"
  | "grid"
  | "label"
  | "columnLabel"
  | "entry"
  | "entryText"
  | "entryCentered"
  | "entryNumber"
  | "repeatedLevel"
  | "firstLevel"
  | "computed"
  | "total"
  | "link"
  | "muted"
  | "plain"
  | "bare"
  | "done"
  | "error"
  | "warning"
  | "advice";

export const FONT = "宋体";
export const FONT_SIZE = 10.5;

const GRID = "#8C8C8C";
const { 错误: ERROR, 提醒: WARNING, 建议: ADVICE } = SEVERITY_COLORS;

export const STYLES: Readonly<Record<StyleName, StyleDefinition>> = {
  sheet: { fontName: FONT, fontSize: FONT_SIZE, vertical: "Center" },
  title: { fontSize: 16, bold: true, horizontal: "Center", wrapText: true },
  sectionTitle: { fontSize: 12, bold: true, horizontal: "Left" },
  unitName: { horizontal: "Left", wrapText: true },
  unitNote: { horizontal: "Right" },
  wrapped: { wrapText: true },
  grid: { borderColor: GRID, wrapText: true },
  label: { bold: true, horizontal: "Center" },
  columnLabel: { bold: true, horizontal: "Center", fill: "#E8EDF3" },
  entry: { fill: "#F4F9FF" },
  entryText: { horizontal: "Left" },
  entryCentered: { horizontal: "Center" },
  entryNumber: { horizontal: "Right" },
  repeatedLevel: { fontColor: "#A6A6A6" },
  /** In an inserted row, which may inherit the grey of the one above. */
  firstLevel: { fontColor: "#000000" },
  computed: { horizontal: "Right" },
  total: { bold: true, fill: "#E8EDF3" },
  link: { fontColor: "#0F548C" },
  muted: { fontColor: "#595959" },
  /** What a row that is inserted must not inherit from a header above it. */
  plain: { bold: false, fontColor: "#000000", fill: null },
  /** What is left of a block that has moved away. */
  bare: { bold: false, fontColor: "#000000", fill: null, borderColor: null },
  done: { bold: false, fontColor: "#666666", fill: null },
  /** The colours of the marks; in a print without colour the word tells. */
  error: { bold: true, fontColor: ERROR.text, fill: ERROR.fill },
  warning: { bold: false, fontColor: WARNING.text, fill: WARNING.fill },
  advice: { bold: false, fontColor: ADVICE.text, fill: ADVICE.fill },
};
