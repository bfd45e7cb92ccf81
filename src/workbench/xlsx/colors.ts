/** Colours of a file (plain, by theme, by index) as "#RRGGBB" and back. */
import { elements } from "./xml";

export interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

/** The Office theme in the order of theme numbers: light 1, dark 1, light 2, dark 2, accents 1-6, two links. */
const OFFICE_THEME =
  "FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080".split(" ");
const THEME_TAGS =
  "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const INDEXED = (
  `${BASIC} ${BASIC} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ` +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** The theme's twelve colours in the order of their numbers; Office's own where the file has none. */
export function readTheme(themeXml: string): readonly string[] {
  return THEME_TAGS.map((tag, index) => {
    const [entry] = elements(themeXml, tag);
    const color = /(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"/.exec(entry?.content ?? "");
    return (color?.[1] ?? OFFICE_THEME[index] ?? "000000").toUpperCase();
  });
}

/** Lightens (tint above 0) or darkens one channel, 0 to 255. */
function tinted(channel: number, tint: number): number {
  return Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint);
}

function withTint(color: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => tinted(parseInt(color.slice(at, at + 2), 16), tint));
  return channels
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

/** "#RRGGBB", or undefined for no or the automatic colour. */
export function fromFileColor(
  color: FileColor | undefined,
  theme: readonly string[]
): string | undefined {
  if (!color) return undefined;
  const plain = color.argb?.slice(-6).toUpperCase();
  const base =
    plain ?? (color.theme !== undefined ? theme[color.theme] : INDEXED[color.indexed ?? -1]);
  if (base === undefined || !/^[0-9A-F]{6}$/.test(base)) return undefined;
  return `#${color.tint ? withTint(base, color.tint) : base}`;
}

export function toFileColor(color: string): { argb: string } {
  return { argb: `FF${color.replace("#", "").toUpperCase()}` };
}
