/** Powers of ten by their words; two-character ones first, as 百万 begins with 百. */
const SCALES: readonly (readonly [string, number])[] = [
  ["十万", 5],
  ["百万", 6],
  ["千万", 7],
  ["十亿", 9],
  ["百亿", 10],
  ["千亿", 11],
  ["万亿", 12],
  ["亿", 8],
  ["万", 4],
  ["千", 3],
  ["百", 2],
];

/** Units and words that begin with a scale's character without being scaled. */
const UNSCALED = /^(?:百分|百姓|千(?:克|米|瓦|伏|卡|帕|赫|焦|兆))/;

const LETTER = "(?:(?![每至到以的了]|左右)[\\p{L}²³°℃℉㎡㎥])";
const UNIT = new RegExp(`^(?:%|‰|${LETTER}{1,10}(?:[(（]${LETTER}{1,6}[)）])?)`, "u");
const POINT = "[·•・.*×]";
const POINTS = new RegExp(POINT);
const DENOMINATOR = new RegExp(
  `^/(?:(${LETTER}{1,6}(?:${POINT}${LETTER}{1,6})*)|[(（](${LETTER}{1,6}(?:${POINT}${LETTER}{1,6})*)[)）])`,
  "u"
);

/** 每月 or 每人每天 before an operator or a number. */
const EACH = new RegExp(
  `^(?:每(?:(?![内前])${LETTER}){1,3}?){1,3}(?=[≥≤<>=≧≦+\\-\\d零〇一二两三四五六七八九十]|[不至大小高低多少]\\p{L})`,
  "u"
);

/** Words that end a value, not a unit: what holds them is prose or was not taken as a postfix. */
const NO_UNIT = /[前内]$/;

export interface Unit {
  /** "" for none. */
  readonly scale: string;
  readonly unit: string;
  readonly denominators: readonly string[];
}

/** 万 is 4, "" is 0. */
export function powerOf(scale: string): number {
  return SCALES.find(([word]) => word === scale)?.[1] ?? 0;
}

/** The denominators that stand before a number, 每人每天430元, and what follows them. */
export function takeEach(text: string): { denominators: readonly string[]; rest: string } {
  const each = EACH.exec(text)?.[0] ?? "";
  return { denominators: each.split("每").filter((x) => x !== ""), rest: text.slice(each.length) };
}

/** The whole of a text as scale, unit and denominators: 万元, 元/人·天, 元每人每天. Null where it is prose. */
export function readUnit(text: string): Unit | null {
  const scale = takeScale(text);
  const rest = text.slice(scale.length);
  if (rest === "") return { scale, unit: "", denominators: [] };
  const unit = UNIT.exec(rest)?.[0];
  if (!unit || NO_UNIT.test(rest) || (scale !== "" && /[%‰]/.test(unit))) return null;
  const denominators = readDenominators(rest.slice(unit.length).replace(/每/g, "/"));
  return denominators && { scale, unit, denominators };
}

function takeScale(text: string): string {
  if (UNSCALED.test(text)) return "";
  return SCALES.find(([word]) => text.startsWith(word))?.[0] ?? "";
}

/** "/人/天", "/人·天" and "/（人·天）" are 人 and 天. */
function readDenominators(text: string): readonly string[] | null {
  const denominators: string[] = [];
  for (let rest = text; rest !== "";) {
    const match = DENOMINATOR.exec(rest);
    if (!match) return null;
    for (const unit of (match[1] ?? match[2] ?? "").split(POINTS)) denominators.push(unit);
    rest = rest.slice(match[0].length);
  }
  return denominators;
}
