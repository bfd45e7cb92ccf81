import { FONT_SIZE, STYLES } from "./styles";
import { textHeight } from "./text-height";

const TITLE_HEIGHT = 30;
const MIN_HEIGHT = 24;

/** How high a row is to be: points. */
export interface RowHeight {
  readonly row: number;
  readonly height: number;
}

/** A text with the place it has to find room in. */
export interface PlacedText {
  readonly row: number;
  readonly text: string;
  /** Of all columns that it stands across: points. */
  readonly width: number;
  /** Rows among which it shares its height: a label over two rows has two. */
  readonly rows: number;
}

/** The heights that rows need for their texts: Excel never fits rows that hold merged cells. */
export function heightsFor(
  rows: readonly number[],
  titleRow: number | null,
  texts: readonly PlacedText[]
): readonly RowHeight[] {
  const heights = new Map(rows.map((row) => [row, row === titleRow ? TITLE_HEIGHT : MIN_HEIGHT]));
  for (const { row, text, width, rows: shared } of texts) {
    const fontSize = row === titleRow ? (STYLES.title.fontSize ?? FONT_SIZE) : FONT_SIZE;
    const needed = Math.ceil(textHeight(text, width, fontSize) / shared);
    heights.set(row, Math.max(heights.get(row) ?? MIN_HEIGHT, needed));
  }
  return [...heights].map(([row, height]) => ({ row, height }));
}
