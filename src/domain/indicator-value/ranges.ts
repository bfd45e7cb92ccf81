import { takeNumber } from "./numbers";
import { parseQuantity } from "./quantities";
import type { Amount, Bound, Quantity, QuantityRange } from "./types";
import { readUnit, takeEach } from "./units";
import type { Unit } from "./units";

const TO = /^(?:-|~|[—―]{1,2}|–|至|到)/;
/** The unit before a dash is short: 95%-98%, 3次-5次, 5000元-1万元. */
const FROM_UNIT = /^[^\d\-~—―–至到]{0,8}/;
const ANY_TO = /[-~—―–至到]/;
const AND = /并?且/;
const COMMA = /[,，、](?!\d{3}(?!\d))/;

/** 3-5次, 95%-98%, 3～5, ≥90%且≤95%, in text folded by foldValue; null for anything else. */
export function parseRange(text: string): QuantityRange | null {
  return parseDashed(text) ?? parseConjunction(text);
}

function parseDashed(text: string): QuantityRange | null {
  if (!ANY_TO.test(text)) return null;
  const each = takeEach(text);
  const first = takeNumber(each.rest);
  const ownUnit = first && (FROM_UNIT.exec(first.rest)?.[0] ?? "");
  const rest = first?.rest.slice(ownUnit?.length) ?? "";
  const second = TO.test(rest) ? takeNumber(rest.replace(TO, "")) : null;
  const unit = second && readUnit(second.rest);
  if (!first || !unit) return null;
  const fromScale = ownUnit ? scaleOfFrom(ownUnit, unit) : sharedScale(first, second, unit);
  const denominators = [...unit.denominators, ...each.denominators];
  if (fromScale === null || (unit.unit === "" && denominators.length > 0)) return null;
  return {
    kind: "range",
    from: { operator: "≥", amount: first.amount, digits: first.digits, scale: fromScale },
    to: { operator: "≤", amount: second.amount, digits: second.digits, scale: unit.scale },
    unit: unit.unit,
    denominators,
  };
}

/** 3-5万元 begins at 3万元, 5000-1万元 at 5000元. */
function sharedScale(from: Amount, to: Amount, { scale }: Unit): string {
  return from.amount.gt(to.amount) ? "" : scale;
}

/** The unit written before the dash: the same as after it, or a scale alone (1万-2万元). */
function scaleOfFrom(text: string, to: Unit): string | null {
  const from = readUnit(text);
  if (!from || from.denominators.length > 0) return null;
  const same = from.unit === to.unit || (from.unit === "" && from.scale === to.scale);
  return same ? from.scale : null;
}

function parseConjunction(text: string): QuantityRange | null {
  const [one = "", two, ...more] = text.split(AND.test(text) ? AND : COMMA);
  if (two === undefined || more.length > 0) return null;
  const quantities = [parseQuantity(one), parseQuantity(two)].filter((q) => q !== null);
  const low = quantities.find(({ operator }) => operator === "≥" || operator === ">");
  const high = quantities.find(({ operator }) => operator === "≤" || operator === "<");
  if (!low || !high || !sameUnit(low, high)) return null;
  return {
    kind: "range",
    from: boundOf(low, low.operator as ">" | "≥"),
    to: boundOf(high, high.operator as "<" | "≤"),
    unit: high.unit,
    denominators: high.denominators,
  };
}

function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit && a.denominators.join("/") === b.denominators.join("/");
}

function boundOf<O extends Bound["operator"]>(
  { amount, digits, scale }: Quantity,
  operator: O
): Bound & { readonly operator: O } {
  return { operator, amount, digits, scale };
}
