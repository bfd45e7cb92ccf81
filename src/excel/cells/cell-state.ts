import { isCellError } from "../../domain";
import { GENERAL_FORMAT, TEXT_FORMAT } from "../../forms";
import { literalText } from "./literal-text";
import { cellValue } from "./read-cells";

/** What stands in a cell, as Excel tells it. */
export interface CellContent {
  readonly formula: unknown;
  readonly value: unknown;
}

/** What one cell holds: enough to put it back exactly. */
export interface CellState extends CellContent {
  readonly format: string;
}

/** Queues loading what a cell holds. */
export function queueState(cell: Excel.Range): () => CellState {
  cell.load("formulas,values,numberFormat");
  return () => loadedState(cell);
}

/**
 * Queues loading what a cell holds at this place of the request, whatever is loaded of the same range later;
 * null where Excel has not answered.
 */
export function queueStateOnce(cell: Excel.Range): () => CellState | null {
  const once = cell.getCell(0, 0).untrack();
  once.load("formulas,values,numberFormat");
  return () => {
    const { formulas, values, numberFormat } = once.toJSON();
    return formulas && values && numberFormat
      ? loadedState({ formulas, values, numberFormat })
      : null;
  };
}

function loadedState(loaded: Pick<Excel.Range, "formulas" | "values" | "numberFormat">): CellState {
  const format = only(loaded.numberFormat);
  return {
    formula: only(loaded.formulas),
    value: only(loaded.values),
    format: typeof format === "string" ? format : GENERAL_FORMAT,
  };
}

function only(block: unknown): unknown {
  return (block as readonly (readonly unknown[])[] | null)?.[0]?.[0];
}

/** A formula differs from its value; a text that reads like one does not. */
export function isFormula({ formula, value }: CellContent): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** True where a cell holds the same constant or formula in the same format; what a formula yields may differ. */
export function sameState(a: CellState, b: CellState): boolean {
  return a.format === b.format && sameContent(a, b);
}

/** The same whatever the formats. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.formula !== b.formula) return false;
  return isFormula(a) ? isFormula(b) : a.value === b.value;
}

/** What has to be handed to Excel so that a cell of text format or of another one holds this again. */
export function contentOf(
  { formula, value }: CellContent,
  isTextCell: boolean
): string | number | boolean {
  if (typeof formula === "number" || typeof formula === "boolean") return formula;
  if (typeof formula !== "string") return "";
  const isText = formula === value && !isCellError(cellValue(value));
  return isText ? literalText(formula, isTextCell) : formula;
}

/**
 * Queues putting a cell back. A text cell turns all that is written into text: a number or a formula that
 * it held before it became one is written first.
 */
export function queueStateBack(cell: Excel.Range, state: CellState): void {
  const isText = typeof state.value === "string" && !isFormula(state);
  const keepsContent = state.format !== TEXT_FORMAT || isText || state.value === "";
  cell.numberFormat = [[keepsContent ? state.format : GENERAL_FORMAT]];
  cell.formulas = [[contentOf(state, keepsContent && state.format === TEXT_FORMAT)]];
  if (!keepsContent) cell.numberFormat = [[state.format]];
}
