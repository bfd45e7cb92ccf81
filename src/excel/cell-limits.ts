import { cellAddress } from "../domain";
import type { SheetParts } from "../forms";

/** The most characters that Excel takes into one cell. */
const TEXT_LIMIT = 32_767;
/** The most characters of a formula. */
const FORMULA_LIMIT = 8_192;

/** A text cut to what a cell holds, with … at its end. */
export function fittedText(text: string): string {
  return text.length > TEXT_LIMIT ? `${text.slice(0, TEXT_LIMIT - 1)}…` : text;
}

/** A formula, or an error value in its place where Excel would refuse the whole request for its length. */
export function fittedFormula(formula: string): string {
  return formula.length > FORMULA_LIMIT ? "=NA()" : formula;
}

/** What of a plan does not stand on the sheet as planned, a sentence each. */
export function limitNotices(sheet: string, { cells }: SheetParts): string[] {
  const texts: string[] = [];
  const formulas: string[] = [];
  for (const cell of cells) {
    const { value } = cell;
    if (value.kind === "text" && value.text.length > TEXT_LIMIT) texts.push(cellAddress(cell));
    if (value.kind === "formula" && value.formula.length > FORMULA_LIMIT)
      formulas.push(cellAddress(cell));
  }
  return [
    ...(texts.length > 0
      ? [
          `“${sheet}”${listed(texts)}的文字超过 Excel 一个单元格的上限（32,767字），只写入了前面的部分。请到原表查看全文。`,
        ]
      : []),
    ...(formulas.length > 0
      ? [
          `“${sheet}”${listed(formulas)}的公式超过 Excel 的上限（8,192字符），没有写入，单元格显示 #N/A。请减少汇总的项目，再试一次。`,
        ]
      : []),
  ];
}

const SHOWN = 5;

function listed(addresses: readonly string[]): string {
  const more = addresses.length > SHOWN ? `等${addresses.length}格` : "";
  return `${addresses.slice(0, SHOWN).join("、")}${more}`;
}
