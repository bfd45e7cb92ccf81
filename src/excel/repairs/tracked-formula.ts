import {
  movedReference,
  partsOf,
  type FormulaPart,
  type FormulaReference,
} from "../cells/formula-references";

/**
 * A formula that is kept outside of its cell and still follows its references when rows come and go or
 * sheets are renamed, as Excel has formulas in cells do.
 */
export interface TrackedFormula {
  readonly parts: readonly (string | TrackedReference)[];
}

interface TrackedReference {
  readonly reference: FormulaReference;
  readonly range: Excel.Range;
}

/** Queues finding the references of a formula that stands on that sheet; they follow once they are tracked. */
export function queueTracking(
  context: Excel.RequestContext,
  home: Excel.Worksheet,
  formula: string
): TrackedFormula {
  const { worksheets } = context.workbook;
  const track = (part: FormulaPart) => {
    if (typeof part === "string") return part;
    const sheet = part.sheet === null ? home : worksheets.getItemOrNullObject(part.sheet);
    return { reference: part, range: sheet.getRange(part.address) };
  };
  return { parts: partsOf(formula).map(track) };
}

export function trackedRanges({ parts }: TrackedFormula): Excel.Range[] {
  return parts.flatMap((part) => (typeof part === "string" ? [] : [part.range]));
}

/** Queues asking where the references point now; a reference whose cells are gone fails the batch. */
export function queueFormula({ parts }: TrackedFormula): () => string {
  for (const part of parts) if (typeof part !== "string") part.range.load("address");
  return () => parts.map((part) => (typeof part === "string" ? part : textOf(part))).join("");
}

function textOf({ reference, range }: TrackedReference): string {
  return range.isNullObject ? reference.text : movedReference(reference, range.address);
}
