import { parseIndicatorValue } from "../domain";
import type { SubTarget } from "../domain";

type NamedValue = SubTarget["indicators"][number];

/** Values are short: only so much of a piece's end is searched for one, which keeps reading linear. */
const VALUE_LENGTH = 32;

/** A ， between three digits and a digit is a thousands separator. */
const SEPARATOR = /[；;。\n]|(?<!\d)[，,]|[，,](?!\d{3}(?!\d))/;

/** `立法任务完成率100%，预备立法项目完成率100%。` as names and values; "" where an indicator has no value. */
export function splitIndicators(text: string): readonly NamedValue[] {
  return text
    .split(SEPARATOR)
    .flatMap(splitEnumeration)
    .map(splitValue)
    .filter(({ name, value }) => name !== "" || value !== "");
}

/** A 、 parts indicators only after a value: 立法、备案审查完成率100%、合格率95% are two. */
function splitEnumeration(piece: string): readonly string[] {
  const pieces: string[] = [];
  let open: string[] = [];
  for (const part of piece.split("、")) {
    open.push(part);
    if (splitValue(part).value === "") continue;
    pieces.push(open.join("、"));
    open = [];
  }
  return [...pieces, open.join("、")];
}

/** The value begins where the grammar first reads the rest of the piece as one. */
function splitValue(piece: string): NamedValue {
  const text = piece.trim();
  const length = text.length;
  for (let start = Math.max(0, length - VALUE_LENGTH); start < length; start++) {
    if (isMeasured(text.slice(start))) {
      return {
        name: text
          .slice(0, start)
          .trimEnd()
          .replace(/[：:]$/, "")
          .trimEnd(),
        value: text.slice(start),
      };
    }
  }
  return { name: text, value: "" };
}

function isMeasured(text: string): boolean {
  const { kind } = parseIndicatorValue(text);
  return kind === "quantity" || kind === "range" || kind === "deadline";
}
