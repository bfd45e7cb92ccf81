import { cellAddress } from "../../domain";
import { CELL_LIMIT, type SheetParts } from "../../forms";
import { listed } from "../gateway/listed";

/** The most characters of a formula. */
const FORMULA_LIMIT = 8_192;

/** A text cut to what a cell holds, with … at its end. */
export function fittedText(text: string): string {
  return text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT - 1)}…` : text;
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
    if (value.kind === "text" && value.text.length > CELL_LIMIT) texts.push(cellAddress(cell));
    if (value.kind === "formula" && value.formula.length > FORMULA_LIMIT)
      formulas.push(cellAddress(cell));
  }
  return [
    ...(texts.length > 0
      ? [
          `“${sheet}”${listed(texts, "、", "格")}的文字超过 Excel 一个单元格的上限（32,767字），只写入了前面的部分。请到原表查看全文。`,
        ]
      : []),
    ...(formulas.length > 0
      ? [
          `“${sheet}”${listed(formulas, "、", "格")}的公式超过 Excel 的上限（8,192字符），没有写入，单元格显示 #N/A。请减少汇总的项目，再试一次。`,
        ]
      : []),
  ];
}
